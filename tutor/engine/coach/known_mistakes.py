"""The mistakes that a lesson has words for, by what they are on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.lesson.model import Mistake


class KnownMistake(NamedTuple):
    """The words for a known mistake; of several the first in the lesson counts."""

    number: int
    say: str


Known = Mapping[str, Mapping[str, KnownMistake]]
"""Known mistakes by what they are on: a verb or outcome, then an id or ""."""


def known_mistakes(context: PracticeContext) -> tuple[Known, ...]:
    """For each step the mistakes that it, and the free steps after it, name."""
    return context.memoize(_known_mistakes)


def _known_mistakes(context: PracticeContext) -> tuple[Known, ...]:
    found: list[list[Mistake]] = []
    for step in reversed(context.steps):
        later = found[-1] if found and (step.optional or step.with_previous) else []
        found.append([*step.mistakes, *later])
    return tuple(_by_name(mistakes) for mistakes in reversed(found))


def _by_name(mistakes: list[Mistake]) -> Known:
    known: dict[str, dict[str, KnownMistake]] = {}
    for number, mistake in enumerate(mistakes):
        on = known.setdefault(mistake.on, {})
        for target in mistake.targets or ("",):
            on.setdefault(target, KnownMistake(number, mistake.say))
    return known
