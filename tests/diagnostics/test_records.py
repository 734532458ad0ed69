"""A record says all there is to say of a code, and its samples give it at their marks only."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from pathlib import Path

from tests.lint.folders import lay_out, places, play_trick
from tests.samples.compose import Composed
from tests.samples.of_record import samples_of
from tests.table import Test, each_row
from tutor.diagnostics import FAMILIES, DiagnosticRecord, family, records
from tutor.diagnostics.record import parse_records
from tutor.i18n import gettext, use_language
from tutor.lesson.model import Position
from tutor.loader.load import load_lesson
from tutor.verify.limits import Limits
from tutor.verify.prove import prove
from tutor.verify.report import proof_diagnostics

ROWS = [record for name in FAMILIES for record in family(name)]
WITHOUT_SAMPLE = {
    "Y153": "the last resort when a parser gives a reason that nothing names",
    "S227": "the last resort when the models report a kind of fault that nothing names",
}
WITH_SAMPLE = [record for record in ROWS if record.code not in WITHOUT_SAMPLE]
FIELDS = ("message", "hint", "why", "bad", "good")


def rows(chosen: list[DiagnosticRecord]) -> Callable[[Test], Test]:
    """A row per record, with its code as the name."""
    return each_row("record", chosen, ids=lambda record: record.code)


def holes(text: str) -> set[str]:
    """The names of the holes in a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@rows(ROWS)
def test_a_record_has_every_field(record: DiagnosticRecord) -> None:
    lacking = [field for field in FIELDS if not getattr(record, field)]
    assert lacking == (["bad", "good"] if record.code in WITHOUT_SAMPLE else [])


def test_a_field_that_a_record_lacks_is_empty() -> None:
    (record,) = parse_records("T999 tip: Zo.\nBad:\n    ▸a: ⟨U+0009⟩⟨b × 3⟩\n")
    assert (record.hint, record.why, record.good, record.trick) == ("", (), "", "")
    assert record.bad == "▸a: \tbbb\n"


def test_no_code_stands_in_two_records() -> None:
    assert len(records()) == len(ROWS)
    assert all(re.fullmatch("Y1..|S2..|M3..|T4..|P5..", code) for code in records())


# --- the samples ------------------------------------------------------------------

FOUND_BY_CHECK = [record for record in WITH_SAMPLE if not record.code.startswith("P")]
PROVEN = [record for record in WITH_SAMPLE if record.code.startswith("P")]


@rows(FOUND_BY_CHECK)
def test_the_bad_sample_is_reported_at_its_mark(record: DiagnosticRecord, tmp_path: Path) -> None:
    bad, _good = samples_of(record)
    root = tmp_path / record.code
    lay_out(root, bad)
    if record.trick:
        play_trick(root, record.trick)
    assert bad.marks
    assert places(root, record.code) == sorted(bad.marks)


@rows(FOUND_BY_CHECK)
def test_the_good_sample_is_good(record: DiagnosticRecord, tmp_path: Path) -> None:
    _bad, good = samples_of(record)
    root = tmp_path / record.code
    lay_out(root, good)
    assert places(root, record.code) == []


def proven_places(root: Path, files: Composed, code: str, limits: Limits) -> list[Position]:
    """Where the proof reports this code, each place once."""
    lay_out(root, files)
    lesson = load_lesson(root / files.main, root).lesson
    assert lesson is not None
    found = proof_diagnostics(lesson, prove(lesson, limits, workers=1))
    return sorted({problem.at for problem in found if problem.code == code})


@rows(PROVEN)
def test_the_bad_sample_is_refuted_at_its_mark(record: DiagnosticRecord, tmp_path: Path) -> None:
    bad, _good = samples_of(record)
    assert bad.marks
    limits = Limits(states=8) if record.trick else Limits()
    assert proven_places(tmp_path / record.code, bad, record.code, limits) == sorted(bad.marks)


@rows(PROVEN)
def test_the_good_sample_is_proven(record: DiagnosticRecord, tmp_path: Path) -> None:
    _bad, good = samples_of(record)
    assert proven_places(tmp_path / record.code, good, record.code, Limits()) == []


# --- the Dutch --------------------------------------------------------------------

UNKIND = re.compile(r"\b(ongeldig|fout|vergeten|sorry|oeps|je|jij|jouw)\b")


def longest_sentence(text: str) -> int:
    """The number of words of the longest sentence."""
    return max(len(sentence.split()) for sentence in re.split(r"(?<=[.?!])\s", text))


@rows(ROWS)
def test_a_record_speaks_dutch(record: DiagnosticRecord) -> None:
    use_language("nl")
    for english in record.messages():
        dutch = gettext(english)
        assert dutch != english
        assert holes(dutch) == holes(english)


@rows(ROWS)
def test_the_dutch_is_short_and_kind(record: DiagnosticRecord) -> None:
    use_language("nl")
    for text in map(gettext, (record.message, record.hint)):
        assert longest_sentence(text) <= 15
        assert text[0].isupper() or text[0] in "“{"
        assert text.endswith((".", "?"))
    assert all(longest_sentence(gettext(paragraph)) <= 18 for paragraph in record.why)
    assert not any(UNKIND.search(gettext(text).casefold()) for text in record.messages())
