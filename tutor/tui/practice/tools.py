"""The small rows around the devices: keys to click, and the switch between devices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message

from tutor.engine.event import Event
from tutor.engine.view import CoachView
from tutor.language import gettext as _
from tutor.language import ngettext
from tutor.lesson.model import Place
from tutor.tui.content import to_content
from tutor.tui.keys import Key
from tutor.tui.practice import keys
from tutor.tui.practice.coach import CoachState
from tutor.tui.practice.said import short_line
from tutor.tui.practice.tap import Tap
from tutor.tui.widgets import PlainText

NAMES = {"computer": lambda: _("Computer"), "phone": lambda: _("Phone")}


class Tool(PlainText):
    """A key with its label in one row; a click does what the key does."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Tool { width: auto; height: 1; margin-right: 2; pointer: pointer; }
    Tool:hover { background: $accent; color: $on-accent; }
    """

    def __init__(self, key: Key, *, bare: bool = False, classes: str | None = None) -> None:
        cap = to_content(f" {key.cap} ", "bold $on-primary on $primary")
        name = Content("") if bare else Content(" ") + to_content(key.name)
        super().__init__(cap + name, classes=classes)
        self.key = key

    async def _on_click(self, event: events.Click) -> None:
        event.stop()
        if event.chain == 1:
            await self.screen.run_action(self.key.action)


class ToolBar(Horizontal):
    """The keys at the bottom; the roomy ones are left out on a narrow screen."""

    DEFAULT_CSS = """
    ToolBar { height: 1; background: $panel; padding: 0 1; }
    """

    def __init__(self, tools: Iterable[Key], roomy: Iterable[Key]) -> None:
        super().__init__()
        self._tools = tuple(tools)
        self._roomy = tuple(roomy)

    def compose(self) -> ComposeResult:
        """One tool per key."""
        for key in self._tools:
            yield Tool(key, classes="-roomy" if key in self._roomy else None)


class CoachStrip(Vertical):
    """The coach where there is no room for it: a few lines, and its keys in one row."""

    DEFAULT_CSS = """
    CoachStrip { height: auto; background: $background; padding: 0 1; }
    CoachStrip > .line { height: auto; max-height: 3; }
    CoachStrip > Horizontal { height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._line = PlainText(classes="line")
        self._tools = [Tool(key) for key in (keys.GO_ON, keys.SKIP, *keys.COACH_KEYS)]

    def compose(self) -> ComposeResult:
        """The line and the keys."""
        yield self._line
        with Horizontal():
            yield from self._tools

    def fill(self, coach: CoachView, state: CoachState) -> None:
        """Show what the coach says now."""
        invite, done = state.invite, state.done
        count = _("{number}/{total}").format(number=coach.number, total=coach.total)
        line = to_content(f"{count} ", "bold $primary") + short_line(coach)
        for words in (invite and f"→ {invite} ({keys.SWITCH.cap})", state.note):
            if words:
                line += Content(" ") + to_content(words, "bold $mistake")
        self._line.show(line)
        there = {
            "go_on": coach.can_continue or done,
            "skip": coach.can_skip,
            "show": coach.can_show and not done,
            "hint": not done,
        }
        for tool in self._tools:
            tool.display = there.get(tool.key.action, True)


class DeviceSwitch(Horizontal):
    """Two tabs, where only one device fits: which one is in front."""

    DEFAULT_CSS = """
    DeviceSwitch { height: 1; background: $background; padding: 0 1; }
    DeviceSwitch > Tap { padding: 0 1; margin-right: 1; background: $panel; }
    DeviceSwitch > Tap.-front { background: $primary; color: $on-primary; text-style: bold; }
    DeviceSwitch > Tap.-news { color: $mistake; text-style: bold; }
    DeviceSwitch > Tap:focus { background: $accent; color: $on-accent; }
    """

    @dataclass
    class Chosen(Message):
        """The learner wants this device in front."""

        place: Place

    class _Tab(Tap):
        def __init__(self, place: Place) -> None:
            super().__init__("", Event(""))
            self.place: Place = place

        def action_press(self) -> None:
            self.post_message(DeviceSwitch.Chosen(self.place))

    def __init__(self) -> None:
        super().__init__()
        self._tabs = [self._Tab("computer"), self._Tab("phone")]

    def compose(self) -> ComposeResult:
        """The two tabs."""
        yield from self._tabs
        yield Tool(keys.SWITCH, bare=True)

    def fill(self, front: Place, unread: int) -> None:
        """Say which device is in front, and whether something waits on the phone."""
        for tab in self._tabs:
            tab.set_class(tab.place == front, "-front")
            news = unread if tab.place == "phone" else 0
            words = NAMES[tab.place]()
            if news:
                words += " ● " + ngettext("{count} new", "{count} new", news).format(count=news)
            tab.set_class(bool(news) and tab.place != front, "-news")
            tab.relabel(words)
