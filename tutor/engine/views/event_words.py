"""The coach's sentences for one act: where to find what is to be used, and to use it."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, take_apart
from tutor.engine.state import State, World, pair_value
from tutor.engine.views.places import device_at, title_of, words_at
from tutor.engine.views.waiting import wait_label
from tutor.engine.views.words import as_typed, bold, gesture_of, one_stop, with_place
from tutor.engine.world.delivery import opened_by
from tutor.engine.world.foreground import front_screens, page_on_tab, place_of
from tutor.engine.world.mail_lists import app_places
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs import KINDS
from tutor.lesson.channels import CHANNELS, MAILBOX
from tutor.lesson.model import Button, Element, Input, Question
from tutor.lesson.template import names_in


def event_text(context: PracticeContext, state: State, event: Event) -> str:
    """One sentence that tells where to find what is to be done, and to do it."""
    sentence = one_stop(_event_text(context, state, event))
    return with_place(context, place_of(context, event), sentence)


def _event_text(context: PracticeContext, state: State, event: Event) -> str:
    verb, world = event.verb, state.world
    if verb in ("press", "fill", "answer"):
        return _element_event(context, world, event)
    if verb == "address":
        address = bold(as_typed(event.text))
        return _(
            "Click in the address bar, at the top of the computer. Type {address} and press Enter."
        ).format(address=address)
    if verb in ("tab", "wait"):
        title = tab_title(context, world, event) if verb == "tab" else wait_label(context, world)
        return _(_NAMED[verb]).format(title=bold(title))
    if verb == "app":
        place, app = take_apart(event.target, app_places(context))
        sentence = _AT_COMPUTER if place in context.browsers else _BY_TOUCH
        return _(sentence).format(app=bold(app), device=device_at(context, place))
    if verb in ("message", "banner") and (message := opened_by(context, world, event)):
        found = context.messages[message]
        sender = bold(context.text(world, found.sender))
        kind: str = "call" if CHANNELS[found.via].spoken else verb
        kind = "mail" if found.screen.place in context.browsers else kind
        device = device_at(context, found.screen.place)
        return _(_MESSAGES[kind]).format(sender=sender, device=device)
    named = "read" if verb == "continue" and _is_reading(context, state) else verb
    plain = words_at(context, event.target).back if verb == "back" else _PLAIN.get(named)
    device = device_at(context, place_of(context, event)) if verb == "home" else ""
    return _(plain or N_("Go on.")).format(device=device)


def _is_reading(context: PracticeContext, state: State) -> bool:
    """Say whether the step asks for nothing but to read."""
    coach = state.coach
    return context.steps[coach.step].actions[coach.part].verb == "read"


def tab_title(context: PracticeContext, world: World, event: Event) -> str:
    """What stands on the tab that an event is about."""
    page = page_on_tab(context, world, event.target)
    return context.text(world, context.screens[page].title) if page else _("New tab")


_BY_TOUCH = N_("Tap the app {app} on {device}.")
_AT_COMPUTER = N_("Click {app}, at the top of the computer.")
_MESSAGES = {
    "message": N_("Tap the message from {sender} on {device}."),
    "mail": N_("Click the e-mail from {sender} in the list."),
    "call": N_("Answer the call from {sender} on {device}."),
    "banner": N_("Tap the notification from {sender}, at the top of {device}."),
}
_NAMED = {
    "tab": N_("Click the tab {title}, at the top of the browser."),
    "wait": N_("Something is still under way. Choose {title}."),
}
_PLAIN = {
    "home": N_("Tap the **Home** button, at the bottom of {device}."),
    "continue": N_("This is right already. Choose **Go on**."),
    "read": N_("Have you read it? Choose **Go on**."),
    "close": N_("Close the tab with the cross."),
    "skip": N_("You may skip this step."),
}


def _element_event(context: PracticeContext, world: World, event: Event) -> str:
    element = context.elements[event.target]
    label = bold(context.text(world, element.label))
    above = _neighbour_above(context, world, element)
    if isinstance(element, Input):
        where = _input_event(context, world, element, label, above)
        return f"{where} " + _("More than one answer is right.") if element.also else where
    if event.verb == "answer":
        return _("Read the question {label} and choose an answer.").format(label=label)
    return _button_text(element, label, above)


def _button_text(element: Element, label: str, above: str) -> str:
    """Where a button, a link, a file or a folder of mail is."""
    if element.screen.startswith(MAILBOX):
        return _("Look in the folder {label}.").format(label=label)
    if element.look == "file":
        return _("Look for the file {label} and open it.").format(label=label)
    is_link = element.look == "link"
    if not above:
        plain = _("Look for the link {label}.") if is_link else _("Look for the button {label}.")
        return plain.format(label=label)
    below = (
        _("Look for the link {label}. It is below {above}.")
        if is_link
        else _("Look for the button {label}. It is below {above}.")
    )
    return below.format(label=label, above=above)


def _input_event(
    context: PracticeContext, world: World, element: Input, label: str, above: str
) -> str:
    gesture = gesture_of(element)
    if gesture is not None:
        return _(gesture.where).format(label=label)
    if element.options or element.calendar or element.kind == "flag":
        return _("Look for {label} and choose there.").format(label=label)
    return _box_text(context, world, element, above)


def _box_text(context: PracticeContext, world: World, element: Input, above: str) -> str:
    """Where a box is, and where to find what belongs in it when the learner chose it."""
    label = bold(context.text(world, element.label))
    where = (
        _("Look for the box {label}. It is below {above}.").format(label=label, above=above)
        if above
        else _("Look for the box {label} and type there.").format(label=label)
    )
    chosen = [
        name for name in names_in(element.asked) if pair_value(world.variables, name) is not None
    ]
    if chosen and KINDS[element.kind].secret:
        return where + " " + _("Your code is on the card.")
    for place in _lies_on(context, world, element):
        return where + " " + _("You find it here: {place}.").format(place=bold(place))
    return where


def _lies_on(context: PracticeContext, world: World, element: Input) -> Iterator[str]:
    """The letters and cards on which what belongs in a field can be read now."""
    names = set(names_in(element.asked))
    for place in context.readables:
        for screen in front_screens(context, world, place):
            if names.intersection(context.reveals(screen)):
                yield title_of(context, place)


def _does_something(element: Element) -> bool:
    """Say whether a button sends or sets something: it is never named as a landmark."""
    if not isinstance(element, Button):
        return False
    return bool(element.effects.send or element.effects.notify or element.effects.set)


def _neighbour_above(context: PracticeContext, world: World, element: Element) -> str:
    """The label of the nearest thing above that has one."""
    above = ""
    for other in context.content(world, context.screens[element.screen]):
        if other.id == element.id:
            return above
        if other.label and not isinstance(other, Question) and not _does_something(other):
            above = bold(context.text(world, other.label))
    return ""
