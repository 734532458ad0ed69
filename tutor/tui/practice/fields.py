"""Which field is meant when a value comes from the card or the keyboard on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from tutor.engine.view import CardRow
from tutor.tui.practice.devices.address import AddressEntry
from tutor.tui.practice.element_list import ElementList
from tutor.tui.practice.elements.field import Entry
from tutor.tui.practice.focus import can_take_focus

Field = Entry | AddressEntry


class FieldMemory:
    """Remembers the field in which the learner was."""

    def __init__(self) -> None:
        self._last: Field | None = None

    def remember(self, widget: Widget) -> None:
        """Note where the focus is, if that is a field."""
        if isinstance(widget, Field):
            self._last = widget

    def wanting(self, row: CardRow, piles: Iterable[ElementList]) -> Field | None:
        """The field for a row of the card: where the learner is, or the one that asks for it."""
        piles = tuple(piles)
        here = self.target(piles)
        if here is None or not row.fits or here.element in row.fits:
            return here
        boxes = (w for pile in piles for w in pile.focusables() if isinstance(w, Entry))
        return next((box for box in boxes if box.element in row.fits and not box.value), here)

    def target(self, piles: Iterable[ElementList]) -> Field | None:
        """The field where the learner is or was last, else the first one in front."""
        if can_take_focus(self._last):
            return self._last
        boxes = (w for pile in piles for w in pile.focusables())
        return next((w for w in boxes if isinstance(w, Entry)), None)


def put(field: Field, value: str) -> None:
    """Put a value in a field, as if it was typed."""
    field.value = value
    field.cursor_position = len(value)
