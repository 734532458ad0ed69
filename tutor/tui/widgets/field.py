"""Fields to type one line in."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tutor.lesson.template import clean_text
from tutor.tui.content import to_content

LONGEST = 500
"""Characters that fit in a field; of a longer paste the beginning is taken."""


class TextField(Input):
    """A field without blinking, where pasting, Ctrl+A and Ctrl+Z do what people expect.

    ``label`` stands in its frame, always in sight.

    A paste of several lines becomes one line, and one that is too long is
    cut; neither is dropped. Ctrl+Z takes back the last change, and again
    brings it back. Ctrl+V pastes what was copied in the app; what was copied
    elsewhere arrives as a paste of the terminal.
    """

    TYPES: ClassVar[tuple[str, ...]] = ("space",)
    """Keys that write something here, however quickly they follow each other."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", show=False),
        Binding("ctrl+z", "undo", show=False),
    ]
    DEFAULT_CSS = """
    TextField, TextField:focus { background-tint: transparent; color: $ink; }
    TextField {
        border: round $primary; background: transparent; padding: 0 1;
        border-title-color: $primary; border-title-style: bold;
    }
    TextField:focus {
        border: heavy $on-accent; background: $accent; color: $on-accent;
        border-title-color: $on-accent;
    }
    TextField:focus > .input--cursor { background: $on-accent; color: $accent; }
    TextField > .input--selection, TextField:focus > .input--selection {
        background: $on-accent; color: $accent;
    }
    """

    def __init__(
        self,
        value: str = "",
        *,
        label: str = "",
        secret: bool = False,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(
            clean_text(value), password=secret, select_on_focus=False, id=id, classes=classes
        )
        if label:
            self.border_title = to_content(label)
        self.cursor_blink = False
        self._before = self.value

    def replace(self, text: str, start: int, end: int) -> None:
        """Put ``text`` in the place of what stands from ``start`` to ``end``, as far as it fits."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        line = " ".join(clean_text(text).split("\n")) if "\n" in text.strip() else clean_text(text)
        room = LONGEST - (len(self.value) - (end - start))
        before = self.value
        super().replace(line.replace("\n", "")[: max(0, room)], start, end)
        if self.value != before:
            self._before = before

    def action_undo(self) -> None:
        """Take back the last change."""
        self._before, self.value = self.value, self._before
        self.cursor_position = len(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(event.text.strip("\r\n"), *self.selection)


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
