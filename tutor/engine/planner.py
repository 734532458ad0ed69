"""The best way to finish the current step, found by playing with the real engine.

The coach's way back after a detour, "do it for me" and the proof that nobody
gets stuck all rest on this one search, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

from tutor.engine.advance import advance, chapter_done
from tutor.engine.coach.goals import compiled_steps
from tutor.engine.coach.manners import reluctance
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import moves
from tutor.engine.state import State

MOST_STATES = 4_000
"""How far the search goes before it gives up; shipped lessons need far fewer."""

MOST_REMEMBERED = 200
LENGTH = 10
"""What each act costs beside its reluctance, so that one act more is seldom worth a bad one."""


def plan(context: PracticeContext, state: State) -> tuple[Event, ...]:
    """The events that finish the current step; empty when all is done or there is no way."""
    if chapter_done(context, state):
        return ()
    return context.memo.recall(state.search_key, MOST_REMEMBERED, _plan, context, state)


def _plan(context: PracticeContext, state: State) -> tuple[Event, ...]:
    """What ends the step; a message that it asks for is opened, also when its code is known."""
    here = state.coach.step
    messages = [goal for goal in compiled_steps(context)[here].goals if goal.verb == "open_message"]

    def reached(later: State) -> bool:
        coach = later.coach
        return coach.step > here and coach.statuses[here] != "skipped"

    def reached_with_messages(later: State) -> bool:
        return reached(later) and all(goal.holds(later.world) for goal in messages)

    way = search(context, state, reached_with_messages) if messages else ()
    return way or search(context, state, reached)


def search(
    context: PracticeContext,
    state: State,
    reached: Callable[[State], bool],
    limit: int = MOST_STATES,
) -> tuple[Event, ...]:
    """The best list of moves to a state that is wanted; empty when there is none.

    The shortest, unless a slightly longer one does without acts that the
    lesson did not ask for. Deterministic: of equal ones the first that
    ``moves`` gives.
    """
    came: dict[object, tuple[State, Event] | None] = {state.search_key: None}
    best: dict[object, int] = {state.search_key: 0}
    turn = count()
    waiting: list[tuple[int, int, State, Event | None]] = [(0, next(turn), state, None)]
    while waiting and len(came) < limit:
        spent, _, current, last = heappop(waiting)
        if last is not None:
            return (*_path_to(came, current), last)
        if spent > best[current.search_key]:
            continue
        for event in moves(context, current):
            after = advance(context, current, event)
            cost = spent + LENGTH + reluctance(context, current, event)
            if reached(after):
                heappush(waiting, (cost, next(turn), current, event))
            elif cost < best.get(after.search_key, cost + 1):
                best[after.search_key] = cost
                came[after.search_key] = (current, event)
                heappush(waiting, (cost, next(turn), after, None))
    return ()


def _path_to(came: dict[object, tuple[State, Event] | None], state: State) -> tuple[Event, ...]:
    events: list[Event] = []
    step = came[state.search_key]
    while step is not None:
        events.append(step[1])
        step = came[step[0].search_key]
    return tuple(reversed(events))
