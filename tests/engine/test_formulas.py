"""A response that a device works out of a challenge and a PIN, and what the website says of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.kinds import HEAD
from tests.verify.kinds_of_answers import RESPONSE
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.world.forms import is_known
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]
MAILED = (
    HEAD
    + """\
places: {computer: computer, phone: phone, lezer: keypad}
data:
  getal: {make: code, length: 8}
  antwoord: {make: code, length: 8, from: [$getypt, $phone]}
messages:
  bericht: {via: sms, from: Bank, text: Uw getal is $getal.}
screens:
  start:
    url: https://proef.example
    content:
      - {link: Stuur een getal, send: bericht}
      - {field: Antwoord, kind: code, length: 8, expect: $antwoord}
      - {button: Verder, go: next}
  einde: {content: [Klaar.]}
  aan:
    on: lezer
    content:
      - {field: Getal, kind: code, length: 8, expect: $getal, strict: no, keep: getypt}
      - {button: OK, go: next}
  toont: {on: lezer, content: [{heading: $antwoord}, {button: Opnieuw, go: aan}]}
steps:
  - visit: start
  - press: Stuur een getal
  - fill: Getal
  - press: OK
  - fill: Antwoord
  - press: Verder
"""
)


def worked_out(practice: Practice, number: str) -> str:
    """What the reader shows for this number."""
    practice.do(Event("press", "toont/Opnieuw"))
    practice.do(Event("fill", "aan/Getal", number))
    practice.do(Event("press", "aan/OK"))
    return practice.context.value(practice.state.world, "antwoord") or ""


def said(practice: Practice, answer: str) -> str:
    """What the coach says of an answer on the website."""
    practice.do(Event("fill", "start/Antwoord", answer))
    practice.do(Event("press", "start/Verder"))
    return " ".join(plain_text(remark.text) for remark in practice.view().coach.messages)


@pytest.fixture(name="practice")
def _practice(make_lesson: Make) -> Practice:
    practice = Practice.begin(make_lesson(MAILED), seed=1)
    practice.do_all(
        [Event("address", "", "proef.example"), Event("press", "start/Stuur een getal")]
    )
    return practice


def test_the_response_of_another_number_is_refused_with_what_to_do(practice: Practice) -> None:
    number = practice.context.codes["getal"][0]
    wrong, right = worked_out(practice, "12345679"), worked_out(practice, number)
    assert wrong != right
    assert len(right) == 8
    assert worked_out(practice, "12345679") == wrong
    assert "ander getal" in said(practice, wrong)
    assert worked_out(practice, number) == right
    assert "andere code" in said(practice, wrong)
    said(practice, right)
    assert practice.state.world.devices[0].front == "einde"


def test_the_response_of_an_earlier_number_is_an_earlier_code(practice: Practice) -> None:
    earlier = worked_out(practice, practice.context.codes["getal"][0])
    practice.do(Event("press", "start/Stuur een getal"))
    assert "eerdere code" in said(practice, earlier)
    assert not is_known(practice.context, practice.state.world, "antwoord")
    said(practice, worked_out(practice, practice.context.codes["getal"][1]))
    assert practice.state.world.devices[0].front == "einde"


def test_the_coach_works_it_out_and_what_was_typed_is_not_stored(make_lesson: Make) -> None:
    lesson = make_lesson(HEAD + RESPONSE.replace("AGAIN", ", {button: Opnieuw, go: aan}"))
    practice = Practice.begin(lesson, seed=1)
    while not practice.chapter_done:
        assert practice.show_step()
    assert practice.state.world.devices[0].front == "einde"
    saved = practice.saved()
    assert {event.text for event in saved.events if event.verb == "fill"} == {"="}
    assert Practice.resume(lesson, saved).finished
