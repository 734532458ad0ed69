"""What the naive search says of a whole lesson: the answers that the proof must give too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from tests.verify.oracle.explore import Explored, explore
from tests.verify.oracle.values import conditions
from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.planner import plan
from tutor.engine.scenario import Scenario, all_scenarios, day_of, seed_on
from tutor.engine.world.forms import expectation_of
from tutor.inputs import validate
from tutor.lesson.model import Button, Input, Lesson

SEEDS = 200
"""So many seeds are tried for made values that obey the rules of a field, or do not."""
DAYS = 366
MOST_STATES = 900
"""Per scenario; a larger lesson is left to the proof alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """A state to look at: what was drawn, what was done, and how many states are like it."""

    scenario: Scenario
    events: tuple[Event, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers over all deals; ``trap`` and ``speechless`` are the nearest such places.

    ``never_shown`` are screens, ``never_pressed`` buttons on screens that are
    shown, ``never_done`` indexes of steps that are never done, only skipped or
    left out. ``speechless`` is where the end can be reached but the coach knows
    no way on; it is looked for only in a lesson without a trap.
    """

    states: int
    acts: int
    trap: Place | None
    speechless: Place | None
    never_shown: frozenset[str]
    never_pressed: frozenset[str]
    never_done: frozenset[int]


def answer(lesson: Lesson, most: int = MOST_STATES) -> Answers | None:
    """Search every scenario; None when one of them has too many states."""
    found = []
    for scenario in _scenarios(lesson):
        found.append(explore(PracticeContext(lesson, scenario), most))
        if not found[-1].whole:
            return None
    shown = frozenset[str]().union(*(one.screens for one in found))
    pressed = frozenset[str]().union(*(one.pressed for one in found))
    screens = {s.id: s for s in (*lesson.screens, *(m.screen for m in lesson.messages))}
    buttons = (e.id for name in shown for e in screens[name].content if isinstance(e, Button))
    trap = _nearest([_place(one, one.trapped()) for one in found])
    return Answers(
        states=sum(len(one.states) for one in found),
        acts=sum(one.acts for one in found),
        trap=trap,
        speechless=None if trap else _nearest([_place(one, _speechless(one)) for one in found]),
        never_shown=frozenset(screens) - shown,
        never_pressed=frozenset(buttons) - pressed,
        never_done=frozenset(range(len(lesson.steps))).difference(*(one.done for one in found)),
    )


def _scenarios(lesson: Lesson) -> Iterator[Scenario]:
    """Every scenario, with one draw for each way in which the fields and conditions take it."""
    met: set[object] = set()
    drawn = any(datum.make for datum in lesson.data)
    for seed in range(1, SEEDS + 1 if drawn else 2):
        for scenario in all_scenarios(lesson, seed):
            for each in (scenario, *(_rare(lesson, scenario) if seed == 1 else ())):
                context = PracticeContext(lesson, each)
                key = (each.situations, each.picks, _obeyed(context), _alike(context))
                if key not in met:
                    met.add(key)
                    yield each


def _rare(lesson: Lesson, scenario: Scenario) -> Iterator[Scenario]:
    """Draws in which a made number is one that a condition asks for, and other days of practice."""
    context = PracticeContext(lesson, scenario)
    if any("$today" in e.asked for e in context.elements.values() if isinstance(e, Input)):
        for more in range(1, DAYS):
            day = day_of(scenario.seed) + timedelta(more)
            yield replace(scenario, seed=seed_on(day, scenario.seed))
    for datum in lesson.data:
        for value in _asked_for(context) if datum.make == "number" else ():
            if value.isdecimal() and value[0] != "0" and len(value) == datum.length:
                yield replace(scenario, made=((datum.name, value),))


def _asked_for(context: PracticeContext) -> list[str]:
    """The values that conditions ask for."""
    return sorted({t.value for c in conditions(context) for t in c.tests if t.value is not None})


def _obeyed(context: PracticeContext) -> tuple[object, ...]:
    """For each field with rules of its own for a drawn value, what that value does wrong."""
    world = start(context).world
    ruled = [e for e in context.elements.values() if isinstance(e, Input) and e.expect and e.rules]
    asked = [(element.kind, expectation_of(context, world, element)) for element in ruled]
    faults = (validate(kind, one.expect, one) for kind, one in asked)
    return tuple(fault and fault.reason for fault in faults)


def _alike(context: PracticeContext) -> tuple[object, ...]:
    """Which values that fields ask for are the same, or are what a condition asks for."""
    world = start(context).world
    inputs = [e for e in context.elements.values() if isinstance(e, Input)]
    asked = {text for element in inputs for text in element.answers if "$" in text}
    values = [context.text(world, text) for text in sorted(asked)]
    compared = _asked_for(context)
    return tuple((values.index(value), value in compared and value) for value in values)


def _speechless(found: Explored) -> list[int]:
    """The states with steps to do in which the coach has no advice."""
    return [
        index
        for index, state in enumerate(found.states)
        if state.coach.step < found.context.step_limit(state.coach.chapter)
        and not plan(found.context, state)
    ]


def _place(found: Explored, indexes: list[int]) -> Place | None:
    if not indexes:
        return None
    return Place(found.context.scenario, found.way_to(indexes[0]), len(indexes))


def _nearest(places: list[Place | None]) -> Place | None:
    there = [place for place in places if place is not None]
    return min(there, key=lambda place: len(place.events), default=None)
