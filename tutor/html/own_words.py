"""Whether all that was typed in a practice is the lesson's own: then its pages tell of nobody."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.scenario import CODE_VERSIONS, made_value
from tutor.engine.world import forms
from tutor.lesson.model import Input

TYPED = frozenset({"address", "fill"})


def all_own(context: PracticeContext, events: Iterable[Event]) -> bool:
    """Say whether every typed text is one that the lesson itself gives out."""
    typed = {event.text for event in events if event.verb in TYPED}
    return typed <= context.memoize(own_texts)


def own_texts(context: PracticeContext) -> frozenset[str]:
    """The card, the codes, the options and the addresses of this practice, and what is shown.

    They are those of a world in which nothing was typed yet: later a field can ask for, or
    come with, what somebody made up themselves.
    """
    world = start(context).world
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
            texts = (element.value, element.example, *element.options)
            found.update(context.text(world, each) for each in texts)
            found.add(forms.valid_value(context, world, element))
    found.update(context.text(world, screen.url) for screen in context.screens.values())
    return frozenset(found)
