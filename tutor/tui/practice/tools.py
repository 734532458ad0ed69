"""The small rows around the devices: keys to click, and the switch between devices."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from tutor.engine.view import CoachView
from tutor.tui.content import to_content
from tutor.tui.keys import Key
from tutor.tui.practice import keys
from tutor.tui.practice.coach import CoachState
from tutor.tui.practice.said import short_line
from tutor.tui.widgets import PlainText


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
        onward, helps = (keys.GO_ON, keys.SKIP), (keys.HINT, keys.SHOW, keys.STEP_BACK)
        self._tools = [Tool(key) for key in (*onward, *helps)]

    def compose(self) -> ComposeResult:
        """The line and the keys."""
        yield self._line
        with Horizontal():
            yield from self._tools

    def fill(self, coach: CoachView, state: CoachState) -> None:
        """Show what the coach says now."""
        invite, done = state.invite, state.done
        count = f"{coach.number}/{coach.total}"
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
