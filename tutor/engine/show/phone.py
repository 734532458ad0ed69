"""The phone as it is to be seen."""

from __future__ import annotations

from tutor.engine.show.computer import below
from tutor.engine.show.pages import Look, elements_of, page_view
from tutor.engine.view import (
    AppView,
    BannerView,
    Bubble,
    InboxRow,
    PageView,
    PhoneView,
    ThreadView,
)
from tutor.engine.world.front import THREAD, front_entry, in_thread, stack_of
from tutor.engine.world.mailing import banner
from tutor.lesson.channels import CHANNELS
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Message
from tutor.lesson.text import clean_text

PREVIEW = 40
ICONS = {"Internet": "◍"}


def phone_view(look: Look) -> PhoneView:
    """The phone: its home screen, or the app in front."""
    world, stage = look.state.world, look.stage
    entry = front_entry(world, "phone")
    stack = stack_of(world, world.app)
    is_inbox = world.app in stage.inbox_apps
    return PhoneView(
        app=world.app,
        apps=() if world.app else tuple(_app(look, app) for app in stage.apps),
        banner=_banner(look),
        page=_page(look, entry, stack),
        inbox=_inbox(look) if is_inbox and not entry else None,
        thread=_thread(look, entry) if entry.startswith(THREAD) else None,
        address=_address(look, stack) if world.app in stage.browser_apps else "",
        secure=world.app in stage.browser_apps and bool(entry),
        can_go_back=bool(world.app),
        unread=sum(not arrived.read for arrived in world.inbox),
        home_pointed=look.pointed("home"),
        back_pointed=look.pointed("back", "phone"),
    )


def _app(look: Look, app: str) -> AppView:
    unread = sum(
        not arrived.read and look.stage.app_of(arrived.message) == app
        for arrived in look.state.world.inbox
    )
    return AppView(app, _icon(app), unread, look.pointed("app", app))


def _icon(app: str) -> str:
    for channel in CHANNELS.values():
        if channel.app == app:
            return channel.icon
    return ICONS.get(app, app[:1].upper())


def _banner(look: Look) -> BannerView | None:
    notified = banner(look.stage, look.state.world)
    if not notified:
        return None
    message = look.stage.messages[notified]
    return BannerView(
        app=CHANNELS[message.via].app,
        sender=look.text(message.sender),
        text=_preview(look, message),
        message=message.id,
        pointed=look.pointed("banner"),
    )


def _preview(look: Look, message: Message) -> str:
    text = plain_text(look.markdown(message.subject or message.text)).replace("\n", " ")
    return text if len(text) <= PREVIEW else text[: PREVIEW - 1].rstrip() + "…"


def _page(look: Look, entry: str, stack: tuple[str, ...]) -> PageView | None:
    if not entry or entry.startswith(THREAD):
        return None
    return page_view(look, look.stage.screens[entry], below(look.stage, stack[:-1]))


def _address(look: Look, stack: tuple[str, ...]) -> str:
    for entry in reversed(stack):
        screen = look.stage.screens.get(entry)
        if screen is not None and screen.url:
            return look.text(screen.url)
    return ""


def _inbox(look: Look) -> tuple[InboxRow, ...]:
    """The conversations of the app in front, the newest first, each once."""
    stage = look.stage
    rows: dict[str, InboxRow] = {}
    for arrived in look.state.world.inbox:
        if stage.app_of(arrived.message) != look.state.world.app:
            continue
        message = stage.messages[arrived.message]
        key = stage.thread_of(message.id)
        unread = not arrived.read or (key in rows and rows[key].unread)
        rows.pop(key, None)
        pointed = _points_at(look, key)
        rows[key] = InboxRow(
            message.id, look.text(message.sender), _preview(look, message), unread, pointed
        )
    return tuple(reversed(rows.values()))


def _points_at(look: Look, thread: str) -> bool:
    """Say whether the coach points at this conversation: at any message of it."""
    if look.next is None or look.next.verb != "message":
        return False
    target = look.next.target
    return look.stage.thread_of(target) == thread and look.pointed("message", target)


def _thread(look: Look, entry: str) -> ThreadView:
    world, stage = look.state.world, look.stage
    arrived = in_thread(stage, world, entry)
    newest = {a.message: i for i, a in enumerate(arrived)}
    bubbles = []
    for index, one in enumerate(arrived):
        message = stage.messages[one.message]
        turns = dict.fromkeys(stage.codes_in(message), one.turn)
        is_newest = newest[one.message] == index
        bubbles.append(
            Bubble(
                message=message.id,
                subject=clean_text(stage.text(world, message.subject, turns)),
                text=clean_text(stage.markdown(world, message.text, turns)),
                newest=index == len(arrived) - 1,
                elements=elements_of(look, message.screen) if is_newest else (),
            )
        )
    first = stage.messages[arrived[-1].message]
    return ThreadView(look.text(first.sender), first.via, tuple(bubbles))
