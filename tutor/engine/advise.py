"""The shortest way to finish the current step, found by playing with the real engine.

The coach's way back after a detour, "do it for me" and the proof that nobody
gets stuck all rest on this one search, so they cannot disagree.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from tutor.engine.advance import advance, chapter_done
from tutor.engine.event import Event
from tutor.engine.moves import moves
from tutor.engine.stage import Stage
from tutor.engine.state import State

MOST_STATES = 4_000
"""How far the search goes before it gives up; shipped lessons need far fewer."""

MOST_REMEMBERED = 200


def advise(stage: Stage, state: State) -> tuple[Event, ...]:
    """The events that finish the current step; empty when all is done or there is no way."""
    if chapter_done(stage, state):
        return ()
    if state.place not in stage.advice:
        if len(stage.advice) >= MOST_REMEMBERED:
            stage.advice.clear()
        stage.advice[state.place] = _advise(stage, state)
    return stage.advice[state.place]


def _advise(stage: Stage, state: State) -> tuple[Event, ...]:
    here = state.coach.step

    def reached(later: State) -> bool:
        coach = later.coach
        return coach.step > here and coach.statuses[here] != "skipped"

    return search(stage, state, reached)


def search(
    stage: Stage, state: State, reached: Callable[[State], bool], limit: int = MOST_STATES
) -> tuple[Event, ...]:
    """The shortest list of moves to a state that is wanted; empty when there is none."""
    came: dict[object, tuple[State, Event] | None] = {state.place: None}
    waiting = deque([state])
    while waiting and len(came) < limit:
        current = waiting.popleft()
        for event in _preferred(stage, current):
            after = advance(stage, current, event)
            if reached(after):
                return (*_way_to(came, current), event)
            if after.place not in came:
                came[after.place] = (current, event)
                waiting.append(after)
    return ()


def _preferred(stage: Stage, state: State) -> Iterator[Event]:
    """The moves, with the advised choice of the current step before its other choices."""
    advice = ""
    if not chapter_done(stage, state):
        advice = stage.steps[state.coach.step].advice
    if not advice:
        return moves(stage, state)

    def is_other(event: Event) -> bool:
        element = stage.elements.get(event.target)
        return element is None or element.label != advice

    return iter(sorted(moves(stage, state), key=is_other))


def _way_to(came: dict[object, tuple[State, Event] | None], state: State) -> tuple[Event, ...]:
    events: list[Event] = []
    step = came[state.place]
    while step is not None:
        events.append(step[1])
        step = came[step[0].place]
    return tuple(reversed(events))
