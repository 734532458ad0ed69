"""Messages that were deleted, and senders that were blocked: what is gone, and what that closes."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.engine.context import PracticeContext
from tutor.engine.scenario import names_in_message
from tutor.engine.state import World
from tutor.engine.world import navigation
from tutor.engine.world.foreground import THREAD, front_entry, in_thread, is_on
from tutor.lesson.channels import CHANNELS
from tutor.lesson.model import Effects, Message
from tutor.lesson.template import name_of


def is_blocked(world: World, message: Message) -> bool:
    """Say whether nothing of this sender arrives any more."""
    return is_on(world, message.blocked)


def close_deleted(context: PracticeContext, world: World, effects: Effects) -> World:
    """The world after a button deleted a message: a conversation without any message closes.

    Nobody is asked to remember what stood there: a value that it held is not known any more,
    unless it can be read somewhere at this moment.
    """
    if not effects.set:
        return world
    for mark, value in effects.set:
        message = context.memoize(_by_mark).get(mark)
        if message is not None and value == "yes":
            world = _close(context, world, message)
    return world


def _close(context: PracticeContext, world: World, message: Message) -> World:
    place, bin_ = message.screen.place, CHANNELS[message.via].bin
    if not bin_:
        names = names_in_message(message)
        known = tuple(hole for hole in world.known if name_of(hole) not in names)
        world = world._replace(known=known)
    entry = front_entry(world, place)
    if entry in (THREAD + context.thread_of(message.id), message.screen.id) and (
        bin_ or not in_thread(context, world, place, entry)
    ):
        world = navigation.go_back(context, world, place)
    return navigation.observe(context, world)


def _by_mark(context: PracticeContext) -> Mapping[str, Message]:
    return {m.deleted: m for m in context.lesson.messages if m.deleted}
