"""The samples of every rule on language say only what they are to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.rules.language.finding import find
from tutor.diagnostics import family, record_of
from tutor.lint.rules.language import LESSON

CODES = pytest.mark.parametrize("code", [record.code for record in family("prose")])


def test_every_code_has_one_rule() -> None:
    assert sorted(rule.code for rule in LESSON) == sorted(record.code for record in family("prose"))


@CODES
def test_a_good_sample_is_good_dutch_in_every_way(tmp_path: Path, code: str) -> None:
    assert find(tmp_path, record_of(code).good).problems == ()


@CODES
def test_a_lesson_in_another_language_is_left_alone(tmp_path: Path, code: str) -> None:
    bad = record_of(code).bad
    assert find(tmp_path / "nl", bad).problems != ()
    assert find(tmp_path / "en", f"language: en\n{bad}").problems == ()
