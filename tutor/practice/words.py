"""Sentences that several screens need: lengths, places and dates in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from tutor.i18n import N_, ngettext
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.loader.catalogue_entry import CatalogueEntry
    from tutor.storage.progress_store import Overview

_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_SHORT_LIST = 8
PLACE_NOUNS: Mapping[str, str] = {
    "computer": N_("computer"),
    "phone": N_("phone"),
    "tablet": N_("tablet"),
    "paper": N_("paper"),
    "card": N_("card"),
    "keypad": N_("device with keys"),
    "gate": N_("gate"),
}


def minutes(count: int) -> str:
    """How long it takes."""
    return ngettext("{count} minute", "{count} minutes", count).format(count=count)


def steps(count: int) -> str:
    """How many steps there are."""
    return ngettext("{count} step", "{count} steps", count).format(count=count)


def next_step(overview: Overview) -> str:
    """ "step 4 of 13": the step that comes next."""
    number = min(overview.step + 1, overview.total)
    return _("step {number} of {total}").format(number=number, total=overview.total)


def has_grown(overview: Overview, entry: CatalogueEntry) -> bool:
    """Whether a lesson has more steps now than when it was finished."""
    return 0 < overview.finished_steps < entry.steps


def praise(grown: bool) -> str:
    """That a lesson was practised, and whether there is more of it now."""
    return _("Practised before. There are new steps.") if grown else _("✓ Practised")


def places(names: Iterable[str]) -> str:
    """ "computer and phone": where it happens."""
    words = [_(PLACE_NOUNS[name]) if name in PLACE_NOUNS else name for name in names]
    joint = _("and")
    return f" {joint} ".join(words)


def long_date(text: str) -> str:
    """ "24 november 2026" for a date as ``2026-11-24``; any other text as it is."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    month = _(_MONTHS[day.month - 1])
    return _("{day} {month} {year}").format(day=day.day, month=month, year=day.year)


def article_facts(lessons: Iterable[CatalogueEntry]) -> str:
    """Kind, length and variants of an article, in one line."""
    lessons = tuple(lessons)
    times = sorted({lesson.minutes for lesson in lessons if lesson.minutes})
    parts = [lessons[0].kind, lessons[0].level]
    if times:
        parts.append(minutes(times[-1]))
    if len(lessons) > 1:
        parts.append(_("{count} ways").format(count=len(lessons)))
    return " · ".join(part for part in parts if part)


def asks_where_to_begin(articles: int, topics: int) -> bool:
    """Whether a catalogue is too long to read through, and first asks for a topic."""
    return articles > _SHORT_LIST and topics > 1


def lesson_count(count: int) -> str:
    """How many lessons a topic has."""
    return ngettext("{count} lesson", "{count} lessons", count).format(count=count)


def lesson_facts(entry: CatalogueEntry) -> tuple[str, ...]:
    """Steps, minutes and devices of a lesson, one line each."""
    lines = [
        steps(entry.steps) if entry.steps else "",
        minutes(entry.minutes) if entry.minutes else "",
    ]
    first = " · ".join(line for line in lines if line)
    where = _("On: {places}").format(places=places(entry.places)) if entry.places else ""
    return tuple(line for line in (first, where) if line)
