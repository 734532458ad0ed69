"""Every state that a learner can get into, with the way there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from tutor.engine.advance import chapter_done, finished, start, transition
from tutor.engine.event import Event
from tutor.engine.moves import lenient_slips, moves
from tutor.engine.stage import Stage
from tutor.engine.state import State
from tutor.engine.world.front import front_screens


@dataclass(slots=True)
class Space:
    """The states of one deal, numbered in the order in which they were found.

    ``came[i]`` is the state and event that first led to state ``i``;
    ``into[i]`` are all states from which one event leads to it.
    ``whole`` is False when the bound was met before everything was seen.
    """

    stage: Stage
    states: list[State] = field(default_factory=list)
    came: list[tuple[int, Event] | None] = field(default_factory=list)
    into: list[list[int]] = field(default_factory=list)
    passes: set[int] = field(default_factory=set)
    transitions: int = 0
    whole: bool = True
    screens: set[str] = field(default_factory=set)
    buttons: set[str] = field(default_factory=set)

    def way_to(self, index: int) -> tuple[Event, ...]:
        """The shortest list of events that leads to a state."""
        events: list[Event] = []
        step = self.came[index]
        while step is not None:
            events.append(step[1])
            step = self.came[step[0]]
        return tuple(reversed(events))

    @property
    def ends(self) -> list[int]:
        """The states in which the whole lesson is done."""
        return [i for i, state in enumerate(self.states) if finished(self.stage, state)]


def explore(stage: Stage, bound: int) -> Space:
    """Search through everything that can be done, up to ``bound`` states."""
    space = Space(stage)
    first = start(stage)
    numbers = {first.place: 0}
    space.states.append(first)
    space.came.append(None)
    space.into.append([])
    index = 0
    while index < len(space.states):
        state = space.states[index]
        for event, after in _steps_from(stage, state):
            space.transitions += 1
            number = numbers.get(after.place)
            if number is None:
                if len(space.states) >= bound:
                    space.whole = False
                    continue
                number = len(space.states)
                numbers[after.place] = number
                space.states.append(after)
                space.came.append((index, event))
                space.into.append([])
                _note_screens(space, after)
            space.into[number].append(index)
            _note_use(space, index, state, event, after)
        index += 1
    return space


def _steps_from(stage: Stage, state: State) -> Iterator[tuple[Event, State]]:
    for event in chain(moves(stage, state), lenient_slips(stage, state)):
        changed = transition(stage, state.world, state.coach, event)
        if changed is not None:
            moment, coach = changed
            yield event, State(moment.after, coach)


def _note_screens(space: Space, state: State) -> None:
    for place in space.stage.lesson.places:
        space.screens.update(s.id for s in front_screens(space.stage, state.world, place))


def _note_use(space: Space, index: int, state: State, event: Event, after: State) -> None:
    if event.verb == "press":
        space.buttons.add(event.target)
    here = state.coach.step
    if event.verb == "epilogue" or (
        after.coach.step > here and after.coach.statuses[here] != "skipped"
    ):
        space.passes.add(index)


def stuck_for_coach(space: Space) -> list[int]:
    """The states in which no act leads to the end of the current step.

    Where there is none, following the coach alone reaches the end from
    everywhere: each piece of advice ends a step, and there are finitely many.
    """
    helped = set(space.passes)
    waiting = list(helped)
    while waiting:
        index = waiting.pop()
        step = space.states[index].coach.step
        for earlier in space.into[index]:
            if earlier not in helped and space.states[earlier].coach.step == step:
                helped.add(earlier)
                waiting.append(earlier)
    done = space.stage
    return [
        i
        for i, state in enumerate(space.states)
        if i not in helped and not chapter_done(done, state)
    ]


def traps(space: Space) -> list[int]:
    """The states from which the end can no longer be reached, the nearest first."""
    free = set(space.ends)
    waiting = list(free)
    while waiting:
        for earlier in space.into[waiting.pop()]:
            if earlier not in free:
                free.add(earlier)
                waiting.append(earlier)
    return [i for i in range(len(space.states)) if i not in free]
