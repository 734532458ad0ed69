"""Coming to a screen, by whatever way, and going back from it."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.engine.stage import BLANK, Stage
from tutor.engine.state import Tab, World
from tutor.engine.world.front import (
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


def chain_to(chain: tuple[str, ...], page: str) -> tuple[str, ...]:
    """The way back once ``page`` is opened from the end of ``chain``.

    A page that is already on the way back is returned to, so the way back
    never holds a page twice and stays finite.
    """
    chain = tuple(entry for entry in chain if entry)
    return chain[: chain.index(page)] if page in chain else chain


def enter(stage: Stage, world: World, screen: Screen) -> World:
    """Open a screen on its device; its own fields start anew."""
    if screen.place == "computer":
        tab = world.tabs[world.tab]
        back = chain_to((*tab.back, tab.page), screen.id)
        world = replace_tab(world, Tab(screen.id, back))
    else:
        world = _enter_on_phone(stage, world, screen)
    if world.typed:
        fresh = tuple(pair for pair in world.typed if not _stands_on(stage, pair[0], screen.id))
        world = forget_closed(stage, world._replace(typed=fresh))
    return look(stage, world)


def _enter_on_phone(stage: Stage, world: World, screen: Screen) -> World:
    """Open a screen of an app; a web page that a message leads to lies on that message."""
    stack = stack_of(world, screen.app)
    if screen.app in stage.browser_apps and world.app in stage.inbox_apps:
        stack = stack_of(world, world.app)
    if screen.app != world.app:
        world = leave(stage, world)
    stack = (*chain_to(stack, screen.id), screen.id)
    return with_stack(world._replace(app=screen.app), screen.app, stack)


def leave(stage: Stage, world: World) -> World:
    """Leave the app in front: an inbox and a browser open anew next time, others go on."""
    if world.app in stage.inbox_apps or world.app in stage.browser_apps:
        return without_stack(world, world.app)
    return world


def enter_in_tab(stage: Stage, world: World, screen: Screen) -> World:
    """Open a page in a tab of its own; a tab that shows it already comes to the front."""
    for index, tab in enumerate(world.tabs):
        if tab.page == screen.id:
            return look(stage, world._replace(tab=index))
    if len(world.tabs) < stage.most_tabs:
        world = world._replace(tabs=(*world.tabs, Tab()), tab=len(world.tabs))
    else:
        world = world._replace(tab=stage.most_tabs - 1)
    return enter(stage, world, screen)


def replace_tab(world: World, tab: Tab) -> World:
    """The world with another content of the tab in front."""
    tabs = (*world.tabs[: world.tab], tab, *world.tabs[world.tab + 1 :])
    return world._replace(tabs=tabs)


def _stands_on(stage: Stage, element_id: str, screen_id: str) -> bool:
    return stage.elements[element_id].screen == screen_id


def forget_closed(stage: Stage, world: World) -> World:
    """Forget what was typed on screens that are no longer open anywhere."""
    if not world.typed:
        return world
    still = open_screens(world)
    typed = tuple(
        pair
        for pair in world.typed
        if (screen := stage.elements[pair[0]].screen) in still or screen.startswith("message:")
    )
    return world if typed == world.typed else world._replace(typed=typed)


def look(stage: Stage, world: World) -> World:
    """Note what is in front now: conversations are read and values are seen."""
    stack = stack_of(world, world.app) if world.app else ()
    if stack and stack[-1].startswith(THREAD):
        world = _read(stage, world, stack[-1])
    if len(world.seen) == len(stage.asked_for):
        return world
    telling = stage.remembered(_telling)
    for place in stage.lesson.places:
        entry = front_entry(world, place)
        if entry in telling or entry.startswith(THREAD):
            return _look_at(stage, world)
    return world


def _telling(stage: Stage) -> frozenset[str]:
    """The screens on which values stand that a field asks for."""
    return frozenset(screen.id for screen in stage.lesson.screens if stage.telling(screen))


def _look_at(stage: Stage, world: World) -> World:
    news = [
        name
        for place in stage.lesson.places
        for screen in front_screens(stage, world, place)
        for name in stage.telling(screen)
        if name not in world.seen
    ]
    return _see(world, news) if news else world


def _see(world: World, names: Iterable[str]) -> World:
    return world._replace(seen=tuple(sorted({*world.seen, *names})))


def _read(stage: Stage, world: World, entry: str) -> World:
    thread = in_thread(stage, world, entry)
    if all(arrived.read for arrived in thread):
        return world
    inbox = tuple(a._replace(read=True) if a in thread else a for a in world.inbox)
    codes = [code for a in thread for code in stage.codes_in(stage.messages[a.message])]
    return _see(world._replace(inbox=inbox), (c for c in codes if c in stage.asked_for))


def back_on_computer(stage: Stage, world: World) -> World:
    """The browser's back button; nothing happens where there is no way back."""
    tab = world.tabs[world.tab]
    back = tab.back
    while back and not stage.exists(world, stage.screens[back[-1]]):
        back = back[:-1]
    if not back:
        return replace_tab(world, Tab()) if tab.lost else world
    world = replace_tab(world, Tab(back[-1], back[:-1]))
    return look(stage, forget_closed(stage, world))


def back_on_phone(stage: Stage, world: World) -> World:
    """The phone's back gesture: the screen before, then the home screen."""
    if not world.app:
        return world
    stack = stack_of(world, world.app)[:-1]
    while stack and not stack[-1].startswith(THREAD) and not _there(stage, world, stack[-1]):
        stack = stack[:-1]
    if stack and stack[-1].startswith(THREAD) and world.app in stage.browser_apps:
        return _back_to_message(stage, world, stack[-1])
    if stack or (world.app in stage.inbox_apps and stack_of(world, world.app)):
        return look(stage, forget_closed(stage, with_stack(world, world.app, stack)))
    return go_home(stage, world)


def _back_to_message(stage: Stage, world: World, entry: str) -> World:
    """From a web page back to the message whose link led there."""
    world = without_stack(world, world.app)
    app = stage.app_of_thread(entry.removeprefix(THREAD))
    return look(stage, forget_closed(stage, with_stack(world._replace(app=app), app, (entry,))))


def go_home(stage: Stage, world: World) -> World:
    """The home screen."""
    return leave(stage, world)._replace(app="")


def _there(stage: Stage, world: World, entry: str) -> bool:
    return entry == BLANK or stage.exists(world, stage.screens[entry])


def close_tab(stage: Stage, world: World, index: int) -> World:
    """Close a tab; after the last one an empty tab is left."""
    tabs = world.tabs[:index] + world.tabs[index + 1 :]
    active = world.tab - 1 if index < world.tab or world.tab == len(tabs) else world.tab
    world = world._replace(tabs=tabs or (Tab(),), tab=max(0, active))
    return look(stage, forget_closed(stage, world))
