"""The lists in which messages are found: inboxes of phones, and the mail of computers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.state import BrowserState, PhoneState
from tutor.lesson.channels import MAILBOX, MESSAGE, mailbox_screen
from tutor.lesson.model import Screen


class MessageList(NamedTuple):
    """A list of messages: those of an app at a place, or of a folder of it."""

    place: str
    app: str
    folder: str = ""


def app_places(context: PracticeContext) -> tuple[str, ...]:
    """The places where something opens by its name: phones, then computers with mail."""
    return context.memoize(_app_places)


def _app_places(context: PracticeContext) -> tuple[str, ...]:
    mail = (one.place for one in mail_lists(context))
    return tuple(dict.fromkeys((*context.phones, *mail)))


def mail_lists(context: PracticeContext) -> Mapping[MessageList, Screen]:
    """The lists of mail that have a screen of their own, or links to other folders."""
    return context.memoize(_mail_lists)


def _mail_lists(context: PracticeContext) -> Mapping[MessageList, Screen]:
    found = {}
    for screen in context.lesson.screens:
        if screen.id.startswith(MAILBOX):
            folder = screen.id.removeprefix(mailbox_screen(screen.place)).removeprefix("/")
            found[MessageList(screen.place, screen.app, folder)] = screen
    return found


def _by_screen(context: PracticeContext) -> Mapping[str, MessageList]:
    return {screen.id: one for one, screen in mail_lists(context).items()}


def list_of_screen(context: PracticeContext, screen: str) -> MessageList | None:
    """The list that a screen shows; None for any other screen."""
    return context.memoize(_by_screen).get(screen)


def is_mail(entry: str) -> bool:
    """Say whether an entry is a list of mail or an open mail, not a page of the browser."""
    return entry.startswith((MAILBOX, MESSAGE))


def below_mail(context: PracticeContext, entry: str) -> str:
    """To what the way back leads in the mail of a computer: the list, or the inbox; else ""."""
    one = list_of_screen(context, entry)
    if one is None:
        return mail_lists(context)[list_of(context, entry.removeprefix(MESSAGE))].id
    return mail_lists(context)[one._replace(folder="")].id if one.folder else ""


def list_in_front(
    context: PracticeContext, device: BrowserState | PhoneState
) -> MessageList | None:
    """The list of messages in front on a device; None when something else is."""
    front = device.front
    if front:
        return list_of_screen(context, front)
    if isinstance(device, PhoneState) and device.app in context.inbox_apps:
        return MessageList(device.place, device.app)
    return None


def list_of(context: PracticeContext, message: str) -> MessageList:
    """The list in which a message lies once it has arrived."""
    found = context.messages[message]
    return MessageList(found.screen.place, found.screen.app, found.folder)


def folder_below(context: PracticeContext, message: str) -> tuple[str, ...]:
    """The screen of the folder on which a message of a phone lies; none for an inbox."""
    one = list_of(context, message)
    return (mail_lists(context)[one].id,) if one.folder else ()


def below_thread(context: PracticeContext, thread: str) -> tuple[str, ...]:
    """What lies below an open conversation in its app: the folder of its messages, or nothing."""
    return context.memoize(_below_threads).get(thread, ())


def _below_threads(context: PracticeContext) -> Mapping[str, tuple[str, ...]]:
    return {
        context.thread_of(message): folder_below(context, message) for message in context.messages
    }


def mail_of(context: PracticeContext, place: str) -> MessageList | None:
    """The inbox of a computer; None where mail is not read on it."""
    if place not in context.browsers:
        return None
    return next((one for one in mail_lists(context) if one.place == place), None)


def can_go_back(context: PracticeContext, browser: BrowserState) -> bool:
    """Say whether the arrow back of a computer leads anywhere: in its mail, or on the tab."""
    if browser.mail:
        return bool(below_mail(context, browser.mail))
    return bool(browser.shown.back) or bool(browser.shown.lost)
