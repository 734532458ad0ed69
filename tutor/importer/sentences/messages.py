"""Sentences about messages and the codes in them."""

from __future__ import annotations

import re

from tutor.importer.sentences.acts import Act, Arrive, OpenMessage, TypeCode
from tutor.importer.sentences.row import Found, Row, row

MESSAGE = (
    r"(?P<via>sms-?bericht|sms['’]?je|sms|e-?mailbericht|e-?mail|mailtje|mail|bericht|berichtje)"
)
_CODE = re.compile(r"\b[\w-]*(?:code|cijfers)\b")


def via_of(word: str) -> str:
    """The channel that a word for a message stands for."""
    return "mail" if "mail" in word.casefold() else "sms"


def _arrive(found: Found) -> tuple[Act, ...]:
    return (Arrive(via_of(found["via"]), bool(_CODE.search(found[0]))),)


def _open(found: Found) -> tuple[Act, ...]:
    return (OpenMessage(via_of(found["via"])),)


def _take(found: Found) -> tuple[Act, ...]:
    via = via_of(found["via"]) if found["via"] else ""
    return (TypeCode(found["noun"], via),)


_THE = r"(?:de|het|die|dat|deze|dit|uw|een)"
_NOUN = r"(?P<noun>(?:[\w-]+ )?[\w-]*(?:code|cijfers|getallen))"
_TYPE = r"(?i:typ|typt u|vul|vult u|voer|voert u)"
ROWS: tuple[Row, ...] = (
    row("arrives", rf"(?i:u|je) (?:ontvangt|krijgt|kreeg|ontving)\b.*?\b{MESSAGE}\b.*", _arrive),
    row("arrives", rf"(?i:er komt|er wordt|er is)\b.*?\b{MESSAGE}\b.*", _arrive),
    row("is sent", rf".*\b(?:stuurt|verstuurt|zendt|mailt)\b.*?\b{MESSAGE}\b.*", _arrive),
    row(
        "opens",
        rf"(?i:open|bekijk|lees|zoek|tik op|klik op|opent u)(?: \w+)?? {_THE} (?:\w+"
        rf" )?{MESSAGE}\b.*",
        _open,
    ),
    row(
        "take over",
        rf"(?i:neem|neemt u) {_THE} {_NOUN}\b(?:.*?\b(?:uit|van) {_THE} {MESSAGE}\b)?.* over\b.*",
        _take,
    ),
    row(
        "take over",
        rf"{_TYPE} {_THE} {_NOUN}\b.*?\b(?:uit|van|per|via)(?: {_THE})? {MESSAGE}\b.*",
        _take,
    ),
)
