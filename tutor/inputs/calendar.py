"""Dates as people in the Netherlands write them."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.inputs.spelling import plain

MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_WEEKDAY = re.compile(
    r"^(?:maan|dins|woens|donder|vrij|zater|zon)dag[ ,]+|^(?:ma|di|wo|do|vr|za|zo)[., ]+"
)
_NUMBERS = re.compile(r"^([0-9]{1,2}) ?[-/. ] ?([0-9]{1,2}) ?[-/. ] ?'?([0-9]{1,4})$")
_YEAR_FIRST = re.compile(r"^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$")
_WORDS = re.compile(r"^([0-9]{1,2})(?:e|de|ste)?[-. ]{0,2}([a-z]+)[-. ]{0,2}'?([0-9]{1,4})$")
_EIGHT = re.compile(r"^[0-9]{8}$")


class WrittenDate(NamedTuple):
    """A day, month and year as they were written; they need not exist."""

    day: int
    month: int
    year: int
    short_year: bool = False

    @property
    def plausible_year(self) -> bool:
        """Four digits, and a year in which somebody now living has something to do."""
        return not self.short_year and 1800 <= self.year < 2200

    @property
    def exists(self) -> bool:
        """Say whether the calendar has this day."""
        return (
            self.plausible_year
            and 1 <= self.month <= 12
            and 1 <= self.day <= days_in(self.month, self.year)
        )

    def __str__(self) -> str:
        return f"{self.day:02}-{self.month:02}-{self.year:04}"


def days_in(month: int, year: int) -> int:
    """The number of days of a month, 1 to 12."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_LENGTHS[month - 1]


def parse_date(text: str) -> WrittenDate | None:
    """Read a date, or None when it is not written as one.

    Day first: ``12-3-1951``, ``12/03/1951``, ``12.3.1951``, ``12 maart 1951``,
    ``ma 12 mrt. 1951``, ``12031951``; year first only where that cannot be
    misread: ``1951-03-12``, ``19510312``.
    """
    text = _WEEKDAY.sub("", plain(text).casefold())
    if match := _NUMBERS.match(text):
        return _written(match[1], match[2], match[3])
    if match := _YEAR_FIRST.match(text):
        return _written(match[3], match[2], match[1])
    if (match := _WORDS.match(text)) and match[2] in MONTHS:
        return _written(match[1], str(MONTHS[match[2]]), match[3])
    if _EIGHT.match(text):
        day_first = _written(text[:2], text[2:4], text[4:])
        year_first = _written(text[6:], text[4:6], text[:4])
        return year_first if year_first.exists and not day_first.exists else day_first
    return None


def iso_date(text: str) -> str:
    """A date as ``yyyy-mm-dd``, as calendars of browsers want it; "" for what is no date."""
    found = parse_date(text)
    if found is None or not found.exists:
        return ""
    return f"{found.year:04}-{found.month:02}-{found.day:02}"


def _written(day: str, month: str, year: str) -> WrittenDate:
    return WrittenDate(int(day), int(month), int(year), len(year) != 4)
