"""Coming to a screen, by whatever way, and going back from it."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.state import Tab, World
from tutor.engine.world.foreground import (
    THREAD,
    front_entry,
    front_screens,
    in_thread,
    open_screens,
    stack_of,
    with_stack,
    without_stack,
)
from tutor.lesson.model import Screen


def history_before(chain: tuple[str, ...], page: str) -> tuple[str, ...]:
    """The way back once ``page`` is opened from the end of ``chain``.

    A page that is already on the way back is returned to, so the way back
    never holds a page twice and stays finite.
    """
    chain = tuple(entry for entry in chain if entry)
    return chain[: chain.index(page)] if page in chain else chain


def open_screen(context: PracticeContext, world: World, screen: Screen) -> World:
    """Open a screen on its device; its own fields start anew."""
    if screen.place == "computer":
        tab = world.tabs[world.tab]
        back = history_before((*tab.back, tab.page), screen.id)
        world = replace_tab(world, Tab(screen.id, back))
    else:
        world = _open_on_phone(context, world, screen)
    if world.typed:
        fresh = tuple(pair for pair in world.typed if not _stands_on(context, pair[0], screen.id))
        world = forget_closed(context, world._replace(typed=fresh))
    return observe(context, world)


def _open_on_phone(context: PracticeContext, world: World, screen: Screen) -> World:
    """Open a screen of an app; a web page that a message leads to lies on that message."""
    stack = stack_of(world, screen.app)
    if screen.app in context.browser_apps and world.app in context.inbox_apps:
        stack = stack_of(world, world.app)
    if screen.app != world.app:
        world = leave_app(context, world)
    stack = (*history_before(stack, screen.id), screen.id)
    return with_stack(world._replace(app=screen.app), screen.app, stack)


def leave_app(context: PracticeContext, world: World) -> World:
    """Leave the app in front: an inbox and a browser open anew next time, others go on."""
    if world.app in context.inbox_apps or world.app in context.browser_apps:
        return without_stack(world, world.app)
    return world


def open_in_tab(context: PracticeContext, world: World, screen: Screen) -> World:
    """Open a page in a tab of its own; a tab that shows it already comes to the front."""
    for index, tab in enumerate(world.tabs):
        if tab.page == screen.id:
            return observe(context, world._replace(tab=index))
    if len(world.tabs) < context.most_tabs:
        world = world._replace(tabs=(*world.tabs, Tab()), tab=len(world.tabs))
    else:
        world = world._replace(tab=context.most_tabs - 1)
    return open_screen(context, world, screen)


def replace_tab(world: World, tab: Tab) -> World:
    """The world with another content of the tab in front."""
    tabs = (*world.tabs[: world.tab], tab, *world.tabs[world.tab + 1 :])
    return world._replace(tabs=tabs)


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
    stack = stack_of(world, world.app) if world.app else ()
    if stack and stack[-1].startswith(THREAD):
        world = _read(context, world, stack[-1])
    if len(world.known) == len(context.expected_names):
        return world
    telling = context.memoize(_revealing_screens)
    for place in context.lesson.places:
        entry = front_entry(world, place)
        if entry in telling or entry.startswith(THREAD):
            return _observe_fronts(context, world)
    return world


def _revealing_screens(context: PracticeContext) -> frozenset[str]:
    """The screens on which values stand that a field asks for."""
    return frozenset(screen.id for screen in context.lesson.screens if context.reveals(screen))


def _observe_fronts(context: PracticeContext, world: World) -> World:
    news = [
        name
        for place in context.lesson.places
        for screen in front_screens(context, world, place)
        for name in context.reveals(screen)
        if name not in world.known
    ]
    return _note_known(world, news) if news else world


def _note_known(world: World, names: Iterable[str]) -> World:
    return world._replace(known=tuple(sorted({*world.known, *names})))


def _read(context: PracticeContext, world: World, entry: str) -> World:
    thread = in_thread(context, world, entry)
    if all(arrived.read for arrived in thread):
        return world
    inbox = tuple(a._replace(read=True) if a in thread else a for a in world.inbox)
    codes = [code for a in thread for code in context.codes_in(context.messages[a.message])]
    return _note_known(
        world._replace(inbox=inbox), (c for c in codes if c in context.expected_names)
    )


def back_on_computer(context: PracticeContext, world: World) -> World:
    """The browser's back button; nothing happens where there is no way back."""
    tab = world.tabs[world.tab]
    back = tab.back
    while back and not context.exists(world, context.screens[back[-1]]):
        back = back[:-1]
    if not back:
        return replace_tab(world, Tab()) if tab.lost else world
    world = replace_tab(world, Tab(back[-1], back[:-1]))
    return observe(context, forget_closed(context, world))


def back_on_phone(context: PracticeContext, world: World) -> World:
    """The phone's back gesture: the screen before, then the home screen."""
    if not world.app:
        return world
    stack = stack_of(world, world.app)[:-1]
    while stack and not stack[-1].startswith(THREAD) and not _there(context, world, stack[-1]):
        stack = stack[:-1]
    if stack and stack[-1].startswith(THREAD) and world.app in context.browser_apps:
        return _back_to_message(context, world, stack[-1])
    if stack or (world.app in context.inbox_apps and stack_of(world, world.app)):
        return observe(context, forget_closed(context, with_stack(world, world.app, stack)))
    return go_home(context, world)


def _back_to_message(context: PracticeContext, world: World, entry: str) -> World:
    """From a web page back to the message whose link led there."""
    world = without_stack(world, world.app)
    app = context.app_of_thread(entry.removeprefix(THREAD))
    return observe(
        context, forget_closed(context, with_stack(world._replace(app=app), app, (entry,)))
    )


def go_home(context: PracticeContext, world: World) -> World:
    """The home screen."""
    return leave_app(context, world)._replace(app="")


def _there(context: PracticeContext, world: World, entry: str) -> bool:
    return entry == BLANK or context.exists(world, context.screens[entry])


def close_tab(context: PracticeContext, world: World, index: int) -> World:
    """Close a tab; after the last one an empty tab is left."""
    tabs = world.tabs[:index] + world.tabs[index + 1 :]
    active = world.tab - 1 if index < world.tab or world.tab == len(tabs) else world.tab
    world = world._replace(tabs=tabs or (Tab(),), tab=max(0, active))
    return observe(context, forget_closed(context, world))
