"""What a button does, in one fixed order: set, send, notify, new_tab, go."""

from __future__ import annotations

from tutor.engine.stage import Stage
from tutor.engine.state import World, put
from tutor.engine.world import moving
from tutor.engine.world.mailing import deliver
from tutor.lesson.model import Effects, Screen


def carry_out(
    stage: Stage, world: World, screen: Screen, effects: Effects
) -> tuple[World, tuple[str, ...], bool]:
    """The world afterwards, the messages that arrived, and whether one got lost."""
    for name, value in effects.set:
        world = world._replace(kept=put(world.kept, name, stage.text(world, value)))
    arrived: list[str] = []
    lost = False
    for message in (*effects.send, *effects.notify):
        world, here = deliver(stage, world, message)
        lost = lost or (not here and stage.holds(world, stage.messages[message].when))
        if here:
            arrived.append(message)
    if effects.new_tab:
        target = stage.screens[effects.new_tab]
        if target.place == "computer":
            world = moving.enter_in_tab(stage, world, target)
        else:
            world = moving.enter(stage, world, target)
    if effects.go:
        world = go_to(stage, world, screen, effects.go)
    return world, tuple(arrived), lost


def go_to(stage: Stage, world: World, screen: Screen, where: str) -> World:
    """Go to a screen, the next one, back, or close what is in front."""
    if where == "next":
        where = stage.next_screen(world, screen)
    if where == "back":
        return _back(stage, world, screen)
    if where == "close":
        return _close(stage, world, screen)
    target = stage.screens.get(where)
    if target is None or not stage.exists(world, target):
        return world
    return moving.enter(stage, world, target)


def _back(stage: Stage, world: World, screen: Screen) -> World:
    if screen.place == "computer":
        return moving.back_on_computer(stage, world)
    return moving.back_on_phone(stage, world)


def _close(stage: Stage, world: World, screen: Screen) -> World:
    """A dialog or app screen gives way to what lies under it; a tab of its own closes."""
    if screen.place == "computer" and not world.tabs[world.tab].back and len(world.tabs) > 1:
        return moving.close_tab(stage, world, world.tab)
    return _back(stage, world, screen)
