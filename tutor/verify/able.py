"""From which abstract worlds each step can surely be ended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tutor.engine.advance import start
from tutor.engine.coach.ahead import ends_of
from tutor.engine.coach.goals import Goal, compiled_steps
from tutor.engine.coach.progress import performed
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import Outcome, World
from tutor.engine.world.foreground import is_usable
from tutor.engine.world.handlers import HANDLERS
from tutor.lesson.model import Button, Input
from tutor.verify.abstraction import MOST_REMEMBERED, filled
from tutor.verify.limits import Meter
from tutor.verify.overview import Overview
from tutor.verify.recording import RecordingContext


def helpless(overview: Overview) -> Iterator[int]:
    """The steps that cannot surely be ended from everywhere; none means that all is proven.

    A world is able when one act that surely can be done leads, wherever it leads, to what
    the step asks for or to a world that is able. So there is a number of acts after which
    the step has ended, whatever is hidden. And each step once ended, the next one is at
    hand, up to the end of the lesson.
    """
    context, help_ = overview.context, _Help(overview)
    for index, compiled in enumerate(compiled_steps(context)):
        if compiled.step.chapter != overview.chapter:
            continue
        for goal in compiled.goals:
            able = help_.able(goal)
            if any(
                not able[number] and context.holds(world, compiled.step.when)
                for number, world in enumerate(overview.worlds)
            ):
                yield index
                break


class _Help:
    """The acts on which help may rest, ready to be followed backwards."""

    def __init__(self, overview: Overview) -> None:
        self._overview = overview
        self._whose: list[int] = []
        self._needs: list[int] = []
        self._waits: list[list[int]] = [[] for _ in overview.worlds]
        self._does: dict[Outcome, list[int]] = {}
        for number in range(len(overview.worlds)):
            for step in chain(overview.steps(number), overview.down(number)):
                if step.helps:
                    self._does.setdefault(step.outcome, []).append(number)
                    if number not in step.leads:
                        self._add(number, step.leads)

    def _add(self, number: int, leads: tuple[int, ...]) -> None:
        for lead in leads:
            self._waits[lead].append(len(self._whose))
        self._whose.append(number)
        self._needs.append(len(leads))

    def able(self, goal: Goal) -> bytearray:
        """Marks for the worlds from which an action can surely be brought about."""
        worlds = self._overview.worlds
        if goal.verb == "read" and not goal.targets:
            return bytearray(b"\1") * len(worlds)
        ready = [n for n, world in enumerate(worlds) if _is_at_hand(self._overview, goal, world)]
        for outcome, numbers in self._does.items():
            if does(outcome, goal):
                ready += numbers
        able, needs = bytearray(len(worlds)), self._needs.copy()
        while ready:
            number = ready.pop()
            if not able[number]:
                able[number] = 1
                for waiting in self._waits[number]:
                    needs[waiting] -= 1
                    if needs[waiting] == 0:
                        ready.append(self._whose[waiting])
        return able


def does(outcome: Outcome, goal: Goal) -> bool:
    """Say whether an act did what is asked, also where the abstract world then forgets it."""
    if outcome.verb == goal.verb and goal.verb in ("open_message", "answer"):
        return any(target in outcome.done for target in goal.targets)
    return performed(outcome, goal)


def _is_at_hand(overview: Overview, goal: Goal, world: World) -> bool:
    """Say whether what is asked is surely there, or can be filled in right here and now.

    The world is the poorest of those that it stands for: in the others no less was read
    or answered, and the same is in front.
    """
    if goal.verb == "fill":
        context, fronts = overview.context, tuple(device.front for device in world.devices)
        key = (goal.number, fronts, world[1:])
        return context.memo.recall(key, MOST_REMEMBERED, _can_fill, context, goal, world)
    if goal.verb == "read":
        return goal.in_sight(world)
    return goal.holds(world)


def _can_fill(context: PracticeContext, goal: Goal, world: World) -> bool:
    fields = [context.elements[target] for target in goal.targets]
    if not any(is_usable(context, world, field) for field in fields):
        return False
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
        if goal.verb == "read" and not goal.targets:
            return set(range(len(overview.worlds)))
        ends = {
            end
            for target in goal.targets
            if isinstance(element := context.elements.get(target), Button | Input)
            for end in ends_of(context, element)
        }
        for number, world in enumerate(overview.worlds):
            fronts = {device.front for device in world.devices}
            if fronts & ends or _may_hold(context, goal, world):
                found.add(number)
            for step in overview.steps(number):
                if does(step.outcome, goal):
                    found.update(step.leads)
        if not (compiled.free or compiled.conditional):
            break
    return _and_after(overview, found)


def _may_hold(context: PracticeContext, goal: Goal, world: World) -> bool:
    """Say whether what is asked holds in one of the worlds that this one stands for."""
    match goal.verb:
        case "answer":
            return True
        case "read":
            return goal.in_sight(world)
        case "open_message":
            return any(arrived.message in goal.targets for arrived in world.inbox)
        case "fill":
            return any(is_usable(context, world, context.elements[t]) for t in goal.targets)
        case _:
            return goal.holds(world)


def _and_after(overview: Overview, found: set[int]) -> set[int]:
    waiting = list(found)
    while waiting:
        for step in overview.steps(waiting.pop()):
            for lead in step.leads:
                if lead not in found:
                    found.add(lead)
                    waiting.append(lead)
    return found


def overviews(context: RecordingContext, meter: Meter, *, kept: frozenset[str]) -> list[Overview]:
    """The overview of the procedure, and that of the epilogue where there is one."""
    first = Overview(context, 0, kept=kept)
    first.search([start(context).world], meter)
    if not (context.has_epilogue and first.complete):
        return [first]
    begun = [
        HANDLERS["epilogue"](context, first.worlds[number], Event("epilogue"))[0]
        for number in sorted(last_worlds(first))
    ]
    second = Overview(context, 1, kept=kept)
    second.search(begun, meter, first)
    return [first, second]
