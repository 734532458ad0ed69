"""Which of the values that fields ask for stand on each screen, for all to see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from tutor.lesson.model import Element, Input, Question, Screen, Static
from tutor.lesson.template import placeholders_in, shows


class Shown(Protocol):
    """What a context knows of screens, and of the values that fields ask for."""

    @property
    def screens(self) -> Mapping[str, Screen]: ...
    @property
    def expected_placeholders(self) -> frozenset[str]: ...


def revealed(context: Shown) -> dict[str, tuple[str, ...]]:
    """What is asked for of the values on each screen, by its id."""
    found = {}
    for screen in context.screens.values():
        texts = " ".join(text for element in screen.content for text in _texts(element))
        shown = placeholders_in(texts)
        found[screen.id] = tuple(
            h for h in sorted(context.expected_placeholders) if shows(shown, h)
        )
    return found


def _texts(element: Element) -> Iterator[str]:
    yield element.label
    if isinstance(element, Static):
        # What only a camera can read is told to nobody.
        yield "" if element.look == "qr" else element.text
    elif isinstance(element, Input):
        yield element.value
    elif isinstance(element, Question):
        yield from (option.label for option in element.options)
