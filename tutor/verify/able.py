"""From which abstract worlds each step can surely be ended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tutor.engine.coach.ahead import ends_of
from tutor.engine.coach.goals import Goal, compiled_steps
from tutor.engine.coach.progress import performed
from tutor.engine.state import Outcome, World
from tutor.engine.world.foreground import is_usable
from tutor.lesson.model import Button, Input
from tutor.verify.abstraction import filled, rich
from tutor.verify.overview import Overview


def helpless(overview: Overview) -> Iterator[int]:
    """The steps that cannot surely be ended from everywhere; none means that all is proven.

    A world is able when one act that surely can be done leads, wherever it leads, to what
    the step asks for or to a world that is able. So there is a number of acts after which
    the step has ended, whatever is hidden. And each step once ended, the next one is at
    hand, up to the end of the lesson.
    """
    context = overview.context
    for index, compiled in enumerate(compiled_steps(context)):
        if compiled.step.chapter != overview.chapter:
            continue
        for goal in compiled.goals:
            able = _able(overview, goal)
            if any(
                number not in able and context.holds(world, compiled.step.when)
                for number, world in enumerate(overview.worlds)
            ):
                yield index
                break


def _able(overview: Overview, goal: Goal) -> set[int]:
    """The worlds from which an action can surely be brought about."""
    if goal.verb == "read":
        return set(range(len(overview.worlds)))
    able: set[int] = set()
    ready = [n for n, world in enumerate(overview.worlds) if _is_at_hand(overview, goal, world)]
    needs: list[int] = []
    whose: list[int] = []
    waits: dict[int, list[int]] = {}
    for number in range(len(overview.worlds)):
        for step in chain(overview.steps(number), overview.down(number)):
            if not step.helps:
                continue
            if does(step.outcome, goal):
                ready.append(number)
                break
            if number in step.leads:
                continue
            needs.append(len(step.leads))
            whose.append(number)
            for lead in step.leads:
                waits.setdefault(lead, []).append(len(needs) - 1)
    while ready:
        number = ready.pop()
        if number in able:
            continue
        able.add(number)
        for waiting in waits.get(number, ()):
            needs[waiting] -= 1
            if needs[waiting] == 0:
                ready.append(whose[waiting])
    return able


def does(outcome: Outcome, goal: Goal) -> bool:
    """Say whether an act did what is asked, also where the abstract world then forgets it."""
    if outcome.verb == goal.verb and goal.verb in ("open_message", "answer"):
        return any(target in outcome.done for target in goal.targets)
    return performed(outcome, goal)


def _is_at_hand(overview: Overview, goal: Goal, world: World) -> bool:
    """Say whether what is asked is surely there, or can be filled in right here and now."""
    if goal.verb == "fill":
        return _can_fill(overview, goal, world)
    return goal.holds(world) and goal.holds(rich(overview.context, world))


def _can_fill(overview: Overview, goal: Goal, world: World) -> bool:
    context = overview.context
    fields = [context.elements[target] for target in goal.targets]
    there = [field for field in fields if context.exists(world, field)]
    screens = {field.screen for field in there}
    if len(screens) != 1 or not all(
        isinstance(field, Input) and is_usable(context, world, field) for field in there
    ):
        return False
    ways = filled(context, world, context.screens[screens.pop()])
    return any(not slip and goal.holds(typed) for typed, slip in ways)


def last_worlds(overview: Overview) -> set[int]:
    """The worlds in which the procedure can have ended.

    Its last step was done by an act, or what it asks for or leads to is there; and after
    that the devices can still be used.
    """
    context, found = overview.context, set[int]()
    steps = compiled_steps(context)[: context.step_limit(0)]
    for compiled in reversed(steps):
        goal = compiled.goals[-1]
        if goal.verb == "read":
            return set(range(len(overview.worlds)))
        ends = {
            end
            for target in goal.targets
            if isinstance(element := context.elements.get(target), Button | Input)
            for end in ends_of(context, element)
        }
        for number, world in enumerate(overview.worlds):
            fronts = {device.front for device in world.devices}
            if fronts & ends or goal.holds(world) or goal.holds(rich(context, world)):
                found.add(number)
            for step in overview.steps(number):
                if does(step.outcome, goal):
                    found.update(step.leads)
        if not (compiled.free or compiled.conditional):
            break
    return _and_after(overview, found)


def _and_after(overview: Overview, found: set[int]) -> set[int]:
    waiting = list(found)
    while waiting:
        for step in overview.steps(waiting.pop()):
            for lead in step.leads:
                if lead not in found:
                    found.add(lead)
                    waiting.append(lead)
    return found
