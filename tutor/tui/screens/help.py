"""Help: where you are, what you can do here, and the keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.keys import Key
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.text import FitScroll, MarkdownText, PlainText


class HelpScreen(ModalScreen[None]):
    """Explains a screen, from the texts and the keys that the screen itself has."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,question_mark", "leave", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
    ]
    AUTO_FOCUS = "BigButton"
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle; background: $background;
        & > #box {
            width: 70; max-width: 96%; height: auto; max-height: 100%;
            padding: 1 3 0 3; background: $surface; border: round $primary;
        }
        & #title { color: $primary; text-style: bold; text-align: center; margin-bottom: 1; }
        & #words > * { margin-bottom: 1; }
        & #back { width: 100%; }
    }
    """

    def __init__(self, title: str, text: str, keys: Iterable[Key]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._keys = [key for key in keys if key.key_label]

    def compose(self) -> ComposeResult:
        """The box with the texts, the keys and the way back."""
        with Vertical(id="box"):
            yield PlainText(self._title, id="title")
            with FitScroll(id="words", around=8):
                yield MarkdownText(self._text)
                yield PlainText(_("You cannot break anything here."))
                yield PlainText(self._key_table())
            yield BigButton(_("Back"), id="back", look="primary")

    def _key_table(self) -> Content:
        width = max(cell_len(key.key_label) for key in self._keys)
        rows = [
            to_content(key.key_label.ljust(width + 2), "bold $primary") + to_content(key.sentence)
            for key in self._keys
        ]
        return Content("\n").join(rows)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Go back."""
        event.stop()
        self.dismiss(None)

    def action_scroll(self, lines: int) -> None:
        """Move the text."""
        self.query_one("#words").scroll_relative(y=lines, animate=False)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
