"""How we speak to a learner: politely, calmly, without blame and without promises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.todos import TODO
from tutor.lint.prose.sentences import FILLER
from tutor.lint.subject import LessonSubject

_FAMILIAR = {
    "je": "u", "jij": "u", "jou": "u", "jouw": "uw", "jullie": "u", "jezelf": "uzelf",
    "jouzelf": "uzelf",
}  # fmt: skip
_YOU = re.compile(rf"(?<![\w'’-])(?:{'|'.join(_FAMILIAR)})(?![\w-])", re.IGNORECASE)


def _pattern(words: str) -> re.Pattern[str]:
    """Finds these words, whether or not a line ends between them."""
    return re.compile(words.replace(" ", r"\s"), re.IGNORECASE)


_BLAME = _pattern(
    r"(?<![\w-])(?<!niet )(?<!niets )(?:ongeldige?|onjuiste?|foute?|fouten|foutief|foutieve|sorry"
    r"|oeps|helaas|verkeerde?|mislukt|simpelweg|eenvoudigweg|doodsimpel|doodeenvoudig|kinderspel"
    r"|gewoon even|even gewoon|natuurlijk weet u|uiteraard weet u|zoals u weet|u weet toch"
    r"|u had (?:beter )?moeten|u vergat"
    r"|(?:u (?:bent|hebt|heeft)|bent u) (?:[\w'’·-]+ ){0,3}vergeten)(?![\w-])"
)
_SAFE = _pattern(
    r"\bu bent (?:(?:nu|dan|hier|daarmee|voortaan|helemaal|volledig|altijd|weer) )*"
    r"(?:veilig|beschermd|beveiligd)\b(?! (?:in|uit)gelogd)"
    r"|\bniemand kan (?:er )?(?:nu |nog |meer |dan )*bij uw\b"
    r"|\b(?:100|honderd) ?(?:%|procent) veilig\b"
)
_LOUD = re.compile(r"!+(?!\w)")
_CAPITALS = re.compile(r"(?<![\w·.-])[A-ZÀ-Þ]{2,}(?![\w·-])")
_SHOUTED = frozenset({
    "ALTIJD", "NOOIT", "NIET", "GEEN", "ALLEEN", "ECHT", "EERST", "DAARNA", "MOET", "MOETEN",
    "NIETS", "NIEMAND", "IEDEREEN", "OVERAL", "STOP", "LET", "PAS", "GOED", "MEER", "WEL",
    "DUS", "MAAR", "VEEL", "DIRECT", "METEEN", "GRATIS",
})  # fmt: skip
_LONG = 5
_KNOWN = frozenset({"COVID", "UNICEF", "CAPTCHA", "HTTPS"})
_MOST_LOUD = 3
"""So many exclamation marks a lesson can have."""


def familiar(subject: LessonSubject) -> Iterator[Diagnostic]:
    """We say “u” to a learner, everywhere."""
    for said in subject.prose.texts:
        for match in _YOU.finditer(said.bare):
            values = {"word": match[0], "other": _FAMILIAR[match[0].casefold()]}
            yield Diagnostic(said.place(*match.span()), "T457", values)


def blaming(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A word that makes a learner feel clumsy."""
    for said in subject.prose.texts:
        for match in _BLAME.finditer(said.bare):
            yield Diagnostic(said.begin(*match.span()), "T458", {"word": _tidy(match[0])})


def promising(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A promise of safety that no lesson can keep."""
    for said in subject.prose.texts:
        for match in _SAFE.finditer(said.bare):
            yield Diagnostic(said.begin(*match.span()), "T461", {"words": _tidy(match[0])})


def exclaiming(subject: LessonSubject) -> Iterator[Diagnostic]:
    """Exclamation marks that shout."""
    count = 0
    for said in subject.prose.texts:
        for number, match in enumerate(_LOUD.finditer(said.bare)):
            count += 1
            if number or len(match[0]) > 1 or count > _MOST_LOUD:
                yield Diagnostic(said.place(match.start(), match.start() + 1), "T459")


OPEN_PLACE = TODO.rstrip(":")
"""A sign for the editor, which T436 tells."""


def shouting(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A word in capitals is hard to read, and sounds like shouting."""
    names = {word for label in subject.prose.labels for word in _CAPITALS.findall(label)}
    for said in subject.prose.texts:
        for match in _CAPITALS.finditer(said.bare):
            word = match[0]
            loud = (word in _SHOUTED or len(word) >= _LONG) and word != OPEN_PLACE
            if loud and word not in names and word not in _KNOWN:
                yield Diagnostic(said.place(*match.span()), "T460", {"word": word})


def _tidy(text: str) -> str:
    """The text with three dots for what is not ours."""
    return re.sub(f"{FILLER}+", "…", text)
