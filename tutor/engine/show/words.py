"""The coach's own sentences: for actions, for events, for what is said about them."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.engine.event import Event
from tutor.engine.stage import Stage
from tutor.engine.state import Said, State, World
from tutor.language import N_
from tutor.language import gettext as _
from tutor.lesson.inputs import Fault, explain, personal_warning
from tutor.lesson.markdown import escape_markdown
from tutor.lesson.model import Action, Element, Input, Question, Step

PRAISE = (N_("Well done."), N_("That went well."), N_("Nicely done."))


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


# --- steps -----------------------------------------------------------------


def step_text(stage: Stage, world: World, step: Step) -> str:
    """The step in words: the editor's own, or made from its actions."""
    if step.text:
        return stage.markdown(world, step.text)
    return " ".join(action_text(stage, world, action) for action in step.actions)


def action_text(stage: Stage, world: World, action: Action) -> str:
    """One sentence that asks for an action."""
    if action.verb in ("visit", "tab", "reach"):
        return _screen_action(stage, world, action)
    if action.verb in ("press", "choose", "fill", "answer"):
        return _element_action(stage, world, action)
    if action.verb == "open_app":
        return _("Tap the app {app}.").format(app=bold(action.targets[0]))
    if action.verb == "open_message":
        message = stage.messages[action.targets[0]]
        sender = bold(stage.text(world, message.sender))
        if message.via == "mail":
            return _("Open the e-mail from {sender}.").format(sender=sender)
        return _("Open the message from {sender}.").format(sender=sender)
    return _("Read this at your ease. Then go on.")


def _screen_action(stage: Stage, world: World, action: Action) -> str:
    screen = stage.screens[action.targets[0]]
    title = bold(stage.text(world, screen.title))
    if action.verb == "visit" and screen.url:
        return _("Go to {address}.").format(address=bold(stage.text(world, screen.url)))
    if action.verb == "tab":
        return _("Open the tab {title} again.").format(title=title)
    if action.verb == "reach":
        return _("Go back to {title}.").format(title=title)
    return _("Go to {title}.").format(title=title)


def _element_action(stage: Stage, world: World, action: Action) -> str:
    there = [
        stage.elements[t] for t in action.targets if stage.exists(world, stage.elements[t])
    ] or [stage.elements[t] for t in action.targets]
    labels = list(dict.fromkeys(stage.text(world, element.label) for element in there))
    if action.verb == "fill":
        if all(isinstance(e, Input) and (e.options or e.kind == "flag") for e in there):
            return _("Make your choice at {labels}.").format(labels=listed(labels, _("and")))
        return _("Fill in {labels}.").format(labels=listed(labels, _("and")))
    if action.verb == "answer":
        return _("Answer the question: {label}").format(label=bold(labels[0]))
    if action.verb == "choose":
        return _("Choose {labels}.").format(labels=listed(labels, _("or")))
    if _place(stage, there[0]) == "computer":
        return _("Click {labels}.").format(labels=listed(labels, _("or")))
    return _("Tap {labels}.").format(labels=listed(labels, _("or")))


def _place(stage: Stage, element: Element) -> str:
    return stage.screens[element.screen].place


# --- events ----------------------------------------------------------------


def event_text(stage: Stage, state: State, event: Event) -> str:
    """One sentence that tells where to find what is to be done, and to do it."""
    verb, world = event.verb, state.world
    if verb in ("press", "fill", "answer"):
        return _element_event(stage, world, event)
    if verb == "address":
        address = bold(event.text)
        return _(
            "Click in the address bar, at the top of the computer. Type {address} and press Enter."
        ).format(address=address)
    if verb == "tab":
        page = world.tabs[int(event.target)].page
        title = stage.text(world, stage.screens[page].title) if page else _("New tab")
        return _("Click the tab {title}, at the top of the browser.").format(title=bold(title))
    if verb == "app":
        return _("Tap the app {app} on the phone.").format(app=bold(event.target))
    if verb == "message":
        sender = stage.text(world, stage.messages[event.target].sender)
        return _("Tap the message from {sender} on the phone.").format(sender=bold(sender))
    return _(_PLAIN.get((verb, event.target), _PLAIN.get((verb, ""), N_("Go on."))))


_PLAIN = {
    ("back", "computer"): N_("Click the arrow back, at the top left of the browser."),
    ("back", "phone"): N_("Tap the arrow back, at the bottom of the phone."),
    ("home", ""): N_("Tap the **Home** button, at the bottom of the phone."),
    ("banner", ""): N_("Tap the notification, at the top of the phone."),
    ("continue", ""): N_("This is right already. Choose **Go on**."),
    ("close", ""): N_("Close the tab with the cross."),
    ("skip", ""): N_("You may skip this step."),
}


def _element_event(stage: Stage, world: World, event: Event) -> str:
    element = stage.elements[event.target]
    label = bold(stage.text(world, element.label))
    above = _neighbour_above(stage, world, element)
    if event.verb == "fill":
        if isinstance(element, Input) and (element.options or element.kind == "flag"):
            return _("Look for {label} and choose there.").format(label=label)
        if above:
            return _("Look for the box {label}. It is below {above}.").format(
                label=label, above=above
            )
        return _("Look for the box {label} and type there.").format(label=label)
    if event.verb == "answer":
        return _("Read the question {label} and choose an answer.").format(label=label)
    if above:
        return _("Look for the button {label}. It is below {above}.").format(
            label=label, above=above
        )
    return _("Look for the button {label}.").format(label=label)


def _neighbour_above(stage: Stage, world: World, element: Element) -> str:
    """The label of the nearest thing above that has one."""
    above = ""
    for other in stage.content(world, stage.screens[element.screen]):
        if other.id == element.id:
            return above
        if other.label and not isinstance(other, Question):
            above = bold(stage.text(world, other.label))
    return ""


# --- remarks ---------------------------------------------------------------

SENTENCES = {
    "shown": N_("This step was done for you."),
    "no_arrival": N_("No message has arrived on this phone. Check the number that you filled in."),
    "address_empty": N_("The address bar is still empty. Type the address there."),
    "address_search": N_(
        "You typed words, not an address. An address has dots and no spaces. "
        "Copy it letter by letter."
    ),
    "address_incomplete": N_(
        "This is a part of the address. Also type what comes after the slash."
    ),
    "address_typo": N_(
        "This address is nearly right. Look at each letter: one other letter can be another "
        "website."
    ),
    "address_unknown": N_("This address is not part of this practice. Look at the step again."),
}


def said_text(stage: Stage, state: State, said: Said) -> str:
    """A remark in words (Markdown)."""
    if said.code == "text":
        return stage.markdown(state.world, said.about)
    if said.code == "done":
        return _(PRAISE[state.coach.step % len(PRAISE)])
    if said.code in ("fault", "because") and said.fault is not None:
        return fault_text(stage, state.world, stage.elements[said.about], said.fault)
    if said.code == "arrived":
        message = stage.messages[said.about]
        sender = bold(stage.text(state.world, message.sender))
        return _("A message from {sender} has arrived on the phone.").format(sender=sender)
    if said.code == "personal":
        return personal_warning(said.about)
    return _(SENTENCES[said.code])


def fault_text(stage: Stage, world: World, element: Element, fault: Fault) -> str:
    """Why an input or answer is not right, in words (Markdown)."""
    if isinstance(element, Input):
        wrong = {reason: stage.markdown(world, text) for reason, text in element.wrong.items()}
        return explain(element.kind, fault, wrong)
    if isinstance(element, Question):
        chosen = dict(fault.values).get("option")
        for option in element.options:
            if option.label == chosen:
                return stage.markdown(world, option.because)
    return ""
