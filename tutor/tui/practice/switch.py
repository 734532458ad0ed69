"""The switch between the devices, where only one of them fits."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from tutor.i18n import gettext as _
from tutor.i18n import ngettext
from tutor.lesson.model import Place
from tutor.tui.practice import keys
from tutor.tui.practice.clickable import Clickable
from tutor.tui.practice.tools import Tool


class DeviceSwitch(Horizontal):
    """Two tabs that say which device is in front, and what is new on the phone."""

    DEFAULT_CSS = """
    DeviceSwitch { height: 1; background: $background; padding: 0 1; }
    DeviceSwitch > Clickable { padding: 0 1; margin-right: 1; background: $panel; }
    DeviceSwitch > Clickable.-front { background: $primary; color: $on-primary; text-style: bold; }
    DeviceSwitch > Clickable.-news { color: $mistake; text-style: bold; }
    DeviceSwitch > Clickable:focus { background: $accent; color: $on-accent; }
    """

    @dataclass
    class Chosen(Message):
        """The learner wants this device in front."""

        place: Place

    class _Tab(Clickable):
        def __init__(self, place: Place) -> None:
            super().__init__("", None)
            self.place: Place = place

        def action_press(self) -> None:
            self.post_message(DeviceSwitch.Chosen(self.place))

    def __init__(self) -> None:
        super().__init__()
        self._news = False
        self._tabs = [self._Tab("computer"), self._Tab("phone")]

    def compose(self) -> ComposeResult:
        """The two tabs, and the key that does the same."""
        yield from self._tabs
        yield Tool(keys.SWITCH, bare=True)

    def fill(self, front: Place, unread: int) -> None:
        """Say how many messages wait on the phone."""
        news = "● " + ngettext("{count} new", "{count} new", unread).format(count=unread)
        computer, phone = self._tabs
        computer.relabel(_("Computer"))
        phone.relabel(_("Phone") + " " + news if unread else _("Phone"))
        self._news = bool(unread)
        self.turn(front)

    def turn(self, front: Place) -> None:
        """Say which device is in front."""
        for tab in self._tabs:
            tab.set_class(tab.place == front, "-front")
            tab.set_class(self._news and tab.place == "phone" != front, "-news")
