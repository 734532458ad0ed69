"""Data that could be somebody's: what a learner types by mistake, or an editor writes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs import bsn, iban, phone
from tutor.inputs.email import Email
from tutor.inputs.kind import InputKind
from tutor.inputs.spelling import aligned

_WARNINGS = {
    "bsn": N_(
        "This looks like a real citizen service number. It is better to type what is on the card."
    ),
    "iban": N_("This looks like a real account number. It is better to type what is on the card."),
    "card": N_(
        "This looks like the number of a real bank card. It is better to type what is on the card."
    ),
    "phone": N_(
        "This looks like a real telephone number. It is better to type what is on the card."
    ),
    "email": N_("This looks like a real e-mail address. It is better to type what is on the card."),
}
KINDS_OF_DATA = tuple(_WARNINGS)

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+%-]++@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
_IBAN_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?=[ .-]?[A-Za-z0-9])")
_CARD = re.compile(r"(?<![0-9])(?<![0-9][ -])[2-6](?:[ -]?[0-9]){12,18}(?![ -]?[0-9])")
_PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00) ?31[ -]?(?:\(0\)|0)?|\(?0)"  # abroad or at home
    r"[ ./-]?[1-9](?:[ ./()-]{0,2}[0-9]){8}(?![0-9])"
)
_FOREIGN_PHONE = re.compile(r"(?<![\w+])\+(?!31)[1-9](?:[ ./()-]{0,2}[0-9]){7,13}(?![0-9])")
_BSN = re.compile(
    r"(?<![\w.,/=-])(?<!€ )"
    r"(?:[0-9]{9}|[0-9]{3}([ .-])[0-9]{3}\1[0-9]{3}|[0-9]{4}([ .-])[0-9]{2}\2[0-9]{3})"
    r"(?![\w=]|[.,-][0-9])"
)
_FEWEST_DIGITS = 9
_LARGE_AREAS = frozenset(
    {"10", "13", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45"}
    | {"46", "50", "53", "55", "58", *(str(number) for number in range(70, 80))}
)
_EXAMPLE_HOSTS = re.compile(r"(?:.*\.)?(?:example|test|invalid|localhost|example\.(?:com|net|org))")


class PersonalData(NamedTuple):
    """A piece of text that could be somebody's: the kind of data and where it stands."""

    kind: str
    span: tuple[int, int]


def could_be_real(text: str) -> list[PersonalData]:
    """Find every e-mail address, IBAN, card, phone number and BSN that could exist.

    Fictional ranges, numbers that fail their check, and numbers that only
    organisations have (0800, 0900, 088) are left out. In order of place.
    """
    text = aligned(text)
    if "@" not in text and sum(map(str.isdecimal, text)) < _FEWEST_DIGITS:
        return []
    found: list[PersonalData] = []
    for finder in (_emails, _ibans, _cards, _phones, _bsns):
        remaining = text
        for name, span, real in finder(text):
            if real:
                found.append(PersonalData(name, span))
            start, end = span
            remaining = remaining[:start] + "\n" * (end - start) + remaining[end:]
        text = remaining
    return sorted(found, key=lambda item: item.span)


def looks_personal(text: str, own: Mapping[str, str]) -> str | None:
    """What this looks like, when it could be the learner's own: a name for the warning.

    ``own`` is the persona's card; what stands on it, or is a part of that, is
    never personal.
    """
    for name, (start, end) in could_be_real(text):
        kind = _READERS.get(name)
        if kind is None:
            return name
        value = kind.normalize(text[start:end])
        if all(value not in kind.normalize(known) for known in own.values()):
            return name
    return None


def personal_warning(name: str) -> str:
    """The friendly warning for what ``looks_personal`` found."""
    return _(_WARNINGS[name])


_READERS: Mapping[str, InputKind] = {
    "bsn": bsn.Bsn(),
    "iban": iban.Iban(),
    "phone": phone.Phone(),
    "email": Email(),
}
_Candidate = tuple[str, tuple[int, int], bool]


def _emails(text: str) -> Iterator[_Candidate]:
    for match in _EMAIL.finditer(text):
        host = match[0].rpartition("@")[2].lower()
        yield "email", match.span(), _EXAMPLE_HOSTS.fullmatch(host) is None


def _ibans(text: str) -> Iterator[_Candidate]:
    for match in _IBAN_START.finditer(text):
        length = iban.LENGTHS.get(match[0][:2].upper())
        end = None if length is None else _end_of(text, match.start(), length)
        if end is not None:
            number = _READERS["iban"].normalize(text[match.start() : end])
            real = iban.passes_mod97(number) and number[4:8] != iban.FICTIONAL
            yield "iban", (match.start(), end), real


def _end_of(text: str, start: int, length: int) -> int | None:
    """Where ``length`` letters and digits end that at most one space, dot or dash parts."""
    count, gap = 0, False
    for at in range(start, len(text)):
        character = text[at]
        if character.isascii() and character.isalnum():
            count, gap = count + 1, False
        elif character in " .-" and not gap:
            gap = True
        else:
            return None
        if count == length:
            return None if text[at + 1 : at + 2].isalnum() else at + 1
    return None


def _cards(text: str) -> Iterator[_Candidate]:
    for match in _CARD.finditer(text):
        yield "card", match.span(), _passes_luhn([int(c) for c in match[0] if c.isdecimal()])


def _passes_luhn(digits: list[int]) -> bool:
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _phones(text: str) -> Iterator[_Candidate]:
    for match in _PHONE.finditer(text):
        national = _READERS["phone"].normalize(match[0].lstrip("("))[1:]
        yield "phone", match.span(), _is_given_out(national)
    for match in _FOREIGN_PHONE.finditer(text):
        number = _READERS["phone"].normalize(match[0])
        yield "phone", match.span(), not number.startswith(phone.FOREIGN)


def _is_given_out(national: str) -> bool:
    """Say whether nine digits after the 0 are a mobile number or one of a house."""
    if national.startswith("6"):
        return national[1] != "0"
    if national[:2] in ("84", "85", "87"):
        return True
    if national[0] in "89":
        return False
    return national[2 if national[:2] in _LARGE_AREAS else 3] != "0"


def _bsns(text: str) -> Iterator[_Candidate]:
    for match in _BSN.finditer(text):
        number = _READERS["bsn"].normalize(match[0])
        real = bsn.passes_eleven(number) and not number.startswith(bsn.FICTIONAL)
        yield "bsn", match.span(), real
