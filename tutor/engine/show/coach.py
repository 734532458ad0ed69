"""The coach as it is to be seen: the step in words, what just happened, help."""

from __future__ import annotations

from tutor.engine.coach.remarks import MISSES_BEFORE_HELP
from tutor.engine.coach.sought import paces
from tutor.engine.event import Event
from tutor.engine.show.elsewhere import elsewhere_text
from tutor.engine.show.hints import current_step, hint_level, hint_text
from tutor.engine.show.pages import Look
from tutor.engine.show.said import said_text
from tutor.engine.show.words import remaining_text, step_text
from tutor.engine.stage import Stage
from tutor.engine.state import State
from tutor.engine.view import CoachView, Remark, StepLine, StepStatus
from tutor.lesson.model import Place, Step
from tutor.lesson.text import clean_text


def coach_view(look: Look) -> CoachView:
    """The coach of the chapter that the learner is in."""
    stage, state = look.stage, look.state
    step = current_step(stage, state)
    lines = step_lines(look)
    sought = paces(stage)[state.coach.step].sought[state.coach.part] if step else None
    return CoachView(
        chapter=state.coach.chapter,
        number=next((line.number for line in lines if line.status == "current"), len(lines)),
        total=len(lines),
        text=clean_text(_step_now(stage, state, step)) if step else "",
        place=place_of(stage, look.next, step),
        remarks=tuple(
            Remark(said.tone, clean_text(text))
            for said in state.said
            if (text := said_text(stage, state, said))
        ),
        hint=clean_text(hint_text(stage, state, look.next)),
        hint_level=hint_level(stage, state),
        elsewhere=clean_text(elsewhere_text(stage, state, look.next)),
        offer_help=state.coach.misses >= MISSES_BEFORE_HELP and state.coach.hints == 0,
        can_continue=sought is not None
        and (sought.verb == "read" or sought.is_review(state.world)),
        continue_pointed=look.pointed("continue"),
        can_skip=step is not None and step.optional,
        can_show=step is not None and look.next is not None,
        steps=lines,
    )


def _step_now(stage: Stage, state: State, step: Step) -> str:
    """The step in words; once a part of it is done, what is left of it."""
    left = step.actions[state.coach.part :]
    if state.coach.part and all(action.verb == "press" for action in left):
        return remaining_text(stage, state.world, step, state.coach.part)
    return step_text(stage, state.world, step)


def step_lines(look: Look) -> tuple[StepLine, ...]:
    """The steps of this chapter, numbered as in the article: also those that do not occur now."""
    stage, state = look.stage, look.state
    here = [(i, s) for i, s in enumerate(stage.steps) if s.chapter == state.coach.chapter]
    return tuple(
        StepLine(
            clean_text(step_text(stage, state.world, step)),
            _status(stage, state, index, step),
            number,
            step.at,
        )
        for number, (index, step) in enumerate(here, start=1)
    )


def _status(stage: Stage, state: State, index: int, step: Step) -> StepStatus:
    if index < state.coach.step:
        return state.coach.statuses[index]
    if index == state.coach.step:
        return "current"
    settled = all(name in stage.fixed for name in step.when.names)
    return "not_needed" if settled and not stage.holds(state.world, step.when) else "todo"


def steps_done(stage: Stage, state: State) -> tuple[int, int]:
    """How many of the chapter's steps are behind the learner, and how many there are."""
    chapter = state.coach.chapter
    before = sum(step.chapter < chapter for step in stage.steps)
    total = sum(step.chapter == chapter for step in stage.steps)
    return max(0, state.coach.step - before), total


def place_of(stage: Stage, following: Event | None, step: Step | None) -> Place:
    """The device where the next act happens."""
    places = stage.lesson.places
    if following is not None:
        if following.verb in ("address", "tab", "close"):
            return "computer"
        if following.verb in ("app", "home", "message", "banner"):
            return "phone"
        if following.verb == "back":
            return "computer" if following.target == "computer" else "phone"
        if following.target in stage.elements:
            return stage.screens[stage.elements[following.target].screen].place
    if step is not None:
        for target in step.actions[0].targets:
            if target in stage.elements:
                return stage.screens[stage.elements[target].screen].place
    return places[0]
