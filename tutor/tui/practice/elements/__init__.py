"""The elements of a page. A new one is one file with a ``Part`` and one row here."""

from __future__ import annotations

from tutor.engine.view import ElementView
from tutor.tui.practice.act import Typist
from tutor.tui.practice.elements.choose import ChoicePart, ListPart, QuestionPart, TickPart
from tutor.tui.practice.elements.field import FieldPart
from tutor.tui.practice.elements.part import Part
from tutor.tui.practice.elements.press import ButtonPart, LinkPart
from tutor.tui.practice.elements.words import Words

PARTS: dict[str, type[Part]] = {
    "text": Words,
    "heading": Words,
    "notice": Words,
    "success": Words,
    "image": Words,
    "bubble": Words,
    "newest": Words,
    "field": FieldPart,
    "checkbox": TickPart,
    "switch": TickPart,
    "choice": ChoicePart,
    "list": ListPart,
    "question": QuestionPart,
    "button": ButtonPart,
    "link": LinkPart,
}
"""By the look of the element."""


def make_part(element: ElementView, typist: Typist) -> Part:
    """The widget that shows this element."""
    return PARTS[element.look](element, typist)


__all__ = ["PARTS", "Part", "make_part"]
