"""The coach's own sentences for what is to be done: for actions and for events."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, take_apart
from tutor.engine.state import State, World, pair_value
from tutor.engine.views.places import title_of, words_at
from tutor.engine.views.waiting import wait_label
from tutor.engine.world.delivery import opened_by
from tutor.engine.world.foreground import front_screens, page_on_tab, place_of
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs import KINDS, Gesture
from tutor.lesson.channels import CHANNELS
from tutor.lesson.markdown import escape_markdown
from tutor.lesson.model import Action, Button, Element, Input, Question, Step
from tutor.lesson.template import names_in
from tutor.lesson.verbs import StepVerb

_TWICE = re.compile(r"\b(\w+)\*\* \1\b")
"""A label that ends in the word that the sentence goes on with: "Vul ... in in."."""
_DOUBLE_STOP = re.compile(r"([?!.…]\*\*)\.(?=\s|$)")


def bold(text: str) -> str:
    """A label in bold Markdown, whatever characters it has."""
    literal = escape_markdown(text.strip())
    return f"**{literal}**" if literal else ""


def listed(labels: Sequence[str], last: str) -> str:
    """Labels in bold: "A, B and C"."""
    marked = [bold(label) for label in labels]
    if len(marked) < 2:
        return "".join(marked)
    return ", ".join(marked[:-1]) + f" {last} {marked[-1]}"


def with_place(context: PracticeContext, place: str, sentence: str) -> str:
    """The sentence with its device before it, where the lesson has more of that kind."""
    kinds = [each.kind for each in context.lesson.places]
    if not place or kinds.count(context.kind_of(place)) < 2:
        return sentence
    return f"{bold(title_of(context, place))}: {sentence}"


# --- steps -----------------------------------------------------------------


def step_text(context: PracticeContext, world: World, step: Step) -> str:
    """The step in words: the editor's own, or made from its actions."""
    if step.text:
        return context.markdown(world, step.text)
    return " ".join(action_text(context, world, action) for action in step.actions)


def remaining_text(context: PracticeContext, world: World, step: Step, part: int) -> str:
    """What is still to be done of a step of which the first actions are done."""
    return " ".join(action_text(context, world, action) for action in step.actions[part:])


def action_text(context: PracticeContext, world: World, action: Action) -> str:
    """One sentence that asks for an action."""
    sentence = one_stop(_action_text(context, world, action))
    return with_place(context, _place_of_action(context, action), sentence)


def _place_of_action(context: PracticeContext, action: Action) -> str:
    """The place of the first thing that an action asks for; "" where it names none."""
    for target in action.targets[:1]:
        element, message = context.elements.get(target), context.messages.get(target)
        if message is not None:
            return message.screen.place
        screen = context.screens.get(element.screen if element else target)
        return screen.place if screen else ""
    return ""


def one_stop(sentence: str) -> str:
    """The sentence without the full stop after a label that ends in a sign of its own."""
    return _DOUBLE_STOP.sub(r"\1", sentence)


def _action_text(context: PracticeContext, world: World, action: Action) -> str:
    return ACTION_TEXTS[action.verb](context, world, action)


def _read_action(context: PracticeContext, _world: World, action: Action) -> str:
    for target in action.targets[:1]:
        place = bold(title_of(context, context.screens[target].place))
        return _("Look at {place} and read it at your ease. Then go on.").format(place=place)
    return _("Read this at your ease. Then go on.")


def _app_action(_context: PracticeContext, _world: World, action: Action) -> str:
    return _("Tap the app {app}.").format(app=bold(action.targets[0]))


def _message_action(context: PracticeContext, world: World, action: Action) -> str:
    message = context.messages[action.targets[0]]
    sender = bold(context.text(world, message.sender))
    if CHANNELS[message.via].spoken:
        return _("Answer the call from {sender}.").format(sender=sender)
    if CHANNELS[message.via].has_subject:
        return _("Open the e-mail from {sender}.").format(sender=sender)
    if message.via == "chat":
        app = bold(message.screen.app)
        return _("Read what {sender} writes in {app}.").format(sender=sender, app=app)
    if not CHANNELS[message.via].inbox:
        return _("Tap the notification from {sender}.").format(sender=sender)
    return _("Open the message from {sender}.").format(sender=sender)


def _screen_action(context: PracticeContext, world: World, action: Action) -> str:
    screen = context.screens[action.targets[0]]
    title = bold(context.text(world, screen.title))
    if action.verb == "visit" and screen.url:
        return _("Go to {address}.").format(address=bold(context.text(world, screen.url)))
    if action.verb == "tab":
        return _("Open the tab {title} again.").format(title=title)
    if action.verb == "leave":
        return _("Leave {title}. Any way will do.").format(title=title)
    if action.verb == "reach":
        return _("Go back to {title}.").format(title=title)
    return _("Go to {title}.").format(title=title)


def _element_action(context: PracticeContext, world: World, action: Action) -> str:
    there = [
        context.elements[t] for t in action.targets if context.exists(world, context.elements[t])
    ] or [context.elements[t] for t in action.targets]
    labels = list(dict.fromkeys(context.text(world, element.label) for element in there))
    if action.verb == "fill":
        return _fill_action(there, labels)
    if action.verb == "answer":
        return _("Answer the question: {label}").format(label=bold(labels[0]))
    if action.verb == "choose":
        return _("Choose {labels}.").format(labels=listed(labels, _("or")))
    words = words_at(context, context.screens[there[0].screen].place)
    return _(words.press).format(labels=listed(labels, _("or")))


def _fill_action(there: Sequence[Element], labels: Sequence[str]) -> str:
    these = listed(labels, _("and"))
    gesture = _gesture(there[0])
    if gesture is not None and all(_gesture(element) == gesture for element in there):
        return _(gesture.ask).format(label=these)
    if all(isinstance(e, Input) and (e.options or e.kind == "flag") for e in there):
        return _("Make your choice at {labels}.").format(labels=these)
    sentence = _("Fill in {labels}.").format(labels=these)
    if _TWICE.search(sentence):
        return _("Type at {labels} what belongs there.").format(labels=these)
    return sentence


def _gesture(element: Element) -> Gesture | None:
    return KINDS[element.kind].gesture if isinstance(element, Input) else None


ACTION_TEXTS: Mapping[StepVerb, Callable[[PracticeContext, World, Action], str]] = {
    "visit": _screen_action,
    "tab": _screen_action,
    "reach": _screen_action,
    "leave": _screen_action,
    "press": _element_action,
    "choose": _element_action,
    "fill": _element_action,
    "answer": _element_action,
    "open_app": _app_action,
    "open_message": _message_action,
    "read": _read_action,
}
"""How each action is asked for when the step has no words of its own."""


# --- events ----------------------------------------------------------------


def event_text(context: PracticeContext, state: State, event: Event) -> str:
    """One sentence that tells where to find what is to be done, and to do it."""
    sentence = one_stop(_event_text(context, state, event))
    return with_place(context, place_of(context, event), sentence)


def _event_text(context: PracticeContext, state: State, event: Event) -> str:
    verb, world = event.verb, state.world
    if verb in ("press", "fill", "answer"):
        return _element_event(context, world, event)
    if verb == "address":
        address = bold(event.text)
        return _(
            "Click in the address bar, at the top of the computer. Type {address} and press Enter."
        ).format(address=address)
    if verb in ("tab", "wait"):
        title = tab_title(context, world, event) if verb == "tab" else wait_label(world)
        return _(_NAMED[verb]).format(title=bold(title))
    if verb == "app":
        app = take_apart(event.target, context.phones)[1]
        return _("Tap the app {app} on the phone.").format(app=bold(app))
    if verb in ("message", "banner") and (message := opened_by(context, world, event)):
        found = context.messages[message]
        sender = bold(context.text(world, found.sender))
        kind = "call" if CHANNELS[found.via].spoken else verb
        return _(_MESSAGES[kind]).format(sender=sender)
    plain = words_at(context, event.target).back if verb == "back" else _PLAIN.get(verb)
    return _(plain or N_("Go on."))


def tab_title(context: PracticeContext, world: World, event: Event) -> str:
    """What stands on the tab that an event is about."""
    page = page_on_tab(context, world, event.target)
    return context.text(world, context.screens[page].title) if page else _("New tab")


_MESSAGES = {
    "message": N_("Tap the message from {sender} on the phone."),
    "call": N_("Answer the call from {sender} on the phone."),
    "banner": N_("Tap the notification from {sender}, at the top of the phone."),
}
_NAMED = {
    "tab": N_("Click the tab {title}, at the top of the browser."),
    "wait": N_("Something is still under way. Choose {title}."),
}
_PLAIN = {
    "home": N_("Tap the **Home** button, at the bottom of the phone."),
    "continue": N_("This is right already. Choose **Go on**."),
    "close": N_("Close the tab with the cross."),
    "skip": N_("You may skip this step."),
}


def _element_event(context: PracticeContext, world: World, event: Event) -> str:
    element = context.elements[event.target]
    label = bold(context.text(world, element.label))
    above = _neighbour_above(context, world, element)
    if isinstance(element, Input):
        gesture = _gesture(element)
        if gesture is not None:
            return _(gesture.where).format(label=label)
        if element.options or element.kind == "flag":
            return _("Look for {label} and choose there.").format(label=label)
        return _box_text(context, world, element, above)
    if event.verb == "answer":
        return _("Read the question {label} and choose an answer.").format(label=label)
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


def _box_text(context: PracticeContext, world: World, element: Input, above: str) -> str:
    """Where a box is, and where to find what belongs in it when the learner chose it."""
    label = bold(context.text(world, element.label))
    where = (
        _("Look for the box {label}. It is below {above}.").format(label=label, above=above)
        if above
        else _("Look for the box {label} and type there.").format(label=label)
    )
    chosen = [
        name for name in names_in(element.expect) if pair_value(world.variables, name) is not None
    ]
    if chosen and KINDS[element.kind].secret:
        return where + " " + _("Your code is on the card.")
    for place in _lies_on(context, world, element):
        return where + " " + _("You find it here: {place}.").format(place=bold(place))
    return where


def _lies_on(context: PracticeContext, world: World, element: Input) -> Iterator[str]:
    """The letters and cards on which what belongs in a field can be read now."""
    names = set(names_in(element.expect))
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
