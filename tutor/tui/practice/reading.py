"""A text on top of the screen that can be long: help, and the list of steps."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.widgets import BigButton, PlainText


class ReadingDialog(ModalScreen[None]):
    """A title and a text; the arrow keys scroll it, Enter and Escape close it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,f9", "leave", show=False),
        Binding("down", "roll(1)", show=False),
        Binding("up", "roll(-1)", show=False),
        Binding("pagedown", "roll(8)", show=False),
        Binding("pageup", "roll(-8)", show=False),
    ]
    DEFAULT_CSS = """
    ReadingDialog { align: center middle; background: $background; }
    ReadingDialog > #box {
        width: 76; max-width: 100%; height: auto; max-height: 100%; padding: 0 2;
        background: $surface; border: round $primary; border-title-color: $primary;
        border-title-style: bold;
    }
    ReadingDialog VerticalScroll { height: auto; max-height: 80h; scrollbar-size-vertical: 2; }
    ReadingDialog BigButton { width: 100%; }
    """

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """The text and a way out."""
        with Vertical(id="box") as box:
            box.border_title = to_content(self._title)
            with VerticalScroll(id="words", can_focus=False):
                yield PlainText(self._text)
            yield BigButton(_("Close"), "close", look="primary")

    def on_mount(self) -> None:
        """Enter closes it."""
        self.query_one(BigButton).focus()

    def action_roll(self, lines: int) -> None:
        """Scroll the text."""
        self.query_one("#words").scroll_relative(y=2 * lines, animate=False)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Close it."""
        event.stop()
        self.dismiss(None)

    def action_leave(self) -> None:
        """Close it."""
        self.dismiss(None)
