"""A month as a grid of days, for the keyboard as well as the mouse."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tutor.lesson.dates import in_words, month_in_words, written

CELL = 4
"""Letters that one day takes; a grid is seven of these wide."""
WIDTH = 7 * CELL
HEADING = 2
"""Lines above the first week: the month, and the days of the week."""
WEEKS = 6


class MonthGrid(Widget, can_focus=True):
    """The days of a month. Arrow keys go round, Enter or a click picks; ◀ and ▶ turn a month."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("up", "move(-7)", show=False),
        Binding("down", "move(7)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("enter,space", "pick", show=False),
    ]
    DEFAULT_CSS = f"""
    MonthGrid {{ width: {WIDTH}; height: {HEADING + WEEKS + 1}; pointer: pointer; color: $ink; }}
    """

    day = reactive(date(2025, 1, 6))

    @dataclass
    class Picked(Message):
        """A day was picked."""

        day: date

    def __init__(self, day: date, today: date) -> None:
        super().__init__()
        self.set_reactive(MonthGrid.day, day)
        self._today = today

    def render(self) -> Content:
        """The month, its days, and the day in words where the keyboard is."""
        title = month_in_words(self.day).center(WIDTH - 4)
        lines = [Content(f"◀ {title} ▶").stylize("bold"), Content(" ma  di  wo  do  vr  za  zo ")]
        weeks = [Content("").join(self._cell(day) for day in week) for week in self._weeks()]
        lines += weeks + [Content("")] * (WEEKS - len(weeks))
        return Content("\n").join([*lines, Content(in_words(written(self.day)))])

    def _weeks(self) -> list[list[date]]:
        return Calendar().monthdatescalendar(self.day.year, self.day.month)

    def _cell(self, day: date) -> Content:
        if day.month != self.day.month:
            return Content(" " * CELL)
        if day == self.day:
            cell = Content(f"[{day.day:>2}]")
            return cell.stylize("bold reverse") if self.has_focus else cell.stylize("bold")
        cell = Content(f" {day.day:>2} ")
        return cell.stylize("underline", 1, 3) if day == self._today else cell

    def action_move(self, days: int) -> None:
        """Go so many days on."""
        self.day += timedelta(days)

    def action_turn(self, months: int) -> None:
        """Go to the same day of the month before or after, or its last day."""
        first = (self.day.replace(day=1) + timedelta(31 if months > 0 else -1)).replace(day=1)
        last = (first + timedelta(31)).replace(day=1) - timedelta(1)
        self.day = first.replace(day=min(self.day.day, last.day))

    def action_pick(self) -> None:
        """Pick the day where the keyboard is."""
        self.post_message(self.Picked(self.day))

    def on_click(self, event: events.Click) -> None:
        """Pick the day that was clicked, or turn a month."""
        event.stop()
        if event.y == 0:
            self.action_turn(-1 if event.x < WIDTH // 2 else 1)
            return
        weeks, row, column = self._weeks(), event.y - HEADING, event.x // CELL
        if 0 <= row < len(weeks) and column < len(weeks[row]):
            day = weeks[row][column]
            if day.month == self.day.month:
                self.day = day
                self.action_pick()

    def on_focus(self) -> None:
        """Show where the keyboard is."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the keyboard is elsewhere."""
        self.refresh()
