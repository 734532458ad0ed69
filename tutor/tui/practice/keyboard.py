"""A keyboard on the screen, so that the mouse alone suffices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget

from tutor.language import gettext as _
from tutor.tui.content import to_content
from tutor.tui.widgets import BigButton, TextField

LETTERS = ("1234567890", "qwertyuiop", "asdfghjkl-", "zxcvbnm._@", "/:!?&+ ,'#")
NUMBERS = ("123", "456", "789", " 0 ")


class KeyGrid(Widget, can_focus=True):
    """Keys of four columns wide; the arrow keys walk over them, Enter types one."""

    ALLOW_SELECT = False
    CELL = 4
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

    def __init__(self, rows: tuple[str, ...], tall: bool) -> None:
        super().__init__(markup=False)
        self._rows = rows
        self._height = 2 if tall else 1
        self._at = (0, 0)
        self.capitals = False

    def get_content_width(self, container: object, viewport: object) -> int:
        """All columns."""
        return len(self._rows[0]) * self.CELL

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """All rows."""
        return len(self._rows) * self._height

    def render(self) -> Content:
        """The keys; the one under the keyboard's cursor stands out."""
        blank = Content("\n" * (self._height - 1))
        lines = [self._line(y) + blank for y in range(len(self._rows))]
        return Content("\n").join(lines)

    def _line(self, y: int) -> Content:
        cells = []
        for x, character in enumerate(self._rows[y]):
            here = self.has_focus and self._at == (x, y)
            style = "bold $on-accent on $accent" if here else "bold $on-primary on $primary"
            shown = "␣" if character == " " else self._cased(character)
            cells.append(to_content(f" {shown} ", style) + Content(" "))
        return Content("").join(cells)

    def _cased(self, character: str) -> str:
        return character.upper() if self.capitals else character

    def action_walk(self, across: int, down: int) -> None:
        """Go to another key."""
        x, y = self._at[0] + across, self._at[1] + down
        if 0 <= y < len(self._rows) and 0 <= x < len(self._rows[y]):
            self._at = (x, y)
            self.refresh()

    def action_press(self) -> None:
        """Type the key under the cursor."""
        x, y = self._at
        self.post_message(self.Typed(self._cased(self._rows[y][x])))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        x, y = event.x // self.CELL, event.y // self._height
        if 0 <= y < len(self._rows) and 0 <= x < len(self._rows[y]):
            self._at = (x, y)
            self.refresh()
            self.action_press()


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
    KeyboardDialog TextField { width: 40; margin-bottom: 1; }
    KeyboardDialog Horizontal { height: auto; width: 40; }
    KeyboardDialog BigButton { min-width: 8; padding: 0 1; }
    """

    def __init__(self, label: str, value: str, *, numeric: bool, secret: bool) -> None:
        super().__init__()
        self._label = label
        self._value = value
        self._numeric = numeric
        self._secret = secret

    def compose(self) -> ComposeResult:
        """The field, the keys, and what cannot stand on a key."""
        tall = self.app.size.height >= 24
        with Vertical(id="box") as box:
            box.border_title = to_content(self._label)
            yield TextField(self._value, secret=self._secret)
            yield KeyGrid(NUMBERS if self._numeric else LETTERS, tall)
            with Horizontal():
                if not self._numeric:
                    yield BigButton(_("Capitals"), "capitals")
                yield BigButton(_("Rub out"), "rub_out")
                yield BigButton(_("Ready"), "ready", look="primary")

    def on_mount(self) -> None:
        """Begin at the first key."""
        self.query_one(KeyGrid).focus()

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
