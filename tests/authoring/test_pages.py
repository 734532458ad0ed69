"""Every code has a help page, whose samples are true: at the marked place, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.lint.folders import lay_out, places, play_trick, samples_of
from tools.codes import PAGE
from tools.codes import page as codes_page
from tutor.authoring.help.page_of import page_of
from tutor.authoring.help.render import help_lines
from tutor.authoring.samples.compose import Composed
from tutor.diagnostics import CODES
from tutor.i18n import gettext, use_language
from tutor.lesson.model import Position
from tutor.lint.rules import ALL
from tutor.loader.load import load_lesson
from tutor.verify.prove import MOST_STATES, prove
from tutor.verify.report import proof_diagnostics

WITHOUT_SAMPLE = {
    "Y153": "the last resort when a parser gives a reason that nothing names",
    "S227": "the last resort when the models report a kind of fault that nothing names",
}
WITH_SAMPLE = [code for code in CODES if code not in WITHOUT_SAMPLE]
FOUND_BY_CHECK = [code for code in WITH_SAMPLE if not code.startswith("P")]
PROVEN = [code for code in WITH_SAMPLE if code.startswith("P")]


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_help_page(code: str) -> None:
    page = page_of(code)
    assert page.prose
    assert bool(page.bad and page.good) is (code in WITH_SAMPLE)


@pytest.mark.parametrize("code", FOUND_BY_CHECK)
def test_the_faulty_sample_is_reported_at_its_place(code: str, tmp_path: Path) -> None:
    page = page_of(code)
    bad, _good = samples_of(page)
    lay_out(tmp_path, bad)
    if page.trick:
        play_trick(tmp_path, page.trick)
    assert bad.marks
    assert places(tmp_path, code) == sorted(bad.marks)


@pytest.mark.parametrize("code", FOUND_BY_CHECK)
def test_the_good_sample_is_good(code: str, tmp_path: Path) -> None:
    _bad, good = samples_of(page_of(code))
    lay_out(tmp_path, good)
    assert places(tmp_path, code) == []


def proven_places(root: Path, files: Composed, code: str, bound: int) -> list[Position]:
    """Where the proof reports this code, each place once."""
    lay_out(root, files)
    lesson = load_lesson(root / files.main, root).lesson
    assert lesson is not None
    found = proof_diagnostics(lesson, prove(lesson, bound, workers=1))
    return sorted({problem.at for problem in found if problem.code == code})


@pytest.mark.parametrize("code", PROVEN)
def test_the_faulty_sample_is_refuted_at_its_place(code: str, tmp_path: Path) -> None:
    page = page_of(code)
    bad, _good = samples_of(page)
    assert bad.marks
    bound = 1 if page.trick else MOST_STATES
    assert proven_places(tmp_path, bad, code, bound) == sorted(bad.marks)


@pytest.mark.parametrize("code", PROVEN)
def test_the_good_sample_is_proven(code: str, tmp_path: Path) -> None:
    _bad, good = samples_of(page_of(code))
    assert proven_places(tmp_path, good, code, MOST_STATES) == []


def test_every_rule_has_a_code_of_its_own() -> None:
    codes = [rule.code for rule in ALL]
    assert sorted(codes) == sorted(code for code in CODES if code.startswith("T"))


@pytest.mark.parametrize("code", CODES)
def test_a_help_page_is_in_both_languages(code: str) -> None:
    pages = []
    for language in ("en", "nl"):
        use_language(language)
        pages.append(list(help_lines(code)))
        assert all(gettext(paragraph) in pages[-1] for paragraph in page_of(code).prose)
    english, dutch = pages
    texts = [line for line in english if line and not line.startswith(" ")]
    assert not set(texts) & set(dutch)
    assert [x for x in english if x[:4] == "    "] == [x for x in dutch if x[:4] == "    "]


@pytest.mark.parametrize("code", CODES)
def test_the_dutch_of_a_help_page_is_plain_and_kind(code: str) -> None:
    use_language("nl")
    for paragraph in map(gettext, page_of(code).prose):
        for sentence in re.split(r"(?<=[.?!])\s", paragraph):
            assert len(sentence.split()) <= 18
        assert not re.search(r"\b(ongeldig|fout|vergeten|sorry|oeps|je|jij|jouw)\b", paragraph)


def test_the_page_with_all_codes_is_up_to_date() -> None:
    """It is written by ``python tools/codes.py``."""
    assert PAGE.read_text(encoding="utf-8") == codes_page()
