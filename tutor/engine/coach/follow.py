"""Which step is current: done, skipped and not needed steps are recognised from the world."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from tutor.engine.stage import Stage
from tutor.engine.state import Coach, Outcome, Status, World
from tutor.engine.world.forms import is_right, is_touched
from tutor.engine.world.front import find_usable, in_front
from tutor.lesson.model import Action, Step


class Moment(NamedTuple):
    """One event as the coach sees it: the world before, what happened, the world after."""

    stage: Stage
    before: World
    outcome: Outcome
    after: World


# --- states: what must be so, by whatever way it became so -----------------


def _is_in_front(stage: Stage, world: World, action: Action) -> bool:
    return any(in_front(stage, world, screen) for screen in action.targets)


def _are_right(stage: Stage, world: World, action: Action) -> bool:
    """All fields that are there now are right, and at least one of them can be seen."""
    if not any(find_usable(stage, world, target) for target in action.targets):
        return False
    return all(
        is_right(stage, world, target)
        for target in action.targets
        if stage.exists(world, stage.elements[target])
    )


def _is_app_in_front(_stage: Stage, world: World, action: Action) -> bool:
    return world.app in action.targets


def _is_newest_read(_stage: Stage, world: World, action: Action) -> bool:
    arrived = [a for a in world.inbox if a.message in action.targets]
    return bool(arrived) and arrived[-1].read


def _are_answered(_stage: Stage, world: World, action: Action) -> bool:
    return any(target in world.answered for target in action.targets)


HOLDS: Mapping[str, Callable[[Stage, World, Action], bool]] = {
    "visit": _is_in_front,
    "tab": _is_in_front,
    "reach": _is_in_front,
    "fill": _are_right,
    "open_app": _is_app_in_front,
    "open_message": _is_newest_read,
    "answer": _are_answered,
}
"""The verbs whose action is a state of the world. The others are done by an event."""


def holds(stage: Stage, world: World, action: Action) -> bool:
    """Say whether the state that an action asks for is there; False for press, choose and read."""
    state = HOLDS.get(action.verb)
    return state is not None and state(stage, world, action)


def performed(moment: Moment, action: Action) -> bool:
    """Say whether this very event did what the action asks for."""
    verb, done = moment.outcome.verb, moment.outcome.done
    if action.verb in ("press", "choose"):
        return verb == "press" and any(target in done for target in action.targets)
    if action.verb == "read":
        return verb == "continue"
    if action.verb == "fill":
        return (
            verb == "fill"
            and not moment.outcome.accepted
            and any(t in done for t in action.targets)
        )
    return False


def caused(moment: Moment, action: Action) -> bool:
    """Say whether this event performed the action or brought about its state."""
    if performed(moment, action):
        return True
    if not holds(moment.stage, moment.after, action) or is_review(
        moment.stage, moment.after, action
    ):
        return False
    return not holds(moment.stage, moment.before, action)


def is_review(stage: Stage, world: World, action: Action) -> bool:
    """Say whether an action only asks to look: its fields came with the right values."""
    return (
        action.verb == "fill"
        and holds(stage, world, action)
        and not any(is_touched(world, target) for target in action.targets)
    )


# --- following -------------------------------------------------------------


def follow(moment: Moment, coach: Coach) -> Coach:
    """The coach after an event: done steps are passed, free ones may be run past."""
    stage = moment.stage
    limit = stage.limit(coach.chapter)
    if coach.step >= limit:
        return coach
    spent = moment.outcome.verb in ("", "hint", "show", "epilogue")
    coach, spent = _say_so(moment, coach, spent)
    while coach.step < limit:
        step = stage.steps[coach.step]
        if _falls_away(moment, step, coach, spent):
            coach = _pass(coach, _status_of_unneeded(step, coach.statuses))
            continue
        part, used = _progress(moment, step, coach.part, spent)
        spent = spent or used
        if part == len(step.actions):
            coach = _pass(coach, "shown" if coach.shown else "done")
            continue
        if part != coach.part:
            coach = coach._replace(part=part)
        ahead = None if spent else _run_ahead(moment, coach, limit)
        if ahead is None:
            break
        coach = ahead
    return coach


def _say_so(moment: Moment, coach: Coach, spent: bool) -> tuple[Coach, bool]:
    """The learner says that a step is to be skipped, or that what stands there is right."""
    stage = moment.stage
    if coach.step >= stage.limit(coach.chapter):
        return coach, spent
    step = stage.steps[coach.step]
    if moment.outcome.verb == "skip":
        return (_pass(coach, "skipped") if step.optional else coach), True
    if moment.outcome.verb == "continue" and is_review(
        stage, moment.after, step.actions[coach.part]
    ):
        part = coach.part + 1
        if part == len(step.actions):
            return _pass(coach, "done"), True
        return coach._replace(part=part), True
    return coach, spent


def not_needed(stage: Stage, world: World, step: Step, statuses: tuple[Status, ...]) -> bool:
    """Say whether a step does not occur now, or falls away together with the one above it."""
    if not stage.holds(world, step.when):
        return True
    return step.with_previous and bool(statuses) and statuses[-1] in ("skipped", "not_needed")


def _falls_away(moment: Moment, step: Step, coach: Coach, spent: bool) -> bool:
    """Say whether a step is not needed now, unless this very event did it."""
    if not step.when.tests and not step.with_previous:
        return False
    doing = not spent and performed(moment, step.actions[coach.part])
    return not doing and not_needed(moment.stage, moment.after, step, coach.statuses)


def _status_of_unneeded(step: Step, statuses: tuple[Status, ...]) -> Status:
    if step.with_previous and statuses and statuses[-1] == "skipped":
        return "skipped"
    return "not_needed"


def _pass(coach: Coach, status: Status) -> Coach:
    return coach._replace(
        step=coach.step + 1,
        part=0,
        statuses=(*coach.statuses, status),
        misses=0,
        hints=0,
        shown=False,
    )


def _progress(moment: Moment, step: Step, part: int, spent: bool) -> tuple[int, bool]:
    """How far the step is now, and whether this event was what brought it there."""
    used = False
    while part < len(step.actions):
        action = step.actions[part]
        if not (spent or used) and performed(moment, action):
            used = True
        elif not (spent or used) and _went_on(moment, step, part):
            pass
        elif not holds(moment.stage, moment.after, action) or is_review(
            moment.stage, moment.after, action
        ):
            break
        part += 1
    return part, used


def _went_on(moment: Moment, step: Step, part: int) -> bool:
    """Say whether this event did the step's next action, while this one was right before it."""
    following = step.actions[part + 1 : part + 2]
    return (
        bool(following)
        and performed(moment, following[0])
        and holds(moment.stage, moment.before, step.actions[part])
    )


def _began(moment: Moment, step: Step) -> bool:
    """Say whether this event did the first action of a step that was not right before it."""
    for action in step.actions:
        if caused(moment, action):
            return True
        if not holds(moment.stage, moment.before, action):
            return False
    return False


def _run_ahead(moment: Moment, coach: Coach, limit: int) -> Coach | None:
    """The coach at a later step that this event did, when all between is free to pass."""
    stage, statuses = moment.stage, coach.statuses
    for index in range(coach.step, limit):
        step = stage.steps[index]
        if index > coach.step and not_needed(stage, moment.after, step, statuses):
            statuses = (*statuses, _status_of_unneeded(step, statuses))
        elif index > coach.step and _began(moment, step):
            return coach._replace(
                step=index, part=0, statuses=statuses, misses=0, hints=0, shown=False
            )
        elif all(holds(stage, moment.before, action) for action in step.actions):
            statuses = (*statuses, "done")
        elif step.optional or all(action.verb == "read" for action in step.actions):
            statuses = (*statuses, "skipped")
        else:
            return None
    return None
