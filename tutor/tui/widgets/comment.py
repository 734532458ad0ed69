"""A box for a few sentences, that says how much room there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import TextArea

from tutor.i18n import ngettext
from tutor.lesson.template import clean_text
from tutor.tui.widgets.text import PlainText


class _Area(TextArea):
    TYPES: ClassVar[tuple[str, ...]] = ("enter", "space")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+a", "select_all", show=False)]


class CommentBox(Vertical):
    """At most ``limit`` characters; of a longer paste the beginning is taken."""

    DEFAULT_CSS = """
    CommentBox { height: auto; }
    CommentBox > _Area, CommentBox > _Area:focus {
        height: 7; padding: 0 1; background: $surface; color: $ink; background-tint: transparent;
        & .text-area--cursor { background: $ink; color: $surface; }
        & .text-area--selection { background: $primary; color: $on-primary; }
        & .text-area--cursor-line { background: transparent; }
    }
    CommentBox > _Area { border: round $primary; }
    CommentBox > _Area:focus { border: heavy $on-accent; background: $accent; color: $on-accent;
        & .text-area--cursor { background: $on-accent; color: $accent; }
        & .text-area--selection { background: $on-accent; color: $accent; }
    }
    CommentBox > .room { color: $muted; text-align: right; }
    CommentBox > .room.-full { color: $mistake; text-style: bold; }
    """

    @dataclass
    class Changed(Message):
        """Another text stands in the box."""

        text: str

    def __init__(self, text: str, limit: int) -> None:
        super().__init__()
        self._text = text
        self._limit = limit

    @property
    def text(self) -> str:
        """What stands in the box."""
        return self._text

    def compose(self) -> ComposeResult:
        """The box and how much room is left."""
        area = _Area(self._text, soft_wrap=True, show_line_numbers=False, theme="css")
        area.cursor_blink = False
        area.tab_behavior = "focus"
        yield area
        yield PlainText(self._room(len(self._text)), classes="room")

    def _room(self, used: int) -> str:
        left = self._limit - used
        words = ngettext(
            "There is room for {count} more character.",
            "There is room for {count} more characters.",
            left,
        )
        return words.format(count=left)

    @on(TextArea.Changed)
    def measure(self, event: TextArea.Changed) -> None:
        """Keep to the limit and say how much room is left."""
        event.stop()
        area = event.text_area
        text = clean_text(area.text)
        if len(text) > self._limit or text != area.text:
            area.text = text[: self._limit]
            area.move_cursor(area.document.end)
            return
        self._text = text
        room = self.query_one(".room", PlainText)
        room.show(self._room(len(text)))
        room.set_class(len(text) == self._limit, "-full")
        self.post_message(self.Changed(text))
