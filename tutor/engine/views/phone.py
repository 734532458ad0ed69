"""The phone as it is to be seen."""

from __future__ import annotations

from tutor.engine.view import (
    AppView,
    BannerView,
    Bubble,
    InboxRow,
    PageView,
    PhoneView,
    ThreadView,
)
from tutor.engine.views.computer import below
from tutor.engine.views.pages import ViewBuilder, elements_of, page_view
from tutor.engine.world.delivery import banner
from tutor.engine.world.foreground import THREAD, front_entry, in_thread, stack_of
from tutor.lesson.channels import CHANNELS
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Message
from tutor.lesson.template import clean_text

PREVIEW = 40
ICONS = {"Internet": "◍"}


def phone_view(look: ViewBuilder) -> PhoneView:
    """The phone: its home screen, or the app in front."""
    world, context = look.state.world, look.context
    entry = front_entry(world, "phone")
    stack = stack_of(world, world.app)
    is_inbox = world.app in context.inbox_apps
    return PhoneView(
        app=world.app,
        apps=() if world.app else tuple(_app(look, app) for app in context.apps),
        banner=_banner(look),
        page=_page(look, entry, stack),
        inbox=_inbox(look) if is_inbox and not entry else None,
        thread=_thread(look, entry) if entry.startswith(THREAD) else None,
        address=_address(look, stack) if world.app in context.browser_apps else "",
        secure=world.app in context.browser_apps and bool(entry),
        can_go_back=bool(world.app),
        unread=sum(not arrived.read for arrived in world.inbox),
        home_highlighted=look.pointed("home"),
        back_highlighted=look.pointed("back", "phone"),
    )


def _app(look: ViewBuilder, app: str) -> AppView:
    unread = sum(
        not arrived.read and look.context.app_of(arrived.message) == app
        for arrived in look.state.world.inbox
    )
    return AppView(app, _icon(app), unread, look.pointed("app", app))


def _icon(app: str) -> str:
    for channel in CHANNELS.values():
        if channel.app == app:
            return channel.icon
    return ICONS.get(app, app[:1].upper())


def _banner(look: ViewBuilder) -> BannerView | None:
    notified = banner(look.context, look.state.world)
    if not notified:
        return None
    message = look.context.messages[notified]
    return BannerView(
        app=CHANNELS[message.via].app,
        sender=look.text(message.sender),
        text=_preview(look, message),
        message=message.id,
        highlighted=look.pointed("banner"),
    )


def _preview(look: ViewBuilder, message: Message) -> str:
    text = plain_text(look.markdown(message.subject or message.text)).replace("\n", " ")
    return text if len(text) <= PREVIEW else text[: PREVIEW - 1].rstrip() + "…"


def _page(look: ViewBuilder, entry: str, stack: tuple[str, ...]) -> PageView | None:
    if not entry or entry.startswith(THREAD):
        return None
    return page_view(look, look.context.screens[entry], below(look.context, stack[:-1]))


def _address(look: ViewBuilder, stack: tuple[str, ...]) -> str:
    for entry in reversed(stack):
        screen = look.context.screens.get(entry)
        if screen is not None and screen.url:
            return look.text(screen.url)
    return ""


def _inbox(look: ViewBuilder) -> tuple[InboxRow, ...]:
    """The conversations of the app in front, the newest first, each once."""
    context = look.context
    rows: dict[str, InboxRow] = {}
    for arrived in look.state.world.inbox:
        if context.app_of(arrived.message) != look.state.world.app:
            continue
        message = context.messages[arrived.message]
        key = context.thread_of(message.id)
        unread = not arrived.read or (key in rows and rows[key].unread)
        rows.pop(key, None)
        pointed = _points_at(look, key)
        rows[key] = InboxRow(
            message.id, look.text(message.sender), _preview(look, message), unread, pointed
        )
    return tuple(reversed(rows.values()))


def _points_at(look: ViewBuilder, thread: str) -> bool:
    """Say whether the coach points at this conversation: at any message of it."""
    if look.next is None or look.next.verb != "message":
        return False
    target = look.next.target
    return look.context.thread_of(target) == thread and look.pointed("message", target)


def _thread(look: ViewBuilder, entry: str) -> ThreadView:
    world, context = look.state.world, look.context
    arrived = in_thread(context, world, entry)
    newest = {a.message: i for i, a in enumerate(arrived)}
    bubbles = []
    for index, one in enumerate(arrived):
        message = context.messages[one.message]
        turns = dict.fromkeys(context.codes_in(message), one.version)
        is_newest = newest[one.message] == index
        bubbles.append(
            Bubble(
                message=message.id,
                subject=clean_text(context.text(world, message.subject, turns)),
                text=clean_text(context.markdown(world, message.text, turns)),
                newest=index == len(arrived) - 1,
                elements=elements_of(look, message.screen) if is_newest else (),
            )
        )
    first = context.messages[arrived[-1].message]
    return ThreadView(look.text(first.sender), first.via, tuple(bubbles))
