"""Notifications: which message the phone notifies of, and what can be read of it unopened."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.context import PracticeContext, code_version
from tutor.engine.formulas import is_right
from tutor.engine.state import ReceivedMessage, World
from tutor.engine.world.foreground import is_on
from tutor.i18n import gettext as _
from tutor.lesson.channels import CHANNELS
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Button
from tutor.lesson.template import clean_text, name_of, placeholders_in, shows

LONGEST_PREVIEW = 40
"""So many characters of a message stand in its notification and in the list of an inbox."""

MOST_REMEMBERED = 1_000


def notified(context: PracticeContext, world: World, place: str) -> ReceivedMessage | None:
    """The newest unread message that arrived at a phone during the practice."""
    for arrived in reversed(world.inbox):
        if not arrived.read:
            message = context.messages[arrived.message]
            if not message.is_silent and message.screen.place == place:
                return arrived
    return None


def banner(context: PracticeContext, world: World, place: str) -> str:
    """The message that a phone notifies of; "" if none."""
    arrived = notified(context, world, place)
    return arrived.message if arrived else ""


def opens_at_once(context: PracticeContext, world: World, message_id: str) -> bool:
    """Say whether a notification is all there is of a message, with one button at the most.

    A tap then does what that button does; otherwise the message opens to be read.
    """
    message = context.messages[message_id]
    elements = tuple(context.content(world, message.screen))
    return CHANNELS[message.via].only_notifies and (
        len(elements) <= 1 and all(isinstance(element, Button) for element in elements)
    )


def preview(context: PracticeContext, world: World, arrived: ReceivedMessage) -> str:
    """The beginning of a message, as a notification and the list of an inbox show it."""
    message = context.messages[arrived.message]
    if is_on(world, message.deleted):
        return _("In the bin")
    if CHANNELS[message.via].spoken:
        return _("You answered") if arrived.read else _("Tap to answer")
    text = _beginning(context, world, arrived)
    return text if len(text) <= LONGEST_PREVIEW else text[: LONGEST_PREVIEW - 1].rstrip() + "…"


def told(context: PracticeContext, world: World, arrived: ReceivedMessage) -> tuple[str, ...]:
    """The asked-for values of a message that its preview shows whole."""
    key = (arrived.message, arrived.version, world.variables, world.code_versions)
    return context.memo.recall(key, MOST_REMEMBERED, _told, context, world, arrived)


def _told(context: PracticeContext, world: World, arrived: ReceivedMessage) -> tuple[str, ...]:
    if CHANNELS[context.messages[arrived.message].via].spoken:
        return ()
    names = tuple(carried(context, world, arrived))
    shown = preview(context, world, arrived) if names else ""
    return tuple(name for name in names if (context.text(world, f"${name}") or "\n") in shown)


def carried(context: PracticeContext, world: World, arrived: ReceivedMessage) -> Iterator[str]:
    """The asked-for values that stand in a message; a code only as long as it is valid."""
    message = context.messages[arrived.message]
    shown = placeholders_in(f"{message.subject} {message.text}")
    for hole in sorted(context.expected_placeholders) if shown else ():
        name = name_of(hole)
        valid = (
            is_right(context, world, name)
            if name in context.formulas
            else name in context.fixed or arrived.version == code_version(world, name)
        )
        if valid and shows(shown, hole):
            yield hole


def _beginning(context: PracticeContext, world: World, arrived: ReceivedMessage) -> str:
    message = context.messages[arrived.message]
    versions = dict.fromkeys(context.codes_in(message), arrived.version)
    text = clean_text(context.markdown(world, message.subject or message.text, versions))
    return context.memo.recall(text, MOST_REMEMBERED, _on_one_line, text)


def _on_one_line(text: str) -> str:
    return plain_text(text).replace("\n", " ")
