"""Which step is current: done, skipped and not needed steps are recognised from the world."""

from __future__ import annotations

from dataclasses import dataclass, field

from tutor.engine.coach.ahead import MEANS, came_otherwise, leads, leads_on
from tutor.engine.coach.facts import Facts, facts_of
from tutor.engine.coach.goals import CompiledStep, Goal, compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.state import Coach, Outcome, Status, World
from tutor.lesson.message_acts import PRESSED
from tutor.lesson.model import Step

COACH_VERBS = frozenset(("", "hint", "show", "epilogue"))
"""Events that do nothing that a step could ask for."""


@dataclass(slots=True)
class Transition:
    """One event as the coach sees it: the world before, what happened, the world after.

    ``was`` and ``now`` are the facts of the two worlds.
    """

    context: PracticeContext
    before: World
    outcome: Outcome
    after: World
    was: Facts = field(init=False)
    now: Facts = field(init=False)

    def __post_init__(self) -> None:
        """Look the facts up once."""
        self.was = facts_of(self.context, self.before)
        self.now = self.was if self.after is self.before else facts_of(self.context, self.after)


def performed(outcome: Outcome, goal: Goal) -> bool:
    """Say whether this very event did what the action asks for."""
    verb = outcome.verb
    if verb in ("press", "open_message"):
        # A tap on a notification presses its button.
        asks_for_it = goal.verb in PRESSED
    elif verb == "fill":
        asks_for_it = goal.verb == "fill" and not outcome.accepted
    else:
        return verb == "continue" and goal.verb == "read"
    return asks_for_it and any(target in outcome.done for target in goal.targets)


def _came_otherwise(moment: Transition, goal: Goal) -> bool:
    """Say whether this event led to where the action leads, by another way."""
    return goal.verb in ("press", "choose") and any(
        came_otherwise(moment.context, moment.before, moment.after, target)
        for target in goal.targets
    )


def caused(moment: Transition, goal: Goal) -> bool:
    """Say whether this event performed the action or brought about its result."""
    if performed(moment.outcome, goal) or _came_otherwise(moment, goal):
        return True
    return (
        moment.now.goal_holds(goal)
        and not goal.is_review(moment.after)
        and not moment.was.goal_holds(goal)
    )


def update_progress(moment: Transition, coach: Coach) -> Coach:
    """The coach after an event: done steps are passed, free ones may be run past."""
    limit = moment.context.step_limit(coach.chapter)
    if coach.step >= limit:
        return coach
    route, spent = compiled_steps(moment.context), moment.outcome.verb in COACH_VERBS
    if moment.outcome.verb in ("skip", "continue"):
        coach, spent = _on_learners_word(moment, route, coach)
    while coach.step < limit:
        compiled = route[coach.step]
        if compiled.conditional and _falls_away(moment, compiled, coach, spent):
            coach = _pass(coach, _status_of_unneeded(compiled.step, coach.statuses))
            continue
        part, used = _progress(moment, compiled.goals, coach.part, spent)
        spent = spent or used
        if part == len(compiled.goals):
            coach = _pass(coach, "shown" if coach.shown else "done")
            continue
        if part != coach.part:
            coach = coach._replace(part=part)
        ahead = _run_ahead(moment, route[:limit], coach, spent)
        if ahead is None:
            break
        coach = ahead
    return coach


def _on_learners_word(
    moment: Transition, route: tuple[CompiledStep, ...], coach: Coach
) -> tuple[Coach, bool]:
    """The learner says that a step is to be skipped, or that what stands there is right."""
    compiled = route[coach.step]
    if moment.outcome.verb == "skip":
        return (_pass(coach, "skipped") if compiled.step.optional else coach), True
    if compiled.goals[coach.part].is_review(moment.after):
        part = coach.part + 1
        if part == len(compiled.goals):
            return _pass(coach, "done"), True
        return coach._replace(part=part), True
    return coach, False


def not_needed(
    context: PracticeContext, world: World, step: Step, statuses: tuple[Status, ...]
) -> bool:
    """Say whether a step does not occur now, or falls away together with the one above it."""
    if not context.holds(world, step.when):
        return True
    return step.with_previous and bool(statuses) and statuses[-1] in ("skipped", "not_needed")


def _falls_away(moment: Transition, compiled: CompiledStep, coach: Coach, spent: bool) -> bool:
    """Say whether a step is not needed now, unless this very event did it."""
    doing = not spent and performed(moment.outcome, compiled.goals[coach.part])
    return not doing and not_needed(moment.context, moment.after, compiled.step, coach.statuses)


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


def _progress(
    moment: Transition, goal: tuple[Goal, ...], part: int, spent: bool
) -> tuple[int, bool]:
    """How far the step is now, and whether this event was what brought it there."""
    fresh, after = not spent, moment.after
    used = False
    for index in range(part, len(goal)):
        action = goal[index]
        if fresh and (performed(moment.outcome, action) or _came_otherwise(moment, action)):
            fresh, used = False, True
        elif fresh and (_went_on(moment, goal, index) or _overtaken(moment, goal, index)):
            pass
        elif not moment.now.goal_holds(action) or action.is_review(after):
            return index, used
        elif fresh and not moment.was.goal_holds(action):
            fresh, used = False, True
    return len(goal), used


def _went_on(moment: Transition, goal: tuple[Goal, ...], part: int) -> bool:
    """Say whether this event did the step's next action, while this one was right before it."""
    return (
        part + 1 < len(goal)
        and performed(moment.outcome, goal[part + 1])
        and moment.was.goal_holds(goal[part])
    )


def _overtaken(moment: Transition, goal: tuple[Goal, ...], part: int) -> bool:
    """Say whether this event did a later action of the step, to which this one only leads."""
    action = goal[part].action
    return action.verb in MEANS and any(
        leads_on(moment.context, action, later.action) and caused(moment, later)
        for later in goal[part + 1 :]
    )


def _began(moment: Transition, compiled: CompiledStep) -> bool:
    """Say whether this event did the first action of a step that was not right before it."""
    for goal in compiled.goals:
        if caused(moment, goal):
            return True
        if not moment.was.goal_holds(goal):
            return False
    return False


def _run_ahead(
    moment: Transition, route: tuple[CompiledStep, ...], coach: Coach, spent: bool
) -> Coach | None:
    """The coach at, or past, a later step that is done or begun; None when there is none.

    What lies between was done before, is free to pass, or only led to it (see
    ``ahead``); anything else is still to be done first. Where only free steps
    and finished ones lie between, the event must have begun the later step.
    """
    statuses, now = coach.statuses, moment.now
    led_to: frozenset[int] | None = None
    for index in range(coach.step, len(route)):
        compiled, later = route[index], index > coach.step
        if later and compiled.conditional and _is_off(moment, compiled.step, statuses):
            statuses = (*statuses, _status_of_unneeded(compiled.step, statuses))
            continue
        reached = led_to is None or index in led_to
        if reached and now.has_come(index):
            return _at(coach, index + 1, (*statuses, "done"))
        if later and reached and not spent and _began(moment, compiled):
            return _at(coach, index, statuses)
        if not spent and compiled.lasting and moment.was.step_holds(index, compiled):
            statuses = (*statuses, "done")
        elif compiled.free:
            statuses = (*statuses, "skipped")
        elif now.ends_hold(index):
            # Nothing is left of this step but what may turn out not to be needed.
            here = leads(moment.context)[index]
            led_to = here if led_to is None else led_to & here
            if not led_to:
                return None
            statuses = (*statuses, "done")
        else:
            return None
    return None


def _at(coach: Coach, step: int, statuses: tuple[Status, ...]) -> Coach:
    return coach._replace(step=step, part=0, statuses=statuses, misses=0, hints=0, shown=False)


def _is_off(moment: Transition, step: Step, statuses: tuple[Status, ...]) -> bool:
    return not_needed(moment.context, moment.after, step, statuses)
