"""Inputs: what stands in them, whether it is right, and why not."""

from __future__ import annotations

from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.state import Pairs, World, pair_value, with_pair
from tutor.inputs import KINDS, Expectation, InputError, validate
from tutor.lesson.model import Element, Input, Screen
from tutor.lesson.template import names_in

NOT_EXPECTED = "other"
"""The reason of a well-formed value that is not the expected one; a lenient website takes it."""

LONGEST_INPUT = 500


class RejectedInput(NamedTuple):
    """An input with what is wrong with its value."""

    element: Input
    fault: InputError


def value_of(context: PracticeContext, world: World, element: Input) -> str:
    """What stands in an input now."""
    typed = pair_value(world.typed, element.id)
    return context.text(world, element.value) if typed is None else typed


def expectation_of(context: PracticeContext, world: World, element: Input) -> Expectation:
    """What an input asks for now, with every hole filled."""
    key = (element.id, world.variables, world.code_versions)
    return context.memo.recall(key, MOST_REMEMBERED, _expectation, context, world, element)


def _expectation(context: PracticeContext, world: World, element: Input) -> Expectation:
    names = names_in(element.expect)
    return Expectation(
        expect=context.text(world, element.expect),
        length=element.length,
        rules=tuple((rule, context.text(world, value)) for rule, value in element.rules),
        older=tuple(v for name in names for v in context.other_versions(world, name)),
        others=context.other_codes(world, names),
        options=tuple(context.text(world, option) for option in element.options),
        own=context.lesson.persona.values,
    )


def error_of(context: PracticeContext, world: World, element: Input) -> InputError | None:
    """Why the value of an input is not right; None when it is."""
    key = (element.id, pair_value(world.typed, element.id), world.variables, world.code_versions)
    return context.memo.recall(key, MOST_REMEMBERED, _error, context, world, element)


def _error(context: PracticeContext, world: World, element: Input) -> InputError | None:
    asked = expectation_of(context, world, element)
    return validate(element.kind, value_of(context, world, element), asked)


MOST_REMEMBERED = 20_000
"""How many expectations, and how many errors, a context remembers."""


def is_valid(context: PracticeContext, world: World, element_id: str) -> bool:
    """Say whether an input exists and holds a right value."""
    element = context.elements[element_id]
    return (
        isinstance(element, Input)
        and context.exists(world, element)
        and error_of(context, world, element) is None
    )


def is_touched(world: World, element_id: str) -> bool:
    """Say whether an input holds something else than the page came with."""
    return pair_value(world.typed, element_id) is not None


def enter_text(context: PracticeContext, world: World, element: Input, text: str) -> World:
    """The world with this text in an input."""
    text = text[:LONGEST_INPUT]
    if text == context.text(world, element.value):
        return world._replace(typed=_without(world.typed, element.id))
    return world._replace(typed=with_pair(world.typed, element.id, text))


def validate_screen(
    context: PracticeContext, world: World, screen: Screen
) -> tuple[RejectedInput, ...]:
    """Every input of a screen that is not right, in the order of the screen."""
    judged = []
    for element in context.content(world, screen):
        if isinstance(element, Input):
            fault = error_of(context, world, element)
            if fault is not None:
                judged.append(RejectedInput(element, fault))
    return tuple(judged)


def is_accepted(judged: RejectedInput) -> bool:
    """Say whether the website goes on although this value is not right."""
    return not judged.element.strict and judged.fault.reason == NOT_EXPECTED


def store_inputs(context: PracticeContext, world: World, screen: Screen) -> World:
    """Keep the values that the fields of a screen are asked to keep."""
    for element in context.content(world, screen):
        if isinstance(element, Input) and element.keep:
            world = store_input(context, world, element)
    return world


def store_input(context: PracticeContext, world: World, element: Input) -> World:
    """Keep the value of one field, in its canonical form."""
    value = KINDS[element.kind].normalize(value_of(context, world, element))
    return world._replace(variables=with_pair(world.variables, element.keep, value))


def valid_value(context: PracticeContext, world: World, element: Input) -> str:
    """A right value: the expected one, or one that obeys the rules."""
    return KINDS[element.kind].valid_example(expectation_of(context, world, element))


def knowable(context: PracticeContext, world: World, element: Input) -> bool:
    """Say whether the learner can know the right value by now."""
    return context.known(world, element.expect)


def _without(pairs: Pairs, name: str) -> Pairs:
    return tuple(pair for pair in pairs if pair[0] != name)


def inputs_of(context: PracticeContext, world: World, screen: Screen) -> tuple[Element, ...]:
    """The inputs of a screen."""
    return tuple(e for e in context.content(world, screen) if isinstance(e, Input))
