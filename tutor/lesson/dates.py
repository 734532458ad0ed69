"""The day of practice, and days before and after it: ``$today``, ``$today+7``, ``$today-1``."""

from __future__ import annotations

from datetime import date, timedelta

TODAY = "today"
"""The name of the day of practice: every lesson has it, and everybody knows it."""
OFFSET = r"[+-][0-9]{1,3}(?![0-9])"
"""So many days later or earlier, as a pattern."""

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def written(day: date) -> str:
    """A day as ``dd-mm-yyyy``."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def moved(day: str, offset: str) -> str:
    """The day so many days later or earlier; both are written as ``dd-mm-yyyy``."""
    found = _read(day)
    return written(found + timedelta(int(offset))) if found is not None and offset else day


def in_words(day: str) -> str:
    """A day as people read it: ``donderdag 12 maart 2026``."""
    found = _read(day)
    if found is None:
        return day
    return f"{weekday(day)} {found.day} {_MONTHS[found.month - 1]} {found.year}"


def month_in_words(day: date) -> str:
    """The month of a day: ``maart 2026``."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def weekday(day: str) -> str:
    """The name of the day of the week; "" for what is no date."""
    found = _read(day)
    return "" if found is None else _DAYS[found.weekday()]


def _read(text: str) -> date | None:
    parts = text.strip().replace("/", "-").split("-")
    try:
        day, month, year = map(int, reversed(parts) if len(parts[0]) == 4 else parts)
        return date(year, month, day)
    except ValueError:
        return None
