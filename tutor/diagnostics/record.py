"""What the registry says of one code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How grave a problem is: an error stops the lesson, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "tip"


@dataclass(frozen=True, slots=True)
class DiagnosticCode:
    """One kind of problem.

    ``sentence`` says what is the matter, ``remedy`` what to do about it: English
    messages for the catalogue, with ``{holes}`` that a problem's values fill.
    A code never changes its meaning; one that is no longer given stays unused.
    """

    code: str
    message: str
    hint: str
    level: Level = Level.ERROR
