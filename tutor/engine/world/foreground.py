"""What is in front of the learner on each device, and what can be used there."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.context import PracticeContext
from tutor.engine.state import ReceivedMessage, World
from tutor.lesson.model import Button, Element, Input, Place, Question, Screen

THREAD = "@"
"""Marks a stack entry that is an open conversation instead of a screen."""


def stack_of(world: World, app: str) -> tuple[str, ...]:
    """The screens that are open in an app, the one in front last."""
    for name, stack in world.apps:
        if name == app:
            return stack
    return ()


def with_stack(world: World, app: str, stack: tuple[str, ...]) -> World:
    """The world with these screens open in an app."""
    others = (entry for entry in world.apps if entry[0] != app)
    return world._replace(apps=tuple(sorted([*others, (app, stack)])))


def without_stack(world: World, app: str) -> World:
    """The world in which an app was not opened yet."""
    return world._replace(apps=tuple(entry for entry in world.apps if entry[0] != app))


def front_entry(world: World, place: Place) -> str:
    """The screen id or conversation in front on a device; "" when there is none."""
    if place == "computer":
        return world.tabs[world.tab].page
    stack = stack_of(world, world.app) if world.app else ()
    return stack[-1] if stack else ""


def in_thread(context: PracticeContext, world: World, entry: str) -> tuple[ReceivedMessage, ...]:
    """The messages that arrived in a conversation, oldest first."""
    key = entry.removeprefix(THREAD)
    return tuple(a for a in world.inbox if context.thread_of(a.message) == key)


def front_screens(context: PracticeContext, world: World, place: Place) -> tuple[Screen, ...]:
    """The screens whose elements can be used on a device: one, or those of a conversation."""
    entry = front_entry(world, place)
    if not entry:
        return ()
    if entry.startswith(THREAD):
        ids = dict.fromkeys(a.message for a in in_thread(context, world, entry))
        return tuple(context.messages[message].screen for message in ids)
    return (context.screens[entry],)


def usable(context: PracticeContext, world: World) -> Iterator[Element]:
    """Everything that can be filled in, pressed or answered now, on both devices."""
    for place in context.lesson.places:
        for screen in front_screens(context, world, place):
            for element in context.content(world, screen):
                if isinstance(element, Input | Button | Question):
                    yield element


def is_usable(context: PracticeContext, world: World, element: Element) -> bool:
    """Say whether an element can be used now: its screen is in front and it is there."""
    screen = context.screens[element.screen]
    entry = front_entry(world, screen.place)
    if entry != screen.id and not (
        entry.startswith(THREAD) and screen in front_screens(context, world, "phone")
    ):
        return False
    return context.exists(world, element)


def find_usable(context: PracticeContext, world: World, element_id: str) -> Element | None:
    """The element, if it can be used now."""
    element = context.elements.get(element_id)
    return element if element is not None and is_usable(context, world, element) else None


def open_screens(world: World) -> set[str]:
    """Every screen that is open somewhere, also behind another."""
    screens = {page for tab in world.tabs for page in (tab.page, *tab.back)}
    screens.update(entry for _, stack in world.apps for entry in stack)
    return screens
