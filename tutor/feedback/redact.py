"""Personal data in a comment: taken out where it is sure, marked where it may be.

This happens before a comment is written for the first time, and runs in a web
page too. As GOV.UK does with its feedback: what has a fixed form is removed,
and a person looks at the rest before it goes anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from tutor.engine.event import Event
from tutor.feedback.needs_review import needs_review
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text

MARKERS = {
    "email": N_("[e-mail address removed]"),
    "url": N_("[web address removed]"),
    "iban": N_("[account number removed]"),
    "postcode": N_("[postcode removed]"),
    "phone": N_("[phone number removed]"),
    "number": N_("[number removed]"),
}
"""What comes in the place of each kind of personal data."""


class Redacted(NamedTuple):
    """A comment without what was surely personal; ``review`` asks a person to look."""

    text: str
    review: bool


# While the rules run, a marker is one character that no rule and no comment knows.
_STANDS_FOR = {kind: chr(0xE000 + number) for number, kind in enumerate(MARKERS)}
_PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")

_EMAIL = re.compile(r"\S*[^\s@]@[^\s@]\S*|[\w.+-]+\s*@\s*[\w-]+(?:\s?\.\s?[\w-]+)+")
_URL = re.compile(
    r"(?:https?|ftp)\s?:\s?//\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)+/\S+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|de|uk|info|online|site|app|frl"
    r"|amsterdam|example)\b(?:[/?#:]\S*)?",
    re.IGNORECASE,
)
_IBAN = re.compile(
    r"\b[A-Z]{2}[ .-]?\d{2}(?:[ .-]?[A-Z]{4})?(?:[ .-]{0,2}[A-Z]{0,3}\d[A-Z\d]{0,3}){2,8}",
    re.IGNORECASE,
)
_SHORTEST_IBAN = 15
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}[\s-]{0,2}([A-Z]{2})(?![^\W\d_])", re.IGNORECASE)
# Two letters that follow a year far more often than they end a postcode.
_SHORT_WORD = re.compile(
    r"a[alst]|b[evy]|d[eo]|e[nr]|g[ao]|h[ei]|i[knst]|j[ae]|m[ey]|n[aou]|o[fmnpr]|t[eo]|us"
    r"|w[ae]|z[eo]",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\(?\d(?:[\s.,\-‐-―−/⁄()_|*+]{0,4}\d)*")
_TYPED = frozenset({"address", "fill"})
_OUTCOME = re.compile(r"=|![a-z][a-z0-9_]*")


def redact(comment: str) -> Redacted:
    """The comment as it may be stored.

    Gone are e-mail and web addresses, account numbers, postcodes, phone
    numbers, and every run of four digits and more (also with spaces or dashes
    between) that is not one year from 1900 to 2099.
    """
    text = _PRIVATE_USE.sub("", unicodedata.normalize("NFKC", clean_text(comment))).strip()
    for kind, marker in MARKERS.items():
        for written in {marker, _(marker)}:
            text = text.replace(written, _STANDS_FOR[kind])
    text = _EMAIL.sub(lambda found: _with_its_stop("email", found), text)
    text = _URL.sub(lambda found: _with_its_stop("url", found), text)
    text = _IBAN.sub(_iban, text)
    text = _POSTCODE.sub(_postcode, text)
    text = _NUMBER.sub(_number, text)
    review = needs_review(_PRIVATE_USE.sub(" ", text))
    for kind, marker in MARKERS.items():
        text = text.replace(_STANDS_FOR[kind], _(marker))
    return Redacted(text, review)


def _with_its_stop(kind: str, found: re.Match[str]) -> str:
    """The marker; a comma or full stop behind an address belongs to the sentence."""
    whole = found[0]
    return _STANDS_FOR[kind] + whole[len(whole.rstrip(".,;:!?")) :]


def without_typing(actions: Iterable[Event]) -> tuple[Event, ...]:
    """The actions with only the outcome (``=``, ``!reason``) of what was typed."""
    return tuple(
        action._replace(text=clean_text(action.text))
        if action.verb not in _TYPED or _OUTCOME.fullmatch(action.text)
        else action._replace(text="")
        for action in actions
    )


def _iban(match: re.Match[str]) -> str:
    length = sum(character.isalnum() for character in match[0])
    return _STANDS_FOR["iban"] if length >= _SHORTEST_IBAN else match[0]


def _postcode(match: re.Match[str]) -> str:
    is_word = _SHORT_WORD.fullmatch(match[1]) and not match[1].isupper()
    return match[0] if is_word else _STANDS_FOR["postcode"]


def _number(match: re.Match[str]) -> str:
    run = match[0]
    digits = sum(character.isdigit() for character in run)
    if digits < 4 or (len(run) == 4 and 1900 <= int(run) <= 2099):
        return run
    is_phone = run.lstrip("(+")[0] == "0" or "+" in run[:2]
    return _STANDS_FOR["phone" if is_phone and 9 <= digits <= 15 else "number"]
