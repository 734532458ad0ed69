"""A letter, a card or a device with keys: a frame with one page in it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from tutor.engine.view import ElementView, ObjectView
from tutor.tui.content import to_content
from tutor.tui.practice.clickable import Typist
from tutor.tui.practice.element_list import ElementList, first_in


class ObjectDevice(Vertical):
    """Shows an ``ObjectView``."""

    DEFAULT_CSS = """
    ObjectDevice {
        border: round $muted; background: $surface; border-title-color: $ink;
        border-subtitle-color: $guide; border-subtitle-style: bold; max-height: 100%;
    }
    ObjectDevice.-keypad, ObjectDevice.-gate { border: outer $muted; background: $panel; }
    ObjectDevice.-next { border: heavy $primary; border-title-style: bold; }
    ObjectDevice > ElementList { height: 1fr; }
    """

    def __init__(self, thing: ObjectView, typist: Typist) -> None:
        super().__init__()
        self.border_title = to_content(thing.title)
        self.add_class(f"-{thing.kind}")
        self.element_list = ElementList(typist)
        """All that stands there."""

    def compose(self) -> ComposeResult:
        """The page."""
        yield self.element_list

    @property
    def shown(self) -> str:
        """A name of what is in front."""
        return self.element_list.key

    def first_focus(self) -> Widget | None:
        """Where a learner begins."""
        return first_in(self.element_list)

    async def fill(self, thing: ObjectView) -> None:
        """Show it as it is now."""
        if thing.page is not None:
            await self.element_list.fill_page(thing.page)
        else:
            self.element_list.remove_class("-dialog")
            await self.element_list.fill("~", [ElementView("~", "text", "text", text=thing.empty)])
