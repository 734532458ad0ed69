"""Every state that a learner can get into, with the way there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from tutor.engine.advance import chapter_done, finished, start, transition
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import lenient_slips, moves
from tutor.engine.state import State
from tutor.engine.world.foreground import front_screens


@dataclass(slots=True)
class StateSpace:
    """The states of one deal, numbered in the order in which they were found.

    ``came[i]`` is the state and event that first led to state ``i``;
    ``into[i]`` are all states from which one event leads to it.
    ``whole`` is False when the bound was met before everything was seen.
    """

    context: PracticeContext
    states: list[State] = field(default_factory=list)
    parents: list[tuple[int, Event] | None] = field(default_factory=list)
    predecessors: list[list[int]] = field(default_factory=list)
    passes: set[int] = field(default_factory=set)
    transitions: int = 0
    complete: bool = True
    screens: set[str] = field(default_factory=set)
    buttons: set[str] = field(default_factory=set)

    def path_to(self, index: int) -> tuple[Event, ...]:
        """The shortest list of events that leads to a state."""
        events: list[Event] = []
        step = self.parents[index]
        while step is not None:
            events.append(step[1])
            step = self.parents[step[0]]
        return tuple(reversed(events))

    @property
    def ends(self) -> list[int]:
        """The states in which the whole lesson is done."""
        return [i for i, state in enumerate(self.states) if finished(self.context, state)]


def explore(context: PracticeContext, bound: int) -> StateSpace:
    """Search through everything that can be done, up to ``bound`` states."""
    space = StateSpace(context)
    first = start(context)
    numbers = {first.search_key: 0}
    space.states.append(first)
    space.parents.append(None)
    space.predecessors.append([])
    index = 0
    while index < len(space.states):
        state = space.states[index]
        for event, after in _steps_from(context, state):
            space.transitions += 1
            number = numbers.get(after.search_key)
            if number is None:
                if len(space.states) >= bound:
                    space.complete = False
                    continue
                number = len(space.states)
                numbers[after.search_key] = number
                space.states.append(after)
                space.parents.append((index, event))
                space.predecessors.append([])
                _note_screens(space, after)
            space.predecessors[number].append(index)
            _note_use(space, index, state, event, after)
        index += 1
    return space


def _steps_from(context: PracticeContext, state: State) -> Iterator[tuple[Event, State]]:
    for event in chain(moves(context, state), lenient_slips(context, state)):
        changed = transition(context, state.world, state.coach, event)
        if changed is not None:
            moment, coach = changed
            yield event, State(moment.after, coach)


def _note_screens(space: StateSpace, state: State) -> None:
    for device in state.world.devices:
        shown = front_screens(space.context, state.world, device.place)
        space.screens.update(screen.id for screen in shown)


def _note_use(space: StateSpace, index: int, state: State, event: Event, after: State) -> None:
    if event.verb == "press":
        space.buttons.add(event.target)
    here = state.coach.step
    if event.verb == "epilogue" or (
        after.coach.step > here and after.coach.statuses[here] != "skipped"
    ):
        space.passes.add(index)


def stuck_for_planner(space: StateSpace) -> list[int]:
    """The states in which no act leads to the end of the current step.

    Where there is none, following the coach alone reaches the end from
    everywhere: each piece of advice ends a step, and there are finitely many.
    """
    helped = set(space.passes)
    waiting = list(helped)
    while waiting:
        index = waiting.pop()
        step = space.states[index].coach.step
        for earlier in space.predecessors[index]:
            if earlier not in helped and space.states[earlier].coach.step == step:
                helped.add(earlier)
                waiting.append(earlier)
    done = space.context
    return [
        i
        for i, state in enumerate(space.states)
        if i not in helped and not chapter_done(done, state)
    ]


def deadlocks(space: StateSpace) -> list[int]:
    """The states from which the end can no longer be reached, the nearest first."""
    free = set(space.ends)
    waiting = list(free)
    while waiting:
        for earlier in space.predecessors[waiting.pop()]:
            if earlier not in free:
                free.add(earlier)
                waiting.append(earlier)
    return [i for i in range(len(space.states)) if i not in free]
