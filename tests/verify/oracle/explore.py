"""A naive search: every state on its own, nothing folded, nothing left out.

It is slow and meant for small lessons. Two states are one only when the world,
the coach (without its counts of help and misses) and all that the learner can
know are equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.verify.oracle.acts import acts
from tests.verify.oracle.seen import (
    Seen,
    asked_names,
    followed,
    known_in,
    notified,
    seen_in,
    shown_screens,
    still_known,
)
from tutor.engine.advance import advance, finished, start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import State

Known = frozenset[str]


@dataclass(slots=True)
class Explored:
    """Every state of one scenario, with what came into view and what was done on the way.

    ``came[i]`` is the state and the act that first led to state ``i``, ``into[i]``
    the states from which one act leads to it. ``whole`` is False when there were
    more than ``most`` states: then nothing can be said.
    """

    context: PracticeContext
    most: int
    states: list[State] = field(default_factory=list)
    known: list[Known] = field(default_factory=list)
    came: list[tuple[int, Event] | None] = field(default_factory=list)
    into: list[set[int]] = field(default_factory=list)
    screens: set[str] = field(default_factory=set)
    pressed: set[str] = field(default_factory=set)
    done: set[int] = field(default_factory=set)
    acts: int = 0
    whole: bool = True
    _numbers: dict[object, int] = field(default_factory=dict)
    _seen: dict[object, tuple[Seen, Known]] = field(default_factory=dict)
    _asked: Known = frozenset()

    def __post_init__(self) -> None:
        """Look once which values the fields can ask for."""
        self._asked = asked_names(self.context.lesson)

    def look(self, state: State) -> tuple[Seen, Known]:
        """What is to be seen in a state, and the names whose values can be read there."""
        key = _without_counts(state)
        if key not in self._seen:
            seen = seen_in(self.context, state)
            self._seen[key] = seen, known_in(self.context, state.world, seen, self._asked)
        return self._seen[key]

    def number(self, state: State, known: Known, came: tuple[int, Event] | None) -> int:
        """The number of a state, a new one if it was not met before."""
        key = (*_without_counts(state), known)
        if key not in self._numbers:
            self._numbers[key] = len(self.states)
            self.states.append(state)
            self.known.append(known)
            self.came.append(came)
            self.into.append(set())
            done = (i for i, s in enumerate(state.coach.statuses) if s in ("done", "shown"))
            self.done.update(done)
        return self._numbers[key]

    def way_to(self, index: int) -> tuple[Event, ...]:
        """The shortest list of acts that leads to a state."""
        events: list[Event] = []
        step = self.came[index]
        while step is not None:
            events.append(step[1])
            step = self.came[step[0]]
        return tuple(reversed(events))

    def ends(self) -> Iterator[int]:
        """The states in which the whole lesson is done."""
        return (i for i, state in enumerate(self.states) if finished(self.context, state))

    def trapped(self) -> list[int]:
        """The states from which no acts lead to the end, the nearest first."""
        free = self._leading_to(self.ends())
        return [i for i in range(len(self.states)) if i not in free]

    def _leading_to(self, wanted: Iterable[int]) -> set[int]:
        found = set(wanted)
        waiting = list(found)
        while waiting:
            for earlier in self.into[waiting.pop()]:
                if earlier not in found:
                    found.add(earlier)
                    waiting.append(earlier)
        return found


def _without_counts(state: State) -> tuple[object, ...]:
    coach = state.coach
    return (state.world, coach.step, coach.part, coach.statuses, coach.chapter)


def explore(context: PracticeContext, most: int) -> Explored:
    """Do everything everywhere, up to ``most`` states."""
    found = Explored(context, most)
    first = start(context)
    found.number(first, found.look(first)[1], None)
    index = 0
    while index < len(found.states):
        if len(found.states) > most:
            found.whole = False
            break
        _act_in(found, index)
        index += 1
    return found


def _act_in(found: Explored, index: int) -> None:
    context, state, known = found.context, found.states[index], found.known[index]
    seen, _ = found.look(state)
    found.screens.update(shown_screens(seen), notified(context, seen))
    for event in acts(context, state, seen, known):
        after = advance(context, state, event)
        found.acts += 1
        if after is state:
            continue
        if event.verb == "press":
            found.pressed.add(event.target)
        elif event.verb == "banner":
            found.pressed.update(followed(context, seen))
        kept = still_known(context, state.world, after.world, known)
        number = found.number(after, kept | found.look(after)[1], (index, event))
        found.into[number].add(index)
