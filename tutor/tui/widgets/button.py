"""The large button that everything is pressed with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tutor.tui.content import to_content


class BigButton(Widget, can_focus=True):
    """A button of three rows; wraps a long label, does not move, counts a double click once.

    ``look`` is ``primary`` (filled: the one thing to do next) or ``plain``
    (outlined). ``value`` travels with the message, so that a screen need not
    keep a list of what its buttons mean.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "press", show=False)]
    DEFAULT_CSS = """
    BigButton {
        width: auto; min-width: 16; max-width: 100%; height: auto; min-height: 3;
        padding: 0 2; text-align: center; content-align: center middle; text-style: bold;
        color: $primary; border: round $primary; pointer: pointer;
    }
    BigButton.-primary {
        color: $on-primary; background: $primary; border: none; padding: 1 3;
    }
    BigButton:hover { color: $ink; background: $panel; border: round $ink; padding: 0 2; }
    BigButton:focus {
        color: $on-accent; background: $accent; border: heavy $on-accent; padding: 0 2;
    }
    """

    @dataclass
    class Pressed(Message):
        """The button was pressed, by mouse or keyboard."""

        button: BigButton
        value: str

        @property
        def control(self) -> BigButton:
            """The button, for ``@on`` selectors."""
            return self.button

    def __init__(
        self,
        label: str | Content,
        value: str = "",
        *,
        look: str = "plain",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self.label = label if isinstance(label, Content) else to_content(label)
        self.value = value
        self.add_class(f"-{look}")

    def render(self) -> Content:
        """The label."""
        return self.label

    def relabel(self, label: str | Content) -> None:
        """Show another label, laying out again."""
        self.label = label if isinstance(label, Content) else to_content(label)
        self.refresh(layout=True)

    def action_press(self) -> None:
        """Press the button."""
        self.post_message(self.Pressed(self, self.value))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        if event.chain == 1:
            self.action_press()
