"""The samples on the help page of every rule on language are true."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.language.finding import find
from tutor.check.help.page_of import page_of
from tutor.check.rules.language import LESSON
from tutor.language import use_language
from tutor.lesson.codes import language

CODES = pytest.mark.parametrize("code", [row.code for row in language.CODES])


def test_every_code_has_one_rule() -> None:
    assert sorted(rule.code for rule in LESSON) == sorted(row.code for row in language.CODES)


@CODES
def test_the_bad_sample_is_reported_where_it_says(tmp_path: Path, code: str) -> None:
    found = find(tmp_path, page_of(code).bad)
    assert found.places(code) == list(found.marks)
    assert found.marks


@CODES
def test_the_good_sample_has_nothing_to_report(tmp_path: Path, code: str) -> None:
    assert find(tmp_path, page_of(code).good).problems == ()


@CODES
def test_a_lesson_in_another_language_is_left_alone(tmp_path: Path, code: str) -> None:
    assert find(tmp_path, "language: en\n" + page_of(code).bad).problems == ()


@CODES
def test_every_value_is_in_the_sentences(tmp_path: Path, code: str) -> None:
    for problem in find(tmp_path, page_of(code).bad).problems:
        for language_name in ("nl", "en"):
            use_language(language_name)
            assert "{" not in problem.sentence() + problem.remedy()
