"""The bar below: at most four keys, each also a button for the mouse."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from tutor.tui.content import to_content
from tutor.tui.keys import Key

MOST = 4
TIGHT = 70
"""Cells below which there is no room for air between the keys."""
KEY = "key"
"""The name under which a key's place in the bar stands in a click's ``style.meta``."""


class KeyBar(Widget):
    """The keys of a screen that are worth seeing, in the middle of one line."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; background: $panel; color: $ink; text-align: center;
        text-wrap: nowrap; pointer: pointer;
    }
    """

    hovered: reactive[int] = reactive(-1)
    """Which key the mouse is on, or -1."""

    def __init__(self, keys: Iterable[Key]) -> None:
        super().__init__(markup=False)
        self._keys = [key for key in keys if key.bar][:MOST]

    def render(self) -> Content:
        """The keys with their labels."""
        gap = Content(" " if self.size.width < TIGHT else "    ")
        return gap.join([self._item(index, key) for index, key in enumerate(self._keys)])

    def _item(self, index: int, key: Key) -> Content:
        label = to_content(f" {key.name}")
        if index == self.hovered:
            label = label.stylize("$on-accent on $accent")
        item = to_content(f" {key.key_label} ", "bold $on-bar on $bar") + label
        return item.stylize(Style.from_meta({KEY: index}))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show what a click would do."""
        self.hovered = event.style.meta.get(KEY, -1)

    def on_leave(self) -> None:
        """The mouse is gone."""
        self.hovered = -1

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        index = event.style.meta.get(KEY)
        if event.chain == 1 and index is not None:
            event.stop()
            await self.screen.run_action(self._keys[index].action)
