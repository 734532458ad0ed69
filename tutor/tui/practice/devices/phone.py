"""The phone: a status bar, what is in front, and the buttons at the bottom."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from tutor.engine.event import Event
from tutor.engine.view import BannerView, ElementView, InboxRow, PhoneView, ThreadView
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.practice.address_text import shorten_address
from tutor.tui.practice.clickable import Clickable, Typist, point_at
from tutor.tui.practice.devices.home import HomeGrid
from tutor.tui.practice.element_list import ElementList, first_in
from tutor.tui.practice.elements.part import mail_rows
from tutor.tui.widgets.text import PlainText, appear

CLOCK = "10:15"
"""What the phone's clock says, always: nothing in a practice moves by itself."""
SIGNAL = "▂▄▆█"


def practice_badge() -> Content:
    """The word that says that it is practice."""
    return to_content(" " + _("PRACTICE") + " ", "bold $on-guide on $guide")


class StatusBar(Widget):
    """The time, that it is practice, and the signal."""

    DEFAULT_CSS = "StatusBar { height: 1; background: $panel; color: $ink; padding: 0 1; }"

    def render(self) -> Content:
        """One line, spread over the width."""
        badge = practice_badge()
        room = self.size.width - len(CLOCK) - len(SIGNAL) - len(badge)
        left = max(1, room // 2)
        gap = Content(" " * left), Content(" " * max(1, room - left))
        return Content(CLOCK) + gap[0] + badge + gap[1] + Content(SIGNAL)


class _Banner(Clickable):
    DEFAULT_CSS = """
    _Banner {
        width: 100%; height: auto; max-height: 6; padding: 0 1; border: heavy $primary;
        background: $background; text-wrap: wrap;
    }
    _Banner.-small { height: 3; text-wrap: nowrap; text-overflow: ellipsis; }
    _Banner.-highlighted { border: heavy $guide; border-title-color: $guide; }
    _Banner:focus { border: heavy $on-accent; border-title-color: $on-accent; }
    """

    def fill(self, banner: BannerView | None, *, small: bool) -> None:
        """Show it, on one line while there is something else to read below it."""
        appear(self, banner is not None)
        if banner is not None:
            self.set_class(small, "-small")
            point_at(self, highlighted=banner.highlighted)
            head = to_content(f"● {banner.app}: {banner.sender}", "bold")
            self.relabel(head + Content("  " if small else "\n") + to_content(banner.text))


class _Head(Widget):
    """What is in front: a name, or an address whose domain is never cut off."""

    def __init__(self, *, classes: str) -> None:
        super().__init__(classes=classes, markup=False)
        self._lock = ""
        self._words = ""

    def show_name(self, name: str) -> None:
        self._lock, self._words = "", name
        self.refresh()

    def show_address(self, lock: str, address: str) -> None:
        self._lock, self._words = f"{lock} ", address
        self.refresh()

    def render(self) -> Content:
        """One line; on a low screen with the badge, because the status bar has no room there."""
        badge = practice_badge() if self.screen.has_class("-low") else Content("")
        room = self.size.width - cell_len(self._lock) - len(badge)
        words = shorten_address(self._words, room) if self._lock else self._words
        line = to_content(self._lock + set_cell_size(words, room) if badge else self._lock + words)
        return line + badge


class PhoneDevice(Vertical):
    """Shows a ``PhoneView``."""

    DEFAULT_CSS = """
    PhoneDevice { border: round $muted; background: $panel; border-title-color: $ink; }
    PhoneDevice.-next { border: heavy $primary; border-title-style: bold; }
    PhoneDevice > .head {
        height: 1; padding: 0 1; background: $primary; color: $on-primary; text-style: bold;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    PhoneDevice > ElementList, PhoneDevice > HomeGrid, PhoneDevice > InboxList { height: 1fr; }
    PhoneDevice > #buttons { height: 3; background: $panel; }
    PhoneDevice > #buttons > Clickable {
        width: 1fr; height: 3; content-align: center middle; text-align: center; text-style: bold;
        border: blank $panel;
    }
    PhoneDevice > #buttons > .-highlighted { border: heavy $guide; border-title-color: $guide; }
    PhoneDevice > #buttons > Clickable:focus {
        border: heavy $on-accent; border-title-color: $on-accent;
    }
    """

    def __init__(self, phone: PhoneView, typist: Typist) -> None:
        super().__init__()
        self.border_title = to_content(phone.title)
        self.is_tablet = phone.kind == "tablet"
        self._banner = _Banner("", Event("banner", phone.prefix))
        self._head = _Head(classes="head")
        self._home = HomeGrid(phone.prefix)
        self._inbox = InboxList()
        self.element_list = ElementList(typist)
        """What can be used now of the page."""
        self._app = ""
        self._back = Clickable("", Event("back", phone.place))
        self._to_home = Clickable("", Event("home", phone.prefix))

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield StatusBar()
        yield self._banner
        yield self._head
        yield self._home
        yield self._inbox
        yield self.element_list
        with Horizontal(id="buttons"):
            yield self._back
            yield self._to_home

    @property
    def shown(self) -> str:
        """A name of what is in front."""
        page = self.element_list
        return f"{self._app} {page.key if page.display else self._home.display}"

    def first_focus(self) -> Widget | None:
        """Where a learner begins when the coach knows nothing better: at what is in front."""
        if self.element_list.display:
            return first_in(self.element_list)
        shown = self._home if self._home.display else self._inbox
        return next((w for w in shown.query("*") if w.focusable), self._to_home)

    async def fill(self, phone: PhoneView) -> None:
        """Show the phone as it is now."""
        self._banner.fill(phone.banner, small=_in_front(phone) == "page")
        self._fill_head(phone)
        self._fill_buttons(phone)
        self._app = phone.app
        in_front = _in_front(phone)
        appear(self._home, in_front == "home")
        appear(self._inbox, in_front == "inbox")
        appear(self.element_list, in_front == "page")
        if in_front == "home":
            await self._home.fill(phone.apps)
        elif in_front == "inbox":
            await self._inbox.fill(phone.inbox or ())
        elif phone.thread is not None:
            await self._fill_thread(phone.thread)
        elif phone.page is not None and phone.inbox is not None:
            self.element_list.remove_class("-dialog")
            listed = [*mail_rows(phone.inbox), *phone.page.elements]
            await self.element_list.fill(phone.page.screen, listed)
        elif phone.page is not None:
            await self.element_list.fill_page(phone.page)
        else:
            self.element_list.remove_class("-dialog")
            nothing = _("Nothing is open here yet.")
            await self.element_list.fill("~", [ElementView("~", "text", "text", text=nothing)])

    async def _fill_thread(self, thread: ThreadView) -> None:
        """Show a conversation, from its newest message when that was not there yet."""
        key = f"~{thread.sender}~{thread.channel}~{len(thread.bubbles)}"
        is_new = key != self.element_list.key
        self.element_list.remove_class("-dialog")
        await self.element_list.fill(key, thread_elements(thread))
        if is_new:
            self.element_list.read_from(f"~{len(thread.bubbles) - 1}")

    def _fill_head(self, phone: PhoneView) -> None:
        appear(self._head, bool(phone.app))
        self.set_class(bool(phone.app), "-in-app")
        if phone.address:
            self._head.show_address("🔒" if phone.secure else _("Not secure"), phone.address)
        else:
            self._head.show_name(
                phone.thread.sender if phone.thread else phone.heading or phone.app
            )

    def _fill_buttons(self, phone: PhoneView) -> None:
        for button, sign, words, highlighted in (
            (self._back, "◀", _("Back"), phone.back_highlighted),
            (self._to_home, "●", _("Home"), phone.home_highlighted),
        ):
            button.relabel(f"{sign} {words}")
            point_at(button, highlighted=highlighted)


def _in_front(phone: PhoneView) -> str:
    if not phone.app:
        return "home"
    if phone.thread is not None or phone.page is not None:
        return "page"
    return "inbox" if phone.inbox is not None else "page"


def thread_elements(thread: ThreadView) -> list[ElementView]:
    """A conversation as elements: each bubble, then what it holds."""
    elements: list[ElementView] = []
    for index, bubble in enumerate(thread.bubbles):
        look = "newest" if bubble.newest and index else "bubble"
        elements.append(ElementView(f"~{index}", "text", look, bubble.subject, bubble.text))
        elements += bubble.elements
    return elements


class _Row(Clickable):
    DEFAULT_CSS = """
    _Row {
        width: 100%; height: 4; padding: 0 1; border: round $muted;
        text-overflow: ellipsis; text-wrap: nowrap;
    }
    _Row.-unread { border: round $primary; }
    _Row.-highlighted { border: heavy $guide; border-title-color: $guide; }
    _Row:focus { border: heavy $on-accent; border-title-color: $on-accent; }
    """

    def __init__(self, row: InboxRow) -> None:
        super().__init__(_label(row), Event("message", row.message))
        self.fill(row)

    def fill(self, row: InboxRow) -> None:
        self.relabel(_label(row))
        self.set_class(row.unread, "-unread")
        point_at(self, highlighted=row.highlighted)


class InboxList(VerticalScroll, can_focus=False, inherit_bindings=False):
    """All messages of an app."""

    DEFAULT_CSS = "InboxList { background: $surface; scrollbar-size-vertical: 2; }"

    async def fill(self, rows: tuple[InboxRow, ...]) -> None:
        """Show these messages; those that stay are updated in place."""
        shown = {widget.target: widget for widget in self.query(_Row)}
        if not rows or list(shown) != [row.message for row in rows]:
            await self.remove_children()
            await self.mount_all([_Row(row) for row in rows] or [PlainText(_("No messages yet."))])
            return
        for row in rows:
            shown[row.message].fill(row)


def _label(row: InboxRow) -> Content:
    dot = to_content("● " if row.unread else "", "bold")
    sender = to_content(row.sender, "bold" if row.unread else "")
    return dot + sender + Content("\n") + to_content(row.preview.replace("\n", " "))
