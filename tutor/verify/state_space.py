"""The state space of one scenario: every world at every step at which a learner can be in it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import coach_moves
from tutor.engine.state import State, Status
from tutor.verify.limits import Limits, Meter
from tutor.verify.positions import Positions
from tutor.verify.worlds import Worlds

_SAID = (Event("continue"), Event("skip"), Event("epilogue"))
"""What is said to the coach; in the way to a state such an act has a number below zero."""


class StateSpace:
    """The states, numbered in the order in which they were found, nearest first.

    A state is a world and a position, both by number. ``complete`` is False when a limit
    was met before everything was seen. ``passes`` holds for each state from which one act
    ends the step, the acts that do.
    """

    def __init__(self, context: PracticeContext) -> None:
        self.context = context
        self.worlds = Worlds(context)
        self.positions = Positions(self.worlds)
        self.complete = True
        self.expanded = 0
        self.transitions = 0
        self.world_of = array("I")
        self.position_of = array("I")
        self.passes: dict[int, list[Event]] = {}
        self._numbers: dict[int, int] = {}
        self._from = array("i")
        self._by = array("i")
        self._heads = array("i")
        self._sources = array("i")
        self._nexts = array("i")

    def __len__(self) -> int:
        return len(self.world_of)

    def add(self, world: int, position: int, came: int, by: int) -> int:
        """The number of a state; ``came`` and ``by`` tell how it was first reached."""
        key = (world << 20) | position
        number = self._numbers.get(key)
        if number is None:
            number = len(self.world_of)
            self._numbers[key] = number
            self.world_of.append(world)
            self.position_of.append(position)
            self._from.append(came)
            self._by.append(by)
            self._heads.append(-1)
        return number

    def connect(self, source: int, target: int, slip: bool) -> None:
        """Note that an act leads from one state to another."""
        self.transitions += 1
        self._sources.append(~source if slip else source)
        self._nexts.append(self._heads[target])
        self._heads[target] = len(self._sources) - 1

    def predecessors(self, target: int, slips: bool) -> Iterator[int]:
        """The states from which one act leads to this one, with or without mistakes."""
        edge = self._heads[target]
        while edge >= 0:
            source = self._sources[edge]
            if source >= 0:
                yield source
            elif slips:
                yield ~source
            edge = self._nexts[edge]

    def step_of(self, index: int) -> int:
        """The step at which a learner is in this state."""
        return self.positions.found[self.position_of[index]].step

    def state(self, index: int) -> State:
        """The state as the engine knows it, with no word said."""
        world = self.worlds.found[self.world_of[index]]
        coach = self.positions.found[self.position_of[index]]
        done: Status = "done"
        before = (done,) * (coach.step - 1)
        return State(world, coach._replace(statuses=(*before, *coach.statuses[-1:])))

    def find(self, state: State) -> int | None:
        """The number of a state; None when it was not met."""
        world = self.worlds.find(state.world)
        position = self.positions.find(state.coach)
        if world is None or position is None:
            return None
        return self._numbers.get((world << 20) | position)

    def path_to(self, index: int) -> tuple[Event, ...]:
        """The shortest list of events that leads to a state."""
        events: list[Event] = []
        while self._from[index] >= 0:
            earlier, by = self._from[index], self._by[index]
            acts = self.worlds.acts(self.world_of[earlier])
            events.append(_SAID[~by] if by < 0 else acts[by].event)
            index = earlier
        return tuple(reversed(events))

    def chapter_done(self, index: int) -> bool:
        """Say whether every step of the chapter is behind the learner."""
        coach = self.positions.found[self.position_of[index]]
        return coach.step >= self.context.step_limit(coach.chapter)

    def epilogue_waits(self, index: int) -> bool:
        """Say whether the epilogue can be begun."""
        coach = self.positions.found[self.position_of[index]]
        return self.context.has_epilogue and coach.chapter == 0 and self.chapter_done(index)

    def finished(self, index: int) -> bool:
        """Say whether the whole lesson is done."""
        return self.chapter_done(index) and not self.epilogue_waits(index)


def explore(context: PracticeContext, limits: Limits | None = None) -> StateSpace:
    """Search through everything that can be done, as far as the limits allow."""
    space = StateSpace(context)
    first = space.worlds.number(start(context).world)
    space.add(first, space.positions.first(first), -1, 0)
    go_on(space, limits or Limits())
    return space


def go_on(space: StateSpace, limits: Limits) -> None:
    """Search on where an earlier search met its limits."""
    meter, index = Meter(limits), space.expanded
    space.complete = True
    while index < len(space):
        if not meter.may_go_on(len(space)):
            space.complete = False
            break
        if not space.finished(index):
            _expand(space, index)
        index += 1
    space.expanded = index
    if space.complete:
        _look_afterwards(space, meter)


def _look_afterwards(space: StateSpace, meter: Meter) -> None:
    """Use the devices also after the last step: they stay live until the learner leaves.

    Nobody can get stuck there, so only what comes into view and can be used is noted.
    """
    waiting = list({space.world_of[i] for i in range(len(space)) if space.finished(i)})
    met = set(waiting)
    while waiting and space.complete:
        for act in space.worlds.acts(waiting.pop()):
            if act.to not in met:
                met.add(act.to)
                waiting.append(act.to)
        space.complete = meter.may_go_on(len(space))


def _expand(space: StateSpace, index: int) -> None:
    world, position = space.world_of[index], space.position_of[index]
    step = space.step_of(index)
    after = space.positions.after
    for number, act in enumerate(space.worlds.acts(world)):
        moved = after(position, world, act.outcome, act.to)
        target = space.add(act.to, moved.position, index, number)
        space.connect(index, target, act.slip)
        if moved.passed and not act.slip and space.step_of(target) > step:
            space.passes.setdefault(index, []).append(act.event)
    if space.chapter_done(index):
        _begin_epilogue(space, index)
    else:
        _speak(space, index)


def _speak(space: StateSpace, index: int) -> None:
    """What can be said to the coach."""
    world, position = space.world_of[index], space.position_of[index]
    found, coach = space.worlds.found[world], space.positions.found[position]
    for event in coach_moves(space.context, found, coach):
        moved = space.positions.said(position, world, event.verb)
        if moved is not None:
            target = space.add(world, moved.position, index, ~_SAID.index(event))
            space.connect(index, target, slip=False)
            if moved.passed:
                space.passes.setdefault(index, []).append(event)


def _begin_epilogue(space: StateSpace, index: int) -> None:
    world, position = space.world_of[index], space.position_of[index]
    act = space.worlds.act(world, Event("epilogue"))
    if act is not None:
        moved = space.positions.epilogue(position, world, act.to)
        target = space.add(act.to, moved.position, index, ~_SAID.index(act.event))
        space.connect(index, target, slip=False)
        space.passes.setdefault(index, []).append(act.event)
