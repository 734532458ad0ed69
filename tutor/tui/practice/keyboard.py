"""A keyboard on the screen, so that the mouse alone suffices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget

from tutor.engine.view import CardRow
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.practice.card import CardLine, CardLines
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.field import TextField
from tutor.tui.widgets.text import PlainText

SPACE, GAP = "␣", " "
LETTERS = ("1234567890", "qwertyuiop", "asdfghjkl-", "zxcvbnm._@", f"/:!?&+{SPACE},'#")
BESIDE = 78
"""Cells from which what is to be typed can be read beside the keys."""
NOTHING_TO_SAY = Content("")
NUMBERS = ("123", "456", "789", f"{GAP}0{GAP}")


class KeyGrid(Widget, can_focus=True):
    """Keys in rows; the arrow keys walk over them, Enter types one.

    ``rows`` holds a character per key. ``cell`` is how wide a key is with the
    gap behind it, ``tall`` puts a blank line below each row.
    """

    ALLOW_SELECT = False
    TYPES: ClassVar[tuple[str, ...]] = ("enter", "space")
    """Keys that may be pressed quickly one after the other here: each types a letter."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "walk(-1,0)", show=False),
        Binding("right", "walk(1,0)", show=False),
        Binding("up", "walk(0,-1)", show=False),
        Binding("down", "walk(0,1)", show=False),
        Binding("enter,space", "press", show=False),
    ]
    DEFAULT_CSS = """
    KeyGrid { width: auto; height: auto; color: $ink; pointer: pointer; }
    """

    @dataclass
    class Typed(Message):
        """A key was pressed."""

        character: str

    def __init__(self, rows: tuple[str, ...], *, cell: int, tall: bool) -> None:
        super().__init__(markup=False)
        self._rows = rows
        self._cell = cell
        self._height = 2 if tall else 1
        self._at = (0, 0)
        self.capitals = False

    def get_content_width(self, container: object, viewport: object) -> int:
        """All columns, without the last gap."""
        return len(self._rows[0]) * self._cell - 1

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """All rows."""
        return len(self._rows) * self._height

    def render(self) -> Content:
        """The keys; the one under the keyboard's cursor stands out."""
        blank = Content("\n" * (self._height - 1))
        lines = [self._line(y) + blank for y in range(len(self._rows))]
        return Content("\n").join(lines)

    def _line(self, y: int) -> Content:
        return Content(" ").join([self._key(x, y) for x in range(len(self._rows[y]))])

    def _key(self, x: int, y: int) -> Content:
        character = self._character(x, y)
        here = self.has_focus and self._at == (x, y)
        style = "bold $on-accent on $accent" if here else "bold $on-primary on $primary"
        words = character.center(self._cell - 1)
        return to_content(words) if character == GAP else to_content(words, style)

    def _character(self, x: int, y: int) -> str:
        character = self._rows[y][x]
        return character.upper() if self.capitals else character

    def action_walk(self, across: int, down: int) -> None:
        """Go to another key."""
        self._go_to(self._at[0] + across, self._at[1] + down)

    def _go_to(self, x: int, y: int) -> bool:
        there = 0 <= y < len(self._rows) and 0 <= x < len(self._rows[y])
        if not there or self._rows[y][x] == GAP:
            return False
        self._at = (x, y)
        self.refresh()
        return True

    def action_press(self) -> None:
        """Type the key under the cursor."""
        character = self._character(*self._at)
        self.post_message(self.Typed(" " if character == SPACE else character))

    def on_click(self, event: events.Click) -> None:
        """Type the key under the mouse."""
        event.stop()
        if self._go_to(event.x // self._cell, event.y // self._height):
            self.action_press()


@dataclass(frozen=True, slots=True)
class Typing:
    """What is typed, and what there is to read while typing."""

    label: str
    value: str = ""
    numeric: bool = False
    secret: bool = False
    about: Content = NOTHING_TO_SAY
    card: tuple[CardRow, ...] = ()


class KeyboardDialog(ModalScreen[str | None]):
    """Type by clicking; dismissed with the text, or None when the learner leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    DEFAULT_CSS = """
    KeyboardDialog { align: center middle; background: $background; }
    KeyboardDialog > #box {
        width: auto; max-width: 100%; height: auto; max-height: 100%; padding: 0 2;
        background: $surface; border: round $primary; border-title-color: $primary;
        border-title-style: bold;
    }
    KeyboardDialog > #box.-beside { width: 100%; max-width: 110; }
    KeyboardDialog #typing { width: 44; height: auto; }
    KeyboardDialog #about { width: 1fr; height: 100%; max-height: 18; margin-left: 2; }
    KeyboardDialog #brief { max-height: 2; }
    KeyboardDialog TextField { width: 44; }
    KeyboardDialog #typing Horizontal { height: auto; width: 44; margin-top: 1; }
    KeyboardDialog.-low #typing Horizontal { margin-top: 0; }
    KeyboardDialog BigButton, KeyboardDialog BigButton:focus, KeyboardDialog BigButton:hover {
        min-width: 8; padding: 0 1;
    }
    KeyboardDialog #about > CardLines { margin-top: 1; }
    """

    def __init__(self, typing: Typing) -> None:
        super().__init__()
        self._typing = typing

    def compose(self) -> ComposeResult:
        """The field, the keys, and what cannot stand on a key."""
        size = self.app.size
        beside = size.width >= BESIDE
        with Horizontal(id="box", classes="-beside" if beside else "") as box:
            box.border_title = to_content(self._typing.label)
            with Vertical(id="typing"):
                if not beside:
                    yield PlainText(self._typing.about, id="brief")
                yield TextField(self._typing.value, secret=self._typing.secret)
                rows, cell = (NUMBERS, 13) if self._typing.numeric else (LETTERS, 4)
                yield KeyGrid(rows, cell=cell, tall=size.height >= 24)
                with Horizontal():
                    if not self._typing.numeric:
                        yield BigButton(_("Capitals"), "capitals")
                    yield BigButton(_("Rub out"), "rub_out")
                    yield BigButton(_("Ready (Enter)"), "ready", look="primary")
            if beside:
                with VerticalScroll(id="about", can_focus=False):
                    yield PlainText(self._typing.about)
                    yield CardLines(self._typing.card)

    def on_mount(self) -> None:
        """Begin at the first key."""
        self.query_one(KeyGrid).focus()

    def on_card_line_chosen(self, event: CardLine.Chosen) -> None:
        """Put a line of the card in the field."""
        event.stop()
        field = self.query_one(TextField)
        field.value = event.row.value
        field.cursor_position = len(field.value)

    def on_key_grid_typed(self, event: KeyGrid.Typed) -> None:
        """Type it."""
        event.stop()
        self.query_one(TextField).insert_text_at_cursor(event.character)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Capitals, rub out or ready."""
        event.stop()
        grid, field = self.query_one(KeyGrid), self.query_one(TextField)
        if event.value == "ready":
            self.dismiss(field.value)
        elif event.value == "rub_out":
            field.action_delete_left()
        else:
            grid.capitals = not grid.capitals
            grid.refresh()

    def on_input_submitted(self, event: TextField.Submitted) -> None:
        """Enter in the field: ready."""
        event.stop()
        self.dismiss(event.value)

    def action_leave(self) -> None:
        """Leave the field as it was."""
        self.dismiss(None)
