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

from tutor.check.proof.coverage import WrongAct, wrong_acts
from tutor.check.proof.local import chapters, hopeless
from tutor.check.proof.route import normal_route
from tutor.check.proof.space import Space, explore, stuck_for_coach, traps
from tutor.engine.advance import start
from tutor.engine.deal import Deal, all_deals
from tutor.engine.event import Event
from tutor.engine.stage import Stage
from tutor.lesson.model import Button, Lesson, Position, Screen
from tutor.lesson.text import names_in

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
    deal: Deal
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
class DealProof:
    """What was found in one deal."""

    deal: Deal
    states: int
    transitions: int
    whole: bool
    screens: frozenset[str]
    buttons: frozenset[str]
    failures: tuple[Failure, ...]
    wrong: tuple[WrongAct, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """The proof of a lesson over all its deals; ``seconds`` is wall time."""

    lesson: str
    deals: int
    states: int
    transitions: int
    seconds: float
    whole: bool
    failures: tuple[Failure, ...]
    coverage: Coverage
    uncovered: tuple[WrongAct, ...] = field(default=())

    @property
    def holds(self) -> bool:
        """Say whether everything was searched and nothing was refuted."""
        return self.whole and not self.failures


def prove(lesson: Lesson, bound: int = MOST_STATES, workers: int | None = None) -> Proof:
    """Search every deal of a lesson, on as many processors as there are."""
    begun = time.perf_counter()
    deals = list(different_deals(lesson))
    workers = workers or os.cpu_count() or 1
    parts = list(_all_parts(lesson, deals, bound, workers))
    failures = [failure for part in parts for failure in part.failures]
    if all(part.whole for part in parts):
        failures += _never_used(lesson, parts)
    wrong = _once([act for part in parts for act in part.wrong])
    return Proof(
        lesson=lesson.id,
        deals=len(deals),
        states=sum(part.states for part in parts),
        transitions=sum(part.transitions for part in parts),
        seconds=time.perf_counter() - begun,
        whole=all(part.whole for part in parts),
        failures=tuple(_nearest(failures)),
        coverage=Coverage(sum(act.authored for act in wrong), len(wrong)),
        uncovered=tuple(act for act in wrong if not act.authored),
    )


def different_deals(lesson: Lesson) -> Iterator[Deal]:
    """The deals of a lesson, of those that differ only in what is nowhere used one.

    A picked value is not used where all screens, elements and steps with it
    fall away in the situations of that deal.
    """
    seen: set[object] = set()
    for deal in all_deals(lesson):
        used = _used_names(Stage(lesson, deal))
        picks = tuple(pick for pick in deal.picks if pick[0] in used)
        if (deal.situations, picks) not in seen:
            seen.add((deal.situations, picks))
            yield deal


def _used_names(stage: Stage) -> set[str]:
    """Every ``$name`` and condition in what is or can come to be there."""
    lesson, world = stage.lesson, start(stage).world
    used: set[str] = set()
    parts = [*(m.screen for m in lesson.messages), *lesson.screens]
    for screen in parts:
        if stage.may_exist(world, screen):
            used.update(screen.when.names, names_in(f"{screen.url} {screen.title}"))
            for element in screen.content:
                if stage.may_exist(world, element):
                    used.update(element.when.names, names_in(repr(element)))
    for message in lesson.messages:
        used.update(message.when.names, names_in(repr(message)))
    for step in lesson.steps:
        used.update(step.when.names, names_in(repr(step)))
    for datum in lesson.data:
        used.update(name for option in datum.pick for name in names_in(option))
    return used


def _all_parts(lesson: Lesson, deals: list[Deal], bound: int, workers: int) -> Iterable[DealProof]:
    prove_one = partial(prove_deal, lesson, bound=bound)
    if workers == 1 or len(deals) < WORTH_PROCESSES:
        return map(prove_one, deals)
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        return list(pool.map(prove_one, deals))


def prove_deal(lesson: Lesson, deal: Deal, bound: int = MOST_STATES) -> DealProof:
    """Search one deal."""
    stage = Stage(lesson, deal)
    wrong = tuple(wrong_acts(stage))
    failures = [*_route(stage), *_unexplained(stage, wrong)]
    found = _side_by_side(stage, bound)
    if not found.whole:
        space = explore(stage, bound)
        found = _Found.of_space(space)
        if space.whole:
            failures += _stuck(space)
    return DealProof(
        deal=deal,
        states=found.states,
        transitions=found.transitions,
        whole=found.whole,
        screens=found.screens,
        buttons=found.buttons,
        failures=tuple(failures),
        wrong=wrong,
    )


class _Found(NamedTuple):
    """What a search went through; ``whole`` says whether it settles the matter."""

    whole: bool
    states: int
    transitions: int
    screens: frozenset[str]
    buttons: frozenset[str]

    @classmethod
    def of_space(cls, space: Space) -> _Found:
        return cls(
            space.whole,
            len(space.states),
            space.transitions,
            frozenset(space.screens),
            frozenset(space.buttons),
        )


def _side_by_side(stage: Stage, bound: int) -> _Found:
    """The quick way: when each step can be ended from every folded world, all is proven.

    When it cannot, that may still be a step that nobody is at in such a world,
    so only the search through all combinations can tell.
    """
    whole, states, transitions = True, 0, 0
    screens: set[str] = set()
    buttons: set[str] = set()
    for chapter, folded in chapters(stage, bound):
        whole = whole and folded.whole and not any(hopeless(folded, chapter))
        states += len(folded.worlds)
        transitions += folded.transitions
        screens |= folded.screens()
        buttons |= {target for verb, target in folded.did if verb == "press"}
    return _Found(whole, states, transitions, frozenset(screens), frozenset(buttons))


def _stuck(space: Space) -> Iterator[Failure]:
    """The nearest trap; and the nearest place where the coach alone knows no way."""
    stage = space.stage
    trapped = traps(space)
    stuck = [i for i in stuck_for_coach(space) if i not in set(trapped)]
    for code, found in (("P501", trapped), ("P502", stuck)):
        if found:
            step = stage.steps[min(space.states[found[0]].coach.step, len(stage.steps) - 1)]
            way = space.way_to(found[0])
            yield Failure(code, str(len(found)), step.at, stage.deal, way)


def _route(stage: Stage) -> Iterator[Failure]:
    route = normal_route(stage)
    if route.stopped is not None:
        step = stage.steps[min(route.stopped, len(stage.steps) - 1)]
        yield Failure("P503", str(route.stopped + 1), step.at, stage.deal, route.events)
    for index in route.early:
        yield Failure("P504", str(index + 1), stage.steps[index].at, stage.deal)


def _unexplained(stage: Stage, wrong: tuple[WrongAct, ...]) -> Iterator[Failure]:
    for act in wrong:
        if not act.explained:
            element = stage.elements.get(act.event.target)
            at = element.at if element else stage.steps[act.step].at
            yield Failure("P505", act.reason, at, stage.deal, (act.event,))


def _never_used(lesson: Lesson, parts: list[DealProof]) -> Iterator[Failure]:
    """The screens and buttons that no deal ever uses."""
    screens = frozenset[str]().union(*(part.screens for part in parts))
    buttons = frozenset[str]().union(*(part.buttons for part in parts))
    for screen in _all_screens(lesson):
        if screen.id not in screens:
            yield Failure("P506", screen.id, screen.at, parts[0].deal)
            continue
        for element in screen.content:
            if isinstance(element, Button) and element.id not in buttons:
                yield Failure("P507", element.label, element.at, parts[0].deal)


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
