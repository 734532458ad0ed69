"""From every folded world each step can be ended: then nobody gets stuck anywhere.

A learner is at some step in some world. If from every world that can be come
into at all each step can be ended, then also from there, and from where that
leads the next one can, and so on to the end. Worlds and steps are looked at
one beside the other instead of in all combinations.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.advance import start
from tutor.engine.coach.goals import Goal, compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import World
from tutor.engine.world.handlers import start_epilogue
from tutor.verify.abstraction import AbstractSpace, explore_abstract

_DONE_BY = {
    "press": "press",
    "choose": "press",
    "fill": "fill",
    "answer": "answer",
    "open_message": "open_message",
}


def chapters(context: PracticeContext, bound: int) -> Iterator[tuple[int, AbstractSpace]]:
    """The folded worlds of the procedure, and of the epilogue after any end of it."""
    first = explore_abstract(context, [start(context).world], bound)
    yield 0, first
    if context.has_epilogue and first.complete:
        begun: list[World] = [
            start_epilogue(context, first.worlds[i], Event("epilogue"))[0]
            for i in final_worlds(first)
        ]
        yield 1, explore_abstract(context, list(dict.fromkeys(begun)), bound)


def final_worlds(folded: AbstractSpace) -> set[int]:
    """The worlds in which the procedure can have ended: the last step was done, or held."""
    context = folded.context
    found: set[int] = set()
    for compiled in reversed(compiled_steps(context)[: context.step_limit(0)]):
        for goal in compiled.goals[-1:]:
            if goal.verb == "read":
                return set(range(len(folded.worlds)))
            found |= {i for i, w in enumerate(folded.worlds) if goal.holds(w)}
            verb = _DONE_BY.get(goal.verb, "")
            for target in goal.targets:
                found |= folded.leads_to.get((verb, target), set())
        if not (compiled.step.optional or compiled.conditional):
            break
    return found


def unfinishable_steps(folded: AbstractSpace, chapter: int) -> Iterator[tuple[int, set[int]]]:
    """The steps that cannot surely be ended from everywhere, with the worlds where not."""
    context = folded.context
    for index, compiled in enumerate(compiled_steps(context)):
        if compiled.step.chapter != chapter:
            continue
        for goal in compiled.goals:
            able = _from_where(folded, goal)
            if len(able) < len(folded.worlds):
                worlds = {
                    i
                    for i, world in enumerate(folded.worlds)
                    if i not in able and context.holds(world, compiled.step.when)
                }
                if worlds:
                    yield index, worlds
                    break


def _from_where(folded: AbstractSpace, goal: Goal) -> set[int]:
    """The worlds from which an action can surely be brought about."""
    if goal.verb == "read":
        return set(range(len(folded.worlds)))
    able = {i for i, world in enumerate(folded.worlds) if goal.holds(world)}
    verb = _DONE_BY.get(goal.verb)
    if verb is not None:
        for target in goal.targets:
            able |= folded.doable_in.get((verb, target), set())
    waiting = list(able)
    while waiting:
        for earlier in folded.predecessors[waiting.pop()]:
            if earlier not in able:
                able.add(earlier)
                waiting.append(earlier)
    return able
