"""The proof and the naive search say the same of made-up lessons; walks end with the coach."""

from __future__ import annotations

import pytest
from hypothesis import note

from tests.verify.oracle.agree import disagreements, told
from tests.verify.oracle.answers import answer
from tests.verify.oracle.lessons import on_made_up_lessons
from tests.verify.oracle.read import read_lesson
from tests.verify.oracle.walk import walk
from tutor.verify.prove import prove

WALKS = 3
PARTS, MADE = 6, 40
"""So many different lessons are made in each part; the parts can run beside each other."""


def look_at(text: str) -> None:
    """Compare the two on one lesson, and walk about in it if it is proven."""
    note(text)
    lesson = read_lesson(text)
    naive = answer(lesson)
    proof = prove(lesson, workers=1)
    for each in [] if naive is None else disagreements(lesson, naive, proof):
        note(f"{each.kind}: {each.says}")
        for line in told(lesson, each.place) if each.place else ():
            note(f"  {line}")
    assert naive is None or not disagreements(lesson, naive, proof)
    if proof.holds:
        for number in range(WALKS):
            walked = walk(lesson, number)
            note(f"walk {number}: {[tuple(event) for event in walked.events]}")
            assert walked.finished


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_both_agree_on_hundreds_of_lessons(part: int) -> None:
    on_made_up_lessons(MADE, first=1_000 * part)(look_at)()
