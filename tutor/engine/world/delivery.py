"""Sending messages: they arrive only because of what the learner did."""

from __future__ import annotations

from tutor.engine.context import PracticeContext, code_version
from tutor.engine.event import Event, take_apart
from tutor.engine.formulas import worked_out_of
from tutor.engine.scenario import CODE_VERSIONS
from tutor.engine.state import ReceivedMessage, World, with_pair
from tutor.engine.world.deleting import is_blocked
from tutor.engine.world.foreground import is_on
from tutor.engine.world.mail_lists import app_places
from tutor.engine.world.navigation import observe
from tutor.engine.world.notices import banner
from tutor.engine.world.renewal import begin_to_expire, let_expire
from tutor.inputs import KINDS
from tutor.lesson.channels import CHANNELS
from tutor.lesson.model import Message
from tutor.lesson.template import name_of

KEPT_PER_MESSAGE = 2
"""An inbox keeps the newest sendings of one message: the valid code and the one before."""


def arrives_here(context: PracticeContext, world: World, message: Message) -> bool:
    """Say whether a message reaches this persona's own phone or mailbox."""
    if not message.to:
        return True
    own = context.lesson.persona.values
    address = CHANNELS[message.via].address
    read = KINDS[address].normalize
    return read(context.text(world, message.to)) == read(own.get(address, ""))


def deliver(context: PracticeContext, world: World, message_id: str) -> tuple[World, bool]:
    """Send a message; False when it does not arrive here. A code in it is renewed.

    The code is renewed also when the message goes to another phone: the one
    that this learner has is then old.
    """
    message = context.messages[message_id]
    if not context.holds(world, message.when):
        return world, False
    here = arrives_here(context, world, message)
    if any(a.message == message_id for a in world.inbox):
        world = _renew(context, world, message)
    if not here or is_blocked(world, message):
        return world, False
    world = _put_back(world, message)
    codes = context.codes_in(message)
    world = begin_to_expire(context, world, codes)
    version = code_version(world, codes[0]) if codes else 0
    paper = CHANNELS[message.via].paper
    if paper or message.screen.place in context.browsers:
        # Nobody opens a letter here, and the newest one takes the place of an earlier one.
        others = tuple(a for a in world.inbox if a.message != message_id)
        newest = ReceivedMessage(message_id, version, read=paper)
        return observe(context, world._replace(inbox=(*others, newest))), True
    return observe(context, _receive(world, ReceivedMessage(message_id, version))), True


def send(context: PracticeContext, world: World, message_id: str) -> tuple[World, bool]:
    """Send a message, or let it be under way for as long as it takes; False when it is lost."""
    message = context.messages[message_id]
    if not message.after:
        return deliver(context, world, message_id)
    if not context.holds(world, message.when):
        return world, True
    waiting = {**dict(world.waiting), message_id: message.after}
    return world._replace(waiting=tuple(sorted(waiting.items()))), True


Passed = tuple[World, tuple[str, ...], tuple[str, ...]]
"""The world after some time, what arrived, and why something did not."""


def wait(context: PracticeContext, world: World) -> Passed:
    """Let time pass until the next message arrives."""
    return let_pass(context, world, min(minutes for _, minutes in world.waiting))


def let_pass(context: PracticeContext, world: World, minutes: int) -> Passed:
    """Let so much time pass: all that is due by then arrives in its order."""
    arrived, lost = list[str](), dict[str, None]()
    while minutes > 0:
        time = min(minutes, *(left for _, left in world.waiting), minutes)
        world, came, why = _let_pass(context, world, time)
        arrived += came
        lost.update(dict.fromkeys(why))
        minutes -= time
    return world, tuple(arrived), tuple(lost)


def _let_pass(context: PracticeContext, world: World, time: int) -> Passed:
    due = [message for message, minutes in world.waiting if minutes == time]
    later = tuple((name, left - time) for name, left in world.waiting if left > time)
    world, arrived = let_expire(context, world._replace(waiting=later), time), list[str]()
    for message in due:
        world, here = deliver(context, world, message)
        if here:
            arrived.append(message)
    lost = (why for name in due if name not in arrived for why in why_lost(context, world, name))
    return world, tuple(arrived), tuple(dict.fromkeys(lost))


def why_lost(context: PracticeContext, world: World, message_id: str) -> tuple[str, ...]:
    """The tag that says why a message did not arrive; none where it does not occur now."""
    message = context.messages[message_id]
    if not context.holds(world, message.when):
        return ()
    return ("blocked",) if is_blocked(world, message) else ("no_arrival",)


def _put_back(world: World, message: Message) -> World:
    """The world in which a deleted message can be sent anew; the earlier sending stays away."""
    if not is_on(world, message.deleted):
        return world
    inbox = tuple(a for a in world.inbox if a.message != message.id)
    return world._replace(inbox=inbox, variables=with_pair(world.variables, message.deleted, "no"))


def _receive(world: World, new: ReceivedMessage) -> World:
    """Put a message in the inbox; the earlier sending of it counts as read from now on."""
    same = [a for a in world.inbox if a.message == new.message][1 - KEPT_PER_MESSAGE :]
    others = (a for a in world.inbox if a.message != new.message)
    return world._replace(inbox=(*others, *(a._replace(read=True) for a in same), new))


def _renew(context: PracticeContext, world: World, message: Message) -> World:
    versions = dict(world.code_versions)
    codes = context.codes_in(message)
    for name in codes:
        now = code_version(world, name)
        # A code that went elsewhere need not change: nobody can read it here.
        later = [(now + more) % CODE_VERSIONS for more in range(1, CODE_VERSIONS + 1)]
        shown = _shown_versions(context, world, name)
        versions[name] = next((version for version in later if version not in shown), later[0])
    # A sending that would become valid again is gone; the newest of its message stays.
    newest = {arrived.message: arrived for arrived in world.inbox}
    inbox = tuple(
        a
        for a in world.inbox
        if a is newest[a.message]
        or all(
            a.version != versions[n]
            for n in context.codes_in(context.messages[a.message])
            if n in codes
        )
    )
    gone = worked_out_of(context, codes) | set(codes)
    seen = tuple(hole for hole in world.known if name_of(hole) not in gone)
    return world._replace(inbox=inbox, code_versions=tuple(sorted(versions.items())), known=seen)


def _shown_versions(context: PracticeContext, world: World, name: str) -> set[int]:
    """The sendings of a code that can still be read: none of them may become the valid one."""
    carrying = (a for a in world.inbox if name in context.codes_in(context.messages[a.message]))
    return {arrived.version for arrived in carrying}


def at_start(context: PracticeContext, world: World) -> World:
    """The world with the messages that lie there from the beginning."""
    for message in context.lesson.messages:
        if message.at_start and (message.after or not CHANNELS[message.via].only_notifies):
            world, _ = send(context, world, message.id)
    return world


def opened_by(context: PracticeContext, world: World, event: Event) -> str:
    """The message that a message or banner event opens; "" if there is none."""
    if event.verb == "message":
        return event.target
    return banner(context, world, take_apart(event.target, app_places(context))[0])
