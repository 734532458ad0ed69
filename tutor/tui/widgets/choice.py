"""Rows to choose from: round for one of several, square for yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tutor.i18n import gettext as _
from tutor.tui.content import to_content

Shape = Literal["one", "tick", "switch"]


def mark(shape: Shape, chosen: bool) -> str:
    """What stands before the label; never colour alone."""
    if shape == "one":
        return "(•)" if chosen else "( )"
    if shape == "tick":
        return "[✓]" if chosen else "[ ]"
    return _("[on]") if chosen else _("[off]")


class ChoiceRow(Widget, can_focus=True):
    """One row that can be chosen; it shows its mark and label, the owner keeps the value."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]
    DEFAULT_CSS = """
    ChoiceRow {
        width: 100%; height: auto; padding: 0 1; pointer: pointer;
        color: $ink; border: blank transparent;
    }
    ChoiceRow.-chosen { color: $primary; text-style: bold; border: round $primary; }
    ChoiceRow:hover { background: $panel; }
    ChoiceRow:focus { color: $on-accent; background: $accent; border: heavy $on-accent; }
    """

    chosen = reactive(False, toggle_class="-chosen")

    @dataclass
    class Chosen(Message):
        """The row was chosen (or switched), by mouse or keyboard."""

        row: ChoiceRow
        value: str

        @property
        def control(self) -> ChoiceRow:
            """The row, for ``@on`` selectors."""
            return self.row

    def __init__(
        self,
        label: str | Content,
        value: str = "",
        *,
        chosen: bool = False,
        shape: Shape = "one",
        classes: str | None = None,
    ) -> None:
        super().__init__(classes=classes, markup=False)
        self.label = label if isinstance(label, Content) else to_content(label)
        self.value = value or self.label.plain
        self.shape = shape
        self.set_reactive(ChoiceRow.chosen, chosen)
        self.set_class(chosen, "-chosen")

    def render(self) -> Content:
        """The mark and the label."""
        return Content(f"{mark(self.shape, self.chosen)} ") + self.label

    def action_choose(self) -> None:
        """Choose this row; whether it then shows as chosen is for the owner to say."""
        self.post_message(self.Chosen(self, self.value))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        if event.chain == 1:
            self.action_choose()
