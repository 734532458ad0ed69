"""Random walks in proven made-up lessons, wrong acts too, end with the coach at the end."""

from __future__ import annotations

import pytest
from hypothesis import note

from tests.verify.oracle.lessons import on_made_up_lessons
from tests.verify.oracle.read import read_lesson
from tests.verify.oracle.walk import walk
from tutor.verify.prove import prove

WALKS = 3


@pytest.mark.slow
@on_made_up_lessons(150)
def test_the_coach_leads_on_from_wherever_a_walk_comes(text: str) -> None:
    lesson = read_lesson(text)
    if not prove(lesson, workers=1).holds:
        return
    for number in range(WALKS):
        walked = walk(lesson, number)
        note(text)
        note(f"walk {number}: {[tuple(event) for event in walked.events]}")
        assert walked.finished
