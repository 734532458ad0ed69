"""Prove a lesson: for every scenario, from everywhere, the end can be reached."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from tutor.engine.memo import Memo
from tutor.engine.scenario import Scenario
from tutor.lesson.model import Button, Lesson, Position
from tutor.verify.judge import prove_scenario
from tutor.verify.limits import Limits
from tutor.verify.mistake_coverage import WrongAct
from tutor.verify.scenarios import different_scenarios
from tutor.verify.verdict import UNPROVEN, Coverage, Failure, Proof, ScenarioProof
from tutor.verify.witness import all_screens, unmet_in_play

WORTH_PROCESSES = 4
"""From so many scenarios on the work is shared between the processors."""


Hear = Callable[[int, int], None]
"""Hears how many scenarios were searched, and of how many."""


def prove(
    lesson: Lesson,
    limits: Limits | None = None,
    workers: int | None = None,
    hear: Hear | None = None,
) -> Proof:
    """Search every scenario of a lesson, on as many processors as there are."""
    begun = time.perf_counter()
    scenarios = list(different_scenarios(lesson))
    workers = workers or os.cpu_count() or 1
    limits = limits or Limits()
    limits = limits._replace(until=time.monotonic() + limits.seconds)
    parts: list[ScenarioProof] = []
    for part in _all_parts(lesson, scenarios, limits, workers):
        parts.append(part)
        if hear is not None:
            hear(len(parts), len(scenarios))
    failures = [failure for part in parts for failure in part.failures]
    complete = all(part.complete for part in parts)
    if complete:
        failures += _never_used(lesson, parts)
    wrong = _once([act for part in parts for act in part.wrong])
    return Proof(
        lesson=lesson.id,
        scenarios=len(scenarios),
        states=sum(part.states for part in parts),
        transitions=sum(part.transitions for part in parts),
        seconds=time.perf_counter() - begun,
        complete=complete,
        failures=tuple(_nearest(failures)),
        coverage=Coverage(
            explained=sum(act.explained for act in wrong),
            authored=sum(act.authored for act in wrong),
            total=len(wrong),
        ),
        uncovered=tuple(act for act in wrong if not act.authored),
        unmet=tuple(unmet_in_play(lesson, parts)) if complete else (),
    )


def _all_parts(
    lesson: Lesson, scenarios: list[Scenario], limits: Limits, workers: int
) -> Iterator[ScenarioProof]:
    """Every scenario, the others in the way that settled the first one."""
    shared = Memo()
    first = prove_scenario(lesson, scenarios[0], limits, shared=shared)
    yield first
    prove_one = partial(prove_scenario, lesson, limits=limits, first=first, shared=shared)
    if workers == 1 or len(scenarios) < WORTH_PROCESSES:
        yield from map(prove_one, scenarios[1:])
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        # What a part shares is worked out once in each process, so the parts are large.
        yield from pool.map(prove_one, scenarios[1:], chunksize=-(-len(scenarios) // workers // 2))


def _never_used(lesson: Lesson, parts: list[ScenarioProof]) -> Iterator[Failure]:
    """The screens and buttons that no scenario ever uses."""
    screens = frozenset[str]().union(*(part.screens for part in parts))
    buttons = frozenset[str]().union(*(part.buttons for part in parts))
    for screen in all_screens(lesson):
        if screen.id not in screens:
            yield Failure("P506", screen.id, screen.at, parts[0].scenario)
            continue
        for element in screen.content:
            if isinstance(element, Button) and element.id not in buttons:
                yield Failure("P507", element.label, element.at, parts[0].scenario)


def _nearest(failures: list[Failure]) -> Iterator[Failure]:
    """Of each kind at each place the failure with the shortest walk."""
    best: dict[tuple[str, Position, str], Failure] = {}
    for failure in failures:
        about = "" if failure.code in ("P501", "P502", UNPROVEN) else failure.about
        key = (failure.code, failure.at, about)
        if key not in best or len(failure.events) < len(best[key].events):
            best[key] = failure
    return iter(sorted(best.values(), key=lambda f: (f.code, f.at)))


def _once(acts: list[WrongAct]) -> list[WrongAct]:
    """Each wrong act once, covered when it is in any scenario."""
    best: dict[tuple[int, str, str, str], WrongAct] = {}
    for act in acts:
        text = act.event.text if act.event.verb == "answer" else ""
        key = (act.step, act.event.target, act.reason, text)
        if key not in best or act.authored:
            best[key] = act
    return list(best.values())
