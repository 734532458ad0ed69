"""The sentences of an article and what they stand for: one table, a row per way of saying."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.importer.sentences import asking, filling, going, messages, pressing
from tutor.importer.sentences.acts import Act, Advice, Press
from tutor.importer.sentences.row import Row
from tutor.importer.sentences.split import clauses, sentences

__all__ = ["ROWS", "Clause", "recognise", "sentences"]

OPENING = 5
"""So many rows about opening something come after those about buttons and messages."""
_DECIDE = tuple(row for row in asking.ROWS if row.name == "decide")
_ASK = tuple(row for row in asking.ROWS if row.name != "decide")
ROWS: tuple[Row, ...] = (
    *going.ROWS[:-OPENING],
    *messages.ROWS,
    *filling.ROWS,
    *_DECIDE,
    *pressing.ROWS,
    *going.ROWS[-OPENING:],
    *_ASK,
    *asking.LAST,
)
"""The first row that fits a clause counts."""

LONGEST = 300
"""A clause of more characters is read as nothing but text."""

_LEAD = re.compile(
    r"^(?:(?i:en/of|en|of|dan|daarna|vervolgens|tot slot|ten slotte|hierna|nu|eerst),? )(?=\w)"
)
_OPTIONAL = re.compile(
    r"\b(?i:als (?:u|je) (?:dat |dit |het )?wilt|desgewenst|eventueel|optioneel|indien gewenst"
    r"|voor (?:meer|extra) (?:informatie|uitleg))\b"
)
_MAYBE = re.compile(
    r"\b(?:als (?:dat|dit|het|hierom|daarom) (?:nodig is|gevraagd wordt|wordt gevraagd)"
    r"|indien nodig"
    r"|zo nodig|als daarom wordt gevraagd)\b"
)
_ASIDE = re.compile(rf"(?:,\s*)?(?:{_OPTIONAL.pattern}|{_MAYBE.pattern})(?:\s*,)?")
_TELLS = re.compile(
    r"(?:U|Uw|Je|De|Het|Een|Er|Dit|Dat|Deze|Die|Zo|Hier|Nu|Daarmee|Hiermee|Bij|In|Op|Met|Via|Na|Wie"
    r"|Sommige|Meestal|Wij|We|Hierna|Daarna|Ook|Is|Heeft)\b"
)


class Clause(NamedTuple):
    """A part of a sentence: the row that fits, "" for none, and its acts.

    ``optional`` is "als u wilt", ``maybe`` is "als dat nodig is". ``tells``
    says that the words only tell something, so that nothing is missed when no
    row fits.
    """

    text: str
    row: str
    acts: tuple[Act, ...]
    optional: bool = False
    maybe: bool = False
    tells: bool = False


def recognise(sentence: str) -> tuple[Clause, ...]:
    """The clauses of one sentence with the acts that they stand for."""
    if len(sentence) > LONGEST:
        return (Clause(sentence, "", ()),)
    return tuple(_clause(part) for part in clauses(sentence))


def _clause(text: str) -> Clause:
    said = _LEAD.sub("", text.strip(), count=1).removesuffix(".").strip()
    optional, maybe = bool(_OPTIONAL.search(said)), bool(_MAYBE.search(said))
    for words in _ways(said):
        for row in ROWS:
            found = row.pattern.fullmatch(words)
            acts = row.make(found) if found else ()
            if acts:
                return _flagged(Clause(text, row.name, acts, optional, maybe), said)
    return Clause(text, "", (), optional, maybe, bool(_TELLS.match(text)))


def _ways(said: str) -> tuple[str, ...]:
    """The clause without "als u wilt" and the like, which may stand anywhere in it."""
    bare = " ".join(_ASIDE.sub(" ", said).split())
    return (bare, said) if bare != said else (said,)


def _flagged(clause: Clause, said: str) -> Clause:
    """An explanation is never a must, and what is advised says nothing about what may happen."""
    if any(isinstance(act, Press) and act.info for act in clause.acts):
        return clause._replace(optional=True)
    explains = re.search(r"\bvoor (?:meer|extra) (?:informatie|uitleg)\b", said)
    acts = tuple(
        act._replace(info=True) if isinstance(act, Press) and explains else act
        for act in clause.acts
    )
    if any(isinstance(act, Advice) for act in acts):
        return clause._replace(optional=False, maybe=False)
    return clause._replace(acts=acts)
