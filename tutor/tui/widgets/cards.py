"""A list of cards that is drawn line by line, so that a thousand cost no more than ten."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tutor.lesson.template import clean_text
from tutor.tui.theme import PALETTES, Palette
from tutor.tui.widgets.card_rows import GAP, Card, Line, Row, lines_of, tops_of

WIDEST = 96
"""Cells that a card is wide at most; longer lines are tiring to read."""


class CardList(ScrollView, can_focus=True):
    """Cards under headings; one is highlighted, and Enter or a click chooses it."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-4)", show=False),
        Binding("pagedown", "move(4)", show=False),
        Binding("home", "move(-100000)", show=False),
        Binding("end", "move(100000)", show=False),
    ]
    DEFAULT_CSS = """
    CardList {
        height: 1fr; background: $background; overflow-x: hidden;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable; pointer: pointer;
    }
    """

    highlighted: reactive[int] = reactive(-1)
    """The index of the row that the keyboard is on, or -1."""
    hovered: reactive[int] = reactive(-1)

    @dataclass
    class Chosen(Message):
        """A card was chosen."""

        cards: CardList
        value: str

        @property
        def control(self) -> CardList:
            """The list, for ``@on`` selectors."""
            return self.cards

    def __init__(self, rows: Iterable[Row] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: tuple[Row, ...] = tuple(rows)
        self._card_width = WIDEST
        self._tops: list[int] = []
        """The line on which each row begins; empty when that is to be found out anew."""
        self._drawn: dict[int, list[Line]] = {}
        self.set_reactive(CardList.highlighted, self._next(-1, 1))

    def show(self, rows: Iterable[Row]) -> None:
        """Show other rows; what was highlighted stays so when it is still there."""
        value = self._value(self.highlighted)
        self.rows = tuple(rows)
        same = (index for index, row in enumerate(self.rows) if _is(row, value))
        self._tops = []
        self.highlighted = next(same, self._next(-1, 1))
        self._lay_out()
        self._bring_into_view()

    def _value(self, index: int) -> str:
        row = self.rows[index] if 0 <= index < len(self.rows) else None
        return row.value if isinstance(row, Card) else ""

    def _next(self, index: int, step: int) -> int:
        """The nearest card in this direction, or ``index`` when there is none."""
        at = index + step
        while 0 <= at < len(self.rows):
            if isinstance(self.rows[at], Card):
                return at
            at += step
        return index

    @property
    def _text_width(self) -> int:
        return self._card_width - 4

    def _break_lines(self) -> None:
        """Break the lines for the width there is; the first paint comes before any resize."""
        width = max(12, min(WIDEST, self.scrollable_content_region.width - 4))
        if width != self._card_width or not self._tops:
            self._card_width = width
            self._drawn.clear()
            self._tops = tops_of(self.rows, self._text_width)

    def _lay_out(self) -> None:
        self._break_lines()
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1])
        self.refresh()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._lay_out()
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        if not 0 <= self.highlighted < len(self.rows) or self.size.height == 0:
            return
        self._break_lines()
        first = self.highlighted == self._next(-1, 1)
        top = 0 if first else self._tops[self.highlighted]
        if first and self._tops[self.highlighted + 1] > self.size.height:
            top = self._tops[self.highlighted]
        region = Region(0, top, 1, self._tops[self.highlighted + 1] - top)
        self.scroll_to_region(region, animate=False, force=True)

    def watch_highlighted(self) -> None:
        """Keep the highlighted card in sight."""
        if self.is_mounted:
            self._bring_into_view()
            self.refresh()

    def watch_hovered(self) -> None:
        """Show where the mouse is."""
        self.refresh()

    def action_move(self, steps: int) -> None:
        """Light a card further on; from the first one up leaves the list."""
        at = self.highlighted
        for _step in range(min(abs(steps), len(self.rows))):
            at = self._next(at, 1 if steps > 0 else -1)
        if at == self.highlighted and steps == -1:
            self.screen.focus_previous()
        self.highlighted = at

    def action_choose(self) -> None:
        """Choose the highlighted card."""
        if value := self._value(self.highlighted):
            self.post_message(self.Chosen(self, value))

    def _row_at(self, y: int) -> int:
        """The index of the row on this line of the widget; -1 for none, or between two."""
        self._break_lines()
        line = y + self.scroll_offset.y
        index = bisect_right(self._tops, line) - 1
        if not 0 <= index < len(self.rows) or self._is_gap(index, line):
            return -1
        return index

    def _is_gap(self, index: int, line: int) -> bool:
        return isinstance(self.rows[index], Card) and line == self._tops[index + 1] - 1

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which card a click would choose."""
        self.hovered = self._row_at(event.y)

    def on_leave(self) -> None:
        """The mouse is gone."""
        self.hovered = -1

    def on_click(self, event: events.Click) -> None:
        """Choose the card under the mouse."""
        index = self._row_at(event.y)
        if event.chain == 1 and self._value(index):
            self.highlighted = index
            self.action_choose()

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        self._break_lines()
        looks = looks_of(PALETTES[self.app.theme])
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        index = bisect_right(self._tops, line) - 1
        if not 0 <= index < len(self.rows):
            return Strip.blank(width, looks["gap"])
        lines = self._drawn.get(index)
        if lines is None:
            lines = self._drawn[index] = lines_of(self.rows[index], self._text_width)
        offset = line - self._tops[index]
        segments = self._segments(index, lines[offset], offset, looks)
        left = (width - self._card_width) // 2
        strip = Strip([Segment(" " * left, looks["gap"]), *segments])
        return strip.extend_cell_length(width, looks["gap"])

    def _segments(
        self, index: int, line: Line, offset: int, looks: Mapping[str, Style]
    ) -> list[Segment]:
        look, bar, mark = looks[line.kind], looks["bar"], "▌"
        if not isinstance(self.rows[index], Card) or line is GAP:
            return [Segment(f"  {clean_text(line.text)}", look)]
        if index == self.highlighted and self.has_focus:
            look, bar = look + looks["highlighted"], looks["highlighted"]
            mark = "►" if offset == 0 else " "
        elif index == self.hovered:
            look, bar = look + looks["hover"], looks["hover"]
        body = Strip([Segment(f" {clean_text(line.text)}", look)])
        return [Segment(mark, bar), *body.extend_cell_length(self._card_width - 1, look)]


def _is(row: Row, value: str) -> bool:
    return isinstance(row, Card) and row.value == value


@cache
def looks_of(colours: Palette) -> Mapping[str, Style]:
    """How each kind of line looks; not by style sheet, which costs ten times as much to open."""
    page, card = colours.background, colours.surface
    return {
        "gap": Style(color=colours.ink, bgcolor=page),
        "note": Style(color=colours.ink, bgcolor=page),
        "heading": Style(color=colours.ink, bgcolor=page, bold=True, underline=True),
        "title": Style(color=colours.primary, bgcolor=card, bold=True),
        "summary": Style(color=colours.ink, bgcolor=card),
        "facts": Style(color=colours.muted, bgcolor=card),
        "next": Style(color=colours.primary, bgcolor=card, bold=True),
        "praise": Style(color=colours.praise, bgcolor=card, bold=True),
        "bar": Style(color=colours.primary, bgcolor=card),
        "highlighted": Style(color=colours.on_accent, bgcolor=colours.accent),
        "hover": Style(color=colours.ink, bgcolor=colours.panel),
    }
