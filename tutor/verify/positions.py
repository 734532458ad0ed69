"""Where a learner can be in the procedure, and how an act moves the coach on.

The real coach decides, for each act at each position.
"""

from __future__ import annotations

from typing import NamedTuple

from tutor.engine.coach.progress import Transition, update_progress
from tutor.engine.state import NOTHING, Coach, Outcome, Status
from tutor.lesson.verbs import EventVerb
from tutor.verify.worlds import Worlds


class Moved(NamedTuple):
    """The position after an act; ``passed`` says that the step was done, not skipped."""

    position: int
    passed: bool


class Positions:
    """Every position of the coach that was met, by number."""

    def __init__(self, worlds: Worlds) -> None:
        self.context = worlds.context
        self.found: list[Coach] = []
        self._worlds = worlds
        self._numbers: dict[Coach, int] = {}

    def number(self, coach: Coach) -> int:
        """The number of a position: all of the coach that decides what comes."""
        bare = _bare(coach)
        number = self._numbers.get(bare)
        if number is None:
            number = len(self.found)
            self._numbers[bare] = number
            self.found.append(bare)
        return number

    def find(self, coach: Coach) -> int | None:
        """The number of a position; None when it was not met."""
        return self._numbers.get(_bare(coach))

    def after(self, position: int, world: int, outcome: int, to: int) -> Moved:
        """The position after an act with this outcome, from one world to another."""
        return self._follow(position, world, self._worlds.outcomes[outcome], to)

    def said(self, position: int, world: int, verb: EventVerb) -> Moved | None:
        """The position after "Go on" or "Skip"; None when it changes nothing."""
        moved = self._follow(position, world, Outcome(verb), world)
        return None if moved.position == position else moved

    def epilogue(self, position: int, world: int, to: int) -> Moved:
        """The position once the epilogue has begun."""
        coach = self.found[position]._replace(chapter=1)
        found = self._worlds.found
        moment = Transition(self.context, found[world], Outcome("epilogue"), found[to])
        return Moved(self.number(update_progress(moment, coach)), passed=True)

    def _follow(self, position: int, world: int, outcome: Outcome, to: int) -> Moved:
        coach, found = self.found[position], self._worlds.found
        after = update_progress(Transition(self.context, found[world], outcome, found[to]), coach)
        passed = after.step > coach.step and after.statuses[len(coach.statuses)] != "skipped"
        return Moved(self.number(after), passed)

    def first(self, world: int) -> int:
        """The position at the start."""
        found = self._worlds.found[world]
        return self.number(
            update_progress(Transition(self.context, found, NOTHING, found), Coach())
        )


def _bare(coach: Coach) -> Coach:
    last: tuple[Status, ...] = ("done",) if coach.statuses else ()
    if coach.dropped:
        last = ("skipped",)
    return Coach(coach.step, coach.part, last, coach.chapter)
