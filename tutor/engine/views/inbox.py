"""The lists of messages as they are to be seen, on phones and computers."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.state import ReceivedMessage
from tutor.engine.view import InboxRow
from tutor.engine.views.pages import ViewBuilder
from tutor.engine.world.foreground import in_list
from tutor.engine.world.mail_lists import MessageList
from tutor.engine.world.notices import preview


def inbox_rows(look: ViewBuilder, one: MessageList) -> tuple[InboxRow, ...]:
    """The conversations of a list, the newest first, each once."""
    context, world = look.context, look.state.world
    rows: dict[str, InboxRow] = {}
    for arrived in in_list(context, world, one):
        message = context.messages[arrived.message]
        key = context.thread_of(message.id)
        unread = not arrived.read or (key in rows and rows[key].unread)
        rows.pop(key, None)
        highlighted = _is_highlighted(look, key)
        shown = preview(context, world, arrived)
        rows[key] = InboxRow(message.id, look.text(message.sender), shown, unread, highlighted)
    return tuple(reversed(rows.values()))


def is_new(context: PracticeContext, arrived: ReceivedMessage) -> bool:
    """Say whether a message counts among the new ones of its app: unread, and in the inbox."""
    return not arrived.read and not context.messages[arrived.message].folder


def _is_highlighted(look: ViewBuilder, thread: str) -> bool:
    """Say whether the coach points at this conversation: at any message of it."""
    if look.next is None or look.next.verb != "message":
        return False
    target = look.next.target
    return look.context.thread_of(target) == thread and look.is_highlighted("message", target)
