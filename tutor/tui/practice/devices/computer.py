"""The computer: a browser with its tabs, its address bar and a page."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from tutor.engine.event import Event
from tutor.engine.view import BrowserView, ElementView, TabView
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.practice.clickable import HERE, Clickable, Typist
from tutor.tui.practice.devices.address import AddressBar, AddressEntry
from tutor.tui.practice.element_list import ElementList, first_in
from tutor.tui.practice.elements.part import mail_rows
from tutor.tui.widgets.lines import OefeningBadge
from tutor.tui.widgets.text import appear


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
        self._mail = _Mail("", Event("app", browser.mail_target))
        self._bar = AddressBar(browser.place, browser.prefix)
        self.element_list = ElementList(typist)
        """What can be used now of the page."""
        self._blank = True

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        with Horizontal(id="tabs"):
            yield self._tabs
            yield self._mail
            yield OefeningBadge()
        yield self._bar
        yield self.element_list

    @property
    def entry(self) -> AddressEntry:
        """The field of the address bar."""
        return self._bar.entry

    @property
    def shown(self) -> str:
        """A name of what is in front."""
        return self.element_list.key

    def first_focus(self) -> Widget | None:
        """Where a learner begins: on the page, or in the address bar when there is none."""
        return self.entry if self._blank else first_in(self.element_list)

    async def fill(self, browser: BrowserView) -> None:
        """Show the browser as it is now."""
        await self._tabs.fill(browser.tabs)
        self._bar.fill(browser)
        self._blank = browser.page is None or bool(browser.notice)
        self._mail.fill(browser)
        if browser.page is not None and browser.inbox is not None:
            self.element_list.remove_class("-dialog")
            listed = [*mail_rows(browser.inbox), *browser.page.elements]
            await self.element_list.fill(browser.page.screen, listed)
        elif browser.page is not None and not browser.notice:
            await self.element_list.fill_page(browser.page)
        else:
            self.element_list.remove_class("-dialog")
            await self.element_list.fill("~", _own_words(browser))


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


class _Tab(Horizontal):
    DEFAULT_CSS = """
    _Tab { width: 1fr; max-width: 34; height: 1; margin-right: 1; background: $panel; }
    _Tab > .title { width: 1fr; text-overflow: ellipsis; padding: 0 0 0 1; }
    _Tab > .close { width: 3; content-align: center middle; }
    _Tab.-active { background: $surface; }
    _Tab.-active > .title { text-style: bold; color: $primary; }
    _Tab.-highlighted { border-left: outer $guide; border-right: outer $guide; }
    _Tab > .close.-highlighted {
        width: 5; border-left: outer $guide; border-right: outer $guide; color: $guide;
    }
    _Tab.-highlighted > .title { color: $guide; text-style: bold; }
    _Tab > .title:hover, _Tab.-active > .title:hover, _Tab.-highlighted > .title:hover,
    _Tab > .close:hover { background: $panel; color: $ink; }
    _Tab > .title:focus, _Tab.-active > .title:focus, _Tab.-highlighted > .title:focus,
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
        self.set_class(tab.highlighted, "-highlighted")
        self._close.set_class(tab.close_highlighted, "-highlighted")


class _Mail(Clickable):
    DEFAULT_CSS = """
    _Mail { height: 1; padding: 0 1; margin-right: 1; background: $panel; }
    _Mail.-active { background: $surface; color: $primary; text-style: bold; }
    _Mail.-highlighted {
        border-left: outer $guide; border-right: outer $guide; color: $guide; text-style: bold;
    }
    _Mail:focus, _Mail.-active:focus { background: $accent; color: $on-accent; }
    """

    def fill(self, browser: BrowserView) -> None:
        """Show it, with the number of new messages, where mail is read on this computer."""
        mail = browser.mail
        appear(self, mail is not None)
        if mail is not None:
            sign = f"{HERE} " if mail.highlighted else ""
            new = f" ({mail.unread})" if mail.unread else ""
            self.relabel(to_content(f"{sign}{mail.name}{new}"))
            self.set_class(browser.in_mail, "-active")
            self.set_class(mail.highlighted, "-highlighted")


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
