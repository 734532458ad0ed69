"""A scrolling part that is as high as its text, but leaves room for what stands around it."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.widget import Widget


class FitScroll(VerticalScroll, can_focus=False):
    """Of automatic height, at most the screen's less ``around`` rows.

    So the buttons below a long text never leave the screen.
    """

    DEFAULT_CSS = """
    FitScroll { height: auto; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """

    def __init__(self, *children: Widget, around: int, id: str | None = None) -> None:
        super().__init__(*children, id=id)
        self.around = around

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The height of the content, as far as it fits."""
        most = max(2, viewport.height - self.around - self.gutter.height)
        return min(super().get_content_height(container, viewport, width), most)
