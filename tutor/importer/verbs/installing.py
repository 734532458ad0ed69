"""Installing an app: the store of the device, its box to search in, and the button."""

from __future__ import annotations

import re

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.labels import ADVERBS, unquoted
from tutor.importer.model import DraftPart
from tutor.importer.state import COMPUTER, BuildState, BulletState, place, screen_for, settle
from tutor.importer.verbs.apps import CAPITALS, DEVICE
from tutor.importer.verbs.pattern import Found, Pattern, pattern
from tutor.importer.verbs.pressing import press_all

PLAY_STORE, APP_STORE = "Play Store", "App Store"


def _install(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """To the store, looking for the app, and the button; its name differs per store."""
    name = unquoted(found["app"] or "")
    store = _store(state, found[0])
    if store is None:
        bullet.doubt(words.WHICH_STORE)
    if state.device == COMPUTER and store is None:
        bullet.doubt(words.ON_COMPUTER)
    wanted = store or PLAY_STORE
    if state.device != wanted:
        settle(state)
        state.device = wanted
        state.opened.add(wanted)
        bullet.do("open_app", wanted)
    if name:
        _search(state, bullet, name)
    else:
        bullet.doubt(words.WHICH_APP)
    label = words.INSTALL if wanted == PLAY_STORE else words.GET
    press_all(state, bullet, screen_for(state, bullet), [(label, True)])
    return True


def _store(state: BuildState, said: str) -> str | None:
    """The store that the sentence names, or the one that is open; None when it can be either."""
    named = {APP_STORE} if re.search(r"(?i:app ?store)", said) else set()
    named |= {PLAY_STORE} if re.search(r"(?i:play ?store|google play)", said) else set()
    if len(named) == 1:
        return named.pop()
    return state.device if not named and state.device in (PLAY_STORE, APP_STORE) else None


def _search(state: BuildState, bullet: BulletState, name: str) -> None:
    screen = screen_for(state, bullet)
    keys = {"expect": words.line(name)}
    part = place(screen, DraftPart("field", words.SEARCH, keys, made=True), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)


_STORE = r"(?:(?:Google )?Play(?: ?Store)?|App ?Store|appwinkel|winkel|store)"
_FROM = (
    rf"(?: (?:uit|in|via|van|op) (?:de )?{_STORE}(?: \([^()]*\))?"
    rf"(?:,? (?:of|en)(?: (?:uit|in|via))?(?: de)? {_STORE}(?: \([^()]*\))?)*"
    rf"| op (?:uw|de) {DEVICE})*"
)
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "install",
        rf"(?i:installeer|download)(?:{ADVERBS})* (?:de|deze) (?:gratis )?app"
        rf"(?: (?:van )?(?P<app>{QUOTED}|{CAPITALS}))?(?: op (?:uw|de) {DEVICE})?{_FROM}",
        _install,
    ),
    pattern(
        "install",
        rf"(?i:installeer|download)(?:{ADVERBS})* (?:de |het )?(?P<app>{QUOTED}|[A-Z][\w]*)"
        rf"(?:-app| app)?(?: op (?:uw|de) {DEVICE})?{_FROM}",
        _install,
    ),
)
