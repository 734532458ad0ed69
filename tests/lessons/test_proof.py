"""No learner gets stuck in a shipped lesson: each is proven."""

from __future__ import annotations

import pytest

from tests.lessons.shipped import FILES, lesson_of
from tutor.verify.prove import prove
from tutor.verify.report import path_lines


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_a_shipped_lesson_is_proven(name: str) -> None:
    lesson = lesson_of(name)
    proof = prove(lesson)
    told = [(f.code, f.about, f.at.line, list(path_lines(lesson, f))) for f in proof.failures]
    assert told == []
    assert proof.holds
