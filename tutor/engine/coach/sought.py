"""What each step seeks, made ready once per stage: states of the world, acts, free steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from tutor.engine.stage import Stage
from tutor.engine.state import World
from tutor.engine.world.forms import fault_of, is_touched
from tutor.engine.world.front import front_entry, is_usable
from tutor.lesson.model import Action, Input, Step, Verb

State = Callable[[World], bool]
"""Says whether a state is there, by whatever way it became so."""


class Sought(NamedTuple):
    """An action, ready to be looked for; without a ``state`` it is done by an event."""

    verb: Verb
    targets: tuple[str, ...]
    state: State | None
    action: Action

    def holds(self, world: World) -> bool:
        """Say whether the state is there that the action asks for."""
        return self.state is not None and self.state(world)

    def is_review(self, world: World) -> bool:
        """Say whether it only asks to look: its fields came with the right values."""
        return (
            self.verb == "fill"
            and self.holds(world)
            and not any(is_touched(world, target) for target in self.targets)
        )


class Pace(NamedTuple):
    """A step, ready to be followed.

    ``lasting`` says that its actions are all states of the world, ``free`` that
    a learner may pass without doing them, ``conditional`` that it may fall away.
    """

    step: Step
    sought: tuple[Sought, ...]
    lasting: bool
    free: bool
    conditional: bool

    def holds(self, world: World) -> bool:
        """Say whether everything that the step asks for is there."""
        # Asked at nearly every event, and a generator costs more than the question.
        for sought in self.sought:  # noqa: SIM110
            if not sought.holds(world):
                return False
        return True


# --- the states that actions ask for ---------------------------------------


def _in_front(stage: Stage, action: Action) -> State:
    on: dict[str, list[str]] = {"computer": [], "phone": []}
    for target in action.targets:
        on[stage.screens[target].place].append(target)
    computer, phone = frozenset(on["computer"]), frozenset(on["phone"])
    return lambda world: (
        front_entry(world, "computer") in computer or front_entry(world, "phone") in phone
    )


def _right(stage: Stage, action: Action) -> State:
    """All fields that are there now are right, and at least one of them can be seen."""
    elements = tuple(stage.elements[target] for target in action.targets)

    def are_right(world: World) -> bool:
        for element in elements:
            if is_usable(stage, world, element):
                break
        else:
            return False
        for element in elements:
            if stage.exists(world, element) and not (
                isinstance(element, Input) and fault_of(stage, world, element) is None
            ):
                return False
        return True

    return are_right


def _app_in_front(_stage: Stage, action: Action) -> State:
    return lambda world: world.app in action.targets


def _newest_read(_stage: Stage, action: Action) -> State:
    def is_read(world: World) -> bool:
        for arrived in reversed(world.inbox):
            if arrived.message in action.targets:
                return arrived.read
        return False

    return is_read


def _answered(_stage: Stage, action: Action) -> State:
    return lambda world: any(target in world.answered for target in action.targets)


STATES: Mapping[Verb, Callable[[Stage, Action], State]] = {
    "visit": _in_front,
    "tab": _in_front,
    "reach": _in_front,
    "fill": _right,
    "open_app": _app_in_front,
    "open_message": _newest_read,
    "answer": _answered,
}
"""The verbs whose action is a state of the world. The others are done by an event."""


def paces(stage: Stage) -> tuple[Pace, ...]:
    """Every step of a stage, ready to be followed."""
    return stage.remembered(_paces)


def _paces(stage: Stage) -> tuple[Pace, ...]:
    return tuple(_pace(stage, step) for step in stage.steps)


def _pace(stage: Stage, step: Step) -> Pace:
    sought = tuple(_sought(stage, action) for action in step.actions)
    return Pace(
        step,
        sought,
        lasting=all(action.state is not None for action in sought),
        free=step.optional or all(action.verb == "read" for action in sought),
        conditional=bool(step.when.tests) or step.with_previous,
    )


def _sought(stage: Stage, action: Action) -> Sought:
    make = STATES.get(action.verb)
    return Sought(action.verb, action.targets, make and make(stage, action), action)
