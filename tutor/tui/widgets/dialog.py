"""A question or a word of explanation on top of a screen; it returns a value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen

from tutor.tui.keys import WALK
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.text import FitScroll, PlainText

BOX_EDGE, BUTTON_EDGE = 8, 8
"""Cells of frame, padding and margin around what the box holds, and around a label."""


class DialogAnswer(NamedTuple):
    """A button of a dialog: what stands on it, what it returns, whether it stands out."""

    label: str
    value: str
    main: bool = False


class Dialog(ModalScreen[str]):
    """A title, a text and buttons; dismissed with the value of the button.

    Escape gives the value of the last button, which is the careful choice;
    the first main button has the focus, or else the last one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        *WALK,
    ]
    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background; }
    Dialog > #box {
        width: 64; max-width: 94%; height: auto; max-height: 100%;
        padding: 1 3; background: $surface; border: round $primary;
    }
    Dialog #title { text-style: bold; color: $primary; text-align: center; margin-bottom: 1; }
    Dialog #words { margin-bottom: 1; }
    Dialog.-low > #box { padding: 0 3; }
    Dialog.-low #title, Dialog.-low #words { margin: 0; }
    Dialog #answers { height: auto; align: center middle; }
    Dialog #answers > BigButton { margin: 0 1; }
    Dialog.-stacked #answers { layout: vertical; }
    Dialog.-stacked #answers > BigButton { width: 100%; margin: 0; }
    """

    def __init__(self, title: str, text: str | Content, answers: Sequence[DialogAnswer]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._answers = tuple(answers)

    def compose(self) -> ComposeResult:
        """The box with the title, the text and the buttons."""
        self.set_class(not self._fit_beside(), "-stacked")
        with Vertical(id="box"):
            yield PlainText(self._title, id="title")
            rows = 3 * (len(self._answers) if self.has_class("-stacked") else 1)
            with FitScroll(id="words", around=7 + rows, around_low=3 + rows):
                yield PlainText(self._text)
            with Horizontal(id="answers"):
                for answer in self._answers:
                    look = "primary" if answer.main else "plain"
                    yield BigButton(answer.label, answer.value, look=look)

    def _fit_beside(self) -> bool:
        """Say whether the buttons have room in one row."""
        room = min(64, self.app.size.width * 94 // 100) - BOX_EDGE
        needed = sum(cell_len(answer.label) + BUTTON_EDGE for answer in self._answers)
        return len(self._answers) < 3 and needed <= room

    def on_mount(self) -> None:
        """Put the keyboard on the button that is most likely wanted."""
        buttons = list(self.query(BigButton))
        main = [b for b, answer in zip(buttons, self._answers, strict=True) if answer.main]
        (main or buttons[-1:])[0].focus()

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Give the answer."""
        event.stop()
        self.dismiss(event.value)

    def action_leave(self) -> None:
        """Give the careful answer."""
        self.dismiss(self._answers[-1].value)
