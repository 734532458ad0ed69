"""A problem in a lesson file: a sortable value with a place, a code and its values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from tutor.diagnostics import Level, record_of
from tutor.i18n import gettext as _
from tutor.lesson.model import Position
from tutor.lesson.template import clean_text

__all__ = ["MOST", "Diagnostic", "Level", "suggest"]

MOST = 100
"""So many problems of one file are told at most; one pass finds no more."""
_SHORT = 60
_LIST = 320


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One problem; ``values`` fill the placeholders of the code's sentences.

    The sentences themselves live in the records (``tutor.diagnostics``) so
    that a code always says the same thing. Of the values, ``nearest`` is what
    was probably meant ("" when nothing comes near) and ``allowed`` lists all
    that may stand there.
    """

    at: Position
    code: str
    values: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def level(self) -> Level:
        """How grave it is."""
        return record_of(self.code).level

    def sentence(self) -> str:
        """What is the matter, in the language in use: one line of plain text."""
        return _(record_of(self.code).message).format_map(self._shown())

    def hint(self) -> str:
        """What to do about it, in the language in use: one line of plain text."""
        shown = self._shown()
        remedy = _(record_of(self.code).hint).format_map(shown)
        if not shown.get("nearest"):
            return remedy
        meant = _("Did you mean “{nearest}”?").format_map(shown)
        # The whole list of what is allowed says no more than the one that is meant.
        return meant if shown.get("allowed") else f"{meant} {remedy}"

    def _shown(self) -> dict[str, str]:
        return {
            name: _one_line(value, _LIST if name == "allowed" else _SHORT)
            for name, value in self.values.items()
        }


def suggest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like this one, or "" when none does."""
    by_small_letters = {other.casefold(): other for other in known}
    close = get_close_matches(name[:_SHORT].casefold(), by_small_letters, n=1, cutoff=0.6)
    return by_small_letters[close[0]] if close else ""


def _one_line(value: str, limit: int) -> str:
    text = " ".join(clean_text(value).split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
