"""Which screens and buttons surely come into view: those that were met in play.

An overview counts a world too many rather than one too few, so that what it never came
across cannot come, and what it did come across perhaps cannot either. So the lesson is played
from the normal route outwards until all of that was met.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from tutor.engine.advance import advance, start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.lesson.model import Lesson, Screen
from tutor.verify.verdict import ScenarioProof
from tutor.verify.worlds import Worlds

MOST_WORLDS = 600
"""So many worlds are played in one scenario before what is left is called unsure."""


MOST_SCENARIOS = 4


class Things(NamedTuple):
    """The ids of screens, and of buttons."""

    screens: frozenset[str]
    buttons: frozenset[str]

    def without(self, other: Things) -> Things:
        """Those that are not among the others."""
        return Things(self.screens - other.screens, self.buttons - other.buttons)

    def both(self, other: Things) -> Things:
        """Those of these and of the others."""
        return Things(self.screens & other.screens, self.buttons & other.buttons)


def unmet_in_play(lesson: Lesson, parts: list[ScenarioProof]) -> Iterator[str]:
    """The screens, and the buttons of other screens, that may come into view and were not met."""
    whole = [part for part in parts if part.way == 0]
    left = _all_of(parts).without(_all_of(whole))
    tries = MOST_SCENARIOS
    for part in parts:
        wanted = left.both(Things(part.screens, part.buttons))
        if part.way > 0 and any(wanted) and tries:
            tries -= 1
            context = PracticeContext(lesson, part.scenario)
            left = left.without(met_in_play(context, part.route, wanted))
    for screen in all_screens(lesson):
        if screen.id in left.screens:
            yield screen.id
            continue
        for element in screen.content:
            if element.id in left.buttons:
                yield element.label


def _all_of(parts: list[ScenarioProof]) -> Things:
    screens = frozenset[str]().union(*(part.screens for part in parts))
    return Things(screens, frozenset[str]().union(*(part.buttons for part in parts)))


def all_screens(lesson: Lesson) -> Iterator[Screen]:
    """Every screen of a lesson, those of messages too."""
    yield from lesson.screens
    yield from (message.screen for message in lesson.messages)


def met_in_play(context: PracticeContext, route: tuple[Event, ...], wanted: Things) -> Things:
    """What is met on the normal route and around it; ends once all that is wanted was met."""
    worlds, state = Worlds(context), start(context)
    waiting = deque([worlds.number(state.world)])
    for event in route:
        state = advance(context, state, event)
        waiting.append(worlds.number(state.world))
    met = set(waiting)
    while waiting and len(worlds.found) < MOST_WORLDS:
        if not any(wanted.without(_met(worlds))):
            break
        for act in worlds.acts(waiting.popleft()):
            if act.to not in met:
                met.add(act.to)
                waiting.append(act.to)
    return _met(worlds)


def _met(worlds: Worlds) -> Things:
    return Things(frozenset(worlds.looked.screens), frozenset(worlds.looked.buttons))
