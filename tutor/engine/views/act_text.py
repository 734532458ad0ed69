"""What a learner does, in words."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, take_apart
from tutor.engine.state import World
from tutor.engine.views.event_words import tab_title
from tutor.engine.views.places import AT_PLACES, place_or_text, words_at
from tutor.engine.world.mail_lists import app_places
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs import KINDS
from tutor.lesson.model import Input

PLAIN = {
    "home": N_("The learner taps the home button."),
    "banner": N_("The learner taps the notification."),
    "wait": N_("The learner goes on to another moment."),
    "continue": N_("The learner goes on."),
    "skip": N_("The learner skips this step."),
    "hint": N_("The learner asks for a hint."),
    "show": N_("The coach does the step."),
    "epilogue": N_("The learner goes on with what comes afterwards."),
}

FLAGS = {
    "checkbox": (
        N_("The learner takes the tick away at “{label}”."),
        N_("The learner ticks “{label}”."),
    ),
    "switch": (
        N_("The learner turns “{label}” off."),
        N_("The learner turns “{label}” on."),
    ),
}
"""What is on or off, by its look: how turning it off and on is told."""


def act_text(context: PracticeContext, world: World, event: Event) -> str:
    """One event as a sentence; a password is not written out."""
    verb = event.verb
    if verb == "address":
        return _("The learner goes to the address “{address}”.").format(address=event.text)
    if verb in ("press", "fill", "answer"):
        return _element_text(context, world, event)
    if verb == "app":
        app = take_apart(event.target, app_places(context))[1]
        return _("The learner opens the app “{app}”.").format(app=app)
    if verb == "message":
        sender = context.text(world, context.messages[event.target].sender)
        return _("The learner opens the message from {sender}.").format(sender=sender)
    if verb in ("tab", "close"):
        return _tab_text(context, world, event)
    plain = words_at(context, event.target).went_back if verb == "back" else PLAIN.get(verb)
    return _(plain or N_("The learner goes on."))


def _tab_text(context: PracticeContext, world: World, event: Event) -> str:
    title = tab_title(context, world, event)
    if event.verb == "tab":
        return _("The learner opens the tab “{title}”.").format(title=title)
    return _("The learner closes the tab “{title}”.").format(title=title)


def _element_text(context: PracticeContext, world: World, event: Event) -> str:
    element = context.elements[event.target]
    label = context.text(world, element.label)
    if event.verb == "answer":
        return _("The learner answers “{answer}”.").format(answer=event.text)
    if event.verb == "press":
        words = words_at(context, context.screens[element.screen].place)
        return _(words.pressed).format(label=label)
    plain = _plain_act(element, event) if isinstance(element, Input) else ""
    if plain:
        return _(plain).format(label=label)
    if isinstance(element, Input) and KINDS[element.kind].secret:
        return _("The learner fills in “{label}”.").format(label=label)
    text = event.text
    if isinstance(element, Input) and element.kind in AT_PLACES and text in element.options:
        text = place_or_text(context, text)
    if isinstance(element, Input) and element.options:
        return _("The learner chooses “{text}” at “{label}”.").format(text=text, label=label)
    return _("The learner fills in “{label}”: {text}").format(label=label, text=text)


def _plain_act(element: Input, event: Event) -> str:
    """How an act is told in which no value is said: a finger, something turned on or off."""
    if element.look in FLAGS:
        return FLAGS[element.look][event.text == "yes"]
    gesture = KINDS[element.kind].gesture
    return gesture.log if gesture is not None else ""
