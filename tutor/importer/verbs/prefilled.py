"""Fields that came filled in, sometimes with something else than on the card."""

from __future__ import annotations

import re

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.fields import known, prefilled
from tutor.importer.labels import capital, unquoted
from tutor.importer.model import DraftPart
from tutor.importer.state import BuildState, BulletState, current, screen_for
from tutor.importer.verbs.filling import put
from tutor.importer.verbs.pattern import Found, Pattern, pattern


def _shown(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A field that came filled in, and is sometimes wrong."""
    named = found.groupdict()
    noun = found["noun"]
    if known(capital(noun), state.card) is None and not named.get("label"):
        return False
    screen = screen_for(state, bullet)
    label = words.line(unquoted(named.get("label") or capital(noun)))
    keys = prefilled(capital(noun), state) or prefilled(noun, state)
    put(state, bullet, screen, DraftPart("field", label, keys, not named.get("label")))
    bullet.labels += [label] if named.get("label") else []
    return True


def _adjust(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """Something to correct: the field that is spoken of, else one for the address."""
    screen = None if bullet.ask and not bullet.step.when else current(state)
    if any("value" in part.keys for part in (screen.parts if screen else ())):
        return True
    if not bullet.ask:
        return False
    screen = screen_for(state, bullet)
    named = [capital(data[0]) for data in _FIELD_DATA.finditer(f"{bullet.ask} {found[0]}")]
    label = named[0] if named else words.ADDRESS
    put(state, bullet, screen, DraftPart("field", label, prefilled(label, state), made=not named))
    return True


_DATA = r"(?P<noun>[\w-]*(?:nummer|adres|naam|postcode|geboortedatum|woonplaats))"
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "is it right",
        rf"(?i:klopt|kloppen) (?:het|de|uw|dit)(?: [\w-]+)?? {_DATA}(?: \w+){{0,3}}\??",
        _shown,
    ),
    pattern(
        "is it right",
        rf"(?i:controleer|kijk|check)(?: of)? (?:het|de|uw|dit)(?: ingevulde| getoonde)? {_DATA}"
        r"(?: klopt| juist is| goed is)?",
        _shown,
    ),
    pattern(
        "came filled in",
        rf"(?i:bij|onder|achter|naast|in het vak|in het veld) (?P<label>{QUOTED}) "
        rf"(?:staat|ziet u|is|staan)\b[\w ]*?\b{_DATA}\b[\w ]*",
        _shown,
    ),
    pattern("adjust", r"(?i:pas) (?:ze|het|hem|dit|die|deze|de|uw)\b[\w -]* aan", _adjust),
    pattern(
        "adjust",
        r"(?i:wijzig|verbeter|corrigeer|verander) (?:ze|het|hem|dit|die|de|uw)\b[\w -]*",
        _adjust,
    ),
)
_FIELD_DATA = re.compile(r"\b[\w-]+(?:nummer|adres|naam|postcode|datum|plaats)\b")
IS_IT_RIGHT = PATTERNS[0]
"""A question that asks for a look at a field, and opens no situation."""
