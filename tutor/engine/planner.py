"""The best way to finish the current step, found by playing with the real engine.

The coach's way back after a detour, "do it for me" and the proof that nobody
gets stuck all rest on this one search, so they cannot disagree.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from tutor.engine.advance import chapter_done, follow
from tutor.engine.coach.goals import compiled_steps
from tutor.engine.coach.manners import AHEAD, reluctance
from tutor.engine.composite_moves import Composite, composite_moves, single_moves
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import State
from tutor.engine.world.foreground import place_of

MOST_STATES = 5_000
"""How far the search goes before it gives up; shipped lessons need far fewer."""

MOST_REMEMBERED = 200
LENGTH = 10
"""What each act costs beside its reluctance, so that one act more is seldom worth a bad one."""

Reached = Callable[[State], bool]
Moves = Callable[[PracticeContext, State], Iterable[Composite]]


class Followed(NamedTuple):
    """A move, the state after it, its cost, and after how many events all was reached (0: not)."""

    composite: Composite
    after: State
    cost: int
    done: int


class Expansion:
    """The moves of a state, each followed once and no sooner than it is asked for."""

    def __init__(self, moves: Iterator[Followed]) -> None:
        self._moves = moves
        self._known: list[Followed] = []

    def __iter__(self) -> Iterator[Followed]:
        yield from self._known
        for move in self._moves:
            self._known.append(move)
            yield move


Expansions = dict[object, Expansion]
"""What many plans in one context can share: to each state and way of looking its moves."""


def plan(
    context: PracticeContext, state: State, shared: Expansions | None = None
) -> tuple[Event, ...]:
    """The events that finish the current step; empty when all is done or there is no way.

    Who asks in very many states of one context gives what the plans can share.
    """
    if chapter_done(context, state):
        return ()
    return context.memo.recall(state.search_key, MOST_REMEMBERED, _plan, context, state, shared)


def _plan(
    context: PracticeContext, state: State, shared: Expansions | None = None
) -> tuple[Event, ...]:
    """What ends the step; a message that it asks for is opened, also when its code is known."""
    here = state.coach.step
    messages = [goal for goal in compiled_steps(context)[here].goals if goal.verb == "open_message"]

    def reached(later: State) -> bool:
        coach = later.coach
        return coach.step > here and coach.statuses[here] != "skipped"

    def reached_with_messages(later: State) -> bool:
        return reached(later) and all(goal.holds(later.world) for goal in messages)

    way = _way_to(context, state, reached_with_messages, shared) if messages else ()
    return way or _way_to(context, state, reached, shared)


class _Breadth(NamedTuple):
    """How widely a search looks, up to so many states.

    ``near``: on the devices of the step alone; ``gentle``: without what a teacher
    would rather not do; ``singly``: with each field of a form as a move of its own.
    """

    most: int
    near: bool = False
    gentle: bool = False
    singly: bool = False


BREADTHS = (
    _Breadth(1_000, near=True, gentle=True),
    _Breadth(3_000, gentle=True),
    _Breadth(1_000, near=True),
    _Breadth(MOST_STATES),
    _Breadth(1_000, singly=True),
)
"""The first that finds a way is taken: what is not gentle is done where nothing else leads on."""


def _way_to(
    context: PracticeContext, state: State, reached: Reached, shared: Expansions | None
) -> tuple[Event, ...]:
    there = _places_of_step(context, state)
    for breadth in BREADTHS:
        if breadth.near and not 0 < len(there) < len(context.lesson.places):
            continue
        moves_in = partial(_moves_within, breadth, there)

        def expand(
            current: State, breadth: _Breadth = breadth, moves_in: Moves = moves_in
        ) -> Iterable[Followed]:
            if shared is None:
                return _followed(context, current, moves_in, reached)
            key = (current.search_key, breadth, there, reached.__name__, state.coach.step)
            if key not in shared:
                shared[key] = Expansion(_followed(context, current, moves_in, reached))
            return shared[key]

        way = _best_way(state, expand, breadth.most)
        if way:
            return way
    return ()


def _places_of_step(context: PracticeContext, state: State) -> frozenset[str]:
    """The places on which the rest of the step is done."""
    actions = context.steps[state.coach.step].actions[state.coach.part :]
    targets = [target for action in actions for target in action.targets]
    screens = [
        context.screens.get(context.elements[t].screen if t in context.elements else t)
        for t in targets
    ]
    screens += [context.messages[t].screen for t in targets if t in context.messages]
    return frozenset(screen.place for screen in screens if screen is not None)


def _moves_within(
    breadth: _Breadth, places: frozenset[str], context: PracticeContext, state: State
) -> Iterator[Composite]:
    every = single_moves if breadth.singly else composite_moves
    for composite in every(context, state):
        if breadth.near and place_of(context, composite[0]) not in ("", *places):
            continue
        if breadth.gentle and any(reluctance(context, state, e) >= AHEAD for e in composite):
            continue
        yield composite


def search(
    context: PracticeContext,
    state: State,
    reached: Reached,
    moves_in: Moves = composite_moves,
    limit: int = MOST_STATES,
) -> tuple[Event, ...]:
    """The best list of moves to a state that is wanted; empty when there is none.

    The shortest, unless a slightly longer one does without acts that the
    lesson did not ask for. Deterministic: of equal ones the first that
    ``moves_in`` gives.
    """

    def expand(current: State) -> Iterable[Followed]:
        return _followed(context, current, moves_in, reached)

    return _best_way(state, expand, limit)


def _followed(
    context: PracticeContext, state: State, moves_in: Moves, reached: Reached
) -> Iterator[Followed]:
    for composite in moves_in(context, state):
        yield Followed(composite, *_follow_all(context, state, composite, reached))


def _best_way(
    state: State, expand: Callable[[State], Iterable[Followed]], limit: int
) -> tuple[Event, ...]:
    came: dict[object, tuple[State, Composite] | None] = {state.search_key: None}
    best: dict[object, int] = {state.search_key: 0}
    turn = count()
    cheapest = sys.maxsize
    waiting: list[tuple[int, int, State, Composite]] = [(0, next(turn), state, ())]
    while waiting and len(came) < limit:
        spent, _, current, last = heappop(waiting)
        if last:
            return (*_path_to(came, current), *last)
        if spent > best[current.search_key]:
            continue
        for composite, after, cost, done in expand(current):
            if done and cost == LENGTH and spent + cost < cheapest:
                # Whatever waits is no shorter, and needs at least one more act.
                return (*_path_to(came, current), *composite[:done])
            if done:
                cheapest = min(cheapest, spent + cost)
                heappush(waiting, (spent + cost, next(turn), current, composite[:done]))
            elif spent + cost < best.get(after.search_key, spent + cost + 1):
                best[after.search_key] = spent + cost
                came[after.search_key] = (current, composite)
                heappush(waiting, (spent + cost, next(turn), after, ()))
    return ()


def _follow_all(
    context: PracticeContext, state: State, composite: Composite, reached: Reached
) -> tuple[State, int, int]:
    """The state afterwards, the cost, and after how many events it was reached (0: not yet)."""
    cost = 0
    for number, event in enumerate(composite, 1):
        cost += LENGTH + reluctance(context, state, event)
        state = follow(context, state, event)
        if reached(state):
            return state, cost, number
    return state, cost, 0


def _path_to(came: dict[object, tuple[State, Composite] | None], state: State) -> tuple[Event, ...]:
    composites: list[Composite] = []
    step = came[state.search_key]
    while step is not None:
        composites.append(step[1])
        step = came[step[0].search_key]
    return tuple(event for composite in reversed(composites) for event in composite)
