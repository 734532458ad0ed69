"""The elements of a page. A new one is a subclass of ``ElementWidget`` and a row here."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.engine.view import ElementView
from tutor.lesson.elements import Control
from tutor.tui.practice.clickable import Typist
from tutor.tui.practice.elements.calendar import CalendarWidget
from tutor.tui.practice.elements.choose import (
    BoxesWidget,
    ChoiceWidget,
    GestureWidget,
    ListWidget,
    QuestionWidget,
    TickWidget,
)
from tutor.tui.practice.elements.field import FieldWidget
from tutor.tui.practice.elements.part import (
    ButtonWidget,
    CodeWidget,
    ElementWidget,
    FileWidget,
    LinkWidget,
    RowWidget,
    Words,
)

WIDGETS: dict[str, type[ElementWidget]] = {
    "text": Words,
    "heading": Words,
    "notice": Words,
    "success": Words,
    "image": Words,
    "qr": CodeWidget,
    "bubble": Words,
    "newest": Words,
    "row": RowWidget,
    "field": FieldWidget,
    "checkbox": TickWidget,
    "checkboxes": BoxesWidget,
    "switch": TickWidget,
    "choice": ChoiceWidget,
    "list": ListWidget,
    "question": QuestionWidget,
    "button": ButtonWidget,
    "link": LinkWidget,
    "file": FileWidget,
}
"""By the look of the element."""
CONTROLS: Mapping[Control, type[ElementWidget]] = {
    "gesture": GestureWidget,
    "pick": ListWidget,
    "search": ListWidget,
    "calendar": CalendarWidget,
}
"""By how an input is filled in, where its look does not say so."""


def make_widget(element: ElementView, typist: Typist) -> ElementWidget:
    """The widget that shows this element."""
    found = CONTROLS[element.control] if element.control else WIDGETS[element.look]
    return found(element, typist)


__all__ = ["CONTROLS", "WIDGETS", "ElementWidget", "make_widget"]
