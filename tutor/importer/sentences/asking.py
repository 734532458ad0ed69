"""Sentences about what may happen, and about what one may decide."""

from __future__ import annotations

import re

from tutor.importer.sentences.acts import Act, Ask, Decide, Read, Wish
from tutor.importer.sentences.row import Found, Row, always, row


def _ask(found: Found) -> tuple[Act, ...]:
    return (Ask(found["subject"].strip(" ?.")),)


def _as_said(found: Found) -> tuple[Act, ...]:
    return (Ask(found["subject"].strip(" ?."), found[0].strip()),)


def _wish(found: Found) -> tuple[Act, ...]:
    return (Wish(bool(re.search(r"\b(?:weten|lezen|informatie|uitleg)\b", found[0]))),)


_OF = r"(?: \w+){0,6}?"
ROWS: tuple[Row, ...] = (
    row(
        "perhaps",
        rf"(?i:mogelijk|misschien|soms) (?:vraagt|vragen|ziet|verschijnt|krijgt|komt|moet){_OF} "
        r"(?:of|om|over|naar) (?P<subject>.+)",
        _ask,
    ),
    row("perhaps", r"(?i:mogelijk|misschien|soms) (?P<subject>.+)", _as_said),
    row("wish", r"(?i:wilt|wil) (?:u|je)\b.*\?", _wish),
    row(
        "when asked",
        rf"(?i:krijgt|ziet|ontvangt) (?:u|je) (?:de|een)\b{_OF} (?:of|om|over) (?P<subject>.+)\?",
        _ask,
    ),
    row(
        "when asked",
        rf"(?i:vraagt|vragen|wordt)\b{_OF} (?:of|om|over|naar) (?P<subject>.+)\?",
        _ask,
    ),
    row("question", r"(?P<subject>[A-ZÀ-Þ][^?]*)\?", _as_said),
    row("wish", r"(?i:als) (?:u|je) (?:meer|het|dat|dit)\b.*\bwilt\b.*", _wish),
    row("if", r"(?i:als|wanneer|indien) (?:u|je|de|het|er|dat) (?P<subject>.+)", _as_said),
    row(
        "decide",
        r"(?i:kies|bepaal|beslis|geef aan)\b.*?\bof (?P<subject>(?:u|uw|je|de|het|een)\b.+)",
        lambda found: (Decide(found["subject"].strip(" .")),),
    ),
)

LAST: tuple[Row, ...] = (
    row(
        "read",
        r"(?i:lees|bekijk|let op|wacht|controleer|kijk|onthoud|bewaar|noteer|scrol|scroll"
        r"|veeg)\b.*",
        always(Read()),
    ),
)
