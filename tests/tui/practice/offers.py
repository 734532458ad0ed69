"""What each front end offers to do in one moment, and how it is done there.

An act is an event without what is typed: ``("fill", "login/user", "")``. Of a choice each option is
an act of its own. What only turns to another device, or shows more, is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from textual.pilot import Pilot
from textual.widget import Widget

from tests.html.reader import Page, values_of
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.view import View
from tutor.engine.views.act_text import act_text
from tutor.html.carried import CarriedPractice, read_carried
from tutor.html.names import address_name, event_of_value, event_value, field_name
from tutor.html.playing import Turn, begin, play
from tutor.html.reading import ENTER
from tutor.html.render import render
from tutor.html.site import Site
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Input, Lesson
from tutor.practice.controller import elements_in, inputs_in
from tutor.storyboard.pages import device_lines
from tutor.tui.practice import PracticeScreen, keys
from tutor.tui.practice.card import CardLine, CardPanel
from tutor.tui.practice.clickable import ActButton, ActRow, Clickable
from tutor.tui.practice.coach import CoachButton
from tutor.tui.practice.devices.address import AddressEntry
from tutor.tui.practice.elements import ElementWidget
from tutor.tui.practice.elements.choose import ListWidget, TickWidget, Unfold
from tutor.tui.practice.elements.field import Entry
from tutor.tui.practice.elements.options_dialog import OptionsDialog
from tutor.tui.widgets.dialog import Dialog

Act = tuple[str, str, str]
SITE = Site()
COACH = {
    keys.HINT: "hint", keys.SHOW: "show", keys.STEP_BACK: "step_back", keys.SKIP: "skip",
    keys.GO_ON: "continue", keys.WAIT: "wait",
}  # fmt: skip


def act_of(event: Event) -> Act:
    """The act that an event is; what is chosen belongs to it, what is typed does not."""
    text = "" if event.verb == "address" else event.text
    return event.verb, event.target, text


# --- the app --------------------------------------------------------------------------------


class AppHands:
    """The practice screen of the app: what can be used on it, and using that."""

    def __init__(self, pilot: Pilot[str], screen: PracticeScreen) -> None:
        self._pilot = pilot
        self._screen = screen

    @property
    def view(self) -> View:
        """What it shows."""
        return self._screen._controller.view

    def offered(self) -> dict[Act, Widget]:
        """All acts, each with the widget with which it is done."""
        return dict(pair for widget in self._screen.query("*") for pair in self._acts(widget))

    def _acts(self, widget: Widget) -> Iterator[tuple[Act, Widget]]:
        if not _is_there(widget):
            return
        if isinstance(widget, AddressEntry):
            bar = widget.parent
            yield ("address", bar._prefix, ""), widget  # type: ignore[union-attr]
        elif isinstance(widget, Entry):
            yield ("fill", widget.element, ""), widget
        elif isinstance(widget, CardLine):
            if set(widget.row.fits) & set(inputs_in(self.view)):
                yield ("card", widget.row.label, ""), widget
        elif isinstance(widget, CoachButton) and widget.key in COACH:
            done = widget.key is keys.GO_ON and self.view.chapter_done
            yield ("finish" if done else COACH[widget.key], "", ""), widget
        elif isinstance(widget, ActRow):
            part = widget.parent
            assert isinstance(part, ElementWidget)
            flag = isinstance(part, TickWidget)
            yield ("fill", part.element.id, "" if flag else widget.label.plain), widget
        elif isinstance(widget, Unfold):
            part = widget.parent
            assert isinstance(part, ListWidget)
            for option in part.element.options:
                yield ("fill", widget.element, option.value or option.label), widget
        else:
            event = widget.event if isinstance(widget, Clickable | ActButton) else None
            if event is not None and event.verb != "address":  # that arrow does what Enter does
                yield act_of(event), widget

    async def do(self, act: Act, text: str) -> None:
        """Do it as a learner does, but for the keys and the mouse."""
        widget = self.offered()[act]
        if isinstance(widget, AddressEntry | Entry):
            widget.focus()
            widget.value = text
            await widget.action_submit()
        elif isinstance(widget, Unfold):
            widget.post_message(Unfold.Pressed(widget, ""))
            await self._pilot.pause()
            dialog = self._pilot.app.screen
            assert isinstance(dialog, OptionsDialog)
            options = inputs_in(self.view)[act[1]].options
            dialog.dismiss(next(o.label for o in options if act[2] in (o.value, o.label)))
        elif isinstance(widget, CoachButton):
            await self._screen.run_action(widget.key.action)
        elif isinstance(widget, ActRow):
            widget.action_choose()
        else:
            assert isinstance(widget, Clickable | ActButton)
            widget.action_press()
            await self._pilot.pause()
            if isinstance(self._pilot.app.screen, Dialog):  # a button that asks first
                await self._pilot.press("tab", "enter")
        await self._pilot.pause()


def _is_there(widget: Widget) -> bool:
    """Whether it can be used, if need be after turning to its device or opening the card."""
    around = [each for each in widget.ancestors_with_self if isinstance(each, Widget)]
    turned = ("-behind", "-no-room")
    return all(
        each.display or any(map(each.has_class, turned)) or isinstance(each, CardPanel)
        for each in around
    )


# --- the page ---------------------------------------------------------------------------------


class PageHands:
    """A page of the same practice: what its markup lets a browser send, and sending that."""

    def __init__(self, lesson: Lesson, seed: int) -> None:
        self._lesson = lesson
        self._inputs = {
            field_name(each.id): each.id
            for screen in lesson.screens
            for each in screen.content
            if isinstance(each, Input)
        }
        self._show(begin(lesson, seed))

    def _show(self, turn: Turn) -> None:
        self.turn = turn
        self._page = Page(render(turn, SITE))

    @property
    def practice(self) -> Practice:
        """The practice, as the page carries it."""
        return CarriedPractice.play(self._lesson, read_carried(self._carried)).practice

    @property
    def _carried(self) -> str:
        (field,) = [each for each in self._page.all("input") if each.get("name") == "state"]
        return str(field.get("value"))

    def offered(self) -> dict[Act, Element]:
        """All acts, each with the button or the field with which it is done."""
        form = self._page.by_id("practice")
        return dict(pair for element in form.iter() for pair in self._acts(element))

    def _acts(self, element: Element) -> Iterator[tuple[Act, Element]]:
        name, value = element.get("name") or "", element.get("value") or ""
        sort = element.get("type")
        if element.tag == "button" and name == "do":
            yield from ((act, element) for act in self._pressed(value))
        elif element.get("data-address") is not None:
            prefixes = {address_name(each.prefix): each.prefix for each in self.turn.view.devices}
            yield ("address", prefixes[name], ""), element
        elif name in self._inputs and element.tag == "select":
            for option in element.iter("option"):
                if option.get("value"):
                    yield ("fill", self._inputs[name], str(option.get("value"))), option
        elif name in self._inputs and element.get("list"):
            for option in self._page.by_id(str(element.get("list"))).iter("option"):
                yield ("fill", self._inputs[name], str(option.get("value"))), element
        elif name in self._inputs and sort != "hidden":
            yield ("fill", self._inputs[name], value if sort == "radio" else ""), element

    def _pressed(self, value: str) -> Iterator[Act]:
        word, _colon, about = value.partition(":")
        if value.startswith("["):
            act = act_of(event_of_value(value))
            if act[0] != "address":
                yield act
        elif word == "card":
            yield "card", self.turn.view.card[int(about)].label, ""
        elif word in ("finish", "step_back"):
            yield word, "", ""

    def do(self, act: Act, text: str) -> None:
        """Do it as a browser without scripts does."""
        element = self.offered()[act]
        if element.tag == "button":
            self._send(element)
            return
        sort = element.get("type")
        if element.tag == "option" or sort == "radio":
            for each in self._page.all("option", "input"):
                if each.tag == element.tag and each.get("name") == element.get("name"):
                    each.attrib.pop("selected" if element.tag == "option" else "checked", None)
            element.set("selected" if element.tag == "option" else "checked", "")
        elif sort == "checkbox":
            if element.attrib.pop("checked", None) is None:
                element.set("checked", "")
        else:
            element.set("value", act[2] or text)
        address = act[0] == "address"
        value = event_value(Event("address", act[1])) if address else ENTER
        self._send(next(b for b in self._page.all("button") if b.get("value") == value))

    def _send(self, button: Element) -> None:
        self._show(play(self._lesson, values_of(self._page.press(button))))


# --- the storyboard -----------------------------------------------------------------------------


def named(practice: Practice, act: Act) -> bool:
    """Whether the storyboard of this moment says, in its words, that this can be done."""
    verb, target, text = act
    drawn = "\n".join(line for device in practice.view().devices for line in device_lines(device))
    words = act_text(practice.context, practice.state.world, Event(verb, target, text))  # type: ignore[arg-type]
    found = next((e for e in elements_in(practice.view()) if e.id == target), None)
    if found is None:
        return bool(words)
    text = next((o.label for o in getattr(found, "options", ()) if o.value == text != ""), text)
    shown = [plain_text(found.label or found.text), *([text] if text else [])]
    return bool(words) and all(line in drawn for each in shown for line in each.splitlines())
