"""The apps of each phone, and on which screen an app opens."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.state import World


def apps_of(context: PracticeContext, place: str) -> tuple[str, ...]:
    """The apps of a phone: inboxes first, then the lesson's own in their order."""
    return context.memoize(_apps)[place]


def _apps(context: PracticeContext) -> Mapping[str, tuple[str, ...]]:
    return {place: context.index.apps(place) for place in context.phones}


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
