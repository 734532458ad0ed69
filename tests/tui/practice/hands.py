"""A learner who does what the coach would do, with the keyboard alone or the mouse alone."""

from __future__ import annotations

from abc import ABC, abstractmethod

from textual.pilot import Pilot
from textual.widget import Widget

from tests.tui.seen import click, find, send, text
from tutor.engine.event import Event
from tutor.engine.planner import plan
from tutor.engine.practice import Practice
from tutor.lesson.model import Input
from tutor.tui.practice.clickable import ActButton, ActRow, Clickable
from tutor.tui.practice.devices.address import AddressEntry
from tutor.tui.practice.elements.choose import ChoiceWidget, TickWidget
from tutor.tui.practice.elements.field import Entry
from tutor.tui.practice.focus import can_take_focus
from tutor.tui.widgets.dialog import Dialog

KEYS = {"continue": "f10", "skip": "f11"}
NAMES = {"continue": "Verder  F10", "skip": "Overslaan  F11"}
MOST_ACTS = 60
WHEEL_DOWN = "\x1b[<65;{x};{y}M"


def does(widget: Widget | None, event: Event) -> bool:
    """Say whether this widget is what the event is done with."""
    if isinstance(widget, AddressEntry):
        return event.verb == "address"
    if isinstance(widget, Entry):
        return (event.verb, event.target) == ("fill", widget.element)
    if isinstance(widget, ActRow):
        part = widget.parent
        assert isinstance(part, TickWidget | ChoiceWidget)
        meant = isinstance(part, TickWidget) or widget.label.plain == event.text
        return (event.verb, event.target) == ("fill", part.element.id) and meant
    return isinstance(widget, Clickable | ActButton) and widget.event == event


SURE = "Ja, doorgaan"
"""The answer to the question of a button that asks first."""


class Learner(ABC):
    """Does one thing after the other until the chapter is done."""

    def __init__(self, pilot: Pilot[str], practice: Practice) -> None:
        self.pilot = pilot
        self.practice = practice

    async def finish(self) -> None:
        """Do all steps."""
        await self.pilot.pause()
        for _act in range(MOST_ACTS):
            if self.practice.chapter_done:
                return
            event = plan(self.practice.context, self.practice.state)[0]
            before = len(self.practice.events)
            await self.do(event)
            await self.pilot.pause()
            if isinstance(self.pilot.app.screen, Dialog):
                await self.say_yes()
                await self.pilot.pause()
            assert len(self.practice.events) > before, f"{event} could not be done"
        raise AssertionError("there is no end to it")

    @abstractmethod
    async def say_yes(self) -> None:
        """Answer the question that a button asks first."""

    @abstractmethod
    async def do(self, event: Event) -> None:
        """Do this event."""


class Typist(Learner):
    """Uses the keyboard alone."""

    async def say_yes(self) -> None:
        """The careful answer has the focus."""
        await self.pilot.press("tab", "enter")

    async def do(self, event: Event) -> None:
        """Press keys until it is done."""
        if event.verb in KEYS:
            await self.pilot.press(KEYS[event.verb])
            return
        await self._reach(event)
        if isinstance(self.pilot.app.focused, AddressEntry | Entry):
            enter = "" if self._goes_on_by_itself(event) else "\r"
            await send(self.pilot, f"\x01{event.text}{enter}")
        else:
            await self.pilot.press("enter")

    def _goes_on_by_itself(self, event: Event) -> bool:
        element = self.practice.context.elements.get(event.target)
        return isinstance(element, Input) and bool(element.then)

    async def _reach(self, event: Event) -> None:
        """Press Tab until the focus is there, on the other device if need be."""
        for _device in range(2):
            for _stop in range(len(self.pilot.app.screen.focus_chain) + 1):
                if does(self.pilot.app.focused, event):
                    return
                await self.pilot.press("tab")
            await self.pilot.press("f6")
        raise AssertionError(f"Tab never comes to {event}")


class Pointer(Learner):
    """Uses the mouse alone, never twice in one cell: that would be a double click."""

    _last = (0, 0)

    async def say_yes(self) -> None:
        """Click it."""
        await self._click("Ja, doorgaan")

    async def do(self, event: Event) -> None:
        """Click until it is done."""
        if event.verb in NAMES:
            await self._click(NAMES[event.verb])
            return
        widget = await self._uncover(event)
        await self._click_on(widget)
        if isinstance(widget, AddressEntry | Entry):
            await self._type(widget, event.text)
        elif SURE in text(self.pilot.app):
            await self._click(SURE)

    async def _uncover(self, event: Event) -> Widget:
        """What it is done with, after a click on the switch when it is on the other device."""
        for words in ("", "Computer", "Telefoon"):
            if words:
                await self._click(words)
            for widget in self.pilot.app.screen.query("*"):
                if can_take_focus(widget) and does(widget, event):
                    return widget
        raise AssertionError(f"there is nothing to click for {event}")

    async def _click_on(self, widget: Widget) -> None:
        """Turn the wheel until it is in sight, and click it."""
        screen = self.pilot.app.screen
        for _turn in range(40):
            region = widget.region
            x, y = region.x + 1, region.y + region.height // 2
            if screen.size.height > y >= 0 and screen.get_widget_at(x, y)[0] is widget:
                await self._click_at(x, y)
                return
            wheel = WHEEL_DOWN.format(x=screen.size.width // 2 + 10, y=screen.size.height // 2)
            await send(self.pilot, wheel)
        raise AssertionError(f"the wheel never brings {widget} in sight")

    async def _click(self, words: str) -> None:
        await self._click_at(*find(self.pilot.app, words))

    async def _click_at(self, x: int, y: int) -> None:
        x += (x, y) == self._last
        self._last = (x, y)
        await send(self.pilot, click(x, y))

    async def _type(self, field: AddressEntry | Entry, text: str) -> None:
        """Empty the field and type on the keyboard on the screen."""
        await self._click("Toetsenbord")
        for _character in field.value:
            await self._click("Wissen")
        for character in text:
            if character.isupper():
                await self._click("Hoofdletters")
            await self._click(" ␣ " if character == " " else f" {character} ")
            if character.isupper():
                await self._click("Hoofdletters")
        await self._click("Klaar")
