"""Fields that allow so many attempts: these are counted, and after the last one a screen comes.

Only a well-formed value that is not right is an attempt: a device does not count what it can
see is not whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.state import World, pair_value, with_pair
from tutor.engine.world import forms
from tutor.engine.world.effects import navigate
from tutor.inputs import KINDS, Expectation
from tutor.lesson.model import Input

LAST_TRY, OUT_OF_TRIES = "last_try", "tries_out"
"""What an event is tagged with: one attempt is left, and none is left."""


class Attempt(NamedTuple):
    """The world after an attempt, its tags, and whether another screen came."""

    world: World
    tags: tuple[str, ...] = ()
    out: bool = False


def is_attempt(context: PracticeContext, world: World, element: Input) -> bool:
    """Say whether what stands in a field would be counted when it is refused."""
    text = forms.value_of(context, world, element)
    return bool(element.tries) and looks_whole(context, world, element, text)


def looks_whole(context: PracticeContext, world: World, element: Input, text: str) -> bool:
    """Say whether a text is well-formed for a field and long enough, right or not."""
    kind = KINDS[element.kind]
    right = forms.expectation_of(context, world, element).expect
    asked = Expectation(length=element.length or len(kind.normalize(right)))
    return bool(kind.normalize(text)) and kind.check(text, asked) is None


def note_refused(context: PracticeContext, world: World, fields: Iterable[Input]) -> Attempt:
    """Count the attempts at fields that were refused together."""
    tags: tuple[str, ...] = ()
    for field in fields:
        if not is_attempt(context, world, field):
            continue
        used = int(pair_value(world.variables, field.id) or "0") + 1
        if used < field.tries:
            world = _with_used(world, field, used)
            tags = (LAST_TRY,) if used == field.tries - 1 else tags
            continue
        screen = context.screens[field.screen]
        world = navigate(context, _with_used(_emptied(world, field), field, 0), screen, field.out)
        return Attempt(world, (OUT_OF_TRIES,), out=True)
    return Attempt(world, tags)


def note_accepted(world: World, fields: Iterable[Input]) -> World:
    """Begin counting anew at fields that were right."""
    for field in fields:
        if field.tries and pair_value(world.variables, field.id) is not None:
            world = _with_used(world, field, 0)
    return world


def _with_used(world: World, field: Input, used: int) -> World:
    return world._replace(variables=with_pair(world.variables, field.id, str(used)))


def _emptied(world: World, field: Input) -> World:
    return world._replace(typed=tuple(pair for pair in world.typed if pair[0] != field.id))
