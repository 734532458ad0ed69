"""Which of the values that fields ask for stand on each screen, for all to see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tutor.lesson.model import Element, Input, Question, Static
from tutor.lesson.template import names_in

if TYPE_CHECKING:
    from tutor.engine.context import PracticeContext


def revealed(context: PracticeContext) -> dict[str, tuple[str, ...]]:
    """The asked-for names on each screen, by its id."""
    found = {}
    for screen in context.screens.values():
        texts = " ".join(text for element in screen.content for text in _texts(element))
        names = (name for name in names_in(texts) if name in context.expected_names)
        found[screen.id] = tuple(dict.fromkeys(names))
    return found


def _texts(element: Element) -> Iterator[str]:
    yield element.label
    if isinstance(element, Static):
        yield element.text
    elif isinstance(element, Input):
        yield element.value
    elif isinstance(element, Question):
        yield from (option.label for option in element.options)
