"""The values of a field that anything in the lesson can tell apart: one of each class.

A learner may type endlessly many values. Two of them are of one class when everything
that reads the field behaves the same for both: conditions, the places where its name
stands, other fields that expect it or have a rule about it. One value stands for its class.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.formulas import is_right
from tutor.engine.state import Pairs, World, with_pair
from tutor.engine.world import forms
from tutor.engine.world.attempts import looks_whole
from tutor.engine.world.delivery import arrives_here
from tutor.engine.world.readers import compared_with, read_beside, readers
from tutor.inputs import KINDS, validate
from tutor.inputs.boxes import Boxes
from tutor.lesson.model import Input

MOST_REMEMBERED = 20_000


MAY_BE_EMPTY = frozenset({"flag", "boxes"})
"""The kinds of which nothing at all can be an answer."""


class Value(NamedTuple):
    """A value to type; ``slip`` says that it is not right, though the website takes it."""

    text: str
    slip: bool = False


def values(context: PracticeContext, world: World, element: Input) -> tuple[Value, ...]:
    """One value of each class that leads on, the likeliest first.

    Right values that the learner can know by now, then wrong ones that are taken all the
    same. A value that is refused is not among them: it leads nowhere.
    """
    if element.kind == "scan":
        return tuple(_scans(context, world, element))
    known = forms.knowable(context, world, element)
    key = (
        element.id,
        *_read_beside(context, world, element),
        known,
        _beside(context, world, element),
    )
    return context.shared.recall(key, MOST_REMEMBERED, _all_values, context, world, element, known)


def _scans(context: PracticeContext, world: World, element: Input) -> Iterator[Value]:
    """The places at which a camera reads the right code now; what was seen is no matter."""
    for place in element.options:
        typed = forms.enter_text(context, world, element, place)
        if forms.error_of(context, typed, element) is None:
            yield Value(place)


def _all_values(
    context: PracticeContext, world: World, element: Input, known: tuple[bool, ...]
) -> tuple[Value, ...]:
    return tuple(_values(context, world, element, known))


def _read_beside(context: PracticeContext, world: World, element: Input) -> tuple[Hashable, ...]:
    """All values, drawn and kept, that decide how a value of this field is read."""
    names, codes = read_beside(context, element)
    kept, drawn = _kept_beside(context, world, element), _drawn_beside(context, element)
    if not (codes or any(context.codes.get(name) for name in names or ())):
        return kept, drawn
    return kept, drawn, tuple(context.value(world, name) for name in context.codes)


def _kept_beside(context: PracticeContext, world: World, element: Input) -> Pairs:
    names = read_beside(context, element).names
    if names is None:
        return world.variables
    return tuple(pair for pair in world.variables if pair[0] in names)


def _drawn_beside(context: PracticeContext, element: Input) -> Pairs:
    return context.memo.recall(element.id, MOST_REMEMBERED, _find_drawn, context, element)


def _find_drawn(context: PracticeContext, element: Input) -> Pairs:
    names = read_beside(context, element).names
    if names is None:
        return tuple(context.fixed.items())
    return tuple((name, context.fixed[name]) for name in sorted(names) if name in context.fixed)


def _beside(context: PracticeContext, world: World, element: Input) -> Hashable:
    """What else on the screen decides: the fields that this one is compared with, and back."""
    near = forms.beside(context, element)
    if not near and all(e.screen != element.screen for e in readers(context, element.keep).inputs):
        return ()
    screen = context.screens[element.screen]
    fields = (
        e for e in context.content(world, screen) if isinstance(e, Input) and e is not element
    )
    return tuple(forms.value_of(context, world, field) for field in fields)


def _values(
    context: PracticeContext, world: World, element: Input, known: tuple[bool, ...]
) -> Iterator[Value]:
    seen: set[Hashable] = set()
    asked = forms.expectation_of(context, world, element)
    right = _right_values(context, world, element, known)
    can_be_right = bool(right) or not element.expect
    knowable = replace(asked, expect=right[0], also=right[1:]) if element.also and right else asked
    for text in dict.fromkeys([*right, *_candidates(context, world, element)]):
        fault = validate(element.kind, text, asked)
        slip = fault is not None
        if fault is not None and not forms.is_accepted(forms.RejectedInput(element, fault)):
            continue
        if (text == "" and element.kind not in MAY_BE_EMPTY) or not (
            slip or (can_be_right and validate(element.kind, text, knowable) is None)
        ):
            continue
        sort = (slip, signature(context, world, element, text))
        if sort not in seen:
            seen.add(sort)
            yield Value(text, slip)


def _right_values(
    context: PracticeContext, world: World, element: Input, known: tuple[bool, ...]
) -> tuple[str, ...]:
    """The right values that the learner can know; where any is right, one of them."""
    if not known:
        return (forms.valid_value(context, world, element),)
    answers = forms.answers_of(context, world, element)
    return tuple(a for a, is_known in zip(answers, known, strict=True) if a and is_known)


def refused(context: PracticeContext, world: World, element: Input) -> str | None:
    """A value that is refused, to spoil what the page came with; None where there is none.

    Where attempts are counted it is one that counts.
    """
    for text in (
        KINDS[element.kind].invalid_examples(forms.expectation_of(context, world, element)).values()
    ):
        fault = validate(element.kind, text, forms.expectation_of(context, world, element))
        counts = not element.tries or looks_whole(context, world, element, text)
        if (
            counts
            and fault is not None
            and not forms.is_accepted(forms.RejectedInput(element, fault))
        ):
            return text
    return None


def _candidates(context: PracticeContext, world: World, element: Input) -> Iterator[str]:
    """Values that could be of a class of their own; the first are the ordinary ones."""
    if element.kind == "flag":
        yield from ("yes", "no")
        return
    if element.kind == "boxes":
        options = [context.text(world, option) for option in element.options]
        yield from Boxes().ways(options)
        return
    if element.options:
        yield from (context.text(world, option) for option in element.options)
        return
    if element.expect and element.strict:
        return
    asked = forms.expectation_of(context, world, element)
    kind = KINDS[element.kind]
    yield from kind.invalid_examples(asked).values()
    reading = readers(context, element.keep)
    if not reading.any:
        return
    yield from compared_with(context, element.keep)
    yield from kind.valid_candidates(asked)
    yield from context.lesson.persona.values.values()
    yield from (value for _, value in _drawn_beside(context, element))
    yield from (value for _, value in _kept_beside(context, world, element))
    yield from ("0", "1", "999999")
    for other in reading.inputs:
        yield from (
            KINDS[other.kind].invalid_examples(forms.expectation_of(context, world, other)).values()
        )


def signature(context: PracticeContext, world: World, element: Input, text: str) -> Hashable:
    """All by which the lesson can tell this value from another one."""
    typed = forms.enter_text(context, world, element, text)
    came_with_it = text == context.text(world, element.value)
    if not element.keep:
        return (came_with_it,)
    value = forms.canonical(context, typed, element)
    return (came_with_it, *_as_read(context, typed, element.keep, value, frozenset()))


def _as_read(
    context: PracticeContext, world: World, name: str, value: str, before: frozenset[str]
) -> tuple[Hashable, ...]:
    """How everything that reads a name behaves once it has this value."""
    reading = readers(context, name)
    if not reading.any or name in before:
        return ()
    later = world._replace(variables=with_pair(world.variables, name, value))
    return (
        tuple(_test(value, test.value) for test in reading.tests),
        tuple(arrives_here(context, later, message) for message in reading.messages),
        tuple(_as_field(context, later, other, value) for other in reading.inputs),
        tuple(_as_read(context, world, copy, value, before | {name}) for copy in reading.copies),
        tuple(is_right(context, later, result) for result in reading.results),
        value if reading.addresses else "",
    )


def _test(value: str, wanted: str | None) -> bool:
    return value not in ("", "no") if wanted is None else value == wanted


def _as_field(context: PracticeContext, world: World, other: Input, value: str) -> Hashable:
    """Whether a field can be filled in, comes with a right value, and takes this very one."""
    asked = forms.expectation_of(context, world, other)
    right = forms.valid_value(context, world, other)
    takes = validate(other.kind, right, asked) is None if right or other.kind == "flag" else False
    comes = validate(other.kind, context.text(world, other.value), asked) is None
    return takes, comes, not other.expect and validate(other.kind, value, asked) is None
