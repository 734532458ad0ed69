"""The apps of each phone, which of them are there now, and on which screen an app opens."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.state import World
from tutor.lesson.condition import Condition
from tutor.lesson.places import app_condition


def apps_of(context: PracticeContext, place: str) -> tuple[str, ...]:
    """All apps that a phone can have: inboxes first, then the lesson's own in their order."""
    return tuple(context.memoize(_apps)[place])


def apps_there(context: PracticeContext, world: World, place: str) -> tuple[str, ...]:
    """The apps that are on a phone now: one that must be installed is there only after that."""
    apps = context.memoize(_apps)[place]
    return tuple(app for app, condition in apps.items() if context.holds(world, condition))


def is_missing(context: PracticeContext, world: World, app: str) -> bool:
    """Say whether no phone has an app now that one of them can have."""
    conditions = [apps[app] for apps in context.memoize(_apps).values() if app in apps]
    return bool(conditions) and not any(context.holds(world, condition) for condition in conditions)


def _apps(context: PracticeContext) -> Mapping[str, Mapping[str, Condition]]:
    """The apps of each phone, each with the condition on which it is there."""
    places = context.lesson.places
    return {
        place: {app: app_condition(places, place, app) for app in context.index.apps(place)}
        for place in context.phones
    }


def first_screen(context: PracticeContext, world: World, place: str, app: str, chapter: int) -> str:
    """The screen on which an app opens; "" for an inbox or a browser."""
    if app in context.inbox_apps or app in context.browser_apps:
        return BLANK
    own = [
        screen
        for screen in context.lesson.screens
        if (screen.place, screen.app) == (place, app) and screen.chapter <= chapter
    ]
    for screen in sorted(own, key=lambda s: -s.chapter):
        if not screen.dialog and context.exists(world, screen):
            return screen.id
    return BLANK
