"""Messages and the codes in them."""

from __future__ import annotations

import re
from typing import Any

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.fields import length_in
from tutor.importer.labels import ADVERBS, WHERE, unquoted
from tutor.importer.model import DraftMessage, DraftPart
from tutor.importer.state import BuildState, BulletState, become_real, place, screen_for, settle
from tutor.importer.verbs.pattern import Found, Pattern, pattern
from tutor.lesson.channels import CHANNELS

LENGTH = 6
_VIAS = (
    ("mail", "mail"),
    ("whatsapp", "chat"),
    ("chat", "chat"),
    ("app", "chat"),
    ("push", "push"),
    ("melding", "push"),
    ("notificatie", "push"),
    ("brief", "letter"),
    ("post", "letter"),
    ("telefoontje", "call"),
)
"""What stands in a word for a message, and the channel that it stands for."""
_IDS = {"letter": "brief_met_post", "push": "melding", "chat": "appje", "call": "oproep"}


def via_of(word: str) -> str:
    """The channel that a word for a message stands for."""
    said = word.casefold()
    return next((via for part, via in _VIAS if part in said), "sms")


def ensure_message(state: BuildState, bullet: BulletState, via: str) -> DraftMessage:
    """The message that is on its way; without one the last button sends it."""
    message = state.expected
    if message is not None and message.via == via:
        if message.when and not bullet.ask and bullet.step.when != message.when:
            # It is needed outside its situation, so it has to be there always.
            message.when = ""
        return message
    if bullet.ask and not bullet.step.when:
        become_real(state, bullet)
    settle(state)
    message = DraftMessage(state.lesson.name(_IDS.get(via, via)), via)
    message.when = bullet.step.when
    state.lesson.messages[message.id] = message
    for part in state.senders:
        part.keys.setdefault("send", []).append(message.id)
    message.at_start = not state.senders
    state.expected = message
    return message


def arrive(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A message arrives, because of what was pressed before."""
    if re.search(r"\b(?:geen|niet)\b", found[0]):
        return False
    said = found["via"].casefold()
    if not re.search(r"sms|mail|berichtje?", said) and not _CODE.search(found[0]):
        return False
    message = ensure_message(state, bullet, via_of(said))
    if _CODE.search(found[0]):
        give_code(state, message, found[0])
    return True


def give_code(state: BuildState, message: DraftMessage, said: str = "") -> None:
    """Let a message tell a code that is made for each practice, as long as is said."""
    length = length_in(said)
    mixed = _MIXED.search(said) is not None
    if not message.code:
        message.code = state.lesson.name(f"{message.via}_code")
        state.lesson.data[message.code] = code_of(length or LENGTH, mixed=mixed)
        if not length:
            message.made.append(LENGTH_MADE)
        if mixed:
            message.made.append("waar in de code de letters staan")
    elif length and LENGTH_MADE in message.made:
        message.made.remove(LENGTH_MADE)
        state.lesson.data[message.code] = code_of(length, mixed=mixed)


def code_of(length: int, *, mixed: bool) -> dict[str, Any]:
    """A code of digits, or of letters and digits in turn."""
    if mixed:
        return {"make": "code", "pattern": "".join("@#"[at % 2] for at in range(length))}
    return {"make": "code", "length": length}


def _open(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """The message is opened; what is pressed next may stand in it."""
    said, latest = found["via"].casefold(), state.expected or state.reading
    via = via_of(said)
    if said in ("bericht", "berichtje"):
        via = latest.via if latest else via
        if latest is None:
            bullet.doubt(words.WHICH_MESSAGE)
    message = ensure_message(state, bullet, via)
    open_message(state, bullet, message)
    state.reading = message
    return True


def open_message(state: BuildState, bullet: BulletState, message: DraftMessage) -> None:
    """Open this message, when that was not done yet."""
    if message.id not in state.read or message.code == "":
        bullet.do("read" if CHANNELS[message.via].paper else "open_message", message.id)
    state.read.add(message.id)


def take_over(
    state: BuildState, bullet: BulletState, noun: str, via: str = "", label: str = ""
) -> bool:
    """The code of a message is typed on the screen that waits for it."""
    message = ensure_message(
        state, bullet, via or (state.expected.via if state.expected else "sms")
    )
    give_code(state, message)
    if message.id not in state.read:
        open_message(state, bullet, message)
    state.guess = words.TYPE_CODE
    screen = screen_for(state, bullet)
    made = state.lesson.data[message.code]
    keys = {"kind": "code", "expect": f"${message.code}"}
    if "length" in made:
        keys["length"] = made["length"]
    shown = words.line(label) or words.capital(words.line(noun)) or words.CODE
    part = place(screen, DraftPart("field", shown, keys, made=not label), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)
    state.typed = part
    state.expected = None
    return True


def _copy(state: BuildState, _bullet: BulletState, _found: Found) -> bool:
    """The code is copied; it counts where it is put."""
    message = state.expected
    if message is None:
        return False
    give_code(state, message)
    return True


def _take(state: BuildState, bullet: BulletState, found: Found) -> bool:
    named = found.groupdict()
    via = via_of(named["via"]) if named.get("via") else ""
    if not via and state.expected is None:
        return False
    label = unquoted(named["label"]) if named.get("label") else ""
    return take_over(state, bullet, named["noun"], via, label)


LENGTH_MADE = "uit hoeveel tekens de code bestaat"
_CODE = re.compile(r"\b[\w-]*(?:code|cijfers)\b", re.IGNORECASE)
_MIXED = re.compile(r"\b(?:letters en cijfers|cijfers en letters)\b", re.IGNORECASE)
_MESSAGE = (
    r"(?P<via>sms-?bericht(?:je)?|sms['’]?je|sms-?code|sms|e-?mailbericht|e-?mail|mailtje|mail"
    r"|tekstbericht|berichtje|bericht)"
)
_MEDIUM = (
    r"(?P<via>(?:per|via|in een|met een|door een) (?:sms|e-?mail|mail)\w*|(?:op|naar) (?:de|uw|je)"
    r" (?:mobiele )?(?:telefoon|mobiel|smartphone|e-mailadres|mailadres|telefoonnummer))"
)
_A = r"(?:de|het|die|dat|deze|dit|uw|een|je)"
_OF_WHOM = r"(?: (?:van|met|over|voor|aan) [^,.?]+?)?"
_NOUN = r"(?P<noun>(?:[\w-]+ )?(?!post|land|qr)[\w-]*(?:code|cijfers|getallen))"
_TYPE = r"(?i:typ|typt u|vul|vult u|voer|voert u|toets|geef|neem|neemt u)"
_FROM = rf"(?:uit|van|in) {_A} {_MESSAGE}{_OF_WHOM}"
_FIELD = (
    rf"(?:bij|achter|onder|in|naast)(?: het)?(?: invoer| tekst)?(?: ?(?:vak|veld|vakje))?"
    rf"(?: bij| onder| achter| naast)? (?P<label>{QUOTED})"
)
ARRIVALS: tuple[Pattern, ...] = (
    pattern(
        "arrives",
        rf"(?:.*\b)?(?i:ontvangt|krijgt|kreeg|ontving|ziet)\b(?:[^,]*?\b)??{_MESSAGE}(?: .*|\?|$)",
        arrive,
    ),
    pattern(
        "arrives",
        rf"(?i:er|dan|nu|er) (?:er )?(?:komt|wordt|is|volgt|verschijnt)\b.*?\b{_MESSAGE}(?: .*|$)",
        arrive,
    ),
    pattern(
        "is sent",
        rf"(?:.*\b)?(?i:stuurt|verstuurt|zendt|mailt|krijgt|ontvangt)\b.*?(?:code"
        rf"|cijfers)\b.*?\b{_MEDIUM}.*",
        arrive,
    ),
    pattern(
        "is sent",
        rf".*\b(?:stuurt|verstuurt|zendt|mailt)\b(?: \w+)* een {_MESSAGE}(?: .*|$)",
        arrive,
    ),
    pattern(
        "is sent",
        rf"(?:.*\b)?(?:wordt|is|komt|staat)\b.*?(?:code|cijfers)\b.*?\b{_MEDIUM}(?: .*|$)",
        arrive,
    ),
)
"""Telling that a message arrives, which a question may do as well."""
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "opens",
        rf"(?i:open|bekijk|lees|zoek|tik op|klik op|opent u|ga naar)(?:{ADVERBS})*(?: op uw"
        rf" telefoon| in uw mailbox)?"
        rf" {_A} (?:\w+ )?{_MESSAGE}{_OF_WHOM}(?:{WHERE}|{ADVERBS}| met .+)*",
        _open,
    ),
    pattern(
        "take over",
        rf"{_TYPE}(?:{ADVERBS})* {_A} {_NOUN} (?:in|over),? die (?:u|je) (?:\w+ )?"
        rf"(?:per|via|in een|met een) {_MESSAGE}(?: (?:hebt |heeft )?\w+)?",
        _take,
    ),
    pattern("copy", rf"(?i:kopieer|selecteer en kopieer|noteer) {_A} {_NOUN}(?: {_FROM})?", _copy),
    pattern(
        "take over",
        rf"(?i:plak)(?:{ADVERBS})* {_A} {_NOUN}(?:{ADVERBS})*"
        rf"(?: {_FIELD}| (?:in|achter|onder|bij) (?:het|de) (?:\w+ )?[\w-]+)?",
        _take,
    ),
    pattern(
        "take over",
        rf"(?i:neem|neemt u)(?:{ADVERBS})* {_A} {_NOUN}(?:(?: {_FROM})|{ADVERBS}| op (?:de|het"
        rf"|uw) [\w-]+)* over\b.*",
        _take,
    ),
    pattern(
        "take over",
        rf"{_TYPE}(?:{ADVERBS})* {_FIELD} {_A} {_NOUN}(?:(?: {_FROM})|{ADVERBS})*(?: in)?"
        rf"(?:{WHERE})*",
        _take,
    ),
    pattern(
        "take over",
        rf"{_TYPE}(?:{ADVERBS})* {_A} {_NOUN},?(?: die u (?:kreeg|krijgt|ontving|ontvangt|hebt"
        rf" gekregen|hebt ontvangen))?"
        rf" (?:(?:per|via) {_MESSAGE}|{_FROM.replace('(?P<via>', '(?P<via2>')})(?:{ADVERBS}| "
        rf"(?:hebt )?(?:gekregen|ontvangen|kreeg|ontving|krijgt|ontvangt))*"
        rf"(?: in| over)?(?: {_FIELD})?(?:{WHERE}|{ADVERBS}| op (?:de|het) [\w-]+| in het (?:\w+"
        rf" )?(?:veld|vak)\w*)*(?: in)?",
        lambda state, bullet, found: take_over(
            state,
            bullet,
            found["noun"],
            via_of(found["via"] or found["via2"]),
            unquoted(found["label"]) if found["label"] else "",
        ),
    ),
)
