"""Building what sentences about getting somewhere imply."""

from __future__ import annotations

import re

from tutor.draft import words
from tutor.draft.building.desk import (
    COMPUTER,
    Desk,
    Work,
    current,
    leave,
    new_screen,
    place,
    screen_for,
    settle,
)
from tutor.draft.building.messages import ensure_message
from tutor.draft.building.model import Part
from tutor.draft.building.pressing import press
from tutor.draft.sentences.acts import (
    BackToTab,
    Label,
    Look,
    NewTab,
    OpenApp,
    OpenInbox,
    Press,
    Return,
    Visit,
)
from tutor.lesson.channels import CHANNELS

INBOXES = {channel.app.casefold(): channel.name for channel in CHANNELS.values() if channel.inbox}


def visit(desk: Desk, work: Work, act: Visit) -> None:
    """A page with that address; an address that the article does not say is made up."""
    settle(desk)
    desk.device = COMPUTER
    desk.left.add(COMPUTER)
    address = act.address
    if address and "://" not in address:
        address = f"https://{address}"
    host = re.sub(r"^https?://", "", address).partition("/")[0]
    if act.who and desk.lesson.brand in (words.WEBSITE, words.APP):
        desk.lesson.brand = words.line(act.who)
    wanted = address or f"https://{words.slug(act.who or desk.lesson.brand, 30)}.example"
    url = desk.lesson.url(words.line(wanted))
    screen = new_screen(desk, url=url)
    if url != address:
        screen.made.append(f"het adres {url}")
    if host and not host.endswith(".example"):
        desk.lesson.hosts.append(host)
    work.do("visit", screen.id)


def open_app(desk: Desk, work: Work, act: OpenApp) -> None:
    """An app of the phone; on a computer what is opened may also be a button."""
    if not act.sure and desk.device == COMPUTER:
        press(desk, work, Press((Label(act.app),)))
        return
    via = INBOXES.get(act.app.casefold())
    if via:
        open_inbox(desk, work, OpenInbox(via))
        return
    settle(desk)
    desk.device = words.line(act.app)
    work.do("open_app", desk.device)


def open_inbox(desk: Desk, work: Work, act: OpenInbox) -> None:
    """The app in which messages of this kind are."""
    ensure_message(desk, act.via)
    work.do("open_app", CHANNELS[act.via].app)


def look(desk: Desk, work: Work, act: Look) -> None:
    """A screen gets its title; when another one is in front, something has to lead on."""
    title = words.line(act.title)
    settle(desk)
    screen = current(desk)
    if screen is None:
        desk.title = title
    elif any(part.look != "heading" for part in screen.parts):
        if screen.title != title:
            part = Part("button", words.GO_ON, {"go": "next"}, made=True)
            place(screen, part, desk, work)
            leave(desk)
            desk.title = title
    else:
        screen.title = title
        screen.parts = [Part("heading", title)]
        screen.made = [words_ for words_ in screen.made if not words_.startswith("de titel")]
    work.labels.append(act.title)


def new_tab(desk: Desk, work: Work, _act: NewTab) -> None:
    """What was pressed in this bullet opens in a new tab; a phone has none."""
    if desk.device != COMPUTER:
        return
    if work.info is not None and "go" in work.info.keys:
        work.info.keys["new_tab"] = work.info.keys.pop("go")
        return
    page = desk.here.get(COMPUTER)
    pressed = desk.senders[-1] if desk.senders else None
    if page and COMPUTER in desk.left and pressed in page.parts and "go" in pressed.keys:
        del pressed.keys["go"]
        desk.waiting.append((pressed, "new_tab"))


def back_to_tab(desk: Desk, work: Work, _act: BackToTab) -> None:
    """The page that stayed open; on a phone the screen before."""
    screen = screen_for(desk, work)
    work.do("tab" if desk.device == COMPUTER else "reach", screen.id)
    work.step.with_previous = _follows_optional(desk)


def go_back(desk: Desk, work: Work, _act: Return) -> None:
    """The screen that waits on the device in use."""
    screen = screen_for(desk, work)
    work.do("reach", screen.id)
    work.step.with_previous = _follows_optional(desk)


def _follows_optional(desk: Desk) -> bool:
    steps = desk.chapter.steps
    return bool(steps) and (steps[-1].optional or steps[-1].with_previous)
