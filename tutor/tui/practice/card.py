"""The persona's card: practice data to read, and to put into a field by choosing a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.screen import ModalScreen

from tutor.engine.view import CardRow
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.practice.clickable import Clickable
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.text import PlainText

LEAST_ROOM = 12
"""Columns for a value beside its name; with fewer it stands below its name."""
LONGEST_DATUM = 30
"""A longer value is a sentence, and may go on on a next line."""


class CardLine(Clickable):
    """One line of the card.

    ``width`` is that of the longest name of the card.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "copy", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]
    DEFAULT_CSS = """
    CardLine { width: 100%; height: auto; padding: 0 1; text-wrap: wrap; }
    CardLines.-airy CardLine { padding: 1; }
    """

    @dataclass
    class Chosen(Message):
        """The learner wants this row in a field."""

        row: CardRow

    def __init__(self, row: CardRow, width: int) -> None:
        self._beside = to_content(row.label.ljust(width) + "  ")
        self._above = to_content(f"{row.label}\n")
        self._row_value = to_content(row.value, "bold")
        super().__init__(self._beside + self._row_value, None)
        self.row = row
        self._needed = max(LEAST_ROOM, _needed(row.value))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows of the value, and one for its name when that stands above it."""
        return len(self._lines(width).plain.split("\n"))

    def render(self) -> Content:
        """The value goes on below itself, not below its name."""
        return self._lines(self.content_size.width)

    def _lines(self, width: int) -> Content:
        """The name beside the value; above it where that leaves too little room."""
        name = self._beside
        room = width - cell_len(name.plain)
        if room < self._needed:
            name, room = self._above, max(1, width)
        indent = Content("\n" + " " * cell_len(name.plain.rpartition("\n")[2]))
        return name + indent.join(self._row_value.wrap(room))

    def action_press(self) -> None:
        """Choose it."""
        self.post_message(self.Chosen(self.row))

    def action_copy(self) -> None:
        """Copy the value."""
        self.app.copy_to_clipboard(self.row.value)


class CardLines(Vertical):
    """All lines of the card."""

    DEFAULT_CSS = "CardLines { height: auto; }"

    def __init__(self, rows: tuple[CardRow, ...] = ()) -> None:
        super().__init__(*_lines(rows))
        self._rows = rows

    async def fill(self, rows: tuple[CardRow, ...]) -> None:
        """Show these rows."""
        if rows != self._rows:
            self._rows = rows
            await self.remove_children()
            await self.mount_all(_lines(rows))


class CardPanel(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The card with the persona's data, beside the computer."""

    DEFAULT_CSS = """
    CardPanel {
        border: round $muted; border-title-color: $ink; background: $background; height: auto;
        max-height: 10;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines = CardLines()

    def compose(self) -> ComposeResult:
        """The lines."""
        yield self.lines

    def on_mount(self) -> None:
        """Say that it is made up."""
        self.border_title = to_content(card_title())


class CardDialog(ModalScreen[CardRow | None]):
    """The card on top of the screen; dismissed with the row that was chosen.

    ``element`` is the field where the learner was: its row is where the keyboard begins.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f7", "leave", show=False)]
    DEFAULT_CSS = """
    CardDialog { align: center middle; background: $background; }
    CardDialog > #box {
        width: 64; max-width: 100%; height: auto; max-height: 100%; padding: 0 2;
        background: $surface; border: round $primary; border-title-color: $primary;
    }
    CardDialog VerticalScroll { height: auto; max-height: 70h; }
    CardDialog CardLine { height: auto; border: none; }
    """

    def __init__(self, rows: tuple[CardRow, ...], element: str = "") -> None:
        super().__init__()
        self._rows = rows
        self._element = element

    def compose(self) -> ComposeResult:
        """The lines, what they are for, and a way out."""
        with Vertical(id="box"):
            with VerticalScroll(can_focus=False):
                yield CardLines(self._rows).set_class(self._has_room(), "-airy")
            yield PlainText(_("Choose a line to put it in the box where you were."))
            yield BigButton(_("Close"), "close")

    def _has_room(self) -> bool:
        return self.app.size.height >= 3 * len(self._rows) + 7

    def on_mount(self) -> None:
        """Begin at the line that the field asks for, else at the first one."""
        self.query_one("#box").border_title = to_content(card_title())
        for line in self.query(CardLine):
            if self._element in line.row.fits:
                line.focus()
                return

    def on_card_line_chosen(self, event: CardLine.Chosen) -> None:
        """Give the row."""
        event.stop()
        self.dismiss(event.row)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Close the card."""
        event.stop()
        self.dismiss(None)

    def action_leave(self) -> None:
        """Close the card."""
        self.dismiss(None)


def card_title() -> str:
    """What stands on top of the card."""
    return _("Your card: this is practice data")


def _lines(rows: tuple[CardRow, ...]) -> list[CardLine]:
    width = max((len(row.label) for row in rows), default=0)
    return [CardLine(row, width) for row in rows]


def _needed(value: str) -> int:
    """Columns without which a value breaks: a number or address whole, a sentence by its words."""
    whole = cell_len(value)
    return whole if whole <= LONGEST_DATUM else max(map(cell_len, value.split()))
