"""From every folded world each step can be ended: then nobody gets stuck anywhere.

A learner is at some step in some world. If from every world that can be come
into at all each step can be ended, then also from there, and from where that
leads the next one can, and so on to the end. Worlds and steps are looked at
one beside the other instead of in all combinations.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.check.proof.fold import Folded, unfold
from tutor.engine.advance import start
from tutor.engine.coach.sought import Sought, paces
from tutor.engine.event import Event
from tutor.engine.stage import Stage
from tutor.engine.state import World
from tutor.engine.world.acts import start_epilogue

_DONE_BY = {
    "press": "press",
    "choose": "press",
    "fill": "fill",
    "answer": "answer",
    "open_message": "open_message",
}


def chapters(stage: Stage, bound: int) -> Iterator[tuple[int, Folded]]:
    """The folded worlds of the procedure, and of the epilogue after any end of it."""
    first = unfold(stage, [start(stage).world], bound)
    yield 0, first
    if stage.has_epilogue and first.whole:
        begun: list[World] = [
            start_epilogue(stage, first.worlds[i], Event("epilogue"))[0] for i in last(first)
        ]
        yield 1, unfold(stage, list(dict.fromkeys(begun)), bound)


def last(folded: Folded) -> set[int]:
    """The worlds in which the procedure can have ended: the last step was done, or held."""
    stage = folded.stage
    found: set[int] = set()
    for pace in reversed(paces(stage)[: stage.limit(0)]):
        for sought in pace.sought[-1:]:
            if sought.verb == "read":
                return set(range(len(folded.worlds)))
            found |= {i for i, w in enumerate(folded.worlds) if sought.holds(w)}
            verb = _DONE_BY.get(sought.verb, "")
            for target in sought.targets:
                found |= folded.led.get((verb, target), set())
        if not (pace.step.optional or pace.conditional):
            break
    return found


def hopeless(folded: Folded, chapter: int) -> Iterator[tuple[int, set[int]]]:
    """The steps that cannot surely be ended from everywhere, with the worlds where not."""
    stage = folded.stage
    for index, pace in enumerate(paces(stage)):
        if pace.step.chapter != chapter:
            continue
        for sought in pace.sought:
            able = _from_where(folded, sought)
            if len(able) < len(folded.worlds):
                worlds = {
                    i
                    for i, world in enumerate(folded.worlds)
                    if i not in able and stage.holds(world, pace.step.when)
                }
                if worlds:
                    yield index, worlds
                    break


def _from_where(folded: Folded, sought: Sought) -> set[int]:
    """The worlds from which an action can surely be brought about."""
    if sought.verb == "read":
        return set(range(len(folded.worlds)))
    able = {i for i, world in enumerate(folded.worlds) if sought.holds(world)}
    verb = _DONE_BY.get(sought.verb)
    if verb is not None:
        for target in sought.targets:
            able |= folded.did.get((verb, target), set())
    waiting = list(able)
    while waiting:
        for earlier in folded.into[waiting.pop()]:
            if earlier not in able:
                able.add(earlier)
                waiting.append(earlier)
    return able
