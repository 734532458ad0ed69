"""Building what sentences about getting somewhere imply."""

from __future__ import annotations

import re

from tutor.importer import words
from tutor.importer.building.messages import ensure_message
from tutor.importer.building.model import Part
from tutor.importer.building.pressing import press
from tutor.importer.building.state import (
    COMPUTER,
    BuildState,
    BulletState,
    current,
    leave,
    new_screen,
    place,
    screen_for,
    settle,
)
from tutor.importer.sentences.acts import (
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


def visit(state: BuildState, work: BulletState, act: Visit) -> None:
    """A page with that address; an address that the article does not say is made up."""
    settle(state)
    state.device = COMPUTER
    state.left.add(COMPUTER)
    address = act.address
    if address and "://" not in address:
        address = f"https://{address}"
    host = re.sub(r"^https?://", "", address).partition("/")[0]
    if act.who and state.lesson.brand in (words.WEBSITE, words.APP):
        state.lesson.brand = words.line(act.who)
    wanted = address or f"https://{words.slug(act.who or state.lesson.brand, 30)}.example"
    url = state.lesson.url(words.line(wanted))
    screen = new_screen(state, url=url)
    if url != address:
        screen.made.append(f"het adres {url}")
    if host and not host.endswith(".example"):
        state.lesson.hosts.append(host)
    work.do("visit", screen.id)


def open_app(state: BuildState, work: BulletState, act: OpenApp) -> None:
    """An app of the phone; on a computer what is opened may also be a button."""
    if not act.sure and state.device == COMPUTER:
        press(state, work, Press((Label(act.app),)))
        return
    via = INBOXES.get(act.app.casefold())
    if via:
        open_inbox(state, work, OpenInbox(via))
        return
    settle(state)
    state.device = words.line(act.app)
    work.do("open_app", state.device)


def open_inbox(state: BuildState, work: BulletState, act: OpenInbox) -> None:
    """The app in which messages of this kind are."""
    ensure_message(state, act.via)
    work.do("open_app", CHANNELS[act.via].app)


def look(state: BuildState, work: BulletState, act: Look) -> None:
    """A screen gets its title; when another one is in front, something has to lead on."""
    title = words.line(act.title)
    settle(state)
    screen = current(state)
    if screen is None:
        state.title = title
    elif any(part.look != "heading" for part in screen.parts):
        if screen.title != title:
            part = Part("button", words.GO_ON, {"go": "next"}, made=True)
            place(screen, part, state, work)
            leave(state)
            state.title = title
    else:
        screen.title = title
        screen.parts = [Part("heading", title)]
        screen.made = [words_ for words_ in screen.made if not words_.startswith("de titel")]
    work.labels.append(act.title)


def new_tab(state: BuildState, work: BulletState, _act: NewTab) -> None:
    """What was pressed in this bullet opens in a new tab; a phone has none."""
    if state.device != COMPUTER:
        return
    if work.info is not None and "go" in work.info.keys:
        work.info.keys["new_tab"] = work.info.keys.pop("go")
        return
    page = state.here.get(COMPUTER)
    pressed = state.senders[-1] if state.senders else None
    if page and COMPUTER in state.left and pressed in page.parts and "go" in pressed.keys:
        del pressed.keys["go"]
        state.waiting.append((pressed, "new_tab"))


def back_to_tab(state: BuildState, work: BulletState, _act: BackToTab) -> None:
    """The page that stayed open; on a phone the screen before."""
    screen = screen_for(state, work)
    work.do("tab" if state.device == COMPUTER else "reach", screen.id)
    work.step.with_previous = _follows_optional(state)


def go_back(state: BuildState, work: BulletState, _act: Return) -> None:
    """The screen that waits on the device in use."""
    screen = screen_for(state, work)
    work.do("reach", screen.id)
    work.step.with_previous = _follows_optional(state)


def _follows_optional(state: BuildState) -> bool:
    steps = state.chapter.steps
    return bool(steps) and (steps[-1].optional or steps[-1].with_previous)
