"""Reading on behind a fault of one line, to find those further down as well.

The line's value is replaced by letters of no meaning. What comes of it is only
looked at, never used as a lesson.
"""

from __future__ import annotations

import re

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.loader.yaml.characters import BULLET, lines_of

# Faults that end with their line. Where a bracket, a quote or the indentation is
# wrong, what follows can only be guessed.
_OF_A_VALUE = frozenset({"Y128", "Y129", "Y130", "Y141", "Y145", "Y146", "Y148", "Y151", "Y154"})
_OF_A_LINE = "Y147"

LONGEST = 50_000
"""Of a longer file only the first such fault is told, so that nothing takes long."""

_KEY = re.compile(r"[ ]*(?:-[ ]+)*(?:[^\W\d][\w ]*:[ ]+)?")
_PAIRS = (("[", "]"), ("{", "}"))


def recover(text: str, problem: Diagnostic) -> str | None:
    """The text with a harmless line where the problem is, or None when there is no such line.

    All else keeps its place.
    """
    if len(text) > LONGEST:
        return None
    number = problem.at.line - 1
    line = lines_of(text)[number]
    mended = _without_fault(line, problem.code)
    if mended is None or mended == line:
        return None
    begin = _begin_of(text, number)
    return text[:begin] + mended + text[begin + len(line) :]


def _without_fault(line: str, code: str) -> str | None:
    if code == _OF_A_LINE:
        return " " * len(line)
    if bullet := BULLET.match(line):
        return f"{line[: bullet.start(1)]}- {line[bullet.end() :]}"
    key = _KEY.match(line)
    if code not in _OF_A_VALUE or key is None or key.end() in (0, len(line)):
        return None
    value = line[key.end() :]
    if value.count('"') % 2 or any(value.count(a) != value.count(b) for a, b in _PAIRS):
        return None
    return line[: key.end()] + "x" * len(value)


def _begin_of(text: str, number: int) -> int:
    """Where the line of this number begins in the text; lines count from 0."""
    ends = re.finditer("\r\n|\r|\n", text)
    return 0 if number == 0 else next(end for i, end in enumerate(ends, 1) if i == number).end()
