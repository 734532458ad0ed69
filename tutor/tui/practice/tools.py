"""The bars of the practice screen: the keys, the coach in one line, the switch between devices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tutor.engine.view import CoachView, DeviceView
from tutor.i18n import gettext as _
from tutor.i18n import ngettext
from tutor.tui.content import to_content
from tutor.tui.keys import Key
from tutor.tui.practice import keys
from tutor.tui.practice.clickable import Clickable
from tutor.tui.practice.coach import CoachState, Says, short_line
from tutor.tui.widgets.text import CachedText, appear


class Tool(CachedText):
    """A key with its label in one row; a click does what the key does."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Tool { width: auto; height: 1; margin-right: 2; pointer: pointer; }
    Tool:hover { background: $accent; color: $on-accent; }
    """

    def __init__(self, key: Key, *, bare: bool = False, classes: str | None = None) -> None:
        super().__init__(_tool_label(key, bare=bare), classes=classes)
        self.key = key
        self._bare = bare

    def shorten(self, bare: bool) -> None:
        """Show only the key, or the key with its name."""
        if bare != self._bare:
            self._bare = bare
            self.show(_tool_label(self.key, bare=bare))

    async def _on_click(self, event: events.Click) -> None:
        event.stop()
        if event.chain == 1:
            await self.screen.run_action(self.key.action)


class OnwardTool(Tool, can_focus=True):
    """A tool that leads on: also one for Tab and Enter."""

    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "press", show=False)]
    DEFAULT_CSS = """
    OnwardTool.-highlighted { border-left: outer $guide; border-right: outer $guide; }
    OnwardTool:focus { background: $accent; color: $on-accent; text-style: bold; }
    """

    async def action_press(self) -> None:
        """Do what the key does."""
        await self.screen.run_action(self.key.action)


def _tool_label(key: Key, *, bare: bool) -> Content:
    key_label = to_content(f" {key.key_label} ", "bold $on-primary on $primary")
    return key_label if bare else key_label + Content(" ") + to_content(key.name)


class ToolBar(Horizontal):
    """The keys at the bottom; the roomy ones are left out on a narrow screen."""

    DEFAULT_CSS = """
    ToolBar { height: 1; background: $panel; align-horizontal: center; }
    """

    def __init__(self, tools: Iterable[Key], roomy: Iterable[Key]) -> None:
        super().__init__()
        self._tools = tuple(tools)
        self._roomy = tuple(roomy)

    def compose(self) -> ComposeResult:
        """One tool per key."""
        for key in self._tools:
            yield Tool(key, classes="-roomy" if key in self._roomy else None)


MOST_ROWS = 4
LEAST_WIDTH, LEAST_HEIGHT = 30, 9
"""In a smaller terminal there is no room for a device."""


class CoachStrip(Vertical):
    """The coach where there is no room for it: a few lines, and its keys in one row."""

    DEFAULT_CSS = """
    CoachStrip { height: auto; background: $background; padding: 0 1; }
    CoachStrip > Says { height: auto; max-height: 4; }
    CoachStrip.-hint > Says { max-height: 6; }
    CoachStrip > Horizontal { height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._says = Says()
        self._line = CachedText()
        self._onward = [OnwardTool(key) for key in (keys.GO_ON, keys.SKIP, keys.WAIT)]
        self._way_on: Widget | None = None
        self._help = [Tool(key) for key in (keys.HINT, keys.SHOW, keys.STEP_BACK)]

    def compose(self) -> ComposeResult:
        """The line and the keys."""
        with self._says:
            yield self._line
        with Horizontal():
            yield from self._onward
            yield from self._help
            yield Tool(keys.KEYBOARD, bare=True)

    @property
    def way_on(self) -> Widget | None:
        """What leads on, when there is something now."""
        return self._way_on

    def fill(self, coach: CoachView, state: CoachState) -> None:
        """Show what the coach says now."""
        invite, done = state.invite, state.done
        count = f"{coach.number}/{coach.total}"
        line = to_content(f"{count} ", "bold $primary")
        for words in (state.note, invite and f"→ {invite} ({keys.SWITCH.key_label})."):
            if words:
                line += to_content(words, "bold $mistake") + Content("\n")
        too_small = self.app.size.width < LEAST_WIDTH or self.app.size.height < LEAST_HEIGHT
        small = to_content(_("This window is too small. Make it larger."), "bold")
        self._line.show(small if too_small else line + short_line(coach))
        self._says.scroll_home(animate=False)
        if coach.hint:
            self.call_after_refresh(self._says.scroll_end, animate=False)
        self.set_class(bool(coach.hint), "-hint")
        self.set_class(coach.can_continue, "-reading")
        there = {
            keys.GO_ON: coach.can_continue or done,
            keys.SKIP: coach.can_skip,
            keys.WAIT: bool(coach.wait) and not done,
            keys.SHOW: coach.can_show and not done,
            keys.HINT: not done,
        }
        for tool in (*self._onward, *self._help):
            appear(tool, there.get(tool.key, True))
        self._onward[0].set_class(coach.continue_highlighted, "-highlighted")
        self._way_on = self._onward[0] if there[keys.GO_ON] else None
        self.call_after_refresh(self.on_resize)
        crowded = any(tool.display for tool in self._onward)
        for tool in self._help[1:]:
            tool.shorten(crowded)

    def on_resize(self) -> None:
        """Textual counts the rows of a text without the room that it keeps for a scrollbar."""
        self._says.styles.min_height = min(self._says.rows_needed(), MOST_ROWS)


ROOMY = 2
"""Up to so many tabs there is room for words about what is new."""


class DeviceSwitch(Horizontal):
    """Tabs that say which device is in front, and where something is new."""

    DEFAULT_CSS = """
    DeviceSwitch { height: 1; background: $background; padding: 0 1; }
    DeviceSwitch > Clickable { padding: 0 1; margin-right: 1; background: $panel; }
    DeviceSwitch.-many { overflow-x: auto; scrollbar-size-horizontal: 0; }
    DeviceSwitch.-many > Clickable { width: auto; }
    DeviceSwitch.-many > Tool { dock: left; margin-right: 1; }
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
