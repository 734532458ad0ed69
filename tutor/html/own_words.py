"""Whether all that was typed in a practice is the lesson's own: then its pages tell of nobody."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.scenario import CODE_VERSIONS, made_value
from tutor.engine.state import World
from tutor.lesson.model import Input

TYPED = frozenset({"address", "fill"})


def all_own(context: PracticeContext, world: World, events: Iterable[Event]) -> bool:
    """Say whether every typed text is one that the lesson itself gives out."""
    typed = {event.text for event in events if event.verb in TYPED}
    return typed <= context.memoize(texts_at_start) or typed <= own_texts(context, world)


def texts_at_start(context: PracticeContext) -> frozenset[str]:
    """The texts of the lesson's own when nothing is done yet: nearly all of them."""
    return frozenset(own_texts(context, start(context).world))


def own_texts(context: PracticeContext, world: World) -> set[str]:
    """The card, the codes, the options and the addresses of this practice."""
    seed = context.scenario.seed
    found = {"", "yes", "no", *context.fixed.values()}
    found.update(
        made_value(datum, seed, version)
        for datum in context.lesson.data
        if datum.make
        for version in range(CODE_VERSIONS)
    )
    for element in context.elements.values():
        if isinstance(element, Input):
            found.update(context.text(world, each) for each in (element.value, *element.options))
    found.update(context.text(world, screen.url) for screen in context.screens.values())
    return found
