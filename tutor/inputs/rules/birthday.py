"""Codes that are made of somebody's date of birth."""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations, product

from tutor.inputs.calendar import WrittenDate, parse_date
from tutor.inputs.spelling import only_digits

_SHORTEST = 4


@lru_cache(maxsize=256)
def dates_among(values: tuple[str, ...]) -> tuple[WrittenDate, ...]:
    """The values of a card that are existing dates."""
    dates = (parse_date(value) for value in values)
    return tuple(date for date in dates if date is not None and date.exists)


@lru_cache(maxsize=256)
def written_forms(date: WrittenDate) -> frozenset[str]:
    """A date as digits, in every order and with or without zeros and century.

    At least four digits: 1403, 0314, 140351, 14351, 510314, 19510314, 1951 …
    """
    parts = (
        (f"{date.day:02}", str(date.day)),
        (f"{date.month:02}", str(date.month)),
        (f"{date.year:04}", f"{date.year % 100:02}"),
    )
    forms = {f"{date.year:04}"}
    for count in (2, 3):
        for order in permutations(parts, count):
            forms.update("".join(written) for written in product(*order))
    return frozenset(form for form in forms if len(form) >= _SHORTEST)


def is_birthday(text: str, date: WrittenDate) -> bool:
    """Say whether a code is this date, give or take one digit, or a password holds it."""
    forms = written_forms(date)
    if only_digits(text):
        return not forms.isdisjoint((text, text[1:], text[:-1]))
    digits = "".join(c for c in text if c.isdecimal())
    return any(form in digits for form in forms)
