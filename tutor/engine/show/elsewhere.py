"""The way to the step, when the learner is somewhere else; nothing that was said already."""

from __future__ import annotations

from tutor.engine.coach.sought import paces
from tutor.engine.event import Event
from tutor.engine.show.hints import current_step
from tutor.engine.show.said import said_text
from tutor.engine.show.words import bold, event_text, step_text
from tutor.engine.stage import Stage
from tutor.engine.state import State, World
from tutor.engine.world.address import normal
from tutor.engine.world.mailing import banner
from tutor.language import N_
from tutor.language import gettext as _
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Action, Step

CONTROLS = {"back": N_("arrow back"), "close": N_("cross"), "home": N_("**Home**")}
"""The devices' own controls as a lesson's sentence names them."""


def elsewhere_text(stage: Stage, state: State, following: Event | None) -> str:
    """What to do first when the learner is somewhere else than the step; else empty.

    Empty too when the step or a remark asks for that very act: the learner
    gets one instruction at a time.
    """
    step = current_step(stage, state)
    if step is None or following is None:
        return ""
    actions = step.actions[state.coach.part :]
    if any(asks_for(stage, state.world, action, following) for action in actions):
        return ""
    if _is_named(stage, state, step, following) or _does_next_step(stage, state, following):
        return ""
    return event_text(stage, state, following)


def asks_for(stage: Stage, world: World, action: Action, event: Event) -> bool:
    """Say whether an event is by itself what an action asks for in words."""
    verb, asked = event.verb, action.verb
    if verb in ("press", "fill", "answer"):
        return event.target in action.targets
    if verb in ("message", "banner") and asked == "open_message":
        opened = event.target or banner(stage, world)
        threads = {stage.thread_of(message) for message in action.targets}
        return bool(opened) and stage.thread_of(opened) in threads
    if verb == "tab" and asked in ("tab", "reach", "visit"):
        return world.tabs[int(event.target)].page in action.targets
    if verb == "address" and asked == "visit":
        wanted = (stage.text(world, stage.screens[target].url) for target in action.targets)
        return normal(event.text) in map(normal, wanted)
    own_app = verb == "app" and asked == "open_app" and event.target in action.targets
    return own_app or verb == "continue"


def _is_named(stage: Stage, state: State, step: Step, event: Event) -> bool:
    """Say whether the step's own words, or the lesson's about a mistake, name the control."""
    remarks = [said_text(stage, state, said) for said in state.said if said.code == "text"]
    if event.verb in CONTROLS:
        control = _(CONTROLS[event.verb])
        return any(control in text for text in (step_text(stage, state.world, step), *remarks))
    name = _name_of(stage, state.world, event)
    return bool(name) and any(plain_text(name) in plain_text(text) for text in remarks)


def _name_of(stage: Stage, world: World, event: Event) -> str:
    if event.target in stage.elements:
        return bold(stage.text(world, stage.elements[event.target].label))
    return bold(event.target) if event.verb == "app" else ""


def _does_next_step(stage: Stage, state: State, following: Event) -> bool:
    """A field that is right already: what follows may belong to the step after it."""
    here = state.coach.step
    if not paces(stage)[here].holds(state.world):
        return False
    later = stage.steps[here + 1 : here + 2]
    return any(asks_for(stage, state.world, step.actions[0], following) for step in later)
