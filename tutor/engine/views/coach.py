"""The coach as it is to be seen: the step in words, what just happened, help."""

from __future__ import annotations

from tutor.engine.coach.goals import compiled_steps, looked_over
from tutor.engine.coach.guide import named_controls
from tutor.engine.coach.messages import MISSES_BEFORE_HELP
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import CoachMessage, State
from tutor.engine.view import CoachView, Remark, StepLine, StepStatus
from tutor.engine.views.coach_messages import message_text
from tutor.engine.views.elsewhere import elsewhere_text
from tutor.engine.views.hints import current_step, hint_level, hint_text
from tutor.engine.views.pages import ViewBuilder
from tutor.engine.views.waiting import wait_label
from tutor.engine.views.words import remaining_text, step_text
from tutor.engine.world.foreground import place_of
from tutor.lesson.model import Step
from tutor.lesson.template import clean_text


def coach_view(look: ViewBuilder) -> CoachView:
    """The coach of the chapter that the learner is in."""
    context, state = look.context, look.state
    step = current_step(context, state)
    lines = step_lines(look)
    goal = compiled_steps(context)[state.coach.step].goals[state.coach.part] if step else None
    elsewhere = clean_text(elsewhere_text(context, state, look.next))
    return CoachView(
        chapter=state.coach.chapter,
        number=next((line.number for line in lines if line.status == "current"), len(lines)),
        total=len(lines),
        text=clean_text(_step_now(context, state, step)) if step else "",
        place=place_of_next(context, look.next, step),
        messages=tuple(
            Remark(said.tone, clean_text(text))
            for said in state.messages
            if (text := message_text(context, state, said))
            and not (elsewhere and _is_overtaken(look, said))
        ),
        hint=clean_text(hint_text(context, state, look.next)),
        hint_level=hint_level(context, state),
        elsewhere=elsewhere,
        offer_help=state.coach.misses >= MISSES_BEFORE_HELP and state.coach.hints == 0,
        can_continue=goal is not None
        and (
            goal.can_be_read(state.world)
            or goal.is_review(state.world)
            or bool(looked_over(context, state.world, goal))
        ),
        continue_highlighted=look.is_highlighted("continue"),
        can_skip=step is not None and step.optional,
        can_show=step is not None and look.next is not None,
        steps=lines,
        next=look.next if step is not None else None,
        wait=wait_label(context, state.world) if step is not None else "",
        wait_highlighted=look.is_highlighted("wait"),
    )


def _is_overtaken(look: ViewBuilder, said: CoachMessage) -> bool:
    """Say whether the way to go now says it already, or is another than the lesson's words name."""
    if said.code == "arrived":
        return look.next is not None and look.next.verb == "banner"
    state = look.state._replace(messages=(said,))
    named = list(named_controls(look.context, state)) if said.code == "text" else []
    return bool(named) and look.next not in named


def _step_now(context: PracticeContext, state: State, step: Step) -> str:
    """The step in words; once a part of it is done, what is left of it."""
    left = step.actions[state.coach.part :]
    if state.coach.part and all(action.verb in ("press", "answer") for action in left):
        return remaining_text(context, state.world, step, state.coach.part)
    return step_text(context, state.world, step)


def step_lines(look: ViewBuilder) -> tuple[StepLine, ...]:
    """The steps of this chapter, numbered as in the article: also those that do not occur now."""
    context, state = look.context, look.state
    here = [(i, s) for i, s in enumerate(context.steps) if s.chapter == state.coach.chapter]
    return tuple(
        StepLine(
            clean_text(step_text(context, state.world, step)),
            _status(context, state, index, step),
            number,
            step.at,
        )
        for number, (index, step) in enumerate(here, start=1)
    )


def _status(context: PracticeContext, state: State, index: int, step: Step) -> StepStatus:
    if index < state.coach.step:
        return state.coach.statuses[index]
    if index == state.coach.step:
        return "current"
    settled = all(name in context.fixed for name in step.when.names)
    return "not_needed" if settled and not context.holds(state.world, step.when) else "todo"


def steps_done(context: PracticeContext, state: State) -> tuple[int, int]:
    """How many of the chapter's steps are behind the learner, and how many there are."""
    chapter = state.coach.chapter
    before = sum(step.chapter < chapter for step in context.steps)
    total = sum(step.chapter == chapter for step in context.steps)
    return max(0, state.coach.step - before), total


def place_of_next(context: PracticeContext, following: Event | None, step: Step | None) -> str:
    """The place where the next act happens."""
    place = place_of(context, following) if following is not None else ""
    if not place and step is not None:
        ids = (
            context.elements[t].screen if t in context.elements else t
            for t in step.actions[0].targets
        )
        place = next((context.screens[id].place for id in ids if id in context.screens), "")
    listed = [each.name for each in context.lesson.places]
    return place if place in listed else listed[0]
