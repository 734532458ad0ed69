"""What comes otherwise than as an sms or e-mail: a letter, a call, a notification, a chat."""

from __future__ import annotations

import re

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.labels import ADVERBS, WHERE, label_of, unquoted
from tutor.importer.model import DraftMessage, DraftPart
from tutor.importer.state import COMPUTER, BuildState, BulletState
from tutor.importer.verbs.messages import (
    ensure_message,
    give_code,
    open_message,
    take_over,
)
from tutor.importer.verbs.pattern import Found, Pattern, pattern
from tutor.importer.verbs.pressing import How, press_labels

DAYS = 3
HOW_LONG = "hoe lang de brief onderweg is"
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"], start=1
    )
}
_LONG = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)}|één)(?: (?:of|à|tot|-) (?P<most>\w+))?"
    r" (?P<unit>werkdag|dag|week|weken)"
)
_WITH_CODE = re.compile(r"\b[\w-]*code\b")
_ONCE_THERE = re.compile(r"\b(?:als|zodra|wanneer|nadat|hebt u) (?:u )?(?:de|uw|die) brief\b", re.I)
_NEVER = re.compile(r"\b(?:geen|niet|nooit)\b")


def _letter(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A letter is on its way, for as long as the article says."""
    if _NEVER.search(found[0]):
        return False
    state.lesson.place("paper", "Brief")
    message = ensure_message(state, bullet, "letter")
    if not message.after:
        message.after, said = _time_in(found[0])
        message.made += [] if said else [HOW_LONG]
    if _WITH_CODE.search(found[0]):
        give_code(state, message, found[0])
    return True


def _time_in(said: str) -> tuple[str, bool]:
    """How long a letter takes, and whether that is said."""
    long = _LONG.search(said)
    if long is None:
        return f"{DAYS} dagen", False
    most = long["most"] or long["count"]
    count = int(most) if most.isdigit() else _NUMBERS.get(most.replace("é", "e"), 0)
    days = count * (7 if long["unit"].startswith("we") and "dag" not in long["unit"] else 1)
    return (f"{days} dagen" if days > 1 else "1 dag"), 0 < days < 60


def _takes(state: BuildState, _bullet: BulletState, found: Found) -> bool:
    """ "Die is er binnen vier dagen": how long the letter that was announced takes."""
    message = state.expected
    if message is None or message.via != "letter" or HOW_LONG not in message.made:
        return False
    message.after, said = _time_in(found[0])
    if said:
        message.made.remove(HOW_LONG)
    return said


def _known_letter(state: BuildState, bullet: BulletState) -> DraftMessage:
    """The letter that was announced; without one it cannot be told what sends it."""
    letters = [one for one in state.lesson.messages.values() if one.via == "letter"]
    if letters:
        return letters[-1]
    bullet.doubt(words.WHO_SENDS)
    state.lesson.place("paper", "Brief")
    message = ensure_message(state, bullet, "letter")
    message.after, message.made = f"{DAYS} dagen", [HOW_LONG]
    return message


def _read_letter(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """The letter is read."""
    message = _known_letter(state, bullet)
    if _WITH_CODE.search(found[0]):
        give_code(state, message, found[0])
    if message.id not in state.read:
        open_message(state, bullet, message)
    return True


def wait_for_letter(state: BuildState, bullet: BulletState, clause: str) -> None:
    """What is to be done "once the letter is there" begins with reading it."""
    message = state.expected
    if message is None or message.via != "letter" or message.id in state.read:
        return
    if _ONCE_THERE.search(clause):
        open_message(state, bullet, message)


def _code_of_letter(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A code out of the letter."""
    state.expected = _known_letter(state, bullet)
    label = unquoted(found.groupdict().get("label") or "")
    return take_over(state, bullet, found["noun"], "letter", label)


def _call(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """Somebody calls; what is said, the article rarely tells."""
    if _NEVER.search(found[0]):
        return False
    message = ensure_message(state, bullet, "call")
    if _WITH_CODE.search(found[0]):
        give_code(state, message, found[0])
    return True


def _answer_call(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    message = state.expected
    if message is None or message.via != "call":
        return False
    open_message(state, bullet, message)
    return True


def _hear_code(state: BuildState, _bullet: BulletState, found: Found) -> bool:
    """A code that a voice says in the call that came."""
    message = state.expected
    if message is None or message.via != "call":
        return False
    give_code(state, message, found[0])
    return True


def _push(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A notification on the telephone, while one is busy elsewhere."""
    if _NEVER.search(found[0]) or (state.device != COMPUTER and not _SURELY_PUSH.search(found[0])):
        return False
    message = ensure_message(state, bullet, "push")
    if _WITH_CODE.search(found[0]):
        give_code(state, message, found[0])
    # What is pressed next is pressed in the notification, until something else is done.
    state.reading = message
    return True


def _press_push(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A button of the notification that came."""
    label = label_of(found["rest"])
    expected = state.expected is not None and state.expected.via == "push"
    if label is None or not label.sure or not (expected or state.device == COMPUTER):
        return False
    if not expected:
        bullet.doubt(words.ON_PHONE)
    message = ensure_message(state, bullet, "push")
    done = press_labels(state, bullet, [label], How(via="push"))
    if not message.code:
        state.expected = None
    return done


def _chat(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A message in a conversation."""
    if _NEVER.search(found[0]):
        return False
    ensure_message(state, bullet, "chat")
    return True


def _reply(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """An answer to choose in the conversation; what it says has to be told."""
    message = state.expected or state.reading
    label = label_of(found["label"])
    if message is None or message.via != "chat" or label is None or not label.sure:
        return False
    if message.id not in state.read:
        open_message(state, bullet, message)
    message.replies.append(DraftPart("button", words.line(label.text)))
    bullet.do("press", words.line(label.text), screen=message.id)
    bullet.labels.append(label.text)
    state.expected = state.reading = None
    return True


_SURELY_PUSH = re.compile(r"push|notificatie|\b(?:andere|tweede) (?:telefoon|toestel|apparaat)")
_NOUN = r"(?P<noun>(?:[\w-]+ )?(?!post|land|qr)[\w-]*(?:code|cijfers))"
_FIELD = rf"(?: (?:bij|achter|onder|in)(?: het (?:vak|veld|vakje))? (?P<label>{QUOTED}))"
_PHONE = r"(?:telefoon|smartphone|toestel|mobiel|tablet|iPhone|Android-?toestel|scherm)"
_PUSH = r"(?:push-?(?:bericht|melding)|notificatie|melding)"
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "code of letter",
        rf"(?i:typ|vul|voer|neem|toets|geef)(?:{ADVERBS})* (?:de|die|deze|het) {_NOUN}"
        rf"(?: (?:uit|van|in|op) (?:de|die|deze) brief| die in de brief staat)(?: (?:in|over))?"
        rf"(?:{_FIELD}|{WHERE}| (?:op|in) (?:de|het) [\w-]+)*(?: (?:in|over))?",
        _code_of_letter,
    ),
    pattern(
        "read letter",
        r"(?i:open|lees|bekijk|pak|wacht op|wacht tot|zoek) (?:dan )?(?:de|deze|die) brief\b.*",
        _read_letter,
    ),
    pattern(
        "read letter",
        r"(?i:in de brief staat|in deze brief staat|de brief bevat|in de brief vindt u)\b.*",
        _read_letter,
    ),
    pattern(
        "letter comes",
        r"(?:.*\b)?(?i:krijgt|ontvangt|komt|gaat|stuurt|volgt|wordt|valt|ligt|verstuurt|duurt)\b.*"
        r"\b(?:brief|(?:per|via de|met de) post)\b.*",
        _letter,
    ),
    pattern(
        "letter comes",
        r"(?:de brief|een brief)\b.*\b(?:komt|volgt|valt|ligt)\b.*",
        _letter,
    ),
    pattern(
        "letter takes",
        r"(?i:die|deze|dat|dit|het)\b.*\b(?:dag|dagen|werkdag|werkdagen|week|weken)\b.*",
        _takes,
    ),
    pattern(
        "answer call",
        rf"(?i:neem|beantwoord)(?:{ADVERBS})* (?:(?:de|uw) (?:telefoon|oproep)|het telefoontje"
        rf"|het gesprek)?(?: ?op)?",
        _answer_call,
    ),
    pattern(
        "voice tells",
        r"(?:.*\b)?(?i:stem|computer|medewerker|telefoongesprek|u hoort|hoort u)\b.*\b(?:noemt"
        r"|zegt|leest|vertelt|hoort|geeft|hoor)\b.*\b[\w-]*(?:code|cijfers)\b.*",
        _hear_code,
    ),
    pattern(
        "is called",
        r"(?:(?i:u|je|dan|vervolgens|daarna) )?(?:wordt|word)(?: u)?(?: [\w-]+)? gebeld\b.*"
        r"|(?:(?i:u|je|dan) )?(?:krijgt|ontvangt)\b.*\b(?:telefoontje|oproep)\b.*"
        r"|(?:[A-Z][\w-]*|(?:De|Een) [\w-]+) belt u(?: op)?\b.*",
        _call,
    ),
    pattern(
        "notification",
        rf"(?:.*\b)?(?i:krijgt|ontvangt|verschijnt|komt|stuurt|ziet)\b.*\b{_PUSH}\b.*"
        rf"(?:\b(?:op|naar) (?:uw|de|het|je) (?:\w+ )?{_PHONE}\b|push|notificatie).*"
        rf"|(?:.*\b)?(?:op|naar) (?:uw|de|je) {_PHONE}\b.*\b(?:krijgt|ontvangt|verschijnt|komt)"
        rf"\b.*\b{_PUSH}\b.*"
        rf"|.*\b(?:krijgt|ontvangt)\b.*\b(?:push-?bericht|push-?melding|notificatie)\b.*",
        _push,
    ),
    pattern(
        "press in notification",
        rf"(?i:tik|klik|druk|kies)(?:{ADVERBS})* in (?:de|deze|die|het) {_PUSH}"
        rf"(?: op uw {_PHONE})?(?: op)? (?P<rest>.+)",
        _press_push,
    ),
    pattern(
        "press in notification",
        rf"(?i:tik|klik|druk)(?:{ADVERBS})* op (?P<rest>.+?) in (?:de|deze|die|het) {_PUSH}"
        rf"(?: op uw {_PHONE})?",
        _press_push,
    ),
    pattern(
        "chat comes",
        r"(?:.*\b)?(?i:krijgt|ontvangt|stuurt|komt)\b.*\b(?:WhatsApp-?bericht(?:je)?|chatbericht"
        r"|appje|bericht (?:in|via|op) WhatsApp)\b.*",
        _chat,
    ),
    pattern(
        "reply",
        rf"(?i:antwoord|reageer|app terug|stuur terug)(?:{ADVERBS})*(?: (?:met|dan met|:))?"
        rf" (?P<label>{QUOTED})(?: terug)?",
        _reply,
    ),
)
"""Known by what comes; each that comes only at times is left to its condition."""
