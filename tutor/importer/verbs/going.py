"""Getting somewhere: an address, an app, a tab, a screen."""

from __future__ import annotations

import re

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.labels import ADVERBS, unquoted
from tutor.importer.model import DraftPart
from tutor.importer.state import (
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
from tutor.importer.verbs.apps import CAPITALS, DEVICE, NAME, ON, ON_EVERY_PHONE
from tutor.importer.verbs.pattern import Found, Pattern, nothing, pattern


def _visit(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A page with that address; an address that the article does not say is made up."""
    named = found.groupdict()
    who = unquoted(named.get("who") or "")
    if state.device != COMPUTER:
        bullet.doubt(words.NO_ADDRESS_BAR)
    settle(state)
    state.device = COMPUTER
    state.left.add(COMPUTER)
    address = (named.get("address") or "").rstrip(".,;:!?’'\"”*")
    if address and "://" not in address:
        address = f"https://{address}"
    host = re.sub(r"^https?://", "", address).partition("/")[0]
    if who and state.lesson.brand in (words.WEBSITE, words.APP):
        state.lesson.brand = words.line(who)
    wanted = address or f"https://{words.slug(who or state.lesson.brand, 30)}.example"
    url = state.lesson.url(words.line(wanted))
    screen = new_screen(state, url=url)
    if url != address:
        screen.made.append(f"het adres {url}")
    if host and not host.endswith(".example"):
        state.lesson.hosts.append(host)
    bullet.do("visit", screen.id)
    return True


def _visit_by_name(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """ "Ga naar Mijn Zorg" at the start, on a computer, is going to a website."""
    is_app = unquoted(found["who"]).casefold() in ON_EVERY_PHONE
    if state.device != COMPUTER or is_app or COMPUTER in state.here:
        return False
    return _visit(state, bullet, found)


def _enter_address(_state: BuildState, bullet: BulletState, _found: Found) -> bool:
    """Enter after an address: typing an address ends with it already."""
    return bool(bullet.step.actions) and bullet.step.actions[-1].verb == "visit"


def _look(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A screen gets its title; when another one is in front, something has to lead on."""
    title = words.line(unquoted(found["title"]))
    settle(state)
    screen = current(state)
    if screen is None:
        state.title = title
    elif any(part.look != "heading" for part in screen.parts):
        if screen.title != title:
            part = DraftPart("button", words.GO_ON, {"go": "next"}, made=True)
            place(screen, part, state, bullet)
            leave(state)
            state.title = title
    else:
        screen.title = title
        screen.parts = [DraftPart("heading", title)]
        screen.made = [note for note in screen.made if not note.startswith("de titel")]
    bullet.labels.append(unquoted(found["title"]))
    return True


def _new_tab(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    """What was pressed in this bullet opens in a new tab; a phone has none."""
    if state.device != COMPUTER:
        return True
    if bullet.info is not None and "go" in bullet.info.keys:
        bullet.info.keys["new_tab"] = bullet.info.keys.pop("go")
        return True
    page = state.here.get(COMPUTER)
    pressed = state.senders[-1] if state.senders else None
    if page and COMPUTER in state.left and pressed in page.parts and "go" in pressed.keys:
        del pressed.keys["go"]
        state.waiting.append((pressed, "new_tab"))
    return True


def _back_to_tab(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    """The page that stayed open; on a phone the screen before."""
    screen = screen_for(state, bullet)
    bullet.do("tab" if state.device == COMPUTER else "reach", screen.id)
    bullet.step.with_previous = _follows_optional(state)
    return True


def _go_back(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    """The screen that waits on the device in use."""
    screen = screen_for(state, bullet)
    bullet.do("reach", screen.id)
    bullet.step.with_previous = _follows_optional(state)
    return True


def _follows_optional(state: BuildState) -> bool:
    steps = state.chapter.steps
    return bool(steps) and (steps[-1].optional or steps[-1].with_previous)


_ADDRESS = (
    r"[*‘“\"']*(?P<address>https?://[^\s)]+|(?<![@\w.-])(?:[\w-]+\.)+"
    r"(?:nl|com|org|net|eu|be|info|example)\b(?!@)(?:/[^\s)]*)?)[*’”\"']*"
)
_IN_BROWSER = (
    r"(?:,? (?:in|via|met|op|naar) (?:de|uw|een|het|je)?(?: eigen)? ?(?:\w+ )?"
    rf"(?:\w*browser|adresbalk|internet|adresregel|bovenin|{DEVICE}))"
)
_TITLE = rf"(?P<title>{QUOTED})"
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "address",
        rf"(?i:ga|gaat u|surf|navigeer|open|bezoek|typ|toets)(?:{ADVERBS}|{_IN_BROWSER})*"
        r"(?: naar)?(?: (?:de|het|deze|dit) (?:website|webadres|adres|site|pagina|webpagina|url))?"
        rf"(?: van [\w .-]+?)?:? {_ADDRESS}(?:{ADVERBS}|{_IN_BROWSER}| in)*",
        _visit,
    ),
    pattern(
        "address",
        rf"(?i:ga|gaat u|surf)(?:{ADVERBS})* naar (?:de (?:web)?site van )?(?P<who>[\w .’'&-]+?)"
        rf" \({_ADDRESS}\)",
        _visit,
    ),
    pattern(
        "website",
        rf"(?i:ga|gaat u|surf|open)(?:{ADVERBS}|{_IN_BROWSER})*(?: naar)? (?:de |het |een )?"
        r"(?:\w*website|\w*site|webpagina|inlogpagina|startpagina)"
        rf"(?: van (?P<who>(?:de |het |uw |een )?[\w’'& -]+?))?{_IN_BROWSER}?",
        _visit,
    ),
    pattern("go on the computer to", rf"(?i:ga) naar (?P<who>{CAPITALS})", _visit_by_name),
    pattern(
        "browser",
        rf"(?i:open|start){ON} (?:de |uw |een |het )?(?:\w*browser)"
        rf"(?: \([^()]*\)|,? (?:zoals|bijvoorbeeld) .+)?{ON}",
        nothing,
    ),
    pattern(
        "enter", r"(?i:druk|klik|tik)(?: \w+)? op (?:de )?\W?Enter\W?(?:-?toets)?", _enter_address
    ),
    pattern("new tab", r".*\b(?:op|in) een nieuwe? (?:tabblad|venster)\b.*", _new_tab),
    pattern(
        "earlier tab",
        r"(?i:open|ga|klik|keer)\b[\w ]*\b(?:eerdere|vorige|eerste|oude|andere|oorspronkelijke)\b"
        r"[\w ]*\btabblad\b(?: weer)?",
        _back_to_tab,
    ),
    pattern(
        "back",
        rf"(?i:ga|gaat u|keer)(?:{ADVERBS})* terug naar (?:de|uw|het|een) (?:\w+ )?"
        rf"(?:[\w-]*website|[\w-]*app|site|webpagina|browser|computer|webwinkel|scherm van"
        rf" .+){ON}",
        _go_back,
    ),
    pattern("back to app", rf"(?i:open) (?:de app |de )?(?:{NAME}) (?:weer|opnieuw)", _go_back),
    pattern("leave", r"(?i:verlaat|verlaat u) [\w’' -]+", nothing),
    pattern(
        "screen",
        rf"(?i:het|de|er|nu|dan)?\b[\w ]*\b(?:scherm|venster|pagina|webpagina|kopje)\b (?:met de"
        rf" titel )?{_TITLE}"
        r" (?:komt|verschijnt|opent|wordt|gaat|is|staat)\b[\w ]*",
        _look,
    ),
    pattern(
        "you see the screen",
        rf"(?i:u|je) (?:komt|ziet|bent)\b[\w ]*\b(?:scherm|venster|pagina) {_TITLE}[\w ]*",
        _look,
    ),
)
