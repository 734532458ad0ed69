"""What is done with a message that is not wanted: delete it, report it, block who sent it."""

from __future__ import annotations

from tutor.importer import words
from tutor.importer.labels import ADVERBS, WHERE
from tutor.importer.model import DraftMessage
from tutor.importer.state import BuildState, BulletState
from tutor.importer.verbs.pattern import Found, Pattern, pattern


def _delete(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    return _do(state, bullet, "delete")


def _block(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    return _do(state, bullet, "block")


def _report(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    return _do(state, bullet, "report")


def _do(state: BuildState, bullet: BulletState, act: str) -> bool:
    """The act on the message that is spoken of; without one, or once it is gone, it is none."""
    message = _spoken_of(state)
    if message is None or message.via in ("letter", "push", "call") or "delete" in message.acts:
        return False
    if act == "delete" and message.acts:
        bullet.doubt(words.GONE)
    if act not in message.acts:
        message.acts.append(act)
    bullet.do(act, message.id)
    return True


def _spoken_of(state: BuildState) -> DraftMessage | None:
    messages = list(state.lesson.messages.values())
    return state.reading or state.expected or (messages[0] if len(messages) == 1 else None)


_IT = (
    r"(?:(?:het|dit|de|deze|die|dat) (?:[\w-]+ )??(?:bericht(?:je)?|sms|e-?mail|mail|appje"
    r"|gesprek)|het|die|deze)"
)
_WHO = (
    r"(?:(?:de|die|deze|het|dit) (?:afzender|nummer|telefoonnummer|contact|e-mailadres|verzender"
    r"|oplichter|persoon))"
)
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "delete message",
        rf"(?i:verwijder|wis|gooi)(?:{ADVERBS})* {_IT}(?:{WHERE}|{ADVERBS})*(?: weg)?",
        _delete,
    ),
    pattern("block sender", rf"(?i:blokkeer)(?:{ADVERBS})* {_WHO}(?:{WHERE}|{ADVERBS})*", _block),
    pattern(
        "report message",
        rf"(?i:meld|rapporteer|markeer)(?:{ADVERBS})* (?:{_IT}|{_WHO})"
        r"(?: (?:als|aan|bij) (?:ongewenst|spam|phishing|nep"
        r"|ongewenste (?:e-?mail|mail|reclame)))?",
        _report,
    ),
)
