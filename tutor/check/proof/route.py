"""The normal route: doing the steps as they say reaches the end, each by its own act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tutor.engine.advance import advance, chapter_done, epilogue_waits, finished, start
from tutor.engine.advise import advise
from tutor.engine.coach.sought import paces
from tutor.engine.event import Event
from tutor.engine.stage import Stage
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


def normal_route(stage: Stage) -> Route:
    """Follow the advice from the start to the end."""
    state = start(stage)
    events: list[Event] = []
    early: list[int] = []
    while not finished(stage, state):
        way = _next(stage, state)
        if not way:
            return Route(tuple(events), tuple(early), state.coach.step)
        for event in way:
            before, state = state, advance(stage, state, event)
            events.append(event)
            early += _passed_by_themselves(stage, before, state)
    return Route(tuple(events), tuple(early), None)


def _next(stage: Stage, state: State) -> tuple[Event, ...]:
    if chapter_done(stage, state):
        return (Event("epilogue"),) if epilogue_waits(stage, state) else ()
    return advise(stage, state)


def _passed_by_themselves(stage: Stage, before: State, after: State) -> Iterator[int]:
    """The steps after the one that this event did, that were done with it."""
    done = [
        index
        for index in range(before.coach.step, after.coach.step)
        if after.coach.statuses[index] == "done"
    ]
    was_review = bool(done) and _was_right_already(stage, before, done[0])
    for index in done[2 if was_review else 1 :]:
        if stage.steps[index].actions[0].verb not in MAY_COME_BY_ITSELF:
            yield index


def _was_right_already(stage: Stage, before: State, index: int) -> bool:
    """Say whether a step only asked to look at what was right already."""
    return any(sought.is_review(before.world) for sought in paces(stage)[index].sought)
