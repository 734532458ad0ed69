"""The bar below: at most four keys, each also a button for the mouse."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from tutor.tui.content import to_content
from tutor.tui.keys import Key
from tutor.tui.widgets.text import PlainText

MOST = 4
TIGHT = 70
"""Cells below which there is no room for air between the keys."""


class _KeyItem(PlainText):
    ALLOW_SELECT = False

    def __init__(self, key: Key) -> None:
        cap = to_content(f" {key.cap} ", "bold $on-bar on $bar")
        super().__init__(cap + Content(" ") + to_content(key.name))
        self.key = key

    async def on_click(self, event: events.Click) -> None:
        event.stop()
        if event.chain == 1:
            await self.screen.run_action(self.key.action)


class KeyBar(Horizontal):
    """The keys of a screen that are worth seeing, evenly spread."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; background: $panel; color: $ink; align: center middle; }
    KeyBar > _KeyItem { width: auto; margin: 0 2; pointer: pointer; }
    KeyBar.-tight > _KeyItem { margin: 0 0 0 1; }
    KeyBar > _KeyItem:hover { background: $accent; color: $on-accent; }
    """

    def __init__(self, keys: Iterable[Key]) -> None:
        super().__init__()
        self._keys = [key for key in keys if key.bar][:MOST]

    def compose(self) -> ComposeResult:
        """One item per key."""
        for key in self._keys:
            yield _KeyItem(key)

    def on_resize(self, event: events.Resize) -> None:
        """Stand closer together where there is little room."""
        self.set_class(event.size.width < TIGHT, "-tight")
