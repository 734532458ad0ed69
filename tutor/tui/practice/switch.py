"""The switch between the devices, where not all of them fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from tutor.engine.view import DeviceView
from tutor.i18n import ngettext
from tutor.tui.practice import keys
from tutor.tui.practice.clickable import Clickable
from tutor.tui.practice.tools import Tool

ROOMY = 2
"""Up to so many tabs there is room for words about what is new."""


class DeviceSwitch(Horizontal):
    """Tabs that say which device is in front, and where something is new."""

    DEFAULT_CSS = """
    DeviceSwitch { height: 1; background: $background; padding: 0 1; }
    DeviceSwitch > Clickable { padding: 0 1; margin-right: 1; background: $panel; }
    DeviceSwitch.-many { overflow-x: auto; scrollbar-size-horizontal: 0; }
    DeviceSwitch.-many > Clickable { width: auto; }
    DeviceSwitch > Clickable.-front { background: $primary; color: $on-primary; text-style: bold; }
    DeviceSwitch > Clickable.-news { color: $mistake; text-style: bold; }
    DeviceSwitch > Clickable:focus { background: $accent; color: $on-accent; }
    """

    @dataclass
    class Chosen(Message):
        """The learner wants this device in front."""

        place: str

    class _Tab(Clickable):
        def __init__(self, place: str) -> None:
            super().__init__("", None)
            self.place = place
            self.has_news = False

        def action_press(self) -> None:
            self.post_message(DeviceSwitch.Chosen(self.place))

    def __init__(self, places: Iterable[str]) -> None:
        super().__init__()
        self._tabs = {place: self._Tab(place) for place in places}
        self.set_class(len(self._tabs) > ROOMY, "-many")

    def compose(self) -> ComposeResult:
        """A tab for each device, and the key that goes to the next."""
        yield from self._tabs.values()
        yield Tool(keys.SWITCH, bare=True)

    def fill(self, front: str, devices: Iterable[DeviceView]) -> None:
        """Say how the devices are called, and how many messages wait on each."""
        for device in devices:
            tab, unread = self._tabs[device.place], device.unread
            news = ngettext("{count} new", "{count} new", unread).format(count=unread)
            news = news if len(self._tabs) <= ROOMY else str(unread)
            tab.relabel(f"{device.title} ● {news}" if unread else device.title)
            tab.has_news = bool(unread)
        self.turn(front)

    def turn(self, front: str) -> None:
        """Say which device is in front."""
        for place, tab in self._tabs.items():
            tab.set_class(place == front, "-front")
            tab.set_class(tab.has_news and place != front, "-news")
        if self.is_mounted and len(self._tabs) > ROOMY:
            self.call_after_refresh(self._tabs[front].scroll_visible, animate=False)
