"""Where an editor wants to be: at a step, on a screen, in a situation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.planner import plan, search
from tutor.engine.practice import Practice
from tutor.engine.state import State
from tutor.engine.view import View
from tutor.engine.world.foreground import front_screens
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson, Position


def at_step(practice: Practice, index: int) -> None:
    """Play as advised until this step (counted over the whole lesson) is the current one."""
    while practice.state.coach.step < index:
        way = plan(practice.context, practice.state)
        if not way and practice.chapter_done:
            way = (Event("epilogue"),)
        before = len(practice.events)
        practice.do_all(way)
        if len(practice.events) == before:
            return


def at_screen(practice: Practice, screen: str) -> bool:
    """Play until this screen is in front: on the normal route, or by the shortest detour from it.

    False when there is no way to it in these situations; the practice is then
    where it was.
    """
    begun = len(practice.events)
    route: list[Event] = []
    while not _in_front(practice, screen):
        if route:
            practice.do(route.pop(0))
            continue
        route = list(plan(practice.context, practice.state))
        if not route:
            practice.back_to(begun)
            return _by_detour(practice, screen)
    return True


def _in_front(practice: Practice, screen: str) -> bool:
    return _shows(practice.context, practice.state, screen)


def _shows(context: PracticeContext, state: State, screen: str) -> bool:
    return any(
        found.id == screen
        for device in state.world.devices
        for found in front_screens(context, state.world, device.place)
    )


def _by_detour(practice: Practice, screen: str) -> bool:
    way = search(
        practice.context, practice.state, lambda state: _shows(practice.context, state, screen)
    )
    practice.do_all(way)
    return bool(way)


def renewed(practice: Practice, lesson: Lesson, situations: Mapping[str, bool]) -> Practice:
    """The same practice in a newer version or other situations, as near as it can get."""
    kept = practice.saved()
    fresh = Practice.begin(lesson, practice.scenario.seed, situations, practice.name)
    wanted = fresh.scenario.situations
    return Practice.resume(lesson, replace(kept, situations=wanted))


def where(view: View) -> str:
    """The lines of the file for what is in front: the page, and the step."""
    parts = []
    for device in view.devices:
        page = device.page and (device.page.dialog or device.page)
        if page is not None and page.at.line:
            parts.append(f"{device.title.lower()} {_place(page.at)}")
    current = next((line for line in view.coach.steps if line.status == "current"), None)
    if current is not None and current.at.line:
        parts.append(_("step {place}").format(place=_place(current.at)))
    return "   ".join(parts)


def _place(at: Position) -> str:
    return f"{at.file.rpartition('/')[2]}:{at.line}"
