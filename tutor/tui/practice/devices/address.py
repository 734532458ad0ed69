"""The bar with the address: back, lock, the address itself, and go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from tutor.engine.event import Event
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text
from tutor.tui.content import to_content
from tutor.tui.practice.cached_text import CachedText
from tutor.tui.practice.clickable import HERE, Clickable, here_title
from tutor.tui.practice.requests import Acted
from tutor.tui.practice.stable_input import StableInput
from tutor.tui.widgets import TextField

ADDRESS: Final = "address"
"""The name of the address bar among the fields."""


class AddressEntry(StableInput):
    """Where the address stands and is typed."""

    element = ADDRESS

    def put(self, value: str) -> None:
        """Show an address."""
        value = clean_text(value)
        if value != self.value:
            with self.prevent(self.Changed):
                self.value = value
            self.cursor_position = len(self.value)


class _Go(Clickable):
    @dataclass
    class Pressed(Message):
        """Go to what was typed."""

    def action_press(self) -> None:
        self.post_message(self.Pressed())


class AddressBar(Horizontal):
    """What is typed here is said when the learner presses Enter or the arrow."""

    DEFAULT_CSS = """
    AddressBar { height: 3; background: $panel; }
    AddressBar > Clickable { width: 5; height: 3; content-align: center middle; text-style: bold; }
    AddressBar > .lock { width: auto; height: 3; content-align: center middle; color: $praise; }
    AddressBar > .lock.-open { color: $mistake; text-style: bold; }
    AddressBar > AddressEntry { width: 1fr; }
    AddressBar.-pointed > AddressEntry { border: heavy $mistake; border-title-color: $mistake; }
    AddressBar.-pointed > AddressEntry:focus {
        border: heavy $on-accent; border-title-color: $on-accent;
    }
    AddressBar.-pointed > .lock { background: $mistake; color: $surface; }
    AddressBar > Clickable.-pointed { background: $mistake; color: $surface; }
    """

    def __init__(self, place: str, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix
        self._back = Clickable("←", Event("back", place))
        self._lock = CachedText(classes="lock")
        self.entry = AddressEntry()
        self._go = _Go("→", Event(ADDRESS))
        self._shown = ""
        self._pointed = False

    def compose(self) -> ComposeResult:
        """From left to right."""
        yield self._back
        yield self._lock
        yield self.entry
        yield self._go

    def fill(self, address: str, *, secure: bool, pointed: bool, back_pointed: bool) -> None:
        """Show where the browser is; a half typed address stays until it moves on."""
        if address != self._shown:
            self.entry.put(address)
            self._shown = address
        self._lock.show(f"{HERE} " if pointed else _lock(address, secure=secure))
        self._lock.set_class(bool(address) and not secure, "-open")
        self.set_class(pointed, "-pointed")
        if pointed is not self._pointed:
            self._pointed = pointed
            self.entry.border_title = to_content(here_title(pointed=pointed))
        self._back.relabel(Content(f"{HERE}←" if back_pointed else "←"))
        self._back.set_class(back_pointed, "-pointed")

    def on_input_changed(self, event: TextField.Changed) -> None:
        """Nothing is said while typing."""
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
        self.post_message(Acted(Event("address", self._prefix, address)))


def _lock(address: str, *, secure: bool) -> str:
    if not address:
        return "🔍"
    return "🔒" if secure else _("Not secure")
