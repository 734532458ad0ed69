"""The values of a field without a right answer that the rest of the lesson can tell apart.

A box that is free to tick, a choice, or a text that is kept and asked for in a
condition: whoever fills it in otherwise may come somewhere else. Values that
no condition can tell apart are one class, and one of them is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.engine.context import PracticeContext
from tutor.engine.state import World
from tutor.engine.world import forms
from tutor.inputs import validate
from tutor.lesson.condition import Condition
from tutor.lesson.model import Input


def free_values(context: PracticeContext, world: World, element: Input) -> Iterator[str]:
    """One valid value of each class that a condition tells apart; none where all are alike."""
    asked = context.memoize(_compared).get(element.keep) if element.keep else None
    if asked is None or element.expect:
        return
    if element.kind == "flag":
        values: tuple[str, ...] = ("no", "yes")
    elif element.kind == "choice":
        values = tuple(context.text(world, option) for option in element.options)
    else:
        values = asked
    expectation = forms.expectation_of(context, world, element)
    now = forms.value_of(context, world, element)
    for value in values:
        if value != now and validate(element.kind, value, expectation) is None:
            yield value


def _compared(context: PracticeContext) -> Mapping[str, tuple[str, ...]]:
    """For each name that a condition asks about the values that it is compared with."""
    found: dict[str, list[str]] = {}
    for condition in _conditions(context):
        for test in condition.tests:
            values = found.setdefault(test.name, [])
            if test.value is not None and test.value not in values:
                values.append(test.value)
    return {name: tuple(values) for name, values in found.items()}


def _conditions(context: PracticeContext) -> Iterator[Condition]:
    for screen in context.screens.values():
        yield screen.when
        yield from (element.when for element in screen.content)
    yield from (message.when for message in context.lesson.messages)
    yield from (step.when for step in context.steps)
