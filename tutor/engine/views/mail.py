"""The mail of a computer as it is to be seen: the button that opens it, and an open mail."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.event import prefix
from tutor.engine.view import AppView, ElementView, PageView
from tutor.engine.views.inbox import is_new
from tutor.engine.views.pages import ViewBuilder, elements_of
from tutor.engine.world.foreground import in_thread, inbox_of
from tutor.engine.world.mail_lists import app_places, mail_of
from tutor.i18n import gettext as _
from tutor.lesson.channels import CHANNELS, MESSAGE
from tutor.lesson.markdown import escape_markdown
from tutor.lesson.template import clean_text


def mail_target(context: PracticeContext, place: str) -> str:
    """The target of the event that opens the mail of a computer; "" where there is none."""
    mail = mail_of(context, place)
    return prefix(place, app_places(context)) + mail.app if mail is not None else ""


def mail_button(look: ViewBuilder, place: str) -> AppView | None:
    """The button that opens the mail of a computer; None where there is none."""
    mail, target = mail_of(look.context, place), mail_target(look.context, place)
    if mail is None:
        return None
    inbox = inbox_of(look.context, look.state.world, place)
    unread = sum(is_new(look.context, arrived) for arrived in inbox)
    return AppView(mail.app, CHANNELS["mail"].icon, unread, look.is_highlighted("app", target))


def mail_page(look: ViewBuilder, entry: str) -> PageView:
    """A mail that is open: what it is about, from whom, what it says and what belongs to it."""
    context, world = look.context, look.state.world
    message, screen = context.messages[entry.removeprefix(MESSAGE)], context.screens[entry]
    arrived = in_thread(context, world, screen.place, entry)
    versions = dict.fromkeys(context.codes_in(message), arrived[-1].version) if arrived else {}
    subject = clean_text(context.text(world, message.subject, versions))
    sender = escape_markdown(look.text(message.sender))
    said = clean_text(context.markdown(world, message.text, versions))
    words = (
        ElementView(f"{entry}/#subject", "heading", "heading", text=escape_markdown(subject)),
        ElementView(
            f"{entry}/#sender", "text", "text", text=_("From: {sender}").format(sender=sender)
        ),
        ElementView(f"{entry}/#text", "text", "text", text=said),
    )
    kept = words if subject else words[1:]
    return PageView(entry, look.text(screen.title), (*kept, *elements_of(look, screen)))
