"""What feedback says in figures: the same for the screen and for every file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

ENOUGH = 10
"""Below this number of answers a share says more about chance than about the lesson."""

_Z = 1.959963984540054  # 95 %


class About(StrEnum):
    """What a figure counts."""

    HELPED = "helped"
    FINISHED = "finished"
    REASON = "reason"
    REACHED = "reached"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class Share:
    """A share in whole percents, with the 95 % interval around it."""

    percent: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Figure:
    """``count`` answers ``of`` so many about a lesson.

    ``item`` says which: the label of a reason, the number of a step, or a step
    and a mistake. ``version`` is empty when it is over all versions of a lesson.
    """

    lesson: str
    about: About
    item: str
    count: int
    of: int
    version: str = ""

    @property
    def share(self) -> Share | None:
        """The share, or None when there are too few answers to give one."""
        if self.of < ENOUGH:
            return None
        low, high = wilson(self.count, self.of)
        return Share(round(100 * self.count / self.of), round(100 * low), round(100 * high))


def wilson(count: int, of: int) -> tuple[float, float]:
    """The 95 % score interval of a share, from 0 to 1 (Wilson 1927). ``of`` is above 0."""
    share = count / of
    spread = _Z * sqrt(share * (1 - share) / of + _Z * _Z / (4 * of * of))
    middle = share + _Z * _Z / (2 * of)
    scale = 1 + _Z * _Z / of
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
