"""The record of a code: all that is said about it anywhere, read from the text of its family.

::

    T403 warning: The button “{label}” does nothing.
    Hint: Give it “go”, “new_tab”, “send”, “notify” or “set”, or remove it.
    Why: A learner who presses it sees nothing happen.

    More of why, in paragraphs.
    Bad:
        - ▸{button: Brood}
    Good:
        - {button: Brood, go: next}

The levels are those of ``Level``. ``▸`` stands before each place where the bad sample is
reported. A sample is a file, or those keys of a lesson that matter. In a sample ``⟨U+00AD⟩``
is a character that nobody can see, and ``⟨b × 300⟩`` repeats a text. What no text can show
stands behind ``Bad`` between brackets: what to do with the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

MARK = "▸"
_START = re.compile(r"^(?=[A-Z]\d{3} \w+:)", re.MULTILINE)
_RECORD = re.compile(
    r"(?P<code>\S+) (?P<level>\w+): ?(?P<message>[^\n]*)\n"
    r"(?:Hint: (?P<hint>[^\n]+)\n)?"
    r"(?:Why: (?P<why>(?:[^\n]*\n)*?))?"
    r"(?:Bad(?: \((?P<trick>[^\n]+)\))?:\n(?P<bad>(?: {4}[^\n]*\n)*))?"
    r"(?:Good:\n(?P<good>(?: {4}[^\n]*\n)*))?\n*"
)
_CHARACTER = re.compile(r"⟨U\+([0-9A-F]{4})⟩")
_REPEATED = re.compile(r"⟨([^⟩]+?) × (\d+)⟩")


class Level(StrEnum):
    """How grave a problem is: an error stops the lesson, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "tip"


@dataclass(frozen=True, slots=True)
class DiagnosticRecord:
    """One kind of problem.

    ``message`` says what is the matter, ``hint`` what to do about it, each paragraph of ``why``
    why it matters: English messages for the catalogue. The first two have ``{placeholders}`` that a
    problem's values fill. A field that the text of the family lacks is empty. A code never
    changes its meaning; one that is no longer given stays unused.
    """

    code: str
    level: Level
    message: str
    hint: str
    why: tuple[str, ...]
    bad: str
    good: str
    trick: str = ""

    def messages(self) -> Iterator[str]:
        """All that is translated, in the order of the text."""
        yield from (self.message, self.hint, *self.why)
        if self.trick:
            yield self.trick


def parse_records(text: str) -> Iterator[DiagnosticRecord]:
    """The records of a family. Raises ValueError where a line belongs to no record."""
    for part in _START.split(text):
        if not part:
            continue
        found = _RECORD.fullmatch(part)
        if found is None:
            raise ValueError(f"no record: {part[:200]!r}")
        paragraphs = (" ".join(lines.split()) for lines in (found["why"] or "").split("\n\n"))
        yield DiagnosticRecord(
            found["code"],
            Level(found["level"]),
            found["message"],
            found["hint"] or "",
            tuple(filter(None, paragraphs)),
            _sample(found["bad"] or ""),
            _sample(found["good"] or ""),
            found["trick"] or "",
        )


def _sample(block: str) -> str:
    text = "".join(line[4:] for line in block.splitlines(keepends=True))
    if "⟨" not in text:
        return text
    text = _REPEATED.sub(lambda found: found[1] * int(found[2]), text)
    return _CHARACTER.sub(lambda found: chr(int(found[1], 16)), text)
