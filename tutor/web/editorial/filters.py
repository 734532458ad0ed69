"""Which answers a page is about: days, and a version, as its address says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from tutor.feedback.export import AnswerSelection
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text

SINCE, UNTIL, LESSON, VERSION = "vanaf", "tot", "les", "versie"
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class AnswerFilter:
    """What was chosen, and a sentence about what could not be read."""

    selection: AnswerSelection
    trouble: str = ""

    def query(self, **changed: str) -> str:
        """The same choice behind an address, with ``?``; empty when all is chosen."""
        chosen = self.selection
        values = {
            SINCE: chosen.since.isoformat() if chosen.since else "",
            UNTIL: chosen.until.isoformat() if chosen.until else "",
            LESSON: chosen.lesson,
            VERSION: chosen.version,
        } | changed
        said = urlencode({name: value for name, value in values.items() if value})
        return f"?{said}" if said else ""

    def about(self, lesson: str) -> AnswerFilter:
        """The same choice for one lesson."""
        return replace(self, selection=replace(self.selection, lesson=lesson))


def read_filter(query: Mapping[str, str]) -> AnswerFilter:
    """The choice that an address holds; what cannot be read is left out, and said."""
    trouble = ""
    days: list[date | None] = []
    for name in (SINCE, UNTIL):
        text = query.get(name, "").strip()[:_LONGEST]
        try:
            days.append(date.fromisoformat(text) if text else None)
        except ValueError:
            days.append(None)
            trouble = _("Write a day like 2026-01-31. Now all days are shown.")
    since, until = days
    if since and until and since > until:
        since, until = None, None
        trouble = _("The first day is later than the last one. Now all days are shown.")
    lesson, version = (clean_text(query.get(name, ""))[:_LONGEST] for name in (LESSON, VERSION))
    return AnswerFilter(AnswerSelection(since, until, lesson, version), trouble)
