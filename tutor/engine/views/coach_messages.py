"""The coach's own sentences about what just happened."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, read_event, take_apart
from tutor.engine.state import CoachMessage, State, World
from tutor.engine.views.places import device_at, words_at
from tutor.engine.views.words import as_typed, bold, one_stop, with_place
from tutor.engine.world.foreground import place_of
from tutor.engine.world.mail_lists import app_places
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs import KINDS, InputError, explain, personal_warning
from tutor.lesson.channels import CHANNELS
from tutor.lesson.model import Element, Input, Question

PRAISE = (N_("Well done."), N_("That went well."), N_("Nicely done."))
SENTENCES = {
    "showing": "",
    "shown": N_("This step was done for you."),
    "show_on": N_("Choose **Do it for me** again for what comes next."),
    "take_time": N_("Take your time. Would you like help? Choose **Hint**."),
    "take_help": N_("Shall I show you how it goes? Choose **Do it for me**."),
    "no_arrival": N_("No message has arrived on this phone. Check the number that you filled in."),
    "blocked": N_(
        "A message was sent, but you blocked its sender. Undo that at the earlier message of this "
        "sender, and ask for it again."
    ),
    "last_try": N_("You can try this once more. Look at it at your ease before you go on."),
    "tries_out": N_("That was the last time it could be tried. Read what is on the screen now."),
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


def message_text(context: PracticeContext, state: State, said: CoachMessage) -> str:
    """A remark in words (Markdown)."""
    if said.code in ("text", "choice"):
        text = context.markdown(state.world, said.about)
        return _("About your choice: {text}").format(text=text) if said.code == "choice" else text
    if said.act is not None:
        event = read_event(*said.act)
        # The act names the message where the event named only the phone.
        message = context.messages.get(event.target)
        place = message.screen.place if message else place_of(context, event)
        return with_place(context, place, one_stop(did_text(context, state.world, event)))
    if said.code in ("arrived", "personal"):
        return _news_text(context, state.world, said)
    if said.code == "done":
        return _(PRAISE[state.coach.step % len(PRAISE)])
    if said.code in ("fault", "because") and said.error is not None:
        text = fault_text(context, state.world, context.elements[said.about], said.error)
        return _("About your answer: {text}").format(text=text) if said.code == "because" else text
    sentence = SENTENCES[said.code]
    return _(sentence) if sentence else ""


def _news_text(context: PracticeContext, world: World, said: CoachMessage) -> str:
    """A message that arrived, or something that looks like the learner's own data."""
    if said.code == "personal":
        return personal_warning(said.about)
    message = context.messages[said.about]
    sender = bold(context.text(world, message.sender))
    if CHANNELS[message.via].paper:
        return _("A letter from {sender} has come.").format(sender=sender)
    device = device_at(context, message.screen.place)
    if CHANNELS[message.via].spoken:
        sentence = _("{sender} is calling you on {device}.").format(sender=sender, device=device)
        return with_place(context, message.screen.place, sentence)
    if message.folder:
        return ""
    arrived = (
        N_("An e-mail from {sender} has arrived on the computer.")
        if message.screen.place in context.browsers
        else N_("A message from {sender} has arrived on {device}.")
    )
    sentence = _(arrived).format(sender=sender, device=device)
    return with_place(context, message.screen.place, sentence)


DID = {
    "home": N_("I tapped the **Home** button."),
    "close": N_("I closed the tab with the cross."),
    "wait": N_("I went on to the moment at which something came."),
    "continue": N_("This was right already. I chose **Go on**."),
    "read": N_("I read it and chose **Go on**."),
}


def did_text(context: PracticeContext, world: World, event: Event) -> str:
    """What the coach did for the learner: what, and where."""
    verb = event.verb
    if event.target in context.elements:
        return _did_with_element(context, world, event)
    named = {
        "address": N_("I typed {name} in the address bar and pressed Enter."),
        "app": N_("I tapped the app {name}."),
        "tab": N_("I clicked the tab {name}."),
    }
    if verb == "app" and place_of(context, event) in context.browsers:
        named["app"] = N_("I clicked {name}, at the top of the computer.")
    if verb in named:
        return _(named[verb]).format(
            name=bold(as_typed(event.text) or take_apart(event.target, app_places(context))[1])
        )
    if verb in ("message", "banner"):
        sender = bold(context.text(world, context.messages[event.target].sender))
        if verb == "banner":
            return _("I tapped the notification from {sender}.").format(sender=sender)
        return _("I opened the message from {sender}.").format(sender=sender)
    did = (
        words_at(context, event.target).i_went_back
        if verb == "back"
        else DID.get(event.text or verb)
    )
    return _(did or N_("I went on."))


def _did_with_element(context: PracticeContext, world: World, event: Event) -> str:
    element = context.elements[event.target]
    label, text = bold(context.text(world, element.label)), bold(event.text)
    if event.verb == "answer":
        return _("I chose: {answer}.").format(answer=text)
    if event.verb == "press":
        words = words_at(context, context.screens[element.screen].place)
        return _(words.i_pressed).format(label=label)
    gesture = KINDS[element.kind].gesture if isinstance(element, Input) else None
    if gesture is not None:
        return _(gesture.did).format(label=label)
    if isinstance(element, Input) and element.kind == "flag":
        switched = (
            _("I switched on {label}.") if event.text == "yes" else _("I switched off {label}.")
        )
        return switched.format(label=label)
    if isinstance(element, Input) and element.options:
        return _("At {label} I chose: {answer}.").format(answer=text, label=label)
    return _("I typed {text} at {label}.").format(text=text, label=label)


def fault_text(context: PracticeContext, world: World, element: Element, fault: InputError) -> str:
    """Why an input or answer is not right, in words (Markdown)."""
    if isinstance(element, Input):
        wrong = {reason: context.markdown(world, text) for reason, text in element.wrong.items()}
        return explain(element.kind, fault, wrong)
    if isinstance(element, Question):
        chosen = dict(fault.values).get("option")
        for option in element.options:
            if option.label == chosen:
                return context.markdown(world, option.because)
    return ""
