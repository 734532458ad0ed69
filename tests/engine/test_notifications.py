"""A notification without an inbox: a tap does what its button does, or shows the choice."""

from __future__ import annotations

from collections.abc import Callable

from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]

LESSON = """\
format: 1
lesson: proef
title: Goedkeuren
summary: De bank vraagt of u het bent.
category: Proef
places: [computer, phone]
persona: anna
minutes: 2
messages:
  approve:
    via: push
    from: Bank
    text: Bent u dat?
    links:
      - {link: Weigeren, when: not known, go: refused}
      - {link: Goedkeuren, set: approved, send: receipt, go: thanks}
  receipt: {from: Bank, text: U gaf toestemming.}
screens:
  pay:
    url: https://bank.example
    content:
      - {button: Betalen, notify: approve, skip_check: yes}
      - {button: Klaar, when: approved, go: paid}
  paid: {end: yes, content: [{success: Betaald.}]}
  thanks: {app: Bank, content: [Dank u.]}
  refused: {app: Bank, content: [U weigerde.]}
steps:
  - visit: pay
  - press: Betalen
  - press: Goedkeuren
  - press: Klaar
ending: Klaar.
"""
CHOICE = LESSON.replace("when: not known, ", "")
SINGLE = LESSON.replace("when: not known, ", "when: approved, ")


def at_notification(lesson: Lesson) -> Practice:
    practice = Practice.begin(lesson, 1)
    practice.do_all((Event("address", "", "bank.example"), Event("press", "pay/Betalen")))
    return practice


def test_a_tap_presses_the_one_button_that_is_there_with_all_that_it_does(
    make_lesson: Make,
) -> None:
    practice = at_notification(make_lesson(SINGLE))
    assert practice.state.coach.step == 2
    practice.do(Event("banner"))
    assert practice.state.coach.step == 3
    phone = practice.view().phone
    assert phone is not None
    assert phone.page is not None
    assert phone.page.screen == "thanks"
    assert phone.banner is not None
    assert phone.banner.message == "receipt"
    assert practice.context.value(practice.state.world, "approved")


def test_a_notification_with_a_choice_shows_it(
    make_lesson: Make,
) -> None:
    practice = at_notification(make_lesson(CHOICE))
    practice.do(Event("banner"))
    phone = practice.view().phone
    assert phone is not None
    assert phone.thread is not None
    assert [e.label for e in phone.thread.bubbles[0].elements] == ["Weigeren", "Goedkeuren"]
    assert phone.banner is None
    practice.do(Event("press", "message:approve/Goedkeuren"))
    assert practice.state.coach.step == 3
