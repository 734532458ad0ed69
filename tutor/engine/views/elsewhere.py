"""The way to the step, when the learner is somewhere else; nothing that was said already."""

from __future__ import annotations

from tutor.engine.coach.goals import compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, take_apart
from tutor.engine.state import State, World
from tutor.engine.views.coach_messages import message_text
from tutor.engine.views.event_words import event_text
from tutor.engine.views.hints import current_step
from tutor.engine.views.places import device_at
from tutor.engine.views.words import bold, step_text
from tutor.engine.world.address import normal
from tutor.engine.world.apps import apps_of, is_missing
from tutor.engine.world.delivery import opened_by
from tutor.engine.world.foreground import page_on_tab, place_of
from tutor.engine.world.mail_lists import app_places
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Action, Step

CONTROLS = {"back": N_("arrow back"), "close": N_("cross"), "home": N_("**Home**")}
"""The devices' own controls as a lesson's sentence names them."""


def elsewhere_text(context: PracticeContext, state: State, following: Event | None) -> str:
    """What to do first when the learner is somewhere else than the step; else empty.

    Empty too when the step or a remark asks for that very act: the learner
    gets one instruction at a time.
    """
    step = current_step(context, state)
    if step is None or following is None:
        return ""
    actions = step.actions[state.coach.part :]
    if any(asks_for(context, state.world, action, following) for action in actions):
        return ""
    if _is_named(context, state, step, following) or _does_next_step(context, state, following):
        return ""
    there = event_text(context, state, following)
    return " ".join(filter(None, (_missing_app(context, state.world, actions[0]), there)))


def _missing_app(context: PracticeContext, world: World, action: Action) -> str:
    """That the app in which an action is done still has to be installed; else empty."""
    for target in action.targets[:1]:
        element = context.elements.get(target)
        screen = context.screens.get(element.screen if element else target)
        app = target if action.verb == "open_app" else screen.app if screen else ""
        if app and is_missing(context, world, app):
            place = next(place for place in context.phones if app in apps_of(context, place))
            device = device_at(context, place)
            return _("The app {app} is not on {device} yet.").format(app=bold(app), device=device)
    return ""


def asks_for(context: PracticeContext, world: World, action: Action, event: Event) -> bool:
    """Say whether an event is by itself what an action asks for in words."""
    verb, asked = event.verb, action.verb
    if verb in ("press", "fill", "answer"):
        return event.target in action.targets
    if verb in ("message", "banner") and asked == "open_message":
        opened = opened_by(context, world, event)
        threads = {context.thread_of(message) for message in action.targets}
        return bool(opened) and context.thread_of(opened) in threads
    if verb == "tab" and asked in ("tab", "reach", "visit"):
        return page_on_tab(context, world, event.target) in action.targets
    if verb == "address" and asked == "visit":
        wanted = (context.text(world, context.screens[target].url) for target in action.targets)
        return normal(event.text) in map(normal, wanted)
    if verb == "app" and asked == "open_app":
        return take_apart(event.target, app_places(context))[1] in action.targets
    return verb == "continue" or (
        asked == "leave" and place_of(context, event) == context.screens[action.targets[0]].place
    )


def _is_named(context: PracticeContext, state: State, step: Step, event: Event) -> bool:
    """Say whether the step's own words, or the lesson's about a mistake, name the control."""
    remarks = [message_text(context, state, said) for said in state.messages if said.code == "text"]
    if event.verb in CONTROLS:
        control = _(CONTROLS[event.verb])
        return any(control in text for text in (step_text(context, state.world, step), *remarks))
    name = _name_of(context, state.world, event)
    told = step_text(context, state.world, step) if not state.coach.part else ""
    if event.verb == "app" and name in told:
        return True
    return bool(name) and any(plain_text(name) in plain_text(text) for text in remarks)


def _name_of(context: PracticeContext, world: World, event: Event) -> str:
    if event.target in context.elements:
        return bold(context.text(world, context.elements[event.target].label))
    return bold(take_apart(event.target, app_places(context))[1]) if event.verb == "app" else ""


def _does_next_step(context: PracticeContext, state: State, following: Event) -> bool:
    """A field that is right already: what follows may belong to the step after it."""
    here = state.coach.step
    if not compiled_steps(context)[here].holds(state.world):
        return False
    later = context.steps[here + 1 : here + 2]
    return any(asks_for(context, state.world, step.actions[0], following) for step in later)
