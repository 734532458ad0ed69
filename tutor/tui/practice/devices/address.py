"""The bar with the address: back, lock, the address itself, and go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from tutor.engine.event import Event
from tutor.engine.view import BrowserView
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text
from tutor.tui.practice.address_text import shorten_address
from tutor.tui.practice.clickable import Acted, Clickable, point_at
from tutor.tui.widgets.field import StableInput, TextField
from tutor.tui.widgets.text import CachedText

BACK = "←"
ADDRESS: Final = "address"
"""The name of the address bar among the fields."""


class AddressEntry(StableInput):
    """Where the address stands and is typed, as in a browser.

    To go there selects all of it, so that what is typed takes its place. Otherwise it is
    shown from its start, and shortened so that its domain can always be read.
    """

    element = ADDRESS

    def __init__(self) -> None:
        super().__init__()
        self._entered = False

    def put(self, value: str) -> None:
        """Show an address."""
        value = clean_text(value)
        if value != self.value:
            with self.prevent(self.Changed):
                self.value = value
        self.choose_all() if self.has_focus else self._show_start()

    def choose_all(self) -> None:
        """Select everything: the next key replaces it."""
        self.action_select_all()

    def _show_start(self) -> None:
        self.cursor_position = 0

    @property
    def _value(self) -> Text:
        if self.has_focus:
            return super()._value
        return Text(shorten_address(self.value, self.size.width), no_wrap=True, end="")

    def on_focus(self, event: events.Focus) -> None:
        """Select all of it."""
        self._entered = not event.from_app_focus
        if self._entered:
            self.choose_all()

    def on_blur(self) -> None:
        """Show it from its start."""
        self._show_start()

    def on_key(self) -> None:
        """The learner is at work here: a click now puts the cursor."""
        self._entered = False

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The click that brings the learner here leaves all of it selected."""
        if self._entered:
            event.prevent_default()
        self._entered = False


class _Go(Clickable):
    @dataclass
    class Pressed(Message):
        """Go to what was typed."""

    def action_press(self) -> None:
        self.post_message(self.Pressed())


class AddressBar(Horizontal):
    """What is typed here becomes an event when the learner presses Enter or the arrow."""

    DEFAULT_CSS = """
    AddressBar { height: 3; background: $panel; }
    AddressBar > Clickable {
        width: 5; height: 3; content-align: center middle; text-style: bold;
        border: blank $panel;
    }
    AddressBar > _Go { width: 6; }
    AddressBar > .lock { width: auto; height: 3; content-align: center middle; color: $praise; }
    AddressBar > .lock.-open { color: $mistake; text-style: bold; }
    AddressBar > AddressEntry { width: 1fr; }
    AddressBar > .-highlighted { border: heavy $guide; border-title-color: $guide; color: $guide; }
    AddressBar > AddressEntry.-highlighted { color: $ink; }
    AddressBar > .-highlighted:focus {
        border: heavy $on-accent; border-title-color: $on-accent; color: $on-accent;
    }
    """

    def __init__(self, place: str, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix
        self._back = Clickable(BACK, Event("back", place))
        self._lock = CachedText(classes="lock")
        self.entry = AddressEntry()
        self._go = _Go("→ " + _("Go"), Event(ADDRESS))
        self._shown = ""

    def compose(self) -> ComposeResult:
        """From left to right."""
        yield self._back
        yield self._lock
        yield self.entry
        yield self._go

    def fill(self, browser: BrowserView) -> None:
        """Show where the browser is; a half typed address stays until it moves on."""
        if browser.address != self._shown:
            self.entry.put(browser.address)
            self._shown = browser.address
        # An address that leads nowhere is not unsafe: a slip of the pen must not frighten.
        unsafe = browser.page is not None and not browser.notice and not browser.secure
        self._lock.show(_("Not secure") if unsafe else "🔒" if browser.secure else "🔍")
        self._lock.set_class(unsafe, "-open")
        point_at(self.entry, highlighted=browser.address_highlighted)
        point_at(self._back, highlighted=browser.back_highlighted)

    def on_input_changed(self, event: TextField.Changed) -> None:
        """No event is posted while typing."""
        event.stop()

    def on_input_submitted(self, event: TextField.Submitted) -> None:
        """Go to what was typed."""
        event.stop()
        self._leave_for(event.value)

    def on__go_pressed(self, event: _Go.Pressed) -> None:
        """Go to what was typed."""
        event.stop()
        self._leave_for(self.entry.value)

    def _leave_for(self, address: str) -> None:
        self._shown = ""
        self.entry.choose_all()
        self.post_message(Acted(Event("address", self._prefix, address)))
