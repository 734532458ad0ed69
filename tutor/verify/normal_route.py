"""The normal route: doing the steps as they say reaches the end, each by its own act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tutor.engine.advance import advance, chapter_done, epilogue_waits, finished, start
from tutor.engine.coach.goals import compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.planner import plan
from tutor.engine.state import State

MAY_COME_BY_ITSELF = ("tab", "reach", "visit")
"""Verbs that only say where the learner is by now: another step's act may lead there."""


class Route(NamedTuple):
    """The events of the normal route, and whether they reach the end.

    ``early`` are the steps that were passed without an act of their own,
    ``stopped`` the step from which nothing leads on.
    """

    events: tuple[Event, ...]
    early: tuple[int, ...]
    stopped: int | None


def normal_route(context: PracticeContext) -> Route:
    """Follow the advice from the start to the end."""
    state = start(context)
    events: list[Event] = []
    early: list[int] = []
    while not finished(context, state):
        way = _next(context, state)
        if not way:
            return Route(tuple(events), tuple(early), state.coach.step)
        for event in way:
            before, state = state, advance(context, state, event)
            events.append(event)
            early += _passed_by_themselves(context, before, state)
    return Route(tuple(events), tuple(early), None)


def _next(context: PracticeContext, state: State) -> tuple[Event, ...]:
    if chapter_done(context, state):
        return (Event("epilogue"),) if epilogue_waits(context, state) else ()
    return plan(context, state)


def _passed_by_themselves(context: PracticeContext, before: State, after: State) -> Iterator[int]:
    """The steps after the one that this event did, that were done with it."""
    done = [
        index
        for index in range(before.coach.step, after.coach.step)
        if after.coach.statuses[index] == "done"
    ]
    was_review = bool(done) and _was_right_already(context, before, done[0])
    for index in done[2 if was_review else 1 :]:
        if context.steps[index].actions[0].verb not in MAY_COME_BY_ITSELF:
            yield index


def _was_right_already(context: PracticeContext, before: State, index: int) -> bool:
    """Say whether a step only asked to look at what was right already."""
    return any(goal.is_review(before.world) for goal in compiled_steps(context)[index].goals)
