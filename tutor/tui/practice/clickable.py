"""What can be pressed on the practice screen, and the messages that say what the learner did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tutor.engine.event import Event
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.choice import ChoiceRow

HERE = "►"
"""The sign at what the coach points to; never colour alone."""


def point_at(widget: Widget, *, highlighted: bool, otherwise: str = "") -> None:
    """Put a thick frame with the word "here" around a widget, or take that away.

    Its own words stay as they are. ``otherwise`` is the title that its frame has of itself.
    """
    widget.set_class(highlighted, "-highlighted")
    title = HERE + " " + _("Here") + " " if highlighted else otherwise
    if str(widget.border_title or "") != title:
        widget.border_title = to_content(title)


class Clickable(Widget, can_focus=True):
    """A flat thing to press: a tab, an icon, a row, a link.

    A click leaves the focus where it is. Otherwise the field that loses it
    could show an error between button down and button up, everything below
    would move, and the click would miss.
    """

    ALLOW_SELECT = False
    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "press", show=False)]
    DEFAULT_CSS = """
    Clickable { width: auto; height: auto; color: $ink; pointer: pointer; text-wrap: nowrap; }
    Clickable:hover { background: $panel; }
    Clickable:focus { color: $on-accent; background: $accent; text-style: bold; }
    """

    def __init__(
        self,
        label: str | Content,
        event: Event | None,
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._label = _content(label)
        self.event = event

    @property
    def target(self) -> str:
        """What its event is done to; empty without an event."""
        return self.event.target if self.event is not None else ""

    def render(self) -> Content:
        """The label."""
        return self._label

    def relabel(self, label: str | Content, event: Event | None = None) -> None:
        """Show another label, and do another event when given."""
        content = _content(label)
        self.event = event or self.event
        if not content.is_same(self._label):
            self._label = content
            self.refresh(layout=True)

    def action_press(self) -> None:
        """Press it; without an event a subclass says what that does."""
        if self.event is not None:
            self.post_message(Acted(self.event))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        if event.chain == 1:
            self.action_press()


class ActButton(BigButton):
    """A large button that does an event; like ``Clickable`` it leaves the focus where it is."""

    FOCUS_ON_CLICK = False

    def __init__(
        self, label: str | Content, event: Event, *, look: str = "plain", classes: str | None = None
    ) -> None:
        super().__init__(label, look=look, classes=classes)
        self.event = event

    def action_press(self) -> None:
        """Press it."""
        self.post_message(Acted(self.event))


class ActRow(ChoiceRow):
    """A row to choose that leaves the focus where it is."""

    FOCUS_ON_CLICK = False


def _content(label: str | Content) -> Content:
    return label if isinstance(label, Content) else to_content(label)


Typist = Callable[[str, str], None]
"""Called at once with the id of an input and what stands in it: a message would arrive after the
key or click that follows it, and the last letters would be lost."""


HelpKind = Literal["show", "step_back"]


@dataclass
class Helped(Message):
    """The learner wants a step shown or taken back.

    A message and not a call, so that the screen does one thing after the other.
    """

    kind: HelpKind


@dataclass
class Acted(Message):
    """The learner did something; ``event`` goes to the engine."""

    event: Event
