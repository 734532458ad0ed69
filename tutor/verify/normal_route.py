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
from tutor.engine.values import values
from tutor.engine.world.foreground import THREAD
from tutor.engine.world.forms import value_of
from tutor.lesson.model import Action, Button, Input

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
        action = context.steps[index].actions[0]
        if action.verb not in MAY_COME_BY_ITSELF and not _is_before_the_eyes(
            context, before, action
        ):
            yield index


def _is_before_the_eyes(context: PracticeContext, state: State, action: Action) -> bool:
    """Say whether a message arrives in the conversation that is open: nobody has to open it."""
    fronts = {device.front for device in state.world.devices}
    return action.verb == "open_message" and any(
        THREAD + context.thread_of(message) in fronts for message in action.targets
    )


def _was_right_already(context: PracticeContext, before: State, index: int) -> bool:
    """Say whether a step only asked to look at what was right already."""
    return any(goal.is_review(before.world) for goal in compiled_steps(context)[index].goals)


MOST_DETOURS = 60
"""So many other choices are tried along one route."""


class Detour(NamedTuple):
    """Another choice than the coach's, after which a step can only be done by going back."""

    step: int
    events: tuple[Event, ...]


def detours(context: PracticeContext, route: Route) -> Iterator[Detour]:
    """The first step that a learner who chose otherwise can only do by going back.

    At each button of the route that looks at fields every other value that the lesson can
    tell apart is tried, and the route is followed from there. Whoever has to press once more
    what an earlier step asked for was led nowhere by the steps.
    """
    state, tried = start(context), 0
    for number, event in enumerate(route.events):
        for events, other in _otherwise(context, state, event):
            tried += 1
            if tried > MOST_DETOURS:
                return
            step = _goes_back(context, other)
            if step is not None:
                yield Detour(step, (*route.events[:number], *events))
        state = advance(context, state, event)


def _otherwise(
    context: PracticeContext, state: State, event: Event
) -> Iterator[tuple[tuple[Event, ...], State]]:
    """The same press with one field of its screen filled in otherwise."""
    button = context.elements.get(event.target)
    if event.verb != "press" or not isinstance(button, Button) or not button.checks:
        return
    for field in context.content(state.world, context.screens[button.screen]):
        if isinstance(field, Input) and field.keep and (field.also or not field.expect):
            now = value_of(context, state.world, field)
            for text, slip in values(context, state.world, field):
                fill = Event("fill", field.id, text)
                after = advance(context, advance(context, state, fill), event)
                if not slip and text != now and after.coach.step > state.coach.step:
                    yield (fill, event), after


def _goes_back(context: PracticeContext, state: State) -> int | None:
    """The step at which the coach can only tell to do once more what was done."""
    while not finished(context, state):
        here = state.coach.step
        if chapter_done(context, state):
            state = advance(context, state, Event("epilogue"))
            continue
        way = plan(context, state)
        if not way or any(_is_done_again(context, state, event) for event in way):
            # A button that the lesson offers for this is no dead end: "Take another photo".
            return here if way and way[0].verb not in ("press", "fill") else None
        for event in way:
            state = advance(context, state, event)
        if state.coach.step == here:
            return None
    return None


def _is_done_again(context: PracticeContext, state: State, event: Event) -> bool:
    here = state.coach.step
    still = {t for step in context.steps[here:] for action in step.actions for t in action.targets}
    done = {
        target
        for step, status in zip(context.steps, state.coach.statuses, strict=False)
        if status == "done"
        for action in step.actions
        for target in action.targets
    }
    return event.verb == "press" and event.target in done and event.target not in still
