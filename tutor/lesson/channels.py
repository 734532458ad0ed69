"""The ways in which a message can arrive; a new channel is one row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

MESSAGE = "message:"
"""Begins the id of the screen on which a message is read."""


class Channel(NamedTuple):
    """A way in which messages arrive: on the phone, or on ``paper`` at a place for that.

    ``app`` is the Dutch name of the app that shows them, as lessons write it
    in ``open_app``. ``threads`` says that messages of one sender form a
    conversation; without ``inbox`` a message is only a notification. ``address``
    is the row of the persona's card, and the input kind, of where it is sent to.
    What is ``spoken`` is heard only once it is answered. In an app with a ``bin`` a deleted
    message can be put back. Only what comes ``on_computer`` can be read there as well, lies in
    folders and has attachments.
    """

    name: str
    app: str
    icon: str
    threads: bool = False
    has_subject: bool = False
    inbox: bool = True
    address: Literal["phone", "email", "address"] = "phone"
    paper: bool = False
    spoken: bool = False
    bin: bool = False
    on_computer: bool = False

    @property
    def only_notifies(self) -> bool:
        """Say whether a message is nothing but a notification."""
        return not (self.inbox or self.paper)


CHANNELS = {
    channel.name: channel
    for channel in (
        Channel("sms", "Berichten", "💬", threads=True),
        Channel(
            "mail",
            "E-mail",
            "📧",
            has_subject=True,
            address="email",
            bin=True,
            on_computer=True,
        ),
        Channel("push", "Meldingen", "🔔", inbox=False),
        Channel("chat", "WhatsApp", "💬", threads=True),
        Channel("call", "Telefoon", "📞", spoken=True),
        Channel("letter", "", "", has_subject=True, inbox=False, address="address", paper=True),
    )
}

INBOX = "Postvak IN"
"""How the folder is called in which a mail lies when its lesson names no other."""

FOLDERS: Mapping[str, str] = {"spam": "Ongewenst"}
"""The other folders in which a mail can lie, each with what the learner reads there."""

MAILBOX = "mail:"
"""Begins the id of the screen that lists the mail of a place, or of a folder there."""


def mailbox_screen(place: str, folder: str = "") -> str:
    """The id of the screen that lists the mail of a place, or of a folder there."""
    return f"{MAILBOX}{place}/{folder}" if folder else MAILBOX + place
