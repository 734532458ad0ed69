"""Everything that a learner can do with what is in seen. Nothing is left out as pointless."""

from __future__ import annotations

from collections.abc import Iterator

from tests.verify.oracle.seen import Seen, on_top
from tests.verify.oracle.values import texts_to_type
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import State
from tutor.engine.view import BrowserView, ElementView, PageView, PhoneView

NO_PAGE = "www.onbekend.example"
"""An address that leads nowhere."""


def acts(
    context: PracticeContext, state: State, seen: Seen, known: frozenset[str]
) -> Iterator[Event]:
    """Every act, right and wrong, on both devices and to the coach."""
    if seen.can_continue:
        yield Event("continue")
    if seen.can_skip:
        yield Event("skip")
    if seen.epilogue_waits:
        yield Event("epilogue")
    if seen.browser is not None:
        yield from _browser(context, state, seen.browser)
    if seen.phone is not None:
        yield from _phone(seen.phone)
    for page in pages_in_use(seen):
        for element in page:
            yield from _use(context, state, page, element, known)


def _browser(context: PracticeContext, state: State, browser: BrowserView) -> Iterator[Event]:
    addresses = {
        context.text(state.world, screen.url)
        for screen in context.lesson.screens
        if screen.url and screen.place == "computer"
    }
    yield from (Event("address", "", address) for address in sorted(addresses))
    yield Event("address", "", NO_PAGE)
    if browser.can_go_back:
        yield Event("back", "computer")
    for index, tab in enumerate(browser.tabs):
        if not tab.active:
            yield Event("tab", str(index))
        yield Event("close", str(index))


def _phone(phone: PhoneView) -> Iterator[Event]:
    if phone.banner is not None:
        yield Event("banner")
    yield from (Event("app", app.name) for app in phone.apps)
    yield from (Event("message", row.message) for row in phone.inbox or ())
    if phone.can_go_back:
        yield Event("back", "phone")
    if phone.app:
        yield Event("home")


Page = tuple[ElementView, ...]


def pages_in_use(seen: Seen) -> Iterator[Page]:
    """The elements in front, page by page; each message of a conversation is one."""
    fronts: list[PageView | None] = [seen.browser.page if seen.browser else None]
    if seen.phone is not None:
        fronts.append(seen.phone.page)
        if seen.phone.thread is not None:
            yield from (bubble.elements for bubble in seen.phone.thread.bubbles)
    yield from (on_top(front).elements for front in fronts if front is not None)


def _use(
    context: PracticeContext, state: State, page: Page, element: ElementView, known: frozenset[str]
) -> Iterator[Event]:
    if element.role == "button":
        yield Event("press", element.id)
    elif element.role == "question":
        yield from (Event("answer", element.id, option.label) for option in element.options)
    elif element.role == "input" and element.options:
        yield from (Event("fill", element.id, option.label) for option in element.options)
    elif element.role == "input" and element.kind == "flag":
        yield from (Event("fill", element.id, value) for value in ("yes", "no"))
    elif element.role == "input":
        beside = {e.id: e.value for e in page if e.role == "input" and e.id != element.id}
        for text in texts_to_type(context, state, element.id, beside, known):
            yield Event("fill", element.id, text)
