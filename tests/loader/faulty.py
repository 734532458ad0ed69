"""Tiny faulty files. The mark ▸ stands where a problem is to be reported.

A row is a name, the file with its marks, and the code at each mark in turn.
"""

from __future__ import annotations

from typing import NamedTuple

MARK = "▸"


class Faulty(NamedTuple):
    """A faulty file, and the problems it must give."""

    name: str
    marked: str
    codes: tuple[str, ...]

    @property
    def source(self) -> str:
        """The file without the marks."""
        return self.marked.replace(MARK, "")

    @property
    def expected(self) -> list[tuple[int, int, str]]:
        """Line, column and code of each problem, counted from 1."""
        places = []
        for line, text in enumerate(self.marked.split("\n"), 1):
            parts = text.split(MARK)[:-1]
            places += [(line, len("".join(parts[: i + 1])) + 1) for i in range(len(parts))]
        assert len(places) == len(self.codes)
        return [(*place, code) for place, code in zip(places, self.codes, strict=True)]


def faulty(name: str, marked: str, *codes: str) -> Faulty:
    """A row of the table."""
    return Faulty(name, marked, codes)


_DEEP = "".join("  " * level + f"a{level}:\n" for level in range(20))

# What reading the YAML finds.
YAML = (
    faulty("control character", "title: een ▸\x07bel\n", "Y108"),
    faulty("control characters on two lines", "title: a▸\x1b[1m\nlead: b▸\x00\n", "Y108", "Y108"),
    faulty("escape that makes a control character", 'title: ▸"\\e[1m"\n', "Y108"),
    faulty("text direction turned around", "title: ab▸\u202ecd\n", "Y108"),
    faulty("line separator", "title: ab▸\u2028cd\n", "Y108"),
    faulty("zero-width space", "title: ab▸\u200bcd\n", "Y109"),
    faulty("soft hyphen", "title: ab▸\u00adcd\n", "Y109"),
    faulty("tab as indentation", "title:\n▸\ta: b\n", "Y110"),
    faulty("tabs on two lines", "title:\n▸\ta: b\n  ▸\tc: d\n", "Y110", "Y110"),
    faulty("tabs and spaces mixed", "a:\n▸\tb: c\n    d: e\n", "Y110"),
    faulty("tab behind a value", "a: b▸\t\nc: d\n", "Y110"),
    faulty("tab before a value", "title: ▸\ta\n", "Y110"),
    faulty("non-breaking spaces as indentation", "a:\n▸\u00a0\u00a0b: c\n", "Y111"),
    faulty("nothing at all", "▸", "Y121"),
    faulty("only a note", "▸# straks meer\n", "Y121"),
    faulty("only a divider", "▸---\n", "Y121"),
    faulty("a list at the top", "▸- a\n- b\n", "Y122"),
    faulty("a text at the top", "▸zomaar wat\n", "Y122"),
    faulty("no space after the only colon", "▸title:Proef\n", "Y122"),
    faulty("second document", "a: b\n▸---\nc: d\n", "Y123"),
    faulty("something after the end mark", "a: b\n...\n▸c: d\n", "Y123"),
    faulty("21 levels", _DEEP + "  " * 20 + "▸a: b\n", "Y124"),
    faulty("21 brackets", "a: " + "[" * 19 + "▸[[[\n", "Y124"),
    faulty("long text", "a: ▸" + "x" * 4001 + "\n", "Y125"),
    faulty("very many parts", "a: [" + "b," * 19_997 + "▸c]\n", "Y126"),
    faulty("duplicate key", "title: a\nlead: b\n▸title: c\n", "Y127"),
    faulty("duplicate key in brackets", "a: {b: c, ▸b: d}\n", "Y127"),
    faulty("anchor", "a: ▸&b c\n", "Y128"),
    faulty("ampersand", "a: ▸& b\n", "Y128"),
    faulty("alias", "a: ▸*b\n", "Y129"),
    faulty("bold text", "a: ▸**b** c\n", "Y129"),
    faulty("tag", "a: ▸!!python/object:os.system b\n", "Y130"),
    faulty("exclamation mark", "a: ▸!Pas op\n", "Y130"),
    faulty("unknown tag handle", "a: ▸!e!x y\n", "Y130"),
    faulty("merge key", "a:\n  ▸<<: b\n", "Y131"),
    faulty("list as a key", "▸[a]: b\n", "Y132"),
    faulty("empty key in brackets", "a: ▸{? }\n", "Y132"),
    faulty("no key at all", "a: b\n▸: c\n", "Y132"),
    faulty("colon in a text", "a: Let op▸: lees dit\n", "Y141"),
    faulty("colon after a quotation", 'a: "b"▸: c\n', "Y141"),
    faulty("colon in a text in brackets", "a: {b: c▸: d}\n", "Y141"),
    faulty("too far to the right", "a: b\n  ▸c: d\n", "Y142"),
    faulty("between two levels", "a:\n    b: c\n  ▸d: e\n", "Y142"),
    faulty("dash between two levels", "a:\n    - b\n  ▸- c\n", "Y142"),
    faulty("keys below a list", "- a\n▸b: c\n", "Y142"),
    faulty("double quote not closed", 'a: ▸"b\nc: d\n', "Y143"),
    faulty("single quote not closed", "a: ▸'b\nc: d\n", "Y143"),
    faulty("quote closed by the next one", 'a: ▸"b\nc: "d"\n', "Y143"),
    faulty("square bracket not closed", "a: ▸[b, c\nd: e\n", "Y144"),
    faulty("curly bracket not closed", "a: ▸{b: c\nd: e\n", "Y144"),
    faulty("bracket at the end of the file", "a: ▸[b,", "Y144"),
    faulty("other bracket closes", "a: ▸[b}\n", "Y144"),
    faulty("text after a quotation", 'a: "b" ▸c\n', "Y145"),
    faulty("text after brackets", "a: [b] ▸c\n", "Y145"),
    faulty("name in curly brackets", "a: {name} ▸hallo\n", "Y145"),
    faulty("begins with an at-sign", "a: ▸@b\n", "Y146"),
    faulty("begins with a percent sign", "a: ▸%b\n", "Y146"),
    faulty("begins with a comma", "a: ▸, b\n", "Y146"),
    faulty("begins with a question mark", "a: ▸? b\n", "Y146"),
    faulty("directive", "▸%YAML 1.1\n---\na: b\n", "Y146"),
    faulty("unknown directive below a note", "# a\n\n▸%foo\n---\na: b\n", "Y146"),
    faulty("directive halfway", "a: b\n▸%YAML 9.9\nc: d\n", "Y146"),
    faulty("percent sign at the begin of a later line", "a: b\n▸%c: d\n", "Y146"),
    faulty("colon forgotten", "a: b\n▸c\nd: e\n", "Y147"),
    faulty("colon forgotten in the last line", "a:\n  b: c\n  ▸d\n", "Y147"),
    faulty("colon forgotten above", "▸a\nb: c\n", "Y147"),
    faulty("backslash between double quotes", 'a: "c:▸\\users"\n', "Y148"),
    faulty("unknown escape", 'a: "▸\\klik"\n', "Y148"),
    faulty("text after a bar", "a: | ▸b\n  c\n", "Y149"),
    faulty("text after a greater-than sign", "a: > ▸b\n", "Y149"),
    faulty("dash behind a key", "a: ▸- b\n", "Y150"),
    faulty("dash below a text", "a: b\n▸- c\n", "Y150"),
    faulty("apostrophe between single quotes", "a: 'foto▸'s'\n", "Y151"),
    faulty("apostrophe at the begin", "a: ▸'s Avonds is het dicht.\nb: c\n", "Y154"),
    faulty("and another one below", "a:\n  - ▸'t Is zo.\n  - b\nc: ▸'n\n", "Y154", "Y154"),
    faulty("and another one behind", "a: ▸'s Avonds zijn foto's mooi\n", "Y154"),
    faulty("closed, and so lost", "a: ▸'s Avonds is het dicht.'\n", "Y154"),
    faulty("a dash without a space", "a:\n  - b: c\n  ▸-d: e\n", "Y157"),
    faulty("and what follows is read on", "a:\n  - b: c\n  ▸-d: e\n    f: g\n▸h\n", "Y157", "Y147"),
    faulty(
        "colon forgotten where more belongs to it",
        "a:\n  - b: c\n    d: e\n  - ▸f\n    d: e\n",
        "Y147",
    ),
    faulty("colon forgotten above a list", "b: c\n▸a\n  - b\n  - c\n", "Y147"),
    faulty("a dash of Word", "a:\n  ▸– b\n  - c\n", "Y155"),
    faulty("a dash of Word further on", "a:\n  - b\n  ▸– c\n  ▸— d\n", "Y155", "Y155"),
    faulty("a bullet", "a:\n  ▸• b\n  ▸•\u00a0c\n", "Y155", "Y155"),
    faulty("bullets before keys", "a:\n  - text: b\n  ▸• text: c\n", "Y155"),
    faulty("curved quotation marks", "a: ▸“b”\nc: ▸„d”\ne: ▸‘f’\n", "Y156", "Y156", "Y156"),
    faulty("number sign in a text", "a: Kies vak ▸#3\n", "Y152"),
    faulty(
        "duplicate, anchor and tag at once", "a: ▸&x b\n▸a: c\nd: ▸!y e\n", "Y128", "Y127", "Y130"
    ),
    faulty("colons in several texts", "a: b▸: c\nd: e▸: f\n", "Y141", "Y141"),
    faulty(
        "different slips on different lines",
        "a: ▸*b* c\nd:\n  - e: f▸: g\n  - ▸@h\ni: 'foto▸'s'\nj: ▸%k\nl: [m, ▸`n`]\n▸o\np: q\n",
        *("Y129", "Y141", "Y146", "Y151", "Y146", "Y146", "Y147"),
    ),
)

_HEAD = "format: 1\nlesson: proef\narticle: article.yaml\n"
_SCREEN = _HEAD + "screens:\n  start:\n    content:\n"


def _lesson(name: str, marked: str, *codes: str) -> Faulty:
    """A lesson with these lines."""
    return Faulty(name, _HEAD + marked, codes)


def _content(name: str, marked: str, *codes: str) -> Faulty:
    """A lesson with a screen that has this content."""
    return Faulty(name, _SCREEN + "".join(f"      {line}\n" for line in marked.split("\n")), codes)


# What decoding a lesson finds.
SHAPE = (
    _lesson("misspelt key", "▸titel: Proef\n", "S201"),
    _lesson("key that belongs elsewhere", "▸button: Verder\n", "S201"),
    _content("misspelt element", "- ▸buton: Verder\n  go: next", "S201"),
    _content("key of another element", "- heading: Hoi\n  ▸expect: x", "S201"),
    _lesson("misspelt key that was needed",
            "messages:\n  m:\n    ▸fron: KPN\n    text: Hoi\n", "S201"),
    faulty("no title, summary, screens and steps", "▸▸▸▸format: 1\nlesson: proef\n",
           "S202", "S202", "S202", "S202"),
    _lesson("message without a sender", "messages:\n  m: ▸{text: Hoi}\n", "S202"),
    _content("answer without a reason", "- question: Echt?\n  options:\n    - ▸option: Ja\n"
             "    - {option: Nee, because: Nep.}", "S202"),
    _lesson("list for a text", "title: ▸[Proef]\n", "S203"),
    _lesson("dashes for a text", "title:\n  ▸- Proef\n", "S203"),
    _lesson("keys for a text", "title:\n  ▸a: b\n  c: d\n", "S204"),
    _lesson("keys for a text, in brackets", "lead: ▸{a: b}\n", "S204"),
    _lesson("colon in a text of a list", "learnt:\n  - ▸Let op: dit werkt\n", "S205"),
    _content("colon in a text on a screen", "- ▸Let op: dit werkt", "S205"),
    _content("comma in a label", "- {button: Ja, ▸graag, go: next}", "S206"),
    _lesson("text for a list", "breadcrumb: ▸Home\n", "S207"),
    _lesson("keys for a list", "steps:\n  ▸press: Verder\n", "S208"),
    _lesson("text for keys", "screens: ▸start\n", "S209"),
    _lesson("text for a screen", "screens:\n  start: ▸Hallo\n", "S209"),
    _lesson("list for keys", "screens:\n  ▸- start\n", "S210"),
    _content("list in a list", "- ▸- Hallo", "S210"),
    _lesson("nothing behind a key", "title:▸\n", "S211"),
    _lesson("no steps", "steps:▸\n", "S211"),
    _content("nothing behind a dash", "-▸", "S211"),
    _lesson("step without an action", "steps:\n  - ▸optional: yes\n", "S212"),
    _lesson("step that is only a sentence", "steps:\n  - ▸Klik op Inloggen\n", "S212"),
    _content("two elements in one", "- heading: Hoi\n  ▸button: Verder", "S213"),
    _lesson("two actions in one step", "steps:\n  - fill: Naam\n    ▸press: Verder\n", "S213"),
    _content("neither yes nor no", "- {checkbox: Akkoord, value: ▸true}", "S215"),
    _content("only yes", "- {field: Code, kind: pin, rules: [{not_easy: ▸no}]}", "S216"),
    _lesson("unknown place", "places: ▸computr\n", "S217"),
    _lesson("unknown place in a list", "places: [computer, ▸tafel]\n", "S217"),
    faulty("format of another time", "format: ▸2\nlesson: proef\narticle: article.yaml\n", "S228"),
    _content("unknown rule", "- field: Code\n  rules: [▸at_leest: 3, not_easy]", "S217"),
    _lesson("number in words", "minutes: ▸vijf\n", "S218"),
    _content("rule with a number in words", "- field: Code\n  rules: [{at_least: ▸drie}]", "S218"),
    _content("rule that is switched off", "- field: Code\n  rules: [{not_easy: ▸no}]", "S216"),
    _lesson("number with a fraction", "minutes: ▸2.5\n", "S218"),
    _lesson("number too large", "minutes: ▸500\n", "S219"),
    _lesson("date that does not exist", "reviewed: ▸2025-02-30\n", "S220"),
    _lesson("date the Dutch way", "reviewed: ▸24-11-2025\n", "S220"),
    _lesson("screen with a dash in its name", "screens:\n  ▸extra-veilig: {title: Hoi}\n", "S221"),
    _content("go with a capital", "- {button: Verder, go: ▸Next}", "S221"),
    faulty("lesson with a capital", "format: 1\nlesson: ▸Nep sms\narticle: article.yaml\n", "S222"),
    _lesson("and with or", "steps:\n  - press: Verder\n    when: ▸a and b or c\n", "S223"),
    _lesson("title of two lines", "title: ▸|\n  een\n  twee\n", "S224"),
    _content("choice with one option", "- {choice: Hoe?, options: ▸[Zo]}", "S225"),
    _lesson("do without actions", "steps:\n  - do: ▸[]\n", "S225"),
    _content("comma in a rule", "- field: Code\n  rules: [{contains: capital, ▸digit}]", "S206"),
    _content("two rules in one", "- field: Code\n  rules: [▸{at_least: 3, at_most: 5}]", "S226"),
    _lesson("all at once", "titel: a\nminutes: x\nplaces: y\n".replace("titel", "▸titel")
            .replace("x", "▸x").replace("y\n", "▸y\n"), "S201", "S218", "S217"),
)  # fmt: skip

# What decoding a block finds, beside all that goes for a screen.
BLOCK = (
    faulty("block in a block", "content:\n  - ▸block: login\n", "S214"),
    faulty("block without content", "▸holes: [brand]\n", "S202"),
)
