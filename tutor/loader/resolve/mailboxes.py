"""The lists of mail: on each computer with mail, and wherever mail lies in another folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tutor.lesson.channels import CHANNELS, FOLDERS, INBOX, mailbox_screen
from tutor.lesson.model import Button, Effects, Message, Screen
from tutor.lesson.places import PlaceSpec, with_browser


def build_mailboxes(messages: Iterable[Message], places: tuple[PlaceSpec, ...]) -> Iterator[Screen]:
    """A screen for each list, with links to the other folders of its place.

    The list of a phone without folders is its app itself.
    """
    mails = [message for message in messages if CHANNELS[message.via].on_computer]
    for place in dict.fromkeys(mail.screen.place for mail in mails):
        here = [mail for mail in mails if mail.screen.place == place]
        folders = [name for name in FOLDERS if any(mail.folder == name for mail in here)]
        on_computer = place in with_browser(places)
        if on_computer or folders:
            inbox = Screen(mailbox_screen(place), place, here[0].screen.app, at=here[0].at)
            links = [(FOLDERS[name], mailbox_screen(place, name)) for name in folders]
            yield _with_links(replace(inbox, title=INBOX), links)
            # On a phone the inbox is what lies under any other folder.
            back = [(INBOX, mailbox_screen(place) if on_computer else "back")]
            for name in folders:
                screen = replace(inbox, id=mailbox_screen(place, name), title=FOLDERS[name])
                yield _with_links(screen, back)


def _with_links(screen: Screen, links: list[tuple[str, str]]) -> Screen:
    content = tuple(
        Button(
            f"{screen.id}/{label}",
            screen.id,
            "button",
            "link",
            label,
            at=screen.at,
            effects=Effects(go=go),
        )
        for label, go in links
    )
    return replace(screen, content=content)
