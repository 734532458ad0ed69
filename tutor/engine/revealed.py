"""Which of the values that fields ask for stand on each screen, for all to see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from tutor.lesson.model import Element, Input, Question, Screen, Static
from tutor.lesson.template import placeholders_in, shows

Told = tuple[tuple[Element | None, tuple[str, ...]], ...]
"""The elements of a screen that tell something with what they tell; None: the screen itself."""


class Shown(Protocol):
    """What a context knows of screens, and of the values that fields ask for."""

    @property
    def screens(self) -> Mapping[str, Screen]: ...
    @property
    def expected_placeholders(self) -> frozenset[str]: ...


def revealed(context: Shown) -> dict[str, Told]:
    """What is asked for of the values on each screen, by its id."""
    asked = sorted(context.expected_placeholders)
    found: dict[str, Told] = {}
    for screen in context.screens.values():
        parts: list[tuple[Element | None, str]] = [(None, f"{screen.title} {screen.url}")]
        parts += [(element, " ".join(_texts(element))) for element in screen.content]
        told = ((part, placeholders_in(text)) for part, text in parts if "$" in text)
        names = ((part, tuple(one for one in asked if shows(shown, one))) for part, shown in told)
        found[screen.id] = tuple((part, each) for part, each in names if each)
    return found


def _texts(element: Element) -> Iterator[str]:
    yield element.label
    if isinstance(element, Static):
        # What only a camera can read is told to nobody.
        yield "" if element.look == "qr" else element.text
    elif isinstance(element, Input):
        yield from (element.value, element.example, element.prefix)
    elif isinstance(element, Question):
        yield from (option.label for option in element.options)
