"""Inputs: what stands in them, whether it is right, and why not."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.formulas import earlier_results, names_behind, right_value, stray_results
from tutor.engine.state import Pairs, World, pair_value, with_pair
from tutor.engine.world.camera import scanned
from tutor.engine.world.readers import asks_about, compared_with, typed_names
from tutor.engine.world.renewal import is_expired
from tutor.inputs import KINDS, Expectation, InputError, validate
from tutor.inputs.spelling import loose, without_prefix
from tutor.lesson.model import Input, Screen
from tutor.lesson.template import fill_in, name_of, names_in, placeholders_in, shows

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


Beside = Mapping[str, tuple[Input, ...]]
"""The inputs of the same screen that keep a name, by that name."""


def beside(context: PracticeContext, element: Input) -> Beside:
    """The other inputs of its screen whose value this input is compared with, by their name."""
    return context.memoize(_beside).get(element.id, {})


def _beside(context: PracticeContext) -> Mapping[str, Beside]:
    found: dict[str, Beside] = {}
    for screen in context.screens.values():
        keeping: dict[str, list[Input]] = {}
        for other in screen.content:
            if isinstance(other, Input) and other.keep:
                keeping.setdefault(other.keep, []).append(other)
        for element in screen.content:
            if isinstance(element, Input):
                names = names_in(" ".join((element.asked, *(text for _, text in element.rules))))
                near = {
                    name: tuple(other for other in keeping[name] if other.id != element.id)
                    for name in names
                    if name in keeping
                }
                if any(near.values()):
                    found[element.id] = near
    return found


def _typed_beside(context: PracticeContext, world: World, element: Input) -> Hashable:
    """What stands in the fields that this input is compared with: it decides what is right."""
    near = beside(context, element)
    if not near:
        return ()
    return tuple(pair_value(world.typed, other.id) for others in near.values() for other in others)


def value_for(context: PracticeContext, world: World, element: Input, name: str) -> str | None:
    """The value of a ``$name`` as this input sees it: a field beside it goes before what is kept.

    Empty while that field is; None when the name has no value.
    """
    for other in beside(context, element).get(name, ()):
        if context.exists(world, other):
            return KINDS[other.kind].normalize(value_of(context, world, other))
    return right_value(context, world, name)


def expectation_of(context: PracticeContext, world: World, element: Input) -> Expectation:
    """What an input asks for now, with every hole filled."""
    key = (element.id, *_asked_about(context, world, element))
    return context.memo.recall(key, MOST_REMEMBERED, _expectation, context, world, element)


def _asked_about(context: PracticeContext, world: World, element: Input) -> tuple[Hashable, ...]:
    """All in a world that decides what is asked of an input."""
    names = context.memoize(_names_asked_about)[element.id]
    return (
        tuple(pair for pair in world.variables if pair[0] in names) if names else (),
        tuple(pair for pair in world.expires if pair[0] in names),
        world.code_versions if names or KINDS[element.kind].renewed else (),
        _typed_beside(context, world, element),
    )


def _names_asked_about(context: PracticeContext) -> Mapping[str, frozenset[str]]:
    return {e.id: names_behind(context, asks_about(e)) for e in context.index.inputs()}


def _expectation(context: PracticeContext, world: World, element: Input) -> Expectation:
    names, kind = names_in(element.asked), KINDS[element.kind]

    def fill(text: str) -> str:
        return fill_in(text, lambda name: value_for(context, world, element, name))

    prefix = fill(element.prefix)
    expect, *also = [a for a in answers_of(context, world, element) if a] or [""]
    return Expectation(
        expect=expect,
        also=tuple(also),
        length=element.length,
        rules=tuple((rule, fill(value)) for rule, value in element.rules),
        older=tuple(
            value
            for name in names
            for value in (
                *context.other_versions(world, name),
                *earlier_results(context, world, name),
            )
        ),
        others=context.other_codes(world, names) if kind.renewed else (),
        strays=tuple(stray_results(context, world, names)),
        options=tuple(context.text(world, option) for option in element.options),
        prefix=prefix,
        exact=element.exact,
        expired=any(is_expired(world, name) for name in names),
        on_card=bool(names) and _lies_beside(context, element),
        own=context.lesson.persona.values,
    )


def _lies_beside(context: PracticeContext, element: Input) -> bool:
    asked = placeholders_in(element.asked)
    return all(shows(context.always_told, placeholder) for placeholder in asked)


def answers_of(context: PracticeContext, world: World, element: Input) -> tuple[str, ...]:
    """The right values as they are to be typed, in the order of the lesson; "" for one without."""

    def fill(text: str) -> str:
        return fill_in(text, lambda name: value_for(context, world, element, name))

    prefix, answers = fill(element.prefix), tuple(map(fill, element.answers))
    return tuple(without_prefix(a, prefix) for a in answers) if prefix else answers


def error_of(context: PracticeContext, world: World, element: Input) -> InputError | None:
    """Why the value of an input is not right; None when it is."""
    typed = pair_value(world.typed, element.id)
    key = (element.id, typed, *_asked_about(context, world, element))
    return context.memo.recall(key, MOST_REMEMBERED, _error, context, world, element)


def _error(context: PracticeContext, world: World, element: Input) -> InputError | None:
    asked, text = expectation_of(context, world, element), value_of(context, world, element)
    if element.expect and not asked.expect and KINDS[element.kind].normalize(text):
        return InputError(NOT_EXPECTED, (("where", "step"),))
    return validate(element.kind, text, asked)


MOST_REMEMBERED = 20_000
"""How many expectations, and how many errors, a context remembers."""


def is_touched(world: World, element_id: str) -> bool:
    """Say whether an input holds something else than the page came with."""
    return pair_value(world.typed, element_id) is not None


def enter_text(context: PracticeContext, world: World, element: Input, text: str) -> World:
    """The world with this text in an input."""
    text = text[:LONGEST_INPUT]
    if element.kind == "scan":
        text = scanned(context, world, element, text, answers_of(context, world, element))
    if element.search:
        text = _option_meant(context, world, element, text)
    if text == context.text(world, element.value):
        return world._replace(typed=_without(world.typed, element.id))
    return world._replace(typed=with_pair(world.typed, element.id, text))


def _option_meant(context: PracticeContext, world: World, element: Input, text: str) -> str:
    """The option that somebody typed in other letters; else what was typed."""
    options = (context.text(world, option) for option in element.options)
    return next((option for option in options if loose(option) == loose(text)), text)


def fails_first(context: PracticeContext, world: World, element: Input) -> bool:
    """Say whether this gesture does not work now, because it is the first time."""
    return (
        element.fails is not None
        and context.holds(world, element.fails)
        and pair_value(world.variables, element.id) is None
    )


def validate_screen(
    context: PracticeContext, world: World, screen: Screen
) -> tuple[RejectedInput, ...]:
    """Every input of a screen that is not right, in the order of the screen."""
    rejected = []
    for element in context.content(world, screen):
        if isinstance(element, Input):
            fault = error_of(context, world, element)
            if fault is not None:
                rejected.append(RejectedInput(element, fault))
    return tuple(rejected)


def is_accepted(rejected: RejectedInput) -> bool:
    """Say whether the website goes on although this value is not right."""
    return not rejected.element.strict and rejected.fault.reason == NOT_EXPECTED


def store_inputs(context: PracticeContext, world: World, screen: Screen) -> World:
    """Keep the values that the fields of a screen are asked to keep."""
    before = world
    for element in context.content(before, screen):
        if isinstance(element, Input) and element.keep:
            value = canonical(context, before, element)
            world = world._replace(variables=with_pair(world.variables, element.keep, value))
    return world


def store_input(context: PracticeContext, world: World, element: Input) -> World:
    """Keep the value of one field, in its canonical form."""
    return world._replace(
        variables=with_pair(world.variables, element.keep, canonical(context, world, element))
    )


def canonical(context: PracticeContext, world: World, element: Input) -> str:
    """The value of a field in one spelling, however it was typed: the one that people read.

    A value that is taken for the expected one gets its spelling, and so does one that
    is taken for a value which a condition asks for; others are read by their kind.
    """
    kind, text = KINDS[element.kind], value_of(context, world, element)
    asked = expectation_of(context, world, element)
    text = without_prefix(text, asked.prefix) if asked.prefix else text
    for asked_for in compared_with(context, element.keep):
        if kind.validate(text, Expectation(expect=asked_for, length=element.length)) is None:
            return asked_for
    for right in (asked.expect, *asked.also) if asked.expect else ():
        if kind.validate(text, Expectation(expect=right, length=element.length)) is None:
            return right if element.exact else kind.shown(kind.normalize(right))
    value = kind.shown(kind.normalize(text))
    # Only a box or switch can be off: the word "no" in a text is a value as any other.
    return "No" if value == "no" and element.kind != "flag" else value


def valid_value(context: PracticeContext, world: World, element: Input) -> str:
    """A right value: the expected one, or one that obeys the rules; "" when there is none."""
    asked = expectation_of(context, world, element)
    return "" if element.expect and not asked.expect else KINDS[element.kind].valid_example(asked)


def knowable(context: PracticeContext, world: World, element: Input) -> tuple[bool, ...]:
    """Say of each right value whether the learner can know it by now."""
    near = beside(context, element)
    return tuple(
        all(
            name_of(placeholder) in near or is_known(context, world, placeholder)
            for placeholder in placeholders_in(answer)
        )
        for answer in element.answers
    )


def is_known(context: PracticeContext, world: World, placeholder: str) -> bool:
    """Say whether a value, or a part of one, was told by now, or typed by the learner."""
    name = name_of(placeholder)
    if is_expired(world, name):
        return False
    if shows(context.always_told, placeholder) or shows(world.known, placeholder):
        return True
    return name in typed_names(context) and pair_value(world.variables, name) is not None


def _without(pairs: Pairs, name: str) -> Pairs:
    return tuple(pair for pair in pairs if pair[0] != name)
