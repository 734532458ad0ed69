"""Changing what is shown only where it changed: every other change lays out the screen again."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tutor.tui.content import to_content
from tutor.tui.widgets import PlainText


class CachedText(PlainText):
    """Text that is drawn anew only when it is another text."""

    def __init__(self, text: str | Content = "", *, classes: str | None = None) -> None:
        self._words = to_content(text) if isinstance(text, str) else text
        super().__init__(self._words, classes=classes)

    def show(self, text: str | Content, style: str = "") -> None:
        """Show this text."""
        words = to_content(text, style) if isinstance(text, str) else text
        if not words.is_same(self._words):
            self._words = words
            super().show(words)


def appear(widget: Widget, there: bool) -> None:
    """Let a widget be there or not."""
    if widget.display is not there:
        widget.display = there
