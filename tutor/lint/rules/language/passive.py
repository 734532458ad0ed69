"""Sentences that say who does something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.subject import LessonSubject

_PREFIX = "(?:aan|af|bij|dicht|door|in|klaar|mee|na|om|op|open|over|terug|toe|uit|vast|voor|weg)"
_PARTICIPLE = rf"{_PREFIX}?ge[a-zëïéü]+(?:d|t|en)"
_STRANGE = (
    "verstuurd verzonden verwijderd verwerkt verlengd vervangen vernieuwd vermeld verstrekt "
    "verhoogd verlaagd verplicht verzocht verkocht betaald besteld bevestigd bewaard bekeken "
    "beschermd beheerd besproken beoordeeld beveiligd bezorgd bijgewerkt ontvangen onderzocht "
    "herhaald hersteld afbetaald terugbetaald doorverbonden doorverwezen uitbetaald"
)
_DONE = rf"(?:{_PARTICIPLE}|{'|'.join(_STRANGE.split())})"
_NOT_DONE = frozenset({
    "geen", "gebruiken", "gebeuren", "geven", "geloven", "genieten", "gelden", "gedragen",
    "gegeten", "geraken", "gezond", "gewend", "geld", "gewoon", "gebied", "geluid", "gezicht",
    "geduld", "geweld", "gerecht", "gewicht", "gezant", "gemiddeld", "gerust", "gebeurd",
    "getrouwd", "gepensioneerd", "geschikt", "gevaarlijkst", "getal", "gebouwen", "gezinnen",
    "gedichten", "gesprekken", "geboorten", "gerechten", "gebieden", "gewichten", "gezichten",
    "geluiden", "voorgerecht",
})  # fmt: skip
_WITHIN = r"(?:[ ]+[\w'’·-]+){0,8}?[ ]+"
_PASSIVE = re.compile(
    rf"\b(?P<verb>word(?:t|en)?|werd(?:en)?)\b{_WITHIN}(?P<done>{_DONE})\b"
    rf"|\b(?P<before>{_DONE})[ ]+(?P<after>word(?:t|en)|werd(?:en)?)\b"
    rf"|\b(?P<being>is|zijn|was|waren)\b(?={_WITHIN}door\b){_WITHIN}(?P<by>{_DONE})\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"\bw[oe]rd|\bdoor\b", re.IGNORECASE)
"""Without one of these no text is worth the slow search."""


def passive(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A passive sentence leaves out who does something, or tells it last."""
    for said in subject.prose.texts:
        if not _HINT.search(said.bare):
            continue
        for match in _PASSIVE.finditer(said.bare):
            done = match["done"] or match["before"] or match["by"]
            if done.casefold() in _NOT_DONE:
                continue
            group = next(name for name in ("verb", "after", "being") if match[name])
            values = {"verb": match[group], "done": done}
            yield Diagnostic(said.place(*match.span(group)), "T455", values)
