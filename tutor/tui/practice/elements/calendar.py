"""A date that is picked on a calendar."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from tutor.engine.event import Event
from tutor.engine.view import ElementView
from tutor.i18n import gettext as _
from tutor.lesson.dates import in_words, written
from tutor.tui.content import to_content
from tutor.tui.practice.clickable import Acted
from tutor.tui.practice.elements.choose import ListWidget
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.month import MonthGrid
from tutor.tui.widgets.text import PlainText


class CalendarDialog(ModalScreen[date | None]):
    """A month to pick a day from; dismissed with that day, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    DEFAULT_CSS = """
    CalendarDialog { align: center middle; background: $background; }
    CalendarDialog > #box {
        width: 40; max-width: 94%; height: auto; max-height: 100%; align: center top;
        padding: 0 2; background: $surface; border: round $primary;
    }
    CalendarDialog #title { text-style: bold; color: $primary; }
    """

    def __init__(self, title: str, day: date, today: date) -> None:
        super().__init__()
        self._title, self._day, self._today = title, day, today

    def compose(self) -> ComposeResult:
        """The title, the month and a way out."""
        with Vertical(id="box"):
            yield PlainText(self._title, id="title")
            yield MonthGrid(self._day, self._today)
            yield BigButton(_("Close"), "close")

    def on_month_grid_picked(self, event: MonthGrid.Picked) -> None:
        """Give the day."""
        event.stop()
        self.dismiss(event.day)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Leave without picking."""
        event.stop()
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leave without picking."""
        self.dismiss(None)


class CalendarWidget(ListWidget):
    """A date, and the calendar that unfolds to pick it."""

    def chosen_line(self, element: ElementView) -> Content:
        """The date in words, or what asks to pick one."""
        return to_content(in_words(element.value) or element.prompt) + Content("  ▼")

    def unfold(self) -> None:
        """Open the calendar."""
        today = _day(self.element.options[0].value) or date.today()
        day = _day(self.element.value) or today
        self.app.push_screen(CalendarDialog(self.element.label, day, today), self._pick)

    def _pick(self, day: date | None) -> None:
        if day is not None:
            self.post_message(Acted(Event("fill", self.element.id, written(day))))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
