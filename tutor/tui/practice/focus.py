"""What is in sight, where the focus goes, and which field is meant."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from tutor.engine.event import Event
from tutor.engine.view import CardRow
from tutor.tui.practice.clickable import ActButton, ActRow, Clickable
from tutor.tui.practice.devices.address import AddressEntry
from tutor.tui.practice.element_list import ElementList
from tutor.tui.practice.elements import ElementWidget
from tutor.tui.practice.elements.choose import Asking, Unfold
from tutor.tui.practice.elements.field import Entry


def can_take_focus(widget: Widget | None) -> bool:
    """Say whether this widget is there, in sight and may have the focus."""
    return (
        widget is not None
        and widget.is_attached
        and widget.focusable
        and all(each.display for each in widget.ancestors_with_self if isinstance(each, Widget))
    )


def does(widget: Widget, event: Event) -> bool:
    """Say whether this event is done with this widget, or at it."""
    if isinstance(widget, AddressEntry):
        return event.verb == "address"
    if isinstance(widget, Entry | Unfold | Asking):
        verb = "answer" if isinstance(widget, Asking) else "fill"
        return (event.verb, event.target) == (verb, widget.element)
    if isinstance(widget, ActRow):
        return event.verb == "fill" and _is_option(widget, event)
    if isinstance(widget, Clickable | ActButton) and event.verb != "answer":
        return widget.event == event
    return False


def _is_option(row: ActRow, event: Event) -> bool:
    part = row.parent
    if not isinstance(part, ElementWidget) or part.element.id != event.target:
        return False
    return not part.element.options or row.label.plain == event.text


def where_to(devices: Iterable[Widget], event: Event) -> Widget | None:
    """The first thing in sight with which this event is done."""
    seen = (widget for device in devices for widget in device.query("*"))
    return next((w for w in seen if can_take_focus(w) and does(w, event)), None)


def errors_in(element_lists: Iterable[ElementList]) -> dict[str, str]:
    """The errors that are shown, by id of the element."""
    return {
        p.element.id: p.element.error for element_list in element_lists for p in element_list.parts
    }


def first_wrong(element_lists: Iterable[ElementList], before: dict[str, str]) -> Widget | None:
    """The first thing to mend whose error was not there before."""
    for element_list in element_lists:
        for part in element_list.parts:
            error = part.element.error
            if error and before.get(part.element.id) != error:
                return next((w for w in part.query("*") if w.focusable), None)
    return None


Field = Entry | AddressEntry


class FieldMemory:
    """Remembers the field in which the learner was."""

    def __init__(self) -> None:
        self._last: Field | None = None

    def remember(self, widget: Widget) -> None:
        """Note where the focus is, if that is a field."""
        if isinstance(widget, Field):
            self._last = widget

    def wanting(self, row: CardRow, element_lists: Iterable[ElementList]) -> Field | None:
        """The field for a row of the card: where the learner is, or the one that asks for it."""
        element_lists = tuple(element_lists)
        here = self.target(element_lists)
        if here is None or not row.fits or here.element in row.fits:
            return here
        boxes = [
            w
            for element_list in element_lists
            for w in element_list.focusables()
            if isinstance(w, Entry) and w.element in row.fits
        ]
        return min(boxes, key=lambda box: bool(box.value), default=here)

    def target(self, element_lists: Iterable[ElementList]) -> Field | None:
        """The field where the learner is or was last, else the first one in front."""
        if can_take_focus(self._last):
            return self._last
        boxes = (w for element_list in element_lists for w in element_list.focusables())
        return next((w for w in boxes if isinstance(w, Entry)), None)


def put(field: Field, value: str) -> None:
    """Put a value in a field, as if it was typed."""
    field.value = value
    field.cursor_position = len(value)
