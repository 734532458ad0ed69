"""Coming to a screen, by whatever way, and going back from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.formulas import is_right
from tutor.engine.revealed import revealed
from tutor.engine.state import (
    BrowserState,
    KeypadState,
    PhoneState,
    ReadableState,
    Tab,
    World,
)
from tutor.engine.world.foreground import (
    THREAD,
    browser_of,
    device_of,
    in_sight,
    in_thread,
    open_screens,
    with_device,
)
from tutor.engine.world.mail_lists import below_mail, is_mail
from tutor.engine.world.notices import carried
from tutor.engine.world.previews import previewed
from tutor.lesson.channels import MESSAGE
from tutor.lesson.model import Screen
from tutor.lesson.template import name_of


def history_before(chain: tuple[str, ...], page: str) -> tuple[str, ...]:
    """The way back once ``page`` is opened from the end of ``chain``.

    A page that is already on the way back is returned to, so the way back
    never holds a page twice and stays finite.
    """
    chain = tuple(entry for entry in chain if entry)
    return chain[: chain.index(page)] if page in chain else chain


def open_screen(
    context: PracticeContext, world: World, screen: Screen, source: Screen | None = None
) -> World:
    """Open a screen on its device; its own fields start anew. A button on ``source`` led there."""
    device = device_of(world, screen.place)
    if device is None:
        return world
    match device:
        case BrowserState() if is_mail(screen.id):
            world = with_device(world, device._replace(mail=screen.id))
        case BrowserState():
            tab = device.shown
            back = history_before((*tab.back, tab.page), screen.id)
            world = with_device(world, device.with_shown(Tab(screen.id, back)))
        case PhoneState():
            world = with_device(world, _entered(context, device, screen, source))
        case KeypadState():
            world = with_device(world, KeypadState(device.place, screen.id))
        case ReadableState():
            return world
        case _:
            assert_never(device)
    if world.typed:
        fresh = tuple(pair for pair in world.typed if not _stands_on(context, pair[0], screen.id))
        world = forget_closed(context, world._replace(typed=fresh))
    return observe(context, world)


def _entered(
    context: PracticeContext, phone: PhoneState, screen: Screen, source: Screen | None
) -> PhoneState:
    """Open a screen of an app.

    A web page that a message leads to lies on that message, and what a button of another app
    leads to lies on that app, below what is open already: the last "back" leads there.
    """
    stack = phone.stack(screen.app)
    if screen.app in context.browser_apps and phone.app in context.inbox_apps:
        stack = phone.stack(phone.app)
    elif source is not None and _leads_across(context, phone, screen, source):
        stack = (phone.front, *_own_entries(context, screen.app, stack))
    if screen.app != phone.app:
        phone = leave_app(context, phone)
    return phone.with_stack(screen.app, (*history_before(stack, screen.id), screen.id))


def _leads_across(
    context: PracticeContext, phone: PhoneState, screen: Screen, source: Screen
) -> bool:
    """Say whether a button of the app in front leads to another app, and not back to one."""
    if source.id != phone.front or source.app == screen.app:
        return False
    lowest = phone.stack(phone.app)[0]
    return app_of_entry(context, lowest) != screen.app


def app_of_entry(context: PracticeContext, entry: str) -> str:
    """The app that shows an entry of a stack."""
    if entry.startswith(THREAD):
        return context.app_of_thread(entry.removeprefix(THREAD))
    return context.screens[entry].app if entry else ""


def _own_entries(context: PracticeContext, app: str, stack: tuple[str, ...]) -> tuple[str, ...]:
    """The entries of a stack that the app itself shows; not that from which it was opened."""
    return tuple(e for e in stack if e == BLANK or app_of_entry(context, e) == app)


def leave_app(context: PracticeContext, phone: PhoneState) -> PhoneState:
    """Leave the app in front: an inbox opens anew next time, others go on where they were.

    It keeps its screens, but no longer the message or the app that led there: who comes back
    later came from the home screen.
    """
    if phone.app in context.message_apps:
        return phone.without_stack(phone.app)
    stack = phone.stack(phone.app)
    own = _own_entries(context, phone.app, stack)
    return phone if own == stack else phone.with_stack(phone.app, own)


def open_in_tab(context: PracticeContext, world: World, screen: Screen) -> World:
    """Open a page in a tab of its own; a tab that shows it already comes to the front.

    Where there are no tabs it is opened as any other screen.
    """
    browser = browser_of(world, screen.place)
    if browser is None:
        return open_screen(context, world, screen)
    for index, tab in enumerate(browser.tabs):
        if tab.page == screen.id:
            return observe(context, with_device(world, browser._replace(tab=index, mail="")))
    if len(browser.tabs) < context.most_tabs:
        browser = BrowserState(browser.place, (*browser.tabs, Tab()), len(browser.tabs))
    else:
        browser = browser._replace(tab=context.most_tabs - 1)
    return open_screen(context, with_device(world, browser), screen)


def _stands_on(context: PracticeContext, element_id: str, screen_id: str) -> bool:
    return context.elements[element_id].screen == screen_id


def forget_closed(context: PracticeContext, world: World) -> World:
    """Forget what was typed on screens that are no longer open anywhere."""
    if not world.typed:
        return world
    still = open_screens(world)
    typed = tuple(
        pair
        for pair in world.typed
        if (screen := context.elements[pair[0]].screen) in still or screen.startswith("message:")
    )
    return world if typed == world.typed else world._replace(typed=typed)


def observe(context: PracticeContext, world: World) -> World:
    """Note what is in front now: conversations are read and values are seen."""
    for device in world.devices:
        if device.front.startswith((THREAD, MESSAGE)):
            world = _read(context, world, device.place, device.front)
    if len(world.known) == len(context.expected_placeholders):
        return world
    if world.inbox:
        news = previewed(context, world)
        world = _note_known(world, news) if news else world
    telling = context.memoize(_revealing_screens)
    for device in world.devices:
        entry = device.front
        if entry in telling or entry.startswith(THREAD) or device.place in telling:
            return _observe_fronts(context, world)
    return world


def _revealing_screens(context: PracticeContext) -> frozenset[str]:
    """The screens on which values stand that a field asks for; of letters and cards the place."""
    every = context.memoize(revealed)
    telling = [screen for screen in context.screens.values() if every[screen.id]]
    return frozenset(
        screen.place if screen.place in context.readables else screen.id for screen in telling
    )


def _observe_fronts(context: PracticeContext, world: World) -> World:
    shown = (name for name in in_sight(context, world) if name not in world.known)
    news = [name for name in shown if _is_told(context, world, name_of(name))]
    return _note_known(world, news) if news else world


def _is_told(context: PracticeContext, world: World, name: str) -> bool:
    """Say whether what is shown under a name is a value, and the one that a field means by it."""
    return context.value(world, name) is not None and is_right(context, world, name)


def _note_known(world: World, names: Iterable[str]) -> World:
    return world._replace(known=tuple(sorted({*world.known, *names})))


def _read(context: PracticeContext, world: World, place: str, entry: str) -> World:
    thread = in_thread(context, world, place, entry)
    if all(arrived.read for arrived in thread):
        return world
    inbox = tuple(a._replace(read=True) if a in thread else a for a in world.inbox)
    names = [name for arrived in thread for name in carried(context, world, arrived)]
    return _note_known(world._replace(inbox=inbox), names)


def go_back(context: PracticeContext, world: World, place: str) -> World:
    """One screen back at a place; nothing happens where there is no way back."""
    device = device_of(world, place)
    if device is None:
        return world
    match device:
        case BrowserState():
            return _back_in_tab(context, world, device)
        case PhoneState():
            return _back_on_phone(context, world, device)
        case KeypadState() | ReadableState():
            return world
        case _:
            assert_never(device)


def _back_in_tab(context: PracticeContext, world: World, browser: BrowserState) -> World:
    if browser.mail:
        mail = below_mail(context, browser.mail)
        return observe(context, with_device(world, browser._replace(mail=mail))) if mail else world
    tab = browser.shown
    back = tab.back
    while back and not context.exists(world, context.screens[back[-1]]):
        back = back[:-1]
    if not back:
        return with_device(world, browser.with_shown(Tab())) if tab.lost else world
    world = with_device(world, browser.with_shown(Tab(back[-1], back[:-1])))
    return observe(context, forget_closed(context, world))


def _back_on_phone(context: PracticeContext, world: World, phone: PhoneState) -> World:
    """The phone's back gesture: the screen before, then the home screen."""
    if not phone.app:
        return world
    whole = phone.stack(phone.app)
    stack = whole[:-1]
    while stack and not is_there(context, world, stack[-1], phone.place):
        stack = stack[:-1]
    if stack and stack[-1] and (app := app_of_entry(context, stack[-1])) != phone.app:
        # Back to the message or the app from which a link or button led here.
        phone = leave_app(context, phone)
        phone = phone.with_stack(app, phone.stack(app) or stack[-1:])
    elif stack or (phone.app in context.inbox_apps and whole):
        phone = phone.with_stack(phone.app, stack)
    else:
        return go_home(context, world, phone)
    return observe(context, forget_closed(context, with_device(world, phone)))


def go_home(context: PracticeContext, world: World, phone: PhoneState) -> World:
    """The home screen."""
    return with_device(world, leave_app(context, phone)._replace(app=""))


def is_there(context: PracticeContext, world: World, entry: str, place: str) -> bool:
    """Say whether an entry of a stack can be gone back to: no screen or message that is gone."""
    if entry.startswith(THREAD):
        return bool(in_thread(context, world, place, entry))
    return entry == BLANK or context.exists(world, context.screens[entry])


def close_tab(context: PracticeContext, world: World, browser: BrowserState, index: int) -> World:
    """Close a tab; after the last one an empty tab is left."""
    tabs = browser.tabs[:index] + browser.tabs[index + 1 :]
    goes_down = index < browser.tab or browser.tab == len(tabs)
    active = browser.tab - 1 if goes_down else browser.tab
    browser = BrowserState(browser.place, tabs or (Tab(),), max(0, active))
    return observe(context, forget_closed(context, with_device(world, browser)))
