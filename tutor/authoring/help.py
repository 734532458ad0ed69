"""The help page of a code, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics import DiagnosticRecord, Level, record_of, records
from tutor.diagnostics.record import MARK
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text
from tutor.lint.reports.open_sentence import open_sentence

LEVELS = {
    Level.ERROR: N_("error: the lesson cannot be used"),
    Level.WARNING: N_("warning: learners will notice it"),
    Level.INFO: N_("tip: it could be better"),
}
_LONGEST = 12
_WIDEST = 100


def help_lines(code: str) -> Iterator[str]:
    """The help page of a code. Raises KeyError for an unknown code."""
    record = record_of(code)
    yield f"{code} ({_(LEVELS[record.level])})"
    yield open_sentence(_(record.message))
    for paragraph in record.why:
        yield ""
        yield _(paragraph)
    for title, sample in samples(record):
        yield ""
        yield title
        yield from (f"    {line}" for line in sample)
    yield ""
    yield remedy(record)


def all_codes() -> Iterator[str]:
    """Every code with its sentence."""
    for code, record in records().items():
        yield f"{code}  {open_sentence(_(record.message))}"


def remedy(record: DiagnosticRecord) -> str:
    """What to do about a problem of this kind."""
    return _("What to do:") + " " + open_sentence(_(record.hint))


def samples(record: DiagnosticRecord) -> Iterator[tuple[str, list[str]]]:
    """The samples with their titles, as lines that can be shown."""
    if not record.bad:
        return
    bad = _("Not like this:")
    if record.trick:
        bad = _("Not like this ({trick}):").format(trick=_(record.trick))
    yield bad, list(_lines(record.bad.replace(MARK, "")))
    yield _("But like this:"), list(_lines(record.good))


def _lines(sample: str) -> Iterator[str]:
    """The lines with what is invisible named, and what is long cut off."""
    for number, line in enumerate(sample.splitlines()):
        if number == _LONGEST:
            yield "…"
            return
        shown = "".join(map(_visible, line)).rstrip()
        yield shown if len(shown) <= _WIDEST else f"{shown[:_WIDEST]}…"


def _visible(character: str) -> str:
    if character == "\t":
        return "→"
    if character == "\u00a0" or clean_text(character) != character:
        return f"⟨U+{ord(character):04X}⟩"
    return character
