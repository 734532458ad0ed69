"""Prove one scenario: quickly where the abstraction suffices, else by searching everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.memo import Memo
from tutor.engine.scenario import Scenario
from tutor.engine.world.apps import apps_of
from tutor.lesson.model import Lesson, Position
from tutor.verify.able import helpless, overviews
from tutor.verify.growth import growth
from tutor.verify.limits import Limits, Meter, rarely_collecting
from tutor.verify.looked import Looked
from tutor.verify.mistake_coverage import DETOUR, WrongAct, wrong_acts
from tutor.verify.normal_route import Route, detours, normal_route
from tutor.verify.recording import RecordingContext
from tutor.verify.state_space import StateSpace, explore, go_on
from tutor.verify.stuck import nearest_suspect, stuck_for_coach, traps, without_advice
from tutor.verify.verdict import UNPROVEN, Failure, ScenarioProof

SMALL = 300
"""A space of at most so many states is searched whole at once: that is exact, and quick."""

MEDIUM = 2_000
"""So many are searched whole where the quickest overview cannot tell: other ones cost more."""

MOST_ASKED = 20_000
"""In a space of at most so many states the coach is asked for advice in each of them."""

FEW = 1_000
"""Beside a trap it is asked only where the states are few: the lesson is refused anyway."""


class _Found(NamedTuple):
    """What a search settled."""

    complete: bool
    states: int
    transitions: int
    looked: tuple[Looked, ...]
    failures: tuple[Failure, ...] = ()
    way: int = 0


def prove_scenario(
    lesson: Lesson,
    scenario: Scenario,
    limits: Limits,
    first: ScenarioProof | None = None,
    shared: Memo | None = None,
) -> ScenarioProof:
    """Search one scenario, in the way that settled the first one of the lesson.

    ``shared`` is what was worked out for other scenarios of the lesson and holds in this one.
    """
    context = RecordingContext(lesson, scenario, shared)
    with rarely_collecting():
        return _prove_context(context, limits, first.way if first else 0)


def _prove_context(context: RecordingContext, limits: Limits, way: int) -> ScenarioProof:
    wrong, route = tuple(wrong_acts(context)), normal_route(context)
    found = _search(context, limits, way)
    return ScenarioProof(
        scenario=context.scenario,
        states=found.states,
        transitions=found.transitions,
        complete=found.complete,
        screens=frozenset[str]().union(*(looked.screens for looked in found.looked)),
        buttons=frozenset[str]().union(*(looked.buttons for looked in found.looked)),
        failures=(
            *_route(context, route),
            *_unexplained(context, wrong),
            *found.failures,
            *_valueless(context, found.looked),
        ),
        wrong=wrong,
        way=found.way,
        route=route.events,
    )


def _search(context: RecordingContext, limits: Limits, way: int) -> _Found:
    """A small space whole; a large one by its overview; and if that cannot tell, whole too.

    These ways are numbered: whatever settled one scenario is what the others begin with.
    """
    space = None
    # A search of all may still be needed, so that it can say what it found.
    part = limits._replace(seconds=limits.seconds / 4)
    for number, kept in enumerate(dict.fromkeys(_apps_to_keep(context)), 1):
        if way == 0 and number in (1, 2):
            most = min(SMALL if number == 1 else MEDIUM, limits.states)
            space = _searched(context, space, limits._replace(states=most))
            if space.complete:
                return _of_space(space)
        found = _by_overview(context, part, kept) if number >= way else None
        if found is not None:
            return found._replace(way=number)
    return _of_space(_searched(context, space, limits))


def _searched(context: RecordingContext, space: StateSpace | None, limits: Limits) -> StateSpace:
    if space is None:
        return explore(context, limits)
    go_on(space, limits)
    return space


def _by_overview(context: RecordingContext, limits: Limits, kept: frozenset[str]) -> _Found | None:
    """What the overviews settle; None where they cannot tell."""
    found = overviews(context, Meter(limits), kept=kept)
    if not all(one.complete and next(helpless(one), None) is None for one in found):
        return None
    return _Found(
        complete=True,
        states=sum(len(one.worlds) for one in found),
        transitions=sum(one.transitions for one in found),
        looked=tuple(one.looked for one in found),
    )


def _apps_to_keep(context: PracticeContext) -> Iterator[frozenset[str]]:
    """The apps whose open screens an overview remembers: ever more, as far as is needed."""
    yield frozenset()
    targets = {t for step in context.steps for action in step.actions for t in action.targets}
    asked = {context.screens[e.screen].app for t in targets if (e := context.elements.get(t))}
    yield frozenset(asked - {""} - context.inbox_apps - context.browser_apps)
    yield frozenset(app for place in context.phones for app in apps_of(context, place))


def _of_space(space: StateSpace) -> _Found:
    failures = tuple(_stuck(space))
    if not space.complete:
        failures = (*failures, _unproven(space))
    looked = (space.worlds.looked,)
    return _Found(space.complete, len(space), space.transitions, looked, failures)


def _stuck(space: StateSpace) -> Iterator[Failure]:
    """The nearest trap; and the nearest place where the coach alone knows no way."""
    trapped = traps(space)
    known = set(trapped)
    stuck = _speechless(space, known)
    for code, found in (("P501", trapped), ("P502", stuck)):
        if found:
            way = space.path_to(found[0])
            yield Failure(code, str(len(found)), _at(space, found[0]), space.context.scenario, way)


def _speechless(space: StateSpace, trapped: set[int]) -> list[int]:
    """The states without advice: the coach itself is asked where that is not too much."""
    if space.complete and len(space) <= (FEW if trapped else MOST_ASKED):
        return without_advice(space, trapped)
    return [i for i in stuck_for_coach(space) if i not in trapped]


def _unproven(space: StateSpace) -> Failure:
    """How far the search came, the nearest state that looks stuck, and what makes it large."""
    suspect = nearest_suspect(space)
    way = space.path_to(suspect) if suspect is not None else ()
    largest = ", ".join(f"{part} (× {factor:.1f})" for part, factor in growth(space))
    at = space.context.steps[0].at if suspect is None else _at(space, suspect)
    return Failure(UNPROVEN, str(len(space)), at, space.context.scenario, way, more=largest)


def _at(space: StateSpace, state: int) -> Position:
    steps = space.context.steps
    return steps[min(space.step_of(state), len(steps) - 1)].at


def _route(context: PracticeContext, route: Route) -> Iterator[Failure]:
    if route.stopped is not None:
        step = context.steps[min(route.stopped, len(context.steps) - 1)]
        yield Failure("P503", str(route.stopped + 1), step.at, context.scenario, route.events)
    for index in route.early:
        yield Failure("P504", str(index + 1), context.steps[index].at, context.scenario)
    for detour in detours(context, route):
        at = context.steps[detour.step].at
        yield Failure("P510", str(detour.step + 1), at, context.scenario, detour.events)


def _unexplained(context: PracticeContext, wrong: tuple[WrongAct, ...]) -> Iterator[Failure]:
    for act in wrong:
        if not act.explained and act.reason != DETOUR:
            element = context.elements.get(act.event.target)
            at = element.at if element else context.steps[act.step].at
            yield Failure("P505", act.reason, at, context.scenario, (act.event,))


def _valueless(context: PracticeContext, looked: tuple[Looked, ...]) -> Iterator[Failure]:
    """The names that have no value where they are shown or asked for."""
    for one in looked:
        for where, name in one.valueless:
            thing = (
                context.elements.get(where) or context.screens.get(where) or context.messages[where]
            )
            yield Failure("P509", name, thing.at, context.scenario)
