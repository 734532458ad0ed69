"""The elements of a page. A new one is a subclass of ``ElementWidget`` and a row here."""

from __future__ import annotations

from tutor.engine.view import ElementView
from tutor.tui.practice.clickable import Typist
from tutor.tui.practice.elements.choose import ChoiceWidget, ListWidget, QuestionWidget, TickWidget
from tutor.tui.practice.elements.field import FieldWidget
from tutor.tui.practice.elements.part import ButtonWidget, ElementWidget, LinkWidget, Words

WIDGETS: dict[str, type[ElementWidget]] = {
    "text": Words,
    "heading": Words,
    "notice": Words,
    "success": Words,
    "image": Words,
    "bubble": Words,
    "newest": Words,
    "field": FieldWidget,
    "checkbox": TickWidget,
    "switch": TickWidget,
    "choice": ChoiceWidget,
    "list": ListWidget,
    "question": QuestionWidget,
    "button": ButtonWidget,
    "link": LinkWidget,
}
"""By the look of the element."""


def make_widget(element: ElementView, typist: Typist) -> ElementWidget:
    """The widget that shows this element."""
    return WIDGETS[element.look](element, typist)


__all__ = ["WIDGETS", "ElementWidget", "make_widget"]
