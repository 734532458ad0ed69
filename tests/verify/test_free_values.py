"""What a learner may fill in freely is explored with each value that leads elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.traps import HEAD
from tutor.lesson.model import Lesson
from tutor.verify.prove import prove

START = """\
places: [computer]
screens:
  start:
    url: https://proef.example
    content:
"""
STEPS = """\
steps:
  - visit: start
  - press: Verder
  - press: Klaar
"""
FREE_BOX = (
    START
    + """\
      - {checkbox: Ik wil niet verder, keep: stop, when: not stop}
      - {button: Verder, go: next}
  tweede:
    content:
      - {text: Vakje staat aan., when: stop}
      - {button: Klaar, go: binnen, when: not stop}
  binnen: {end: yes, content: [Klaar.]}
"""
    + STEPS
)
BOTH_BRANCHES = (
    START
    + """\
      - {choice: Hoe wilt u de code, options: [Sms, Brief], keep: route}
      - {button: Verder, go: next}
  sms: {when: route = Sms, content: [{button: Klaar, go: binnen}]}
  brief: {when: route = Brief, content: [{button: Klaar, go: binnen}]}
  binnen: {end: yes, content: [Klaar.]}
"""
    + STEPS.replace("press: Klaar", "press: Klaar\n    screen: sms")
)


@pytest.mark.parametrize("kind", ["checkbox", "switch"])
def test_a_box_that_shuts_the_way_is_a_trap(
    make_lesson: Callable[[str], Lesson], kind: str
) -> None:
    proof = prove(make_lesson(HEAD + FREE_BOX.replace("checkbox", kind)))
    assert "P501" in {failure.code for failure in proof.failures}


def test_both_branches_of_a_choice_are_seen(make_lesson: Callable[[str], Lesson]) -> None:
    proof = prove(make_lesson(HEAD + BOTH_BRANCHES))
    assert "P506" not in {failure.code for failure in proof.failures}
