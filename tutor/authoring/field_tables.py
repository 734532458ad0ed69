"""What each field of a lesson accepts and refuses, so that an editor sees where it is too strict.

The lines come from the engine that the learner plays, with the lesson's own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.state import World, with_pair
from tutor.engine.views.coach_messages import fault_text
from tutor.engine.world.forms import NOT_EXPECTED, expectation_of
from tutor.i18n import gettext as _
from tutor.inputs import KINDS, Expectation, validate
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Input, Lesson

_SEED = 1
_WIDEST = 32


class TriedValue(NamedTuple):
    """A value that was tried in a field; ``told`` is what a learner reads, "" when it is right.

    ``let_through`` says that the website takes it although it is not right.
    """

    value: str
    told: str
    let_through: bool = False


class FieldTable(NamedTuple):
    """A field with all that was tried in it, what is right first."""

    screen: str
    label: str
    kind: str
    line: int
    tried: tuple[TriedValue, ...]


def field_tables(lesson: Lesson) -> Iterator[FieldTable]:
    """Every field of the lesson, in the order of its screens."""
    context = PracticeContext.from_seed(lesson, _SEED)
    world = start(context).world
    for screen in lesson.screens:
        for element in screen.content:
            if not isinstance(element, Input):
                continue
            asked = expectation_of(context, world, element)
            tried = tuple(_all_tried(context, world, element, asked))
            yield FieldTable(screen.id, element.label, element.kind, element.at.line, tried)
            if element.keep:
                right = KINDS[element.kind].valid_example(asked)
                world = world._replace(variables=with_pair(world.variables, element.keep, right))


def input_lines(lesson: Lesson) -> Iterator[str]:
    """The tables as text."""
    for table in field_tables(lesson):
        place = _("screen {screen}, line {line}").format(screen=table.screen, line=table.line)
        yield f"{table.label} ({table.kind}; {place})"
        yield from (f"  {line}" for line in _rows(table))
        yield ""


def _all_tried(
    context: PracticeContext, world: World, field: Input, asked: Expectation
) -> Iterator[TriedValue]:
    kind = KINDS[field.kind]
    right = kind.valid_example(asked)
    invalid = kind.invalid_examples(asked).values()
    for value in dict.fromkeys((right, *asked.also, *kind.variants(right), *invalid)):
        fault = validate(field.kind, value, asked)
        if fault is None:
            yield TriedValue(value, "")
        else:
            told = plain_text(fault_text(context, world, field, fault))
            yield TriedValue(value, told, not field.strict and fault.reason == NOT_EXPECTED)


def _rows(table: FieldTable) -> Iterator[str]:
    shown = [_visible(tried.value) for tried in table.tried]
    width = min(_WIDEST, max(map(len, shown), default=0))
    verdicts = {"": _("right"), "no": _("not right"), "let": _("let through")}
    verdict_width = max(map(len, verdicts.values()))
    for value, tried in zip(shown, table.tried, strict=True):
        verdict = verdicts["let" if tried.let_through else "no" if tried.told else ""]
        yield f"{value:{width}}  {verdict:{verdict_width}}  {tried.told}".rstrip()


def _visible(value: str) -> str:
    """The value with the spaces around it shown."""
    inside = value.strip(" ")
    if not inside:
        return _("(empty)")
    before, after = len(value) - len(value.lstrip(" ")), len(value) - len(value.rstrip(" "))
    return f"{'␣' * before}{inside}{'␣' * after}"
