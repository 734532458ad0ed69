"""No learner gets stuck in a shipped lesson: each is proven."""

from __future__ import annotations

import pytest

from tests.lessons.shipped import FILES, load
from tutor.verify.prove import prove
from tutor.verify.report import path_lines

# The two of KPN have many scenarios: some ten seconds of processor each.
MANY_SCENARIOS = ("kpn-tweestapsverificatie-browser", "kpn-tweestapsverificatie-app")
ROWS = [
    pytest.param(name, marks=[pytest.mark.slow] if name in MANY_SCENARIOS else []) for name in FILES
]


@pytest.mark.parametrize("name", ROWS)
def test_a_shipped_lesson_is_proven(name: str) -> None:
    lesson = load(name).lesson
    assert lesson is not None
    proof = prove(lesson)
    told = [(f.code, f.about, f.at.line, list(path_lines(lesson, f))) for f in proof.failures]
    assert told == []
    assert proof.holds
