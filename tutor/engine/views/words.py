"""The coach's own sentences for what is to be done, and what all its sentences share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from tutor.engine.context import PracticeContext
from tutor.engine.state import World
from tutor.engine.views.places import title_of, words_at
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs import KINDS, Gesture
from tutor.lesson.channels import CHANNELS, MAILBOX, MESSAGE
from tutor.lesson.markdown import escape_markdown
from tutor.lesson.message_acts import MESSAGE_ACTS
from tutor.lesson.model import Action, Element, Input, Step
from tutor.lesson.verbs import StepVerb

_TWICE = re.compile(r"\b(\w+)\*\* \1\b")
"""A label that ends in the word that the sentence goes on with: "Vul ... in in."."""
_DOUBLE_STOP = re.compile(r"([?!.…]\*\*)\.(?=\s|$)")


def bold(text: str) -> str:
    """A label in bold Markdown, whatever characters it has."""
    literal = escape_markdown(text.strip())
    return f"**{literal}**" if literal else ""


def as_typed(address: str) -> str:
    """An address without what a browser puts before it by itself."""
    return address.removeprefix("https://")


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


def _app_action(context: PracticeContext, _world: World, action: Action) -> str:
    app = bold(action.targets[0])
    if any(action.targets[0] in context.index.apps(place) for place in context.phones):
        return _("Tap the app {app}.").format(app=app)
    return _("Click {app}, at the top of the computer.").format(app=app)


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
    if there[0].screen.startswith(MAILBOX):
        return _("Look in the folder {label}.").format(label=bold(labels[0]))
    words = words_at(context, context.screens[there[0].screen].place)
    return _(words.press).format(labels=listed(labels, _("or")))


def _fill_action(there: Sequence[Element], labels: Sequence[str]) -> str:
    these = listed(labels, _("and"))
    gesture = gesture_of(there[0])
    if gesture is not None and all(gesture_of(element) == gesture for element in there):
        return _(gesture.ask).format(label=these)
    if all(isinstance(e, Input) and (e.options or e.kind == "flag") for e in there):
        return _("Make your choice at {labels}.").format(labels=these)
    sentence = _("Fill in {labels}.").format(labels=these)
    if _TWICE.search(sentence):
        return _("Type at {labels} what belongs there.").format(labels=these)
    return sentence


def gesture_of(element: Element) -> Gesture | None:
    """The act that gives an input its value; None where something is typed or chosen."""
    return KINDS[element.kind].gesture if isinstance(element, Input) else None


def _message_act(context: PracticeContext, world: World, action: Action) -> str:
    element = context.elements[action.targets[0]]
    message = context.messages[element.screen.removeprefix(MESSAGE)]
    return _(ASKED_ACTS[action.verb]).format(
        sender=bold(context.text(world, message.sender)), label=bold(element.label)
    )


ASKED_ACTS: Mapping[str, str] = {
    "delete": N_("Delete the message from {sender}. The button {label} is below it."),
    "block": N_("Block the sender {sender}. The button {label} is below the message."),
    "report": N_("Report the message from {sender}. The button {label} is below it."),
}
"""What is asked for each act on a message."""


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
    **dict.fromkeys(MESSAGE_ACTS, _message_act),
}
"""How each action is asked for when the step has no words of its own."""
