"""Building what sentences about messages and their codes imply."""

from __future__ import annotations

from tutor.draft import words
from tutor.draft.building.desk import Desk, Work, place, screen_for, settle
from tutor.draft.building.model import Message, Part
from tutor.draft.sentences.acts import Arrive, OpenMessage, TypeCode

LENGTH = 6


def ensure_message(desk: Desk, via: str) -> Message:
    """The message that is on its way; without one the last button sends it."""
    message = desk.expected
    if message is not None and message.via == via:
        return message
    settle(desk)
    message = Message(desk.lesson.name("sms" if via == "sms" else "mail"), via)
    desk.lesson.messages[message.id] = message
    for part in desk.senders:
        part.keys.setdefault("send", []).append(message.id)
    message.at_start = not desk.senders
    desk.expected = message
    return message


def arrive(desk: Desk, _work: Work, act: Arrive) -> None:
    """A message arrives, because of what was pressed before."""
    message = ensure_message(desk, act.via)
    if act.code:
        give_code(desk, message)


def give_code(desk: Desk, message: Message) -> None:
    """Let a message tell a code that is made for each practice."""
    if not message.code:
        message.code = desk.lesson.name(f"{message.via}_code")
        desk.lesson.data[message.code] = {"make": "code", "length": LENGTH}


def open_message(desk: Desk, work: Work, act: OpenMessage) -> None:
    """The message is opened; what is pressed next may stand in it."""
    message = ensure_message(desk, act.via)
    work.do("open_message", message.id)
    desk.read.add(message.id)
    desk.reading = message


def take_over(desk: Desk, work: Work, act: TypeCode) -> None:
    """The code of a message is typed on the screen that waits for it."""
    via = act.via or (desk.expected.via if desk.expected else "sms")
    message = ensure_message(desk, via)
    give_code(desk, message)
    if message.id not in desk.read:
        work.do("open_message", message.id)
        desk.read.add(message.id)
    desk.guess = words.TYPE_CODE
    screen = screen_for(desk, work)
    keys = {"kind": "code", "length": LENGTH, "expect": f"${message.code}"}
    label = words.capital(words.line(act.noun)) or words.CODE
    part = place(screen, Part("field", label, keys, made=True), desk, work)
    work.do("fill", part.label, screen=screen.id)
    desk.expected = None
