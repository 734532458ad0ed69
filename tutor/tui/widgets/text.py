"""Text to read, and a part that scrolls when there is more of it than fits."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static

from tutor.tui.content import markdown_content, to_content


class PlainText(Static):
    """Text as it is; never markup."""

    def __init__(
        self,
        text: str | Content = "",
        *,
        style: str = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(self._content(text, style), markup=False, id=id, classes=classes)

    @staticmethod
    def _content(text: str | Content, style: str = "") -> Content:
        return text if isinstance(text, Content) else to_content(text, style)

    def show(self, text: str | Content, style: str = "") -> None:
        """Show another text, laying out again."""
        self.update(self._content(text, style))


class MarkdownText(Static):
    """A lesson's Markdown: bold, italic, headings and lists, in one widget."""

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(markdown_content(text), markup=False, id=id, classes=classes)


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


LOW = 20
"""A screen of fewer rows is low: what is only air goes."""


class FitScroll(VerticalScroll, can_focus=False):
    """Of automatic height, at most the screen's less ``around`` rows.

    So the buttons below a long text never leave the screen. On a low screen
    ``around_low`` rows are left instead.
    """

    DEFAULT_CSS = """
    FitScroll { height: auto; scrollbar-size: 0 1; scrollbar-gutter: stable; }
    """

    def __init__(
        self, *children: Widget, around: int, around_low: int = 0, id: str | None = None
    ) -> None:
        super().__init__(*children, id=id)
        self._around = around
        self._around_low = around_low or around

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The height of the content, as far as it fits."""
        around = self._around if viewport.height >= LOW else self._around_low
        most = max(2, viewport.height - around - self.gutter.height)
        return min(super().get_content_height(container, viewport, width), most)
