"""The computer: a browser with tabs, an address bar and a page."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tutor.engine.view import BrowserView, ElementView
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.practice.devices.address import AddressBar, AddressEntry
from tutor.tui.practice.devices.tabs import TabRow
from tutor.tui.practice.element_list import ElementList, first_in
from tutor.tui.practice.requests import Typist
from tutor.tui.widgets import OefeningBadge


class ComputerDevice(Vertical):
    """Shows a ``BrowserView``."""

    DEFAULT_CSS = """
    ComputerDevice { border: round $muted; background: $panel; border-title-color: $ink; }
    ComputerDevice.-next { border: heavy $primary; border-title-style: bold; }
    ComputerDevice > #tabs { height: 1; background: $panel; }
    ComputerDevice > ElementList { height: 1fr; }
    """

    def __init__(self, browser: BrowserView, typist: Typist) -> None:
        super().__init__()
        self.border_title = to_content(browser.title)
        self._tabs = TabRow(browser.prefix)
        self._bar = AddressBar(browser.place, browser.prefix)
        self.pile = ElementList(typist)
        """What can be used now of the page."""
        self._blank = True

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        with Horizontal(id="tabs"):
            yield self._tabs
            yield OefeningBadge()
        yield self._bar
        yield self.pile

    @property
    def entry(self) -> AddressEntry:
        """The field of the address bar."""
        return self._bar.entry

    @property
    def shown(self) -> str:
        """A name of what is in front."""
        return self.pile.key

    def first_focus(self) -> Widget | None:
        """Where a learner begins: on the page, or in the address bar when there is none."""
        return self.entry if self._blank else first_in(self.pile)

    async def fill(self, browser: BrowserView) -> None:
        """Show the browser as it is now."""
        await self._tabs.fill(browser.tabs)
        self._bar.fill(browser)
        self._blank = browser.page is None or bool(browser.notice)
        if browser.page is not None and not browser.notice:
            await self.pile.fill_page(browser.page)
        else:
            self.pile.remove_class("-dialog")
            await self.pile.fill("~", _own_words(browser))


def _own_words(browser: BrowserView) -> list[ElementView]:
    """What the browser itself says: that there is no such page, or that a tab is empty."""
    if browser.notice:
        heading = _("This page is not here")
        text = browser.notice
    else:
        heading = _("An empty tab")
        text = _("Type an address in the bar above and press Enter.")
    return [
        ElementView("~heading", "heading", "heading", text=heading),
        ElementView("~text", "text", "text", text=text),
    ]
