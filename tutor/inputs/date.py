"""A date, most often a date of birth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.calendar import MONTHS, WrittenDate, days_in, parse_date
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, RandomStream, Sentences
from tutor.inputs.spelling import plain

_MONTH_NAMES = {number: name for name, number in reversed(MONTHS.items())}


class Date(ExampleKind):
    """A day, month and year of four digits, in any of the usual spellings.

    ``12-3-51`` is not read: it may be 1951 or 2051. There is no clock here,
    so a date in the future is a date like any other.
    """

    name = "date"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the date."),
        "format": N_("Type the date as day, month and year, such as 31-12-1950."),
        "year": N_("Type the year with four digits, such as 1950."),
        "swapped": N_("The day and the month changed places. The day comes first."),
        "month": N_("There are 12 months. Look at the number in the middle."),
        "impossible": N_("That day does not exist: the month has {days} days. Look at the day."),
        "other": N_("A different date belongs here. {where}"),
    }
    clues: ClassVar[Sentences] = {
        "day": N_("The month and the year are right. Look at the day. {where}"),
        "month": N_("The day and the year are right. Look at the month. {where}"),
        "year": N_("The day and the month are right. Look at the year. {where}"),
    }

    def normalize(self, text: str) -> str:
        """An existing date as ``dd-mm-yyyy``; other text only without extra spaces."""
        date = parse_date(text)
        return str(date) if date is not None and date.exists else plain(text)

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        if not plain(text):
            return InputError("empty")
        date, wanted = parse_date(text), parse_date(expected.expect)
        if date is None:
            return None if plain(text) == plain(expected.expect) else InputError("format")
        if date == wanted:
            return None
        if wanted == WrittenDate(date.month, date.day, date.year):
            return InputError("swapped")
        fault = _what_is_off(date)
        if fault is not None or not expected.expect:
            return fault
        return self.other(expected) if wanted is None else self._difference(date, wanted, expected)

    def _difference(
        self, date: WrittenDate, wanted: WrittenDate, expected: Expectation
    ) -> InputError:
        pairs = zip(("day", "month", "year"), date, wanted, strict=False)
        parts = [part for part, typed, right in pairs if typed != right]
        return self.other(expected, parts[0] if len(parts) == 1 else "")

    def make(self, draw: RandomStream, length: int) -> str:
        """A date in the years 1936 to 1959, day and month different."""
        del length
        month = 1 + draw.below(12)
        day = 1 + draw.below(28)
        while day == month:
            day = 1 + draw.below(28)
        return str(WrittenDate(day, month, 1936 + draw.below(24)))

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 0) for i in range(20))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        yield from ("", "gisteren")
        date = parse_date(right)
        if date is None:
            return
        day, month, year, _ = date
        yield from (f"{day}-{month}-{year % 100:02}", f"{month}-{day}-{year}", f"1-25-{year}")
        yield from (f"25-25-{year}", f"31-2-{year}")
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), 0) for i in range(5))

    def variants(self, right: str) -> tuple[str, ...]:
        date = parse_date(right)
        if date is None or not date.exists:
            return (f" {right} ",)
        day, month, year, _ = date
        name = _MONTH_NAMES[month]
        return (
            f"{day:02}-{month:02}-{year}",
            f"{day}-{month}-{year}",
            f"{day}/{month}/{year}",
            f"{day}.{month}.{year}",
            f"{day} {month} {year}",
            f"{day} - {month} - {year}",
            f"{day:02}\u2011{month:02}\u2011{year}",
            f"{day:02}{month:02}{year}",
            f"{year}-{month:02}-{day:02}",
            f"{day} {name} {year}",
            f"{day} {name.upper()} {year}",
            f"{day}\u00a0{name[:3] if month != 3 else 'mrt'}. {year}",
            f"{day}e {name} {year}",
            f"zondag {day} {name} {year}",
        )


def _what_is_off(date: WrittenDate) -> InputError | None:
    if not date.plausible_year:
        return InputError("year")
    if not 1 <= date.month <= 12:
        if 1 <= date.day <= 12 and date.month <= days_in(date.day, date.year):
            return InputError("swapped") if date.month > 12 else InputError("month")
        return InputError("month")
    days = days_in(date.month, date.year)
    if not 1 <= date.day <= days:
        return InputError("impossible", (("days", str(days)),))
    return None
