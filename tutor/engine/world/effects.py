"""What a button does, in one fixed order: set, renew, later, send, notify, new_tab, go, also."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.state import World, pair_value, with_pair
from tutor.engine.world import navigation
from tutor.engine.world.deleting import close_deleted
from tutor.engine.world.delivery import let_pass, send, why_lost
from tutor.engine.world.foreground import browser_of
from tutor.engine.world.renewal import renew
from tutor.lesson.model import Effects, Screen
from tutor.lesson.template import name_of


def apply_effects(
    context: PracticeContext, world: World, screen: Screen, effects: Effects
) -> tuple[World, tuple[str, ...], tuple[str, ...]]:
    """The world afterwards, the messages that arrived, and why one got lost, if one did."""
    for name, value in effects.set:
        now = context.text(world, value)
        if world.known and pair_value(world.variables, name) != now:
            known = tuple(one for one in world.known if name_of(one) != name)
            world = world._replace(known=known)
        world = world._replace(variables=with_pair(world.variables, name, now))
    if effects.set:
        # What is set can make a value appear on a page in front or on a letter.
        world = close_deleted(context, navigation.observe(context, world), effects)
    world = renew(context, world, effects.renew)
    world, came, why = let_pass(context, world, effects.later)
    arrived, lost = [*came], dict.fromkeys(why)
    for message in (*effects.send, *effects.notify):
        world, here = send(context, world, message)
        if not here:
            lost.update(dict.fromkeys(why_lost(context, world, message)))
        if here and not context.messages[message].after:
            arrived.append(message)
    if effects.new_tab:
        world = navigation.open_in_tab(context, world, context.screens[effects.new_tab])
    for where in (effects.go, *effects.also):
        if where:
            world = navigate(context, world, screen, where)
    return world, tuple(arrived), tuple(lost)


def navigate(context: PracticeContext, world: World, screen: Screen, where: str) -> World:
    """Go to a screen, the next one, back, or close what is in front."""
    if where == "next":
        where = context.next_screen(world, screen)
    if where == "back":
        return navigation.go_back(context, world, screen.place)
    if where == "close":
        return _close(context, world, screen)
    target = context.screens.get(where)
    if target is None or not context.exists(world, target):
        return world
    return navigation.open_screen(context, world, target, screen)


def _close(context: PracticeContext, world: World, screen: Screen) -> World:
    """A dialog or app screen gives way to what lies under it; a tab of its own closes."""
    browser = browser_of(world, screen.place)
    if browser is not None and not (browser.mail or browser.shown.back) and len(browser.tabs) > 1:
        return navigation.close_tab(context, world, browser, browser.tab)
    return navigation.go_back(context, world, screen.place)
