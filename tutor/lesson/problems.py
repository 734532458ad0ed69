"""A problem in a lesson file: a sortable value with a place, a code and a remedy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tutor.lesson.model import Position


class Level(StrEnum):
    """How grave a problem is: an error stops the lesson, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    TIP = "tip"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem; ``values`` fill the holes of the code's sentences.

    The sentences themselves live in the registry (``tutor.lesson.codes``) so
    that a code always says the same thing.
    """

    at: Position
    code: str
    values: Mapping[str, str] = field(default_factory=dict, compare=False)
