"""A field with more than one right answer, and a practice that goes on by which one it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.kinds import HEAD
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson
from tutor.storyboard.storyboard import storyboard

Make = Callable[[str], Lesson]
FIELD = "start/E-mail of telefoon"
LOGIN = (
    HEAD
    + """\
places: [computer]
screens:
  start:
    url: https://proef.example
    content:
      - {field: E-mail of telefoon, expect: [$email, $phone], keep: wie}
      - {choice: Kleur, options: [Rood, Geel, Blauw], expect: [Rood, Blauw]}
      - {button: Verder, go: next}
  mail: {when: wie = $email, content: [{text: Wij mailen $wie.}]}
  sms: {when: wie = $phone, content: [{text: Wij bellen $wie.}]}
steps:
  - visit: start
  - fill: E-mail of telefoon
  - fill: Kleur
  - press: Verder
"""
)


def logged_in(lesson: Lesson, answer: str, colour: str = "Rood") -> Practice:
    """A practice in which this was filled in and the button pressed."""
    practice = Practice.begin(lesson, seed=1)
    practice.do(Event("address", "", "https://proef.example"))
    practice.do(Event("fill", FIELD, answer))
    practice.do(Event("fill", "start/Kleur", colour))
    practice.do(Event("press", "start/Verder"))
    return practice


def front(practice: Practice) -> str:
    """The screen in front on the computer."""
    return practice.state.world.devices[0].front


@pytest.mark.parametrize(
    ("answer", "colour", "screen"),
    [
        ("anna@post.example", "Rood", "mail"),
        (" Anna@Post.example ", "Blauw", "mail"),
        ("0600123456", "Blauw", "sms"),
        ("joop@post.example", "Rood", "start"),
        ("0600123456", "Geel", "start"),
    ],
)
def test_each_right_answer_is_taken_and_decides_the_way(
    make_lesson: Make, answer: str, colour: str, screen: str
) -> None:
    assert front(logged_in(make_lesson(LOGIN), answer, colour)) == screen


def test_a_practice_goes_on_with_the_same_answer_and_stores_neither(make_lesson: Make) -> None:
    lesson = make_lesson(LOGIN)
    saved = logged_in(lesson, "0600123456").saved()
    assert "0600123456" not in repr(saved)
    assert front(Practice.resume(lesson, saved)) == "sms"
    saved = logged_in(lesson, "anna@post.example").saved()
    assert front(Practice.resume(lesson, saved)) == "mail"


def test_the_coach_tells_that_more_is_right_and_shows_one(make_lesson: Make) -> None:
    practice = Practice.begin(make_lesson(LOGIN), seed=1)
    practice.do(Event("address", "", "https://proef.example"))
    practice.do(Event("hint"))
    assert "Meer dan één antwoord is goed." in plain_text(practice.view().coach.hint)
    rows = {row.value: row.fits for row in practice.view().card}
    assert rows["anna@post.example"] == rows["0600123456"] == (FIELD,)
    assert practice.show_step()
    assert practice.state.coach.step == 2


def test_a_storyboard_names_the_other_answers(make_lesson: Make) -> None:
    lines = list(storyboard(make_lesson(LOGIN), seed=1))
    assert "    Ook goed: 0600123456" in lines
    assert "    Ook goed: Blauw" in lines
