"""Prove a lesson: for every deal, from everywhere, the end can be reached."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from typing import NamedTuple

from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.scenario import Scenario, all_scenarios
from tutor.lesson.model import Button, Lesson, Position, Screen
from tutor.lesson.template import names_in
from tutor.verify.mistake_coverage import WrongAct, wrong_acts
from tutor.verify.normal_route import normal_route
from tutor.verify.state_space import StateSpace, deadlocks, explore, stuck_for_planner
from tutor.verify.unfinishable import chapters, unfinishable_steps

MOST_STATES = 30_000
"""The bound per deal: a larger space is said to be too large, and nothing is claimed of it."""

WORTH_PROCESSES = 4
"""From so many deals on the work is shared between the processors."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that the proof refutes, with the shortest way to it.

    ``code`` is a P5xx code, ``about`` fills its sentence, ``events`` is the
    walk that shows it in this deal.
    """

    code: str
    about: str
    at: Position
    scenario: Scenario
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of all wrong acts on the normal route, how many have words of their own."""

    authored: int
    total: int

    @property
    def share(self) -> float:
        """The share from 0 to 1; 1 where nothing can be done wrong."""
        return self.authored / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class ScenarioProof:
    """What was found in one deal."""

    scenario: Scenario
    states: int
    transitions: int
    complete: bool
    screens: frozenset[str]
    buttons: frozenset[str]
    failures: tuple[Failure, ...]
    wrong: tuple[WrongAct, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """The proof of a lesson over all its deals; ``seconds`` is wall time."""

    lesson: str
    scenarios: int
    states: int
    transitions: int
    seconds: float
    complete: bool
    failures: tuple[Failure, ...]
    coverage: Coverage
    uncovered: tuple[WrongAct, ...] = field(default=())

    @property
    def holds(self) -> bool:
        """Say whether everything was searched and nothing was refuted."""
        return self.complete and not self.failures


def prove(lesson: Lesson, bound: int = MOST_STATES, workers: int | None = None) -> Proof:
    """Search every deal of a lesson, on as many processors as there are."""
    begun = time.perf_counter()
    scenarios = list(different_scenarios(lesson))
    workers = workers or os.cpu_count() or 1
    parts = list(_all_parts(lesson, scenarios, bound, workers))
    failures = [failure for part in parts for failure in part.failures]
    if all(part.complete for part in parts):
        failures += _never_used(lesson, parts)
    wrong = _once([act for part in parts for act in part.wrong])
    return Proof(
        lesson=lesson.id,
        scenarios=len(scenarios),
        states=sum(part.states for part in parts),
        transitions=sum(part.transitions for part in parts),
        seconds=time.perf_counter() - begun,
        complete=all(part.complete for part in parts),
        failures=tuple(_nearest(failures)),
        coverage=Coverage(sum(act.authored for act in wrong), len(wrong)),
        uncovered=tuple(act for act in wrong if not act.authored),
    )


def different_scenarios(lesson: Lesson) -> Iterator[Scenario]:
    """The deals of a lesson, of those that differ only in what is nowhere used one.

    A picked value is not used where all screens, elements and steps with it
    fall away in the situations of that deal.
    """
    seen: set[object] = set()
    for deal in all_scenarios(lesson):
        used = _used_names(PracticeContext(lesson, deal))
        picks = tuple(pick for pick in deal.picks if pick[0] in used)
        if (deal.situations, picks) not in seen:
            seen.add((deal.situations, picks))
            yield deal


def _used_names(context: PracticeContext) -> set[str]:
    """Every ``$name`` and condition in what is or can come to be there."""
    lesson, world = context.lesson, start(context).world
    used: set[str] = set()
    parts = [*(m.screen for m in lesson.messages), *lesson.screens]
    for screen in parts:
        if context.may_exist(world, screen):
            used.update(screen.when.names, names_in(f"{screen.url} {screen.title}"))
            for element in screen.content:
                if context.may_exist(world, element):
                    used.update(element.when.names, names_in(repr(element)))
    for message in lesson.messages:
        used.update(message.when.names, names_in(repr(message)))
    for step in lesson.steps:
        used.update(step.when.names, names_in(repr(step)))
    for datum in lesson.data:
        used.update(name for option in datum.pick for name in names_in(option))
    return used


def _all_parts(
    lesson: Lesson, scenarios: list[Scenario], bound: int, workers: int
) -> Iterable[ScenarioProof]:
    prove_one = partial(prove_scenario, lesson, bound=bound)
    if workers == 1 or len(scenarios) < WORTH_PROCESSES:
        return map(prove_one, scenarios)
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        return list(pool.map(prove_one, scenarios))


def prove_scenario(lesson: Lesson, deal: Scenario, bound: int = MOST_STATES) -> ScenarioProof:
    """Search one deal."""
    context = PracticeContext(lesson, deal)
    wrong = tuple(wrong_acts(context))
    failures = [*_route(context), *_unexplained(context, wrong)]
    found = _side_by_side(context, bound)
    if not found.complete:
        space = explore(context, bound)
        found = _Found.of_space(space)
        if space.complete:
            failures += _stuck(space)
    return ScenarioProof(
        scenario=deal,
        states=found.states,
        transitions=found.transitions,
        complete=found.complete,
        screens=found.screens,
        buttons=found.buttons,
        failures=tuple(failures),
        wrong=wrong,
    )


class _Found(NamedTuple):
    """What a search went through; ``whole`` says whether it settles the matter."""

    complete: bool
    states: int
    transitions: int
    screens: frozenset[str]
    buttons: frozenset[str]

    @classmethod
    def of_space(cls, space: StateSpace) -> _Found:
        return cls(
            space.complete,
            len(space.states),
            space.transitions,
            frozenset(space.screens),
            frozenset(space.buttons),
        )


def _side_by_side(context: PracticeContext, bound: int) -> _Found:
    """The quick way: when each step can be ended from every folded world, all is proven.

    When it cannot, that may still be a step that nobody is at in such a world,
    so only the search through all combinations can tell.
    """
    whole, states, transitions = True, 0, 0
    screens: set[str] = set()
    buttons: set[str] = set()
    for chapter, folded in chapters(context, bound):
        whole = whole and folded.complete and not any(unfinishable_steps(folded, chapter))
        states += len(folded.worlds)
        transitions += folded.transitions
        screens |= folded.screens()
        buttons |= {target for verb, target in folded.doable_in if verb == "press"}
    return _Found(whole, states, transitions, frozenset(screens), frozenset(buttons))


def _stuck(space: StateSpace) -> Iterator[Failure]:
    """The nearest trap; and the nearest place where the coach alone knows no way."""
    context = space.context
    trapped = deadlocks(space)
    stuck = [i for i in stuck_for_planner(space) if i not in set(trapped)]
    for code, found in (("P501", trapped), ("P502", stuck)):
        if found:
            step = context.steps[min(space.states[found[0]].coach.step, len(context.steps) - 1)]
            way = space.path_to(found[0])
            yield Failure(code, str(len(found)), step.at, context.scenario, way)


def _route(context: PracticeContext) -> Iterator[Failure]:
    route = normal_route(context)
    if route.stopped is not None:
        step = context.steps[min(route.stopped, len(context.steps) - 1)]
        yield Failure("P503", str(route.stopped + 1), step.at, context.scenario, route.events)
    for index in route.early:
        yield Failure("P504", str(index + 1), context.steps[index].at, context.scenario)


def _unexplained(context: PracticeContext, wrong: tuple[WrongAct, ...]) -> Iterator[Failure]:
    for act in wrong:
        if not act.explained:
            element = context.elements.get(act.event.target)
            at = element.at if element else context.steps[act.step].at
            yield Failure("P505", act.reason, at, context.scenario, (act.event,))


def _never_used(lesson: Lesson, parts: list[ScenarioProof]) -> Iterator[Failure]:
    """The screens and buttons that no deal ever uses."""
    screens = frozenset[str]().union(*(part.screens for part in parts))
    buttons = frozenset[str]().union(*(part.buttons for part in parts))
    for screen in _all_screens(lesson):
        if screen.id not in screens:
            yield Failure("P506", screen.id, screen.at, parts[0].scenario)
            continue
        for element in screen.content:
            if isinstance(element, Button) and element.id not in buttons:
                yield Failure("P507", element.label, element.at, parts[0].scenario)


def _all_screens(lesson: Lesson) -> Iterator[Screen]:
    yield from lesson.screens
    yield from (message.screen for message in lesson.messages)


def _nearest(failures: list[Failure]) -> Iterator[Failure]:
    """Of each kind at each place the failure with the shortest walk."""
    best: dict[tuple[str, Position, str], Failure] = {}
    for failure in failures:
        about = "" if failure.code in ("P501", "P502") else failure.about
        key = (failure.code, failure.at, about)
        if key not in best or len(failure.events) < len(best[key].events):
            best[key] = failure
    return iter(sorted(best.values(), key=lambda f: (f.code, f.at)))


def _once(acts: list[WrongAct]) -> list[WrongAct]:
    """Each wrong act once, covered when it is in any deal."""
    best: dict[tuple[int, str, str, str], WrongAct] = {}
    for act in acts:
        text = act.event.text if act.event.verb == "answer" else ""
        key = (act.step, act.event.target, act.reason, text)
        if key not in best or act.authored:
            best[key] = act
    return list(best.values())
