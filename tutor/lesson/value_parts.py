"""Parts of a value: ``$birthday.day``, ``$address.number``, ``$card_number.last4``."""

from __future__ import annotations

import re

from tutor.lesson.dates import weekday

PARTS = r"day|month|year|weekday|street|number|addition|(?:first|last)[1-9][0-9]?"
"""The names of all parts, as a pattern."""

_DATE = re.compile(r"(?P<day>[0-9]{1,2})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<year>[0-9]{4})")
_ADDRESS = re.compile(r"(?P<street>.*\S)\s+(?P<number>[0-9]+)\s*-?(?P<addition>[A-Za-z0-9]*)")
_MARKS = str.maketrans("", "", " -./")


def part_of(value: str, part: str) -> str:
    """A part of a value, a day and month without a zero in front; "" when it has no such part.

    ``first4`` and ``last4`` count letters and digits only.
    """
    count = part.removeprefix("first").removeprefix("last")
    if count.isdecimal():
        plain = value.translate(_MARKS)
        if len(plain) < int(count):
            return ""
        return plain[: int(count)] if part.startswith("first") else plain[-int(count) :]
    if part == "weekday":
        return weekday(value)
    found = (_DATE if part in _DATE.groupindex else _ADDRESS).fullmatch(value.strip())
    if found is None:
        return ""
    return found[part].lstrip("0") if part in ("day", "month") else found[part]
