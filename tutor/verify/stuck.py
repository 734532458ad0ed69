"""What is wrong in a state space: traps, and states from which the coach knows no way."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tutor.engine.advance import advance
from tutor.engine.coach.manners import PLAIN, reluctance
from tutor.engine.planner import MOST_STATES, Expansions, plan
from tutor.verify.state_space import StateSpace


def traps(space: StateSpace) -> list[int]:
    """The states from which the end can no longer be reached, the nearest first.

    Where the search was cut short a state is a trap only if everything that follows it
    was searched, so what is found is true then too.
    """
    free = _backwards(space, _ends_and_unknown(space), slips=True)
    return [i for i in range(space.expanded) if not free[i]]


def nearest_suspect(space: StateSpace) -> int | None:
    """The nearest state from which no end was found yet; None when there is none."""
    ends = (i for i in range(len(space)) if space.finished(i))
    free = _backwards(space, ends, slips=True)
    return next((i for i in range(space.expanded) if not free[i]), None)


def stuck_for_coach(space: StateSpace) -> list[int]:
    """The states in which no act that the coach can advise leads to the end of the step.

    Where there is none, following the coach alone reaches the end from everywhere: each
    piece of advice ends a step, and there are finitely many.
    """
    steps = [space.step_of(i) for i in range(len(space))]
    unknown = range(space.expanded, len(space))
    helped = _backwards(
        space,
        (*space.passes, *unknown),
        slips=False,
        leads=lambda earlier, later: steps[earlier] == steps[later],
    )
    return [i for i in range(space.expanded) if not helped[i] and not space.chapter_done(i)]


def without_advice(space: StateSpace, trapped: set[int]) -> list[int]:
    """The states with a step to do, no traps, in which the coach's own search finds no way.

    Who follows an advice passes states that have the rest of it as theirs, so only states
    that no advice came by are asked for, the farthest first. Where one ordinary act ends the
    step the search is sure to find it: nothing is left out before it.
    """
    advised = bytearray(len(space))
    narrow = _most_acts(space) ** 2 < MOST_STATES
    silent, shared = [], Expansions()
    for index in reversed(range(space.expanded)):
        if advised[index] or index in trapped or space.chapter_done(index):
            continue
        state = space.state(index)
        if narrow and any(
            reluctance(space.context, state, event) <= PLAIN
            for event in space.passes.get(index, ())
        ):
            continue
        way = plan(space.context, state, shared)
        if not way:
            silent.append(index)
        for event in way:
            number = space.find(state)
            if number is not None:
                advised[number] = 1
            state = advance(space.context, state, event)
    return silent[::-1]


def _most_acts(space: StateSpace) -> int:
    """The most acts that there are in one state, with what can be said to the coach."""
    worlds = {space.world_of[index] for index in range(space.expanded)}
    return max((len(space.worlds.acts(world)) for world in worlds), default=0) + 3


def _ends_and_unknown(space: StateSpace) -> Iterable[int]:
    return (i for i in range(len(space)) if i >= space.expanded or space.finished(i))


def _backwards(
    space: StateSpace,
    seeds: Iterable[int],
    *,
    slips: bool,
    leads: Callable[[int, int], bool] | None = None,
) -> bytearray:
    """Marks for all states from which acts lead to one of these."""
    marked = bytearray(len(space))
    waiting = []
    for seed in seeds:
        if not marked[seed]:
            marked[seed] = 1
            waiting.append(seed)
    while waiting:
        later = waiting.pop()
        for earlier in space.predecessors(later, slips):
            if not marked[earlier] and (leads is None or leads(earlier, later)):
                marked[earlier] = 1
                waiting.append(earlier)
    return marked
