"""Things to press on a simulated device or at the coach."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from tutor.engine.event import Event
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.practice.requests import Acted
from tutor.tui.widgets import BigButton, ChoiceRow

HERE = "►"
"""The sign at what the coach points to; never colour alone."""


def point_at(widget: Widget, *, pointed: bool, otherwise: str = "") -> None:
    """Put a thick frame with the word "here" around a widget, or take that away.

    Its own words stay as they are. ``otherwise`` is the title that its frame has of itself.
    """
    widget.set_class(pointed, "-pointed")
    title = HERE + " " + _("Here") + " " if pointed else otherwise
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
