"""How a learner does an act in a browser: with the mouse, the keyboard, or a finger."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Locator, Page

from tutor.engine.event import Event
from tutor.engine.view import View
from tutor.html.carried import CarriedPractice, read_carried
from tutor.html.names import address_name, event_value, field_name
from tutor.lesson.model import Lesson
from tutor.practice.controller import inputs_in

DOUBLE_TAP_MS = 600
PATIENCE_SECONDS = 60.0
"""On a busy machine; whoever does not wait in vain does not wait longer."""
MOST_TABS = 120
MOST_ACTS = 80


SETTLED = """() => {
  const wanted = document.querySelector("[autofocus]");
  return document.readyState === "complete" && (!wanted || wanted === document.activeElement);
}"""


class Hands:
    """With the mouse; the others do the same in another way."""

    def __init__(self, page: Page, lesson: Lesson) -> None:
        self.page = page
        self.lesson = lesson

    # --- one act, in its own way ---------------------------------------------

    def press(self, target: Locator) -> None:
        """Press a button."""
        target.click()

    def type(self, target: Locator, text: str) -> None:
        """Put a text in a field, in place of what is there, and press Enter."""
        target.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def tick(self, target: Locator) -> None:
        """Turn a box on or off, or choose a radio button."""
        self.press(target)

    def choose(self, target: Locator, text: str) -> None:
        """Choose a line of a list."""
        target.select_option(label=text)

    # --- playing ---------------------------------------------------------------

    @property
    def state(self) -> str:
        """The practice that the page carries; "" where there is none."""
        field = self.page.locator("#practice input[name=state]")
        return field.input_value() if field.count() else ""

    @property
    def view(self) -> View:
        """What is to be seen, as the engine says."""
        return CarriedPractice.play(self.lesson, read_carried(self.state)).view()

    def waited(self, act: Callable[[], None]) -> None:
        """Do an act and wait until the page carries another practice."""
        before = self.state
        act()
        until(lambda: self._settled() and self.state != before)

    def _settled(self) -> bool:
        """Whether the page is whole, and the browser has put the focus where the page says."""
        return bool(self.page.evaluate(SETTLED))

    def play_to_the_end(self) -> None:
        """Do what the coach would do next until the page after the last step."""
        for _ in range(MOST_ACTS):
            view = self.view
            if view.chapter_done:
                self.waited(lambda: self.press(self.button("finish")))
                assert self.page.locator("h1.praise").count() == 1
                return
            assert view.coach.next is not None
            self.bring_to_front(view.coach.place)
            self.do(view.coach.next, view)
        raise AssertionError("the lesson does not end")

    def bring_to_front(self, place: str) -> None:
        """Go to the device of this place, where only one is in front."""
        switch = self.button(f"front:{place}")
        if (
            switch.count()
            and switch.first.is_visible()
            and not switch.first.get_attribute("aria-current")
        ):
            self.press(switch.first)
            until(
                lambda: (
                    self.button(f"front:{place}").last.get_attribute("aria-current") == "true"
                    or self.page.locator(f"input[name=front][value='{place}']").count() == 1
                )
            )

    def button(self, value: str) -> Locator:
        """The buttons with this value."""
        return self.page.locator(f"button[value={quoted(value)}]")

    def do(self, event: Event, view: View) -> None:
        """One act that changes something."""
        if event.verb == "fill":
            self._fill(event, view)
        elif event.verb == "address":
            field = self.page.locator(f"#{address_name(event.target)}")
            self.waited(lambda: self.type(field, event.text))
        else:
            target = self.button(event_value(event)).first
            self._be_asked(target)
            self.waited(lambda: self.press(target))

    def _be_asked(self, target: Locator) -> None:
        """Press the button that asks first, where the one that goes on is behind its question."""
        asks = target.locator("xpath=ancestor::details[not(@open)]/summary")
        if asks.count():
            self.press(asks)
            target.wait_for()

    def _fill(self, event: Event, view: View) -> None:
        name, element = field_name(event.target), inputs_in(view)[event.target]
        if element.control in ("gesture", "pick"):
            self.waited(lambda: self.press(self.button(event_value(event)).first))
            return
        if element.look == "field":
            self.waited(lambda: self.type(self.page.locator(f"#{name}"), event.text))
            return
        before = self.state
        if element.look in ("checkbox", "switch"):
            self.tick(self.page.locator(f"#{name}"))
        elif element.look == "choice":
            self.tick(self.page.locator(f"input[name={name}][value={quoted(event.text)}]"))
        else:
            self.choose(self.page.locator(f"#{name}"), event.text)
        if self.state == before and self.page.locator(".ready:visible").count():
            self.waited(lambda: self.press(self.page.locator(".ready:visible").first))
        until(lambda: self.state != before)


class Keyboard(Hands):
    """Tab, letters, Enter and Space; the mouse is not touched."""

    def press(self, target: Locator) -> None:
        """Go there with Tab and press Enter."""
        self._go(target)
        self.page.keyboard.press("Enter")

    def type(self, target: Locator, text: str) -> None:
        """Go there, type, and press Enter."""
        self._go(target)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def tick(self, target: Locator) -> None:
        """Go there and press Space."""
        self._go(target)
        self.page.keyboard.press("Space")

    def choose(self, target: Locator, text: str) -> None:
        """Go there and type the beginning."""
        self._go(target)
        self.page.keyboard.type(text)

    def _go(self, target: Locator) -> None:
        for _ in range(MOST_TABS):
            if target.evaluate("e => e === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError("the keyboard does not get there")


class Finger(Hands):
    """A touch screen."""

    def press(self, target: Locator) -> None:
        """Tap it; sooner than this, two taps at one place are one double tap to a browser."""
        self.page.wait_for_timeout(DOUBLE_TAP_MS)
        target.tap()

    def type(self, target: Locator, text: str) -> None:
        """Tap it, type on the keyboard of the screen, and press its Enter."""
        target.tap()
        target.fill(text)
        self.page.keyboard.press("Enter")


def quoted(text: str) -> str:
    """A text in a CSS selector."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; a page on its way out counts as not yet."""
    from playwright.sync_api import Error

    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            if holds():
                return
        except Error:
            pass
        time.sleep(0.02)
    raise AssertionError("nothing happened")
