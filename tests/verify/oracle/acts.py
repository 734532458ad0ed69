"""Everything that a learner can do with what is in seen. Nothing is left out as pointless."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tests.verify.oracle.seen import Seen, on_top
from tests.verify.oracle.values import texts_to_type
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import State
from tutor.engine.view import BrowserView, ElementView, PhoneView
from tutor.inputs.touch import DONE

NO_PAGE = "www.onbekend.example"
"""An address that leads nowhere."""


def acts(
    context: PracticeContext, state: State, seen: Seen, known: frozenset[str]
) -> Iterator[Event]:
    """Every act, right and wrong, on every device and to the coach."""
    if seen.can_continue:
        yield Event("continue")
    yield Event("wait")
    if seen.can_skip:
        yield Event("skip")
    if seen.epilogue_waits:
        yield Event("epilogue")
    for device in seen.devices:
        if isinstance(device, BrowserView):
            yield from _browser(context, state, device)
        elif isinstance(device, PhoneView):
            yield from _phone(device)
    for page in pages_in_use(seen):
        for element in page:
            yield from _use(context, state, page, element, known)


def _browser(context: PracticeContext, state: State, browser: BrowserView) -> Iterator[Event]:
    addresses = {
        context.text(state.world, screen.url)
        for screen in context.lesson.screens
        if screen.url and screen.place == browser.place
    }
    yield from (Event("address", browser.prefix, address) for address in sorted(addresses))
    yield Event("address", browser.prefix, NO_PAGE)
    if browser.mail is not None:
        yield Event("app", browser.mail_target)
    yield from (Event("message", row.message) for row in browser.inbox or ())
    if browser.can_go_back:
        yield Event("back", browser.place)
    for index, tab in enumerate(browser.tabs):
        if not tab.active:
            yield Event("tab", f"{browser.prefix}{index}")
        yield Event("close", f"{browser.prefix}{index}")


def _phone(phone: PhoneView) -> Iterator[Event]:
    if phone.banner is not None:
        yield Event("banner", phone.prefix)
    yield from (Event("app", phone.prefix + app.name) for app in phone.apps)
    yield from (Event("message", row.message) for row in phone.inbox or ())
    if phone.can_go_back:
        yield Event("back", phone.place)
    if phone.app:
        yield Event("home", phone.prefix)


Page = tuple[ElementView, ...]


def pages_in_use(seen: Seen) -> Iterator[Page]:
    """The elements in front, page by page; each message of a conversation is one."""
    for device in seen.devices:
        if device.page is not None:
            yield on_top(device.page).elements
        if isinstance(device, PhoneView) and device.thread is not None:
            yield from (bubble.elements for bubble in device.thread.bubbles)


def _use(
    context: PracticeContext, state: State, page: Page, element: ElementView, known: frozenset[str]
) -> Iterator[Event]:
    if element.role == "button":
        yield Event("press", element.id)
    elif element.role == "question":
        yield from (Event("answer", element.id, option.label) for option in element.options)
    elif element.control == "gesture":
        yield Event("fill", element.id, DONE)
    elif element.kind == "boxes":
        labels = [option.label for option in element.options]
        for count in range(len(labels) + 1):
            for ticked in combinations(labels, count):
                yield Event("fill", element.id, ", ".join(ticked))
    elif element.role == "input" and element.options:
        options = (option.value or option.label for option in element.options)
        yield from (Event("fill", element.id, option) for option in options)
    elif element.role == "input" and element.kind == "flag":
        yield from (Event("fill", element.id, value) for value in ("yes", "no"))
    elif element.role == "input":
        beside = {e.id: e.value for e in page if e.role == "input" and e.id != element.id}
        for text in texts_to_type(context, state, element.id, beside, known):
            yield Event("fill", element.id, text)
