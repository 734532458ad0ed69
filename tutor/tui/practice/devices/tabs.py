"""The row of tabs of the browser, each with a cross to close it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from tutor.engine.event import Event
from tutor.engine.view import TabView
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.practice.clickable import HERE, Clickable


class _Tab(Horizontal):
    DEFAULT_CSS = """
    _Tab { width: 1fr; max-width: 34; height: 1; margin-right: 1; background: $panel; }
    _Tab > .title { width: 1fr; text-overflow: ellipsis; padding: 0 0 0 1; }
    _Tab > .close { width: 3; content-align: center middle; }
    _Tab.-active { background: $surface; }
    _Tab.-active > .title { text-style: bold; color: $primary; }
    _Tab.-pointed { border-left: outer $guide; border-right: outer $guide; }
    _Tab > .close.-pointed {
        width: 5; border-left: outer $guide; border-right: outer $guide; color: $guide;
    }
    _Tab.-pointed > .title { color: $guide; text-style: bold; }
    _Tab > .title:hover, _Tab.-active > .title:hover, _Tab.-pointed > .title:hover,
    _Tab > .close:hover { background: $panel; color: $ink; }
    _Tab > .title:focus, _Tab.-active > .title:focus, _Tab.-pointed > .title:focus,
    _Tab > .close:focus { background: $accent; color: $on-accent; }
    """

    def __init__(self, tab: TabView, target: str) -> None:
        super().__init__()
        self._title = Clickable("", Event("tab", target), classes="title")
        self._close = Clickable(" ✕ ", Event("close", target), classes="close")
        self.fill(tab)

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._close

    def fill(self, tab: TabView) -> None:
        sign = Content(f"{HERE} " if tab.highlighted else "")
        self._title.relabel(sign + to_content(tab.title or _("New tab")))
        self.set_class(tab.active, "-active")
        self.set_class(tab.highlighted, "-pointed")
        self._close.set_class(tab.close_highlighted, "-pointed")


class TabRow(Horizontal):
    """All tabs."""

    DEFAULT_CSS = "TabRow { height: 1; width: 1fr; }"

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix

    async def fill(self, tabs: tuple[TabView, ...]) -> None:
        """Show these tabs; those that stay are updated in place."""
        shown = list(self.query(_Tab))
        for widget, tab in zip(shown, tabs, strict=False):
            widget.fill(tab)
        if len(shown) > len(tabs):
            await self.remove_children(shown[len(tabs) :])
        elif len(tabs) > len(shown):
            new = [_Tab(tab, f"{self._prefix}{index}") for index, tab in enumerate(tabs)]
            await self.mount_all(new[len(shown) :])
