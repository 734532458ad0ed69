"""Text to read: plain, or Markdown drawn as one piece of styled text."""

from __future__ import annotations

from textual.content import Content
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
