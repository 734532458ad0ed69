"""Opening apps: of the phone, those for messages, and those that an article only names."""

from __future__ import annotations

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.labels import ADVERBS, WHERE, label_of, path_of, unquoted
from tutor.importer.state import COMPUTER, BuildState, BulletState, settle
from tutor.importer.verbs.messages import ensure_message
from tutor.importer.verbs.pattern import Found, Pattern, pattern
from tutor.importer.verbs.pressing import press_labels
from tutor.lesson.channels import CHANNELS

INBOXES = words.INBOXES | {"mail": "mail", "sms": "sms"}
ON_EVERY_PHONE = words.word_set(
    "instellingen,camera,telefoon,contacten,agenda,klok,foto's,foto’s,galerij,bestanden,notities"
    ",kaarten,wallet,gmail,safari,chrome,play store,app store,google play,google play store"
    ",google foto's,mijn bestanden",
    ",",
)
"""Apps that are meant when an article only says their name."""


def open_app(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """An app of the phone."""
    name = unquoted(found["app"])
    via = INBOXES.get(name.casefold())
    if via:
        return _open_inbox_app(state, bullet, via, name)
    settle(state)
    before, state.device = state.device, words.line(name)
    if before != state.device and state.device in state.opened and _stays_open(state, before):
        bullet.doubt(words.STILL_OPEN)
    bullet.do("open_app", state.device)
    state.opened.add(state.device)
    return True


def _stays_open(state: BuildState, before: str) -> bool:
    """Whether no other app came in front since: only the computer or a reader was used."""
    return before == COMPUTER or before in state.lesson.places


def _open_inbox_app(state: BuildState, bullet: BulletState, via: str, name: str) -> bool:
    """The app in which messages are; an app of another name when no message is spoken of."""
    if state.has_messages:
        ensure_message(state, bullet, via)
        bullet.do("open_app", CHANNELS[via].app)
        return True
    settle(state)
    state.device = f"{words.line(name)} (nagemaakt)"
    bullet.do("open_app", state.device)
    state.opened.add(state.device)
    bullet.doubt(f"De oefentelefoon heeft zelf al een app {name}, zonder deze schermen.")
    return True


def _perhaps_app(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """On a computer what is opened may also be a button."""
    if state.device == COMPUTER:
        label = label_of(found["app"])
        return bool(label) and press_labels(state, bullet, [label]) if label else False
    return open_app(state, bullet, found)


def _known_app(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """ "Tik op Instellingen" before any screen is opening that app of the phone."""
    name = unquoted(found["app"])
    is_app = name.casefold() in ON_EVERY_PHONE | set(INBOXES) or name == state.device
    if state.device == COMPUTER or state.opened or state.chapter.screens or not is_app:
        return False
    return open_app(state, bullet, found)


def _inbox(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    ensure_message(state, bullet, "mail")
    bullet.do("open_app", CHANNELS["mail"].app)
    return True


def _sms_inbox(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    ensure_message(state, bullet, "sms")
    bullet.do("open_app", CHANNELS["sms"].app)
    return True


def _known_app_menu(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """ "Tik op Instellingen > Wifi": the app, and a way through its menus."""
    rest = path_of(found["rest"]) or tuple(filter(None, [label_of(found["rest"])]))
    if not rest or not _known_app(state, bullet, found):
        return False
    for label in rest:
        press_labels(state, bullet, [label])
    return True


CAPITALS = r"(?:[A-Z0-9][\w&'’+.-]*|[a-z]+[A-Z]\w*)(?: (?!Op |In )[A-Z0-9][\w&'’+.-]*)*"
NAME = rf"(?P<app>{CAPITALS})"
DEVICE = r"(?:telefoon|smartphone|toestel|tablet|computer|iPhone|iPad|laptop|pc)"
ON = rf"(?:{ADVERBS}|{WHERE}| (?:op|via|met) (?:uw|de|je|een) (?:\w+ )?{DEVICE}(?: of \w+)?)*"
_INBOX = (
    r"(?:e-?mailprogramma|mailprogramma|mailbox|postvak(?: in)?|inbox|e-?mail-?app|mail-?app"
    r"|programma voor (?:uw )?e-?mail|e-mailaccount|e-mails)"
)
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "inbox",
        rf"(?i:ga|gaat u|open|start|bekijk)(?:{ADVERBS})*(?: naar)? (?:de |uw |het |je"
        rf" )?{_INBOX}{ON}",
        _inbox,
    ),
    pattern(
        "inbox",
        rf"(?i:ga|open|bekijk)(?:{ADVERBS})*(?: naar)? (?:de|uw|je) (?:sms'?en|sms’?jes"
        rf"|berichten){ON}",
        _sms_inbox,
    ),
    pattern(
        "app",
        rf"(?i:tik|klik|druk|open|start|ga)(?:{ADVERBS}|{WHERE})*(?: op| naar)? (?:de|uw)"
        r" (?!App Store)(?:\w+ )?(?i:app) "
        rf"(?P<app>{QUOTED}|{CAPITALS}){ON}",
        open_app,
    ),
    pattern(
        "the X-app",
        rf"(?i:open|start|tik op|ga naar)(?:{ADVERBS})* (?:de|uw) (?P<app>{QUOTED}|[A-Z0-9][\w"
        rf" ]*?|[\w]+(?=-))[ -]app{ON}",
        open_app,
    ),
    pattern(
        "known app",
        rf"(?i:tik|klik|ga)(?:{ADVERBS}|{WHERE})* (?:op|naar) (?P<app>{QUOTED}|{CAPITALS}){ON}",
        _known_app,
    ),
    pattern(
        "known app",
        rf"(?i:tik|klik|ga|open)(?:{ADVERBS}|{WHERE})*(?: op| naar)? (?P<app>{QUOTED}|{CAPITALS})"
        r" ?[>›→»] ?(?P<rest>.+)",
        _known_app_menu,
    ),
)

LATE: tuple[Pattern, ...] = (
    pattern(
        "open X", rf"(?i:open|start)(?:{ADVERBS})* (?:de )?(?P<app>{QUOTED}){ON}", _perhaps_app
    ),
    pattern("open X", rf"(?i:open|start)(?:{ADVERBS})* (?:de )?{NAME}{ON}", _perhaps_app),
)
"""Tried after what is known of buttons and messages: "Open" may be about either."""
