"""The ladder of hints: why, the editor's own, where, point, do it."""

from __future__ import annotations

from tutor.engine.advance import chapter_done
from tutor.engine.event import Event
from tutor.engine.show.words import event_text
from tutor.engine.stage import Stage
from tutor.engine.state import State
from tutor.language import gettext as _
from tutor.lesson.model import Action, Step

NONE, WHY, WHERE, POINT, DO = range(5)


def current_step(stage: Stage, state: State) -> Step | None:
    """The step that the learner is at; None when the chapter is done."""
    return None if chapter_done(stage, state) else stage.steps[state.coach.step]


def soft_hints(step: Step) -> tuple[str, ...]:
    """The hints that an editor wrote, the reason of the step first."""
    return (*((step.why,) if step.why else ()), *step.hints)


def hint_level(stage: Stage, state: State) -> int:
    """How strong the present hint is: NONE, WHY, WHERE, POINT or DO."""
    step = current_step(stage, state)
    asked = state.coach.hints
    if step is None or asked == 0:
        return NONE
    beyond = asked - len(soft_hints(step))
    return WHY if beyond <= 0 else min(WHY + beyond, DO)


def points(stage: Stage, state: State) -> bool:
    """Say whether the coach points at what is to be used next."""
    return hint_level(stage, state) >= POINT


def hint_text(stage: Stage, state: State, following: Event | None) -> str:
    """The present hint in words (Markdown); empty when none was asked for."""
    step = current_step(stage, state)
    level = hint_level(stage, state)
    if step is None or level == NONE:
        return ""
    if level == WHY:
        return stage.markdown(state.world, soft_hints(step)[state.coach.hints - 1])
    where = event_text(stage, state, following) if following else ""
    if level == WHERE:
        return where
    if level == POINT:
        return " ".join((where, _("There is a thick frame around it now.")))
    return _("Shall I do it for you? Choose **Do it for me**.")


_OWN_WAYS = {
    "visit": ("address",),
    "tab": ("tab",),
    "reach": ("tab", "back", "press", "app", "home", "close"),
    "open_app": ("app", "home"),
    "open_message": ("message", "banner", "app", "home", "back"),
    "read": ("continue",),
}


def is_own_way(action: Action, event: Event) -> bool:
    """Say whether an event belongs to the action itself, or first leads back to it."""
    if action.verb in ("press", "choose", "fill", "answer"):
        return event.target in action.targets or event.verb == "continue"
    return event.verb in _OWN_WAYS[action.verb]


def elsewhere_text(stage: Stage, state: State, following: Event | None) -> str:
    """What to do first when the learner is somewhere else than the step; else empty."""
    step = current_step(stage, state)
    if step is None or following is None:
        return ""
    action = step.actions[state.coach.part]
    if is_own_way(action, following) or _does_next_step(stage, state, following):
        return ""
    return event_text(stage, state, following)


def _does_next_step(stage: Stage, state: State, following: Event) -> bool:
    """A field that is right already: what follows may belong to the step after it."""
    for step in stage.steps[state.coach.step + 1 : state.coach.step + 2]:
        return is_own_way(step.actions[0], following)
    return False
