"""What each step asks for, compiled once per context: states of the world, acts, free steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.state import PhoneState, World, pair_value
from tutor.engine.world.foreground import front_screens, is_usable
from tutor.engine.world.forms import error_of, is_touched, value_of
from tutor.inputs import InputError
from tutor.lesson.message_acts import MESSAGE_ACTS
from tutor.lesson.model import Action, Button, Input, Step
from tutor.lesson.verbs import StepVerb

WorldTest = Callable[[World], bool]
"""Says whether a state is there, by whatever way it became so."""


class Goal(NamedTuple):
    """An action, ready to be tested; without a ``test`` it is done by an event.

    ``number`` tells it from every other goal of the lesson. ``in_sight`` says whether
    what it asks to read is there.
    """

    verb: StepVerb
    targets: tuple[str, ...]
    test: WorldTest | None
    action: Action
    number: int
    in_sight: WorldTest = lambda _world: True

    def holds(self, world: World) -> bool:
        """Say whether the state is there that the action asks for."""
        return self.test is not None and self.test(world)

    def can_be_read(self, world: World) -> bool:
        """Say whether it only asks to read, and what is to be read is there."""
        return self.verb == "read" and self.in_sight(world)

    def is_review(self, world: World) -> bool:
        """Say whether it only asks to look: its fields came with the right values."""
        return (
            self.verb == "fill"
            and self.holds(world)
            and not any(is_touched(world, target) for target in self.targets)
        )


def looked_over(context: PracticeContext, world: World, goal: Goal) -> dict[str, InputError | None]:
    """The fields that came filled in and were left so, each with what is wrong with it.

    Empty where the goal is no such look: then there is nothing to go on from.
    """
    found: dict[str, InputError | None] = {}
    for target in goal.targets if goal.verb == "fill" else ():
        element = context.elements[target]
        if not isinstance(element, Input) or not is_usable(context, world, element):
            continue
        now = value_of(context, world, element)
        is_empty = not now or (element.kind == "flag" and now == "no")
        if is_touched(world, target) or is_empty:
            return {}
        found[target] = error_of(context, world, element)
    return found


class CompiledStep(NamedTuple):
    """A step, ready to be followed.

    ``lasting`` says that its actions are all states of the world, ``free`` that
    a learner may pass without doing them, ``conditional`` that it may fall away.
    """

    step: Step
    goals: tuple[Goal, ...]
    lasting: bool
    free: bool
    conditional: bool

    def holds(self, world: World) -> bool:
        """Say whether everything that the step asks for is there."""
        return all(goal.holds(world) for goal in self.goals)


# --- the states that actions ask for ---------------------------------------


def _in_front(_context: PracticeContext, action: Action) -> WorldTest:
    screens = frozenset(action.targets)

    def are_there(world: World) -> bool:
        # Asked at nearly every event, and a generator costs more than the question.
        for device in world.devices:  # noqa: SIM110
            if device.front in screens:
                return True
        return False

    return are_there


def _out_of_sight(context: PracticeContext, action: Action) -> WorldTest:
    there = _in_front(context, action)
    return lambda world: not there(world)


def _right(context: PracticeContext, action: Action) -> WorldTest:
    """All fields that are there now are right, and at least one of them can be seen."""
    elements = tuple(context.elements[target] for target in action.targets)

    def are_right(world: World) -> bool:
        for element in elements:
            if is_usable(context, world, element):
                break
        else:
            return False
        for element in elements:
            if context.exists(world, element) and not (
                isinstance(element, Input) and error_of(context, world, element) is None
            ):
                return False
        return True

    return are_right


def _app_in_front(context: PracticeContext, action: Action) -> WorldTest:
    pages = frozenset(s.id for s in context.screens.values() if s.app in action.targets)

    def is_in_front(world: World) -> bool:
        for device in world.devices:
            if isinstance(device, PhoneState):
                if device.app in action.targets:
                    return True
            elif device.front in pages:
                # The mail of a computer is a page like any other.
                return True
        return False

    return is_in_front


def _newest_read(_context: PracticeContext, action: Action) -> WorldTest:
    def is_read(world: World) -> bool:
        for arrived in reversed(world.inbox):
            if arrived.message in action.targets:
                return arrived.read
        return False

    return is_read


def _answered(_context: PracticeContext, action: Action) -> WorldTest:
    return lambda world: any(target in world.answered for target in action.targets)


def marked(context: PracticeContext, action: Action) -> WorldTest:
    """Says whether one of these buttons did its work: what it sets is on."""
    buttons = [context.elements[target] for target in action.targets]
    put = [each.effects.set for each in buttons if isinstance(each, Button)]

    def is_marked(world: World) -> bool:
        return any(
            all(pair_value(world.variables, name) == value for name, value in pairs)
            for pairs in put
        )

    return is_marked


GOAL_STATES: Mapping[StepVerb, Callable[[PracticeContext, Action], WorldTest]] = {
    "visit": _in_front,
    "tab": _in_front,
    "reach": _in_front,
    "leave": _out_of_sight,
    "fill": _right,
    "open_app": _app_in_front,
    "open_message": _newest_read,
    "answer": _answered,
    **dict.fromkeys(MESSAGE_ACTS, marked),
}
"""The verbs whose action is a state of the world. The others are done by an event."""


def compiled_steps(context: PracticeContext) -> tuple[CompiledStep, ...]:
    """Every step of the lesson, ready to be followed."""
    return context.memoize(_compile_steps)


def _compile_steps(context: PracticeContext) -> tuple[CompiledStep, ...]:
    numbers = count()
    return tuple(_compile_step(context, step, numbers) for step in context.steps)


def _compile_step(context: PracticeContext, step: Step, numbers: Iterator[int]) -> CompiledStep:
    goals = tuple(_goal(context, action, next(numbers)) for action in step.actions)
    return CompiledStep(
        step,
        goals,
        lasting=all(goal.test is not None for goal in goals),
        free=step.optional or all(goal.verb == "read" for goal in goals),
        conditional=bool(step.when.tests) or step.with_previous,
    )


def _goal(context: PracticeContext, action: Action, number: int) -> Goal:
    make = GOAL_STATES.get(action.verb)
    test = make and make(context, action)
    if action.verb == "read" and action.targets:
        return Goal(action.verb, action.targets, test, action, number, _in_sight(context, action))
    return Goal(action.verb, action.targets, test, action, number)


def _in_sight(context: PracticeContext, action: Action) -> WorldTest:
    """Says whether a letter or card is there; looking at it is always possible then."""
    places = {context.screens[target].place for target in action.targets}

    def is_there(world: World) -> bool:
        return any(
            screen.id in action.targets
            for place in places
            for screen in front_screens(context, world, place)
        )

    return is_there
