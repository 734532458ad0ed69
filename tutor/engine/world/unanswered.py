"""Notifications without an inbox that ask for a choice: they stay until it is made."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.state import ReceivedMessage, World
from tutor.engine.world.foreground import THREAD, front_entry, in_thread
from tutor.engine.world.navigation import observe
from tutor.lesson.channels import CHANNELS
from tutor.lesson.model import Button


def note_chosen(context: PracticeContext, world: World, message: str) -> World:
    """Note that a button of a notification was used: it is read, and does not come back."""
    if not CHANNELS[context.messages[message].via].only_notifies:
        return world
    inbox = tuple(
        a._replace(read=True, chosen=True) if a.message == message else a for a in world.inbox
    )
    return world._replace(inbox=inbox)


def put_back(context: PracticeContext, before: World, after: World, place: str) -> World:
    """Put back a notification that is nowhere else and was left without the choice it asks for."""
    entry = front_entry(before, place)
    if not entry.startswith(THREAD) or front_entry(after, place) == entry:
        return after
    left = {
        arrived.message: arrived
        for arrived in in_thread(context, before, place, entry)
        if _asks_for_choice(context, before, arrived)
    }
    if not left:
        return after
    waiting = set(left.values())
    inbox = tuple(a._replace(read=False) if a in waiting else a for a in after.inbox)
    return observe(context, after._replace(inbox=inbox))


def _asks_for_choice(context: PracticeContext, world: World, arrived: ReceivedMessage) -> bool:
    message = context.messages[arrived.message]
    if arrived.chosen or not CHANNELS[message.via].only_notifies:
        return False
    return any(isinstance(e, Button) for e in context.content(world, message.screen))
