"""The ladder of hints: why, the editor's own, where, point, do it."""

from __future__ import annotations

from tutor.engine.advance import chapter_done
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import State
from tutor.engine.views.event_words import event_text
from tutor.i18n import gettext as _
from tutor.lesson.model import Step

NONE, WHY, WHERE, POINT, DO = range(5)


def current_step(context: PracticeContext, state: State) -> Step | None:
    """The step that the learner is at; None when the chapter is done."""
    return None if chapter_done(context, state) else context.steps[state.coach.step]


def soft_hints(step: Step) -> tuple[str, ...]:
    """The hints that an editor wrote, the reason of the step first."""
    return (*((step.why,) if step.why else ()), *step.hints)


def hint_level(context: PracticeContext, state: State) -> int:
    """How strong the present hint is: NONE, WHY, WHERE, POINT or DO."""
    step = current_step(context, state)
    asked = state.coach.hints
    if step is None or asked == 0:
        return NONE
    beyond = asked - len(soft_hints(step))
    return WHY if beyond <= 0 else min(WHY + beyond, DO)


def highlights(context: PracticeContext, state: State) -> bool:
    """Say whether the coach points at what is to be used next."""
    return hint_level(context, state) >= POINT


def hint_text(context: PracticeContext, state: State, following: Event | None) -> str:
    """The present hint in words (Markdown); empty when none was asked for."""
    step = current_step(context, state)
    level = hint_level(context, state)
    if step is None or level == NONE:
        return ""
    if level == WHY:
        return context.markdown(state.world, soft_hints(step)[state.coach.hints - 1])
    if following is None:
        return ""
    where = event_text(context, state, following)
    if level == WHERE:
        return where
    if level == POINT:
        return " ".join((where, _("There is a thick frame around it now.")))
    return _("Shall I do it for you? Choose **Do it for me**.")
