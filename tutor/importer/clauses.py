"""Cutting a bullet into sentences, and a sentence into clauses with what they depend on."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 300
"""A sentence of more characters is kept as text."""

QUOTED = r"(?:\*\*[^*]+\*\*|‘[^’]+’(?!\w)|“[^”]+”|„[^”“]+[”“]|\"[^\"]+\"|(?<!\w)'[^']+'(?!\w))"
_QUOTED = re.compile(QUOTED)
_ABBREVIATION = re.compile(
    r"(?i:(?:^|[\s(])(?:bijv|bv|o\.a|d\.w\.z|t\.a\.v|i\.p\.v|m\.b\.v|nr|tel|evt|incl|excl|ca|max"
    r"|min|resp|dhr|mevr|enz|etc)\.)$"
)
_END = re.compile(r"(?<=[.?!])([’'”\")*]*)\s+(?=[\"'‘“„(*]*[A-ZÀ-Þ0-9])")

IMPERATIVE = (
    r"(?:(?:dubbel)?klik|tik|druk|typ|toets|vul|voer|kies|selecteer|open|ga|neem|zet|vink"
    r"|schakel|log"
    r"|herhaal|bevestig|bedenk|verzin|maak|geef|pas|wijzig|verander|wacht|lees|bekijk|controleer"
    r"|check|kijk|scrol|scroll|veeg|swipe|sleep|schuif|houd|scan|sluit|start|installeer|download"
    r"|stel|stuur|verstuur|verzend|deel|voeg|verwijder|wis|haal|plaats|plak|kopieer|knip|bewaar"
    r"|noteer|onthoud|schrijf|zoek|volg|keer|verlaat|bel|koppel|verbind|richt|laat|leg|steek|trek"
    r"|meld|accepteer|gebruik|beweeg|navigeer|surf|bezoek|print|upload|betaal|onderteken|activeer"
    r"|rond|blader|ontgrendel|dubbelklik|let|begin|stop|herstart|ontvang)"
)
"""The verbs with which an article asks for something."""
_INFLECTED = rf"(?:{IMPERATIVE}t?|gaat|doet)"
_ANY_VERB = r"(?!(?:de|het|een|uw|je|deze|dit|alle)\b)[a-z]+ (?:de|het|een|uw|je|deze|dit|alle)\b"
_JOIN = (
    r"(?:,? en(?: (?:dan|daarna|vervolgens|tot slot))?|,(?: (?:dan|daarna|vervolgens))?|,? en/of|;)"
)
_SPLIT = re.compile(
    rf"{_JOIN} (?=(?:{_INFLECTED}) |(?:{IMPERATIVE})[.,]?$)|,? en (?={_ANY_VERB})"
    rf"|(?P<elided>,? en (?:dan|daarna|vervolgens)|, (?:dan|daarna|vervolgens)|,? en(?= op |"
    rf" nogmaals | opnieuw ))"
    r"(?: nogmaals| weer| opnieuw| nog een keer)? (?:op )?(?=[A-ZÀ-Þ‘“„\"'*+]|(?:de|het|een) |op )"
    rf"|(?P<other>,? of)(?: anders)? (?=(?:{_INFLECTED}) |op [A-ZÀ-Þ‘“„\"'*])"
)
_PRESSED = re.compile(r"\b(?:klikt?|tikt?|drukt?|kiest?)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:en/of|en|of|dan|daarna|vervolgens|tot slot|ten slotte|tenslotte|hierna|nu|eerst|zo"
    r" niet"
    r"|als laatste|klaar\?)[,:]? )(?=\S)",
    re.IGNORECASE,
)
_ASKED = (
    r"(?:(?:dat|dit|het|er|hierom|daarom)(?: dan| nog)? (?:nodig|gevraagd|gewenst|gewenst"
    r"|verplicht)"
    r"(?: is| wordt)?|(?:er |hier|daar)?(?:om|naar)? ?(?:wordt|is) gevraagd|(?:er )?om gevraagd"
    r" wordt"
    r"|(?:hierom|daarom|dat|dit) (?:wordt|is) (?:gevraagd|nodig)|nodig)"
)
_OPTIONAL = re.compile(
    r",? ?\b(?:als (?:u|je) (?:dat |dit |het )?(?:wilt|wil)(?! dat\b| \w+en\b)|desgewenst"
    r"|eventueel|optioneel"
    r"|indien gewenst|naar wens)\b,?",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    rf",? ?\b(?:(?:als|indien|wanneer) {_ASKED}|zo nodig|zonodig)\b,?", re.IGNORECASE
)
_PERSON = r"(?:u|uw|je|jouw|dat|dit|het|de|er|een|hier|daar|alles|alle|iets|niet|geen|bij|in|op)"
_TRAILING = re.compile(
    rf",? (?P<condition>(?:als|indien|wanneer|tenzij|mits|zodra|nadat) {_PERSON}\b.+)$"
)
_FRONTED = re.compile(
    rf"^(?P<condition>(?i:als|indien|wanneer|mocht|zodra) [^,]+), (?:dan )?"
    rf"(?=(?:{_INFLECTED}|krijgt|ontvangt|komt|verschijnt|stuurt|ziet|vraagt|moet|kunt|hoeft|is"
    r"|wordt) )"
)
_INVERTED = re.compile(
    r"^(?P<condition>(?:Hebt|Heeft|Heb|Krijgt|Krijg|Ziet|Zie|Verschijnt|Staat|Wilt|Wil|Vraagt|Komt"
    r"|Wordt|Worden|Moet|Kunt|Bent|Is|Zijn|Ontvangt|Logt|Gebruikt|Werkt|Lukt|Weet|Klopt|Kloppen"
    rf"|Mag|Gaat|Kiest) [^,?]+), (?=(?:{_INFLECTED}) )"
)
_ANNOUNCED = re.compile(
    rf"(?!{IMPERATIVE} (?!toe\b)|Als |Is |Krijgt |Bij |Onder )[A-Z][^:.?!]{{2,80}}: "
    rf"(?=(?:{IMPERATIVE}) )"
)
"""What a sentence is about, before the colon behind which it says what to do."""
_EXAMPLE_LAST = re.compile(
    rf"^(.+?)( in| op)?, (?:bijvoorbeeld|bijv\.|zoals) (\d[^,]*(?:,\d\d)?[^,]*|{QUOTED})$"
)
"""An example at the end: "Vul het bedrag in, bijvoorbeeld 12,50 euro"."""
_TRUE_ANYWAY = re.compile(
    r"(?:zodra|nadat)\b.*|(?:als|wanneer|indien) (?:u|je|alles|alle|dit|dat|het|de)\b.*"
    r"\b(?:klaar|kloppen|klopt|juist|goed|akkoord|gereed|ingevuld|gelezen|gecontroleerd|gekozen"
    r"|geselecteerd|gedaan|gevonden|binnen|ontvangen|gekregen|aangekomen)\b.*",
    re.IGNORECASE,
)
_IF = re.compile(r"\b[Aa]ls (?:u|je)\b(?! (?:dat |dit |het )?wilt)")
_WISH = re.compile(r"als (?:u|je) .*\bwilt?\b.*", re.IGNORECASE)


class Clause(NamedTuple):
    """A part of a sentence that asks for one thing, or tells something.

    ``core`` is what is left to be recognised: without a word such as "daarna",
    without "als u wilt" (``optional``), "zo nodig" (``maybe``) and without a
    ``condition`` of its own. ``other`` says that it is the alternative of the
    clause before: "… of klik op Nee".
    """

    text: str
    core: str
    condition: str = ""
    optional: bool = False
    maybe: bool = False
    other: bool = False
    follows: bool = False


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; joined with spaces they are the text again."""
    pieces: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.end(1)]
        if _ABBREVIATION.search(piece) or re.fullmatch(r"\d{1,3}\.", piece):
            continue
        pieces.append(piece)
        start = end.end()
    rest = text[start:]
    return (*pieces, rest) if rest.strip() else tuple(pieces)


def clauses_of(sentence: str) -> tuple[Clause, ...]:
    """The clauses of one sentence, each with the condition that is its own."""
    said = sentence.strip()
    if len(said) > LONGEST or len(_IF.findall(_masked(said))) > 1:
        return (Clause(said, ""),)
    if told := _ANNOUNCED.match(_masked(said)):
        said = said[told.end() :]
    fronted = _FRONTED.match(_masked(said)) or _INVERTED.match(_masked(said))
    condition = ""
    if fronted:
        condition, said = said[: fronted.end("condition")], said[fronted.end() :]
    found: list[Clause] = []
    for text, other in _pieces(said):
        clause = _clause(text, other, bool(_LEAD.match(text)))
        found.append(_under(clause, condition) if condition else clause)
    if (condition or told) and found:
        found[0] = found[0]._replace(
            text=sentence.strip()[: len(sentence) - len(said)] + found[0].text
        )
    return tuple(found)


def _masked(text: str) -> str:
    """The text with what stands in quotes made unreadable, at the same places."""
    return _QUOTED.sub(lambda quoted: quoted[0][0] + "X" * (len(quoted[0]) - 1), text)


def _pieces(said: str) -> list[tuple[str, bool]]:
    """The clauses of a sentence; "en daarna op Ja" gets the verb that was left out."""
    pieces: list[tuple[str, bool]] = []
    masked, start, verb, other, prefix = _masked(said), 0, "", False, ""
    for split in (*_SPLIT.finditer(masked), None):
        end = split.start() if split else len(said)
        text = said[start:end].strip()
        if text:
            pieces.append((prefix + text, other))
        pressed = _PRESSED.search(masked[start:end])
        verb = pressed[0] if pressed else verb if prefix else ""
        if split is None:
            break
        start, other = split.end(), bool(split["other"])
        is_elided = bool(split["elided"]) or masked.startswith("op ", start)
        if is_elided and not verb:
            return [(said, False)]
        if masked.startswith("op ", start):
            start += 3
        prefix = f"{verb.lower()} op " if is_elided else ""
    return pieces


def _clause(text: str, other: bool, follows: bool) -> Clause:
    core = _EXAMPLE_LAST.sub(r"\1, bijvoorbeeld \3\2", text.rstrip(" ").removesuffix(".").rstrip())
    core = _LEAD.sub("", _LEAD.sub("", core, count=1), count=1)
    optional, maybe, condition = False, False, ""
    core, found = _without(_OPTIONAL, core)
    optional = found
    core, maybe = _without(_MAYBE, core)
    trailing = _TRAILING.search(_masked(core))
    if trailing:
        condition, core = core[trailing.start("condition") :], core[: trailing.start()]
    clause = Clause(text, core, "", optional, maybe, other, follows)
    return _under(clause, condition) if condition else clause


def _under(clause: Clause, condition: str) -> Clause:
    """The clause with a condition, which may come down to "if you like" or to nothing."""
    if _TRUE_ANYWAY.fullmatch(condition):
        return clause
    if _MAYBE.fullmatch(condition):
        return clause._replace(maybe=True)
    if _WISH.fullmatch(condition):
        return clause._replace(optional=True)
    return clause._replace(condition=condition)


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    """The text without these words, when they stand outside quotes."""
    found = pattern.search(_masked(text))
    if found is None:
        return text, False
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split()), True
