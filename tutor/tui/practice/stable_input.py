"""A field that leaves the screen as it is while someone types in it."""

from __future__ import annotations

from tutor.tui.widgets import TextField


class StableInput(TextField):
    """A field whose inner width is always a whole number of boxes.

    Textual lays out the whole screen again when that width changes, which
    would be at every key and cost more than all the rest of a key together.
    """

    @property
    def content_width(self) -> int:
        """The width of the text, rounded up to that of one or more boxes."""
        box = max(1, self.scrollable_content_region.width)
        return -(-super().content_width // box) * box
