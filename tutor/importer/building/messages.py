"""Building what sentences about messages and their codes imply."""

from __future__ import annotations

from tutor.importer import words
from tutor.importer.building.model import Message, Part
from tutor.importer.building.state import BuildState, BulletState, place, screen_for, settle
from tutor.importer.sentences.acts import Arrive, OpenMessage, TypeCode

LENGTH = 6


def ensure_message(state: BuildState, via: str) -> Message:
    """The message that is on its way; without one the last button sends it."""
    message = state.expected
    if message is not None and message.via == via:
        return message
    settle(state)
    message = Message(state.lesson.name("sms" if via == "sms" else "mail"), via)
    state.lesson.messages[message.id] = message
    for part in state.senders:
        part.keys.setdefault("send", []).append(message.id)
    message.at_start = not state.senders
    state.expected = message
    return message


def arrive(state: BuildState, _work: BulletState, act: Arrive) -> None:
    """A message arrives, because of what was pressed before."""
    message = ensure_message(state, act.via)
    if act.code:
        give_code(state, message)


def give_code(state: BuildState, message: Message) -> None:
    """Let a message tell a code that is made for each practice."""
    if not message.code:
        message.code = state.lesson.name(f"{message.via}_code")
        state.lesson.data[message.code] = {"make": "code", "length": LENGTH}


def open_message(state: BuildState, work: BulletState, act: OpenMessage) -> None:
    """The message is opened; what is pressed next may stand in it."""
    message = ensure_message(state, act.via)
    work.do("open_message", message.id)
    state.read.add(message.id)
    state.reading = message


def take_over(state: BuildState, work: BulletState, act: TypeCode) -> None:
    """The code of a message is typed on the screen that waits for it."""
    via = act.via or (state.expected.via if state.expected else "sms")
    message = ensure_message(state, via)
    give_code(state, message)
    if message.id not in state.read:
        work.do("open_message", message.id)
        state.read.add(message.id)
    state.guess = words.TYPE_CODE
    screen = screen_for(state, work)
    keys = {"kind": "code", "length": LENGTH, "expect": f"${message.code}"}
    label = words.capital(words.line(act.noun)) or words.CODE
    part = place(screen, Part("field", label, keys, made=True), state, work)
    work.do("fill", part.label, screen=screen.id)
    state.expected = None
