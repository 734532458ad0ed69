"""A scrolling part that is as high as its text, but leaves room for what stands around it."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.widget import Widget

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
