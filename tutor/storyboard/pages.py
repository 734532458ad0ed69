"""What is to be seen, as lines of plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import assert_never

from tutor.engine.view import (
    BrowserView,
    DeviceView,
    ElementView,
    InboxRow,
    ObjectView,
    PageView,
    PhoneView,
    ThreadView,
)
from tutor.i18n import gettext as _
from tutor.lesson.dates import in_words
from tutor.lesson.elements import Control
from tutor.lesson.markdown import plain_text

Lines = Iterator[str]


def device_lines(device: DeviceView) -> Lines:
    """A device, by its kind."""
    match device:
        case BrowserView():
            return browser_lines(device)
        case PhoneView():
            return phone_lines(device)
        case ObjectView():
            return object_lines(device)
        case _:
            assert_never(device)


def browser_lines(browser: BrowserView) -> Lines:
    """The browser: tabs, address, and the page or what the browser itself says."""
    tabs = " | ".join(f"[{tab.title}]" if tab.active else tab.title for tab in browser.tabs)
    yield f"{browser.title}: {tabs}"
    yield _("Address: {address}").format(address=browser.address or "—")
    if browser.notice:
        yield from _text(browser.notice)
    if browser.mail is not None:
        yield f"( {browser.mail.name}{f' ({browser.mail.unread})' if browser.mail.unread else ''} )"
    yield from _rows(browser.inbox)
    if browser.page is not None:
        yield from page_lines(browser.page)


def _rows(rows: tuple[InboxRow, ...] | None) -> Lines:
    """A list of messages, the newest first."""
    for row in rows or ():
        sign = "●" if row.unread else " "
        yield f"{sign} {row.sender}: {row.preview}"
    if rows == ():
        yield _("There are no messages.")


def phone_lines(phone: PhoneView) -> Lines:
    """The phone: its home screen or the app in front, with a notification above it."""
    in_front = phone.heading or phone.app or _("home screen")
    yield f"{phone.title}: {in_front}"
    if phone.address:
        yield _("Address: {address}").format(address=phone.address)
    if phone.banner is not None:
        yield _("Notification from {sender}: {text}").format(
            sender=phone.banner.sender, text=phone.banner.text
        )
    for app in phone.apps:
        unread = f" ({app.unread})" if app.unread else ""
        yield f"( {app.name}{unread} )"
    yield from _rows(phone.inbox)
    if phone.thread is not None:
        yield from thread_lines(phone.thread)
    if phone.page is not None:
        yield from page_lines(phone.page)


def object_lines(thing: ObjectView) -> Lines:
    """A letter, a card or a device with keys."""
    yield f"{thing.title}:"
    if thing.page is None:
        yield thing.empty
    else:
        yield from page_lines(thing.page)


def thread_lines(thread: ThreadView) -> Lines:
    """An open conversation, the oldest message first."""
    for bubble in thread.bubbles:
        yield _("From: {sender}").format(sender=thread.sender)
        if bubble.subject:
            yield _("Subject: {subject}").format(subject=bubble.subject)
        yield from (f"> {line}" for line in _text(bubble.text))
        for element in bubble.elements:
            yield from element_lines(element)


def page_lines(page: PageView) -> Lines:
    """A page; the dialog on top of it comes last."""
    if page.dialog is not None:
        yield from (f"  {line}" for line in page_lines(page.dialog))
        return
    for element in page.elements:
        yield from element_lines(element)


def element_lines(element: ElementView) -> Lines:
    """One element, and the error that stands at it."""
    written = CONTROLS[element.control] if element.control else ELEMENTS[element.look]
    yield from written(element)
    for line in _text(element.error):
        yield f"  ! {line}"


def _text(markdown: str) -> Lines:
    return iter(plain_text(markdown).splitlines())


def _heading(element: ElementView) -> Lines:
    return (f"# {line}" for line in _text(element.text))


def _plain(element: ElementView) -> Lines:
    return _text(element.text)


def _notice(element: ElementView) -> Lines:
    return (f"(i) {line}" for line in _text(element.text))


def _success(element: ElementView) -> Lines:
    return (f"(v) {line}" for line in _text(element.text))


def _image(element: ElementView) -> Lines:
    yield _("[Picture: {text}]").format(text=plain_text(element.text))


def _field(element: ElementView) -> Lines:
    value = "•" * len(element.value) if element.secret else element.value
    before = f"{element.prefix} " if element.prefix else ""
    yield f"{element.label}: {before}[ {value or '…'} ]"
    if element.example:
        yield _("  For example: {example}").format(example=element.example)


def _tick(element: ElementView) -> Lines:
    yield f"[{'x' if element.value == 'yes' else ' '}] {element.label}"


def _boxes(element: ElementView) -> Lines:
    yield element.label
    for option in element.options:
        yield f"  [{'x' if option.chosen else ' '}] {option.label}"


def _options(element: ElementView) -> Lines:
    yield f"{element.label or plain_text(element.text)}"
    for option in element.options:
        yield f"  ({'x' if option.chosen else ' '}) {option.label}"


def _gesture(element: ElementView) -> Lines:
    sign = "✓ " if element.value else ""
    yield f"{element.label}: [ {sign}{element.prompt} ]"


def _calendar(element: ElementView) -> Lines:
    yield f"{element.label}: [ {in_words(element.value) or element.prompt} ▾ ]"


def _search(element: ElementView) -> Lines:
    value = element.value or "…"
    yield f"{element.label}: [ {value} ]"
    yield _("  To be searched: {options}").format(
        options=" | ".join(option.label for option in element.options)
    )


def _button(element: ElementView) -> Lines:
    yield f"[ {element.label} ]" + (f" {element.asks}" if element.asks else "")


def _link(element: ElementView) -> Lines:
    yield f"-> {element.label}"


def _file(element: ElementView) -> Lines:
    yield _("-> File: {name}").format(name=element.label)


ELEMENTS: Mapping[str, Callable[[ElementView], Lines]] = {
    "text": _plain,
    "heading": _heading,
    "notice": _notice,
    "success": _success,
    "image": _image,
    "qr": _image,
    "field": _field,
    "checkbox": _tick,
    "checkboxes": _boxes,
    "switch": _tick,
    "choice": _options,
    "list": _options,
    "question": _options,
    "button": _button,
    "link": _link,
    "file": _file,
}
"""How each look is written; a new element is one row."""
CONTROLS: Mapping[Control, Callable[[ElementView], Lines]] = {
    "gesture": _gesture,
    "pick": _options,
    "search": _search,
    "calendar": _calendar,
}
"""How an input is written that is filled in otherwise than its look says."""
