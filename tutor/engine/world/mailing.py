"""Sending messages: they arrive only because of what the learner did."""

from __future__ import annotations

from tutor.engine.deal import CODE_TURNS
from tutor.engine.stage import Stage, turn_of
from tutor.engine.state import Arrived, World
from tutor.engine.world.moving import look
from tutor.lesson.channels import CHANNELS
from tutor.lesson.inputs import KINDS
from tutor.lesson.model import Message

KEPT_PER_MESSAGE = 2
"""An inbox keeps the newest sendings of one message: the valid code and the one before."""


def arrives_here(stage: Stage, world: World, message: Message) -> bool:
    """Say whether a message reaches this persona's own phone or mailbox."""
    if not message.to:
        return True
    own = stage.lesson.persona.values
    kind, name = ("email", "email") if message.via == "mail" else ("phone", "phone")
    read = KINDS[kind].read
    return read(stage.text(world, message.to)) == read(own.get(name, ""))


def deliver(stage: Stage, world: World, message_id: str) -> tuple[World, bool]:
    """Send a message; False when it does not arrive here. A code in it is renewed.

    The code is renewed also when the message goes to another phone: the one
    that this learner has is then old.
    """
    message = stage.messages[message_id]
    if not stage.holds(world, message.when):
        return world, False
    here = arrives_here(stage, world, message)
    if any(a.message == message_id for a in world.inbox):
        world = _renew(stage, world, message)
    if not here:
        return world, False
    codes = stage.codes_in(message)
    turn = turn_of(world, codes[0]) if codes else 0
    return look(stage, _receive(world, Arrived(message_id, turn))), True


def _receive(world: World, new: Arrived) -> World:
    """Put a message in the inbox; the earlier sending of it counts as read from now on."""
    same = [a for a in world.inbox if a.message == new.message][1 - KEPT_PER_MESSAGE :]
    others = (a for a in world.inbox if a.message != new.message)
    return world._replace(inbox=(*others, *(a._replace(read=True) for a in same), new))


def _renew(stage: Stage, world: World, message: Message) -> World:
    turns = dict(world.turns)
    codes = stage.codes_in(message)
    for name in codes:
        turns[name] = (turn_of(world, name) + 1) % CODE_TURNS
    seen = tuple(name for name in world.seen if name not in codes)
    return world._replace(turns=tuple(sorted(turns.items())), seen=seen)


def at_start(stage: Stage, world: World) -> World:
    """The world with the messages that lie there from the beginning."""
    for message in stage.lesson.messages:
        if message.at_start and CHANNELS[message.via].inbox:
            world, _ = deliver(stage, world, message.id)
    return world


def banner(stage: Stage, world: World) -> str:
    """The message that the phone notifies of: the newest unread one that arrived; "" if none."""
    for arrived in reversed(world.inbox):
        if not arrived.read and not stage.messages[arrived.message].at_start:
            return arrived.message
    return ""
