"""The phone as it is to be seen."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.event import prefix
from tutor.engine.state import PhoneState, ReceivedMessage
from tutor.engine.view import (
    AppView,
    BannerView,
    Bubble,
    PageView,
    PhoneView,
    ThreadView,
)
from tutor.engine.views.computer import below
from tutor.engine.views.inbox import inbox_rows, is_new
from tutor.engine.views.pages import ViewBuilder, elements_of, page_view
from tutor.engine.views.places import is_named, title_of
from tutor.engine.world.apps import apps_there
from tutor.engine.world.foreground import THREAD, front_screens, in_thread, inbox_of
from tutor.engine.world.mail_lists import app_places, list_in_front
from tutor.engine.world.notices import notified, preview
from tutor.lesson.channels import CHANNELS
from tutor.lesson.template import clean_text

ICONS = {"Internet": "◍"}


def phone_view(look: ViewBuilder, phone: PhoneState) -> PhoneView:
    """The phone: its home screen, or the app in front."""
    context = look.context
    entry, stack = phone.front, phone.stack(phone.app)
    inbox = inbox_of(context, look.state.world, phone.place)
    is_browser, listed = phone.app in context.browser_apps, list_in_front(context, phone)
    here = prefix(phone.place, app_places(context))
    page = _page(look, phone.place, entry, stack)
    address = _address(look, stack) if is_browser else ""
    return PhoneView(
        place=phone.place,
        kind=context.kind_of(phone.place),
        title=title_of(context, phone.place),
        named=is_named(context, phone.place),
        prefix=here,
        app=phone.app,
        apps=() if phone.app else tuple(_apps(look, phone.place, inbox)),
        banner=_banner(look, phone.place),
        heading=_heading(phone.app, page, address),
        page=page,
        inbox=inbox_rows(look, listed) if listed is not None else None,
        thread=_thread(look, phone.place, entry) if entry.startswith(THREAD) else None,
        address=address,
        secure=is_browser and bool(entry),
        can_go_back=bool(phone.app),
        unread=sum(is_new(context, arrived) for arrived in inbox),
        home_highlighted=look.is_highlighted("home", here),
        back_highlighted=look.is_highlighted("back", phone.place),
    )


def _heading(app: str, page: PageView | None, address: str) -> str:
    """The name of an app with the title of its screen; "" where that is told below already."""
    if page is None or address or page.title in ("", app):
        return ""
    is_told = any(e.look == "heading" and e.text == page.title for e in page.elements)
    return "" if is_told else f"{app}: {page.title}"


def _apps(look: ViewBuilder, place: str, inbox: tuple[ReceivedMessage, ...]) -> Iterator[AppView]:
    here = prefix(place, app_places(look.context))
    for app in apps_there(look.context, look.state.world, place):
        own = [a for a in inbox if look.context.app_of(a.message) == app]
        unread = sum(is_new(look.context, arrived) for arrived in own)
        yield AppView(app, _icon(app), unread, look.is_highlighted("app", here + app))


def _icon(app: str) -> str:
    for channel in CHANNELS.values():
        if channel.app == app:
            return channel.icon
    return ICONS.get(app, app[:1].upper())


def _banner(look: ViewBuilder, place: str) -> BannerView | None:
    arrived = notified(look.context, look.state.world, place)
    if arrived is None:
        return None
    message = look.context.messages[arrived.message]
    return BannerView(
        app=look.context.app_of(message.id),
        sender=look.text(message.sender),
        text=preview(look.context, look.state.world, arrived),
        message=message.id,
        highlighted=look.is_highlighted("banner", prefix(place, app_places(look.context))),
    )


def _page(look: ViewBuilder, place: str, entry: str, stack: tuple[str, ...]) -> PageView | None:
    if entry.startswith(THREAD):
        return None
    if not entry:
        below_list = front_screens(look.context, look.state.world, place)
        return page_view(look, below_list[0]) if below_list else None
    return page_view(look, look.context.screens[entry], below(look.context, stack[:-1]))


def _address(look: ViewBuilder, stack: tuple[str, ...]) -> str:
    for entry in reversed(stack):
        screen = look.context.screens.get(entry)
        if screen is not None and screen.url:
            return look.text(screen.url)
    return ""


def _thread(look: ViewBuilder, place: str, entry: str) -> ThreadView:
    world, context = look.state.world, look.context
    arrived = in_thread(context, world, place, entry)
    newest = {a.message: i for i, a in enumerate(arrived)}
    bubbles = []
    for index, one in enumerate(arrived):
        message = context.messages[one.message]
        versions = dict.fromkeys(context.codes_in(message), one.version)
        is_newest = newest[one.message] == index
        bubbles.append(
            Bubble(
                message=message.id,
                subject=clean_text(context.text(world, message.subject, versions)),
                text=clean_text(context.markdown(world, message.text, versions)),
                newest=index == len(arrived) - 1,
                elements=elements_of(look, message.screen) if is_newest else (),
            )
        )
    first = context.messages[arrived[-1].message]
    return ThreadView(look.text(first.sender), first.via, tuple(bubbles))
