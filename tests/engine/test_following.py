"""The coach in lessons that the invented one does not cover: two acts in a step, and no way on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.conftest import LESSON
from tests.engine.test_messages import practice_of
from tests.engine.test_world import LOGIN
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import moves
from tutor.engine.practice import Practice
from tutor.engine.world.foreground import browser_of, front_entry
from tutor.engine.world.forms import LONGEST_INPUT
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]

APART = """\
  - fill: Stuur een sms naar
    text: Klopt het nummer? Pas het anders aan.
    why: De code komt op dit nummer.
    hints: [Kijk op het kaartje.]
  - press: Ga verder
"""
TOGETHER = """\
  - do:
      - fill: Stuur een sms naar
      - press: Ga verder
"""


@pytest.mark.parametrize("typed", [True, False], ids=["typed again", "right already"])
def test_a_step_of_two_acts_is_done_by_the_second_when_the_first_was_right(
    make_lesson: Make, typed: bool
) -> None:
    practice = practice_of(make_lesson(LESSON.replace(APART, TOGETHER)), False)
    practice.do_all((*LOGIN, Event("skip")))
    number = practice.context.fixed["phone"]
    if typed:
        practice.do(Event("fill", "number/Stuur een sms naar", number))
    assert practice.state.coach.step == 6
    practice.do(Event("press", "number/Ga verder"))
    assert list(practice.state.coach.statuses[6:]) == ["done"]


@pytest.mark.parametrize("steps", [APART, TOGETHER], ids=["two steps", "two acts in a step"])
def test_running_ahead_over_a_free_step_when_what_stands_there_is_right(
    make_lesson: Make, steps: str
) -> None:
    practice = practice_of(make_lesson(LESSON.replace(APART, steps)), False)
    practice.do_all((*LOGIN, Event("press", "number/Ga verder")))
    assert practice.view().coach.text == "Open de sms van **Winkel**."


@pytest.mark.slow
def test_without_a_way_on_the_coach_offers_nothing_to_show(make_lesson: Make) -> None:
    stranded = LESSON.replace("{button: Inloggen, go: next}", "{button: Inloggen, go: reason}")
    practice = practice_of(make_lesson(stranded), False)
    assert practice.view().coach.can_show
    practice.do_all((*LOGIN, Event("skip")))
    assert not practice.view().coach.can_show
    assert not practice.show_step()


def test_a_link_to_a_tab_takes_the_last_one_when_there_is_no_room(make_lesson: Make) -> None:
    practice = practice_of(make_lesson(LESSON), False)
    practice.do_all((*LOGIN, Event("press", "number/Lees waarom"), LOGIN[0], Event("tab", "0")))
    practice.do(Event("press", "number/Lees waarom"))
    browser = practice.view().browser
    assert browser is not None
    assert [tab.title for tab in browser.tabs] == ["Telefoonnummer", "Uitleg"]


def test_the_epilogue_begins_in_a_phone_that_was_put_back(make_lesson: Make) -> None:
    practice = practice_of(make_lesson(LESSON), False)
    practice.do_all((Event("app", "Winkel"), Event("fill", "pin/Kies een code", "83514")))
    while not practice.chapter_done:
        assert practice.show_step()
    page = front_entry(practice.state.world, "computer")
    practice.do(Event("epilogue"))
    assert front_entry(practice.state.world, "computer") == page == "done"
    assert practice.view().phone.app == ""  # type: ignore[union-attr]
    practice.do(Event("app", "Winkel"))
    assert front_entry(practice.state.world, "phone") == "again"


def test_a_step_to_read_waits_until_the_learner_goes_on(make_lesson: Make) -> None:
    text = LESSON.replace("steps:\n", "steps:\n  - read: yes\n    text: Lees dit rustig.\n", 1)
    practice = practice_of(make_lesson(text), False)
    assert practice.view().coach.can_continue
    assert Event("continue") in moves(practice.context, practice.state)
    assert practice.do(Event("continue"))
    assert list(practice.state.coach.statuses) == ["done"]
    assert not practice.view().coach.can_continue
    assert Event("continue") not in moves(practice.context, practice.state)
    practice.step_back()
    assert practice.show()
    said = practice.view().coach.messages[0].text
    assert said == "Ik heb het gelezen. Daarna heb ik **Verder** gekozen."


def test_one_act_does_one_of_two_equal_steps(make_lesson: Make) -> None:
    twice = "  - press: Ga verder\n  - press: Stuur opnieuw\n  - press: Stuur opnieuw\n"
    practice = practice_of(make_lesson(LESSON.replace("  - press: Ga verder\n", twice)), False)
    practice.do_all((*LOGIN, Event("skip"), Event("press", "number/Ga verder")))
    begun = practice.state.coach.step
    for done in (1, 2):
        practice.do(Event("press", "code/Stuur opnieuw"))
        assert practice.state.coach.step == begun + done


def test_at_the_beginning_there_is_nothing_to_go_back_to_and_nothing_goes_by_itself(
    make_lesson: Make,
) -> None:
    practice = practice_of(make_lesson(LESSON), False)
    practice.do(LOGIN[0])
    view = practice.view()
    assert view.phone is not None
    assert not view.phone.can_go_back
    assert view.browser is not None
    assert view.browser.page is not None
    assert not any(element.submits for element in view.browser.page.elements)


def test_of_an_endless_text_only_the_beginning_is_kept(make_lesson: Make) -> None:
    practice = practice_of(make_lesson(LESSON), False)
    practice.do(LOGIN[0])
    practice.do(Event("fill", "login/E-mailadres", "a" * 10_000))
    assert [len(text) for _field, text in practice.state.world.typed] == [LONGEST_INPUT]


def test_a_button_that_closes_a_tab_of_its_own(make_lesson: Make) -> None:
    close = "      - text: Zo blijft uw account van u.\n      - {link: Sluiten, go: close}\n"
    text = LESSON.replace("      - text: Zo blijft uw account van u.\n", close)
    practice = practice_of(make_lesson(text), False)
    practice.do_all((*LOGIN, Event("press", "number/Lees waarom")))
    practice.do(Event("press", "reason/Sluiten"))
    browser = browser_of(practice.state.world, "computer")
    assert browser is not None
    assert [tab.page for tab in browser.tabs] == ["number"]


@pytest.mark.parametrize("typed", ["winkel.exampel/inloggen", "winkel.example", "winkel", ""])
def test_a_practice_with_a_wrong_address_in_it_goes_on_another_day(
    make_lesson: Make, typed: str
) -> None:
    practice = practice_of(make_lesson(LESSON), False)
    practice.do_all((Event("address", "", typed), *LOGIN))
    resumed = Practice.resume(practice.lesson, practice.saved())
    assert [event.verb for event in resumed.events] == [event.verb for event in practice.events]
    assert front_entry(resumed.state.world, "computer") == "number"


@pytest.mark.parametrize("number", ["right", "wrong"])
def test_what_the_editor_says_of_a_mistake_is_not_said_twice(
    make_lesson: Make, number: str
) -> None:
    text = APART + "    mistakes:\n      - {on: no_arrival, say: De sms gaat naar een ander.}\n"
    text = text.replace("  - press: Ga verder\n    mistakes", "    mistakes", 1)
    text = text.rstrip() + "\n  - press: Ga verder\n"
    practice = practice_of(make_lesson(LESSON.replace(APART, text)), False)
    practice.do_all((*LOGIN, Event("skip")))
    typed = "0600999999" if number == "wrong" else practice.context.fixed["phone"]
    practice.do(Event("fill", "number/Stuur een sms naar", typed))
    practice.do(Event("press", "number/Ga verder"))
    said = [r.text for r in practice.view().coach.messages if r.tone == "mistake"]
    assert said == (["De sms gaat naar een ander."] if number == "wrong" else [])


@pytest.mark.parametrize(
    ("strict", "right", "done"),
    [
        pytest.param("", True, True, id="the right code"),
        pytest.param("", False, False, id="a code that is refused"),
        pytest.param(", strict: no", True, True, id="the right code, not strict"),
        pytest.param(", strict: no", False, False, id="another code that is taken"),
    ],
)
def test_a_field_that_goes_on_by_itself_is_done_by_the_right_answer_only(
    make_lesson: Make, strict: str, right: bool, done: bool
) -> None:
    field = "field: Uw code, kind: text, expect: $email, then: next"
    practice = practice_of(make_lesson(LESSON.replace(field, field + strict)), False)
    while not practice.chapter_done:
        practice.show_step()
    practice.do_all((Event("epilogue"), Event("app", "Winkel")))
    code = practice.context.own_values["email"] if right else "iets anders"
    practice.do(Event("fill", "again/Uw code", code))
    assert practice.finished is done


@pytest.mark.parametrize("acts", [(), (Event("press", "number/Lees waarom"),)])
def test_what_a_later_step_says_of_a_mistake_is_said_at_the_free_steps_before_it(
    make_lesson: Make, acts: tuple[Event, ...]
) -> None:
    named = APART.replace(
        "  - press", "    mistakes: [{on: address_search, say: Blijf hier.}]\n  - press"
    )
    practice = practice_of(make_lesson(LESSON.replace(APART, named)), False)
    practice.do_all((*LOGIN, *acts, Event("address", "", "wat is een code")))
    assert [r.text for r in practice.view().coach.messages] == ["Blijf hier."]


def test_going_on_once_does_one_of_two_things_to_look_at(make_lesson: Make) -> None:
    two = "  - do:\n      - fill: Stuur een sms naar\n      - read: yes\n    text: Kijk.\n"
    practice = practice_of(make_lesson(LESSON.replace(APART, two)), False)
    practice.do_all((*LOGIN, Event("skip")))
    parts = []
    for _ in range(2):
        practice.do(Event("continue"))
        parts.append((practice.state.coach.step, practice.state.coach.part))
    assert parts == [(6, 1), (7, 0)]


@pytest.mark.parametrize("verb", ["press", "choose"])
def test_a_mistake_may_be_named_as_pressing_or_as_choosing(make_lesson: Make, verb: str) -> None:
    lesson = LESSON.replace("{on: {press: Account maken}", f"{{on: {{{verb}: Account maken}}")
    practice = practice_of(make_lesson(lesson), False)
    practice.do_all((*LOGIN[:-1], Event("press", "login/Account maken")))
    assert [r.text for r in practice.view().coach.messages] == ["U hebt al een account."]


def test_running_ahead_by_making_a_later_state_true(make_lesson: Make) -> None:
    practice = begin_with_a_wrong_number(make_lesson(LESSON))
    practice.do_all(LOGIN)
    practice.do(Event("fill", "number/Stuur een sms naar", practice.context.fixed["phone"]))
    assert list(practice.state.coach.statuses[4:]) == ["skipped", "skipped", "done"]


def begin_with_a_wrong_number(lesson: Lesson) -> Practice:
    for seed in range(1, 50):
        practice = Practice.begin(lesson, seed, {"cookie_question": False})
        if practice.context.fixed["number_shown"] != practice.context.fixed["phone"]:
            return practice
    raise AssertionError("no seed gives a wrong number")


TICKING = """\
persona: anna
places: [phone]
app: Winkel
screens:
  start:
    title: Begin
    content:
      - {{checkbox: Akkoord, value: {value}, expect: yes}}
      - {{button: Klaar, go: next}}
  slot: {{title: Slot, end: yes, content: [Klaar.]}}
steps:
  - open_app: Winkel
  - fill: Akkoord
  - press: Klaar
"""


@pytest.mark.parametrize(
    ("value", "offered"),
    [
        pytest.param("no", False, id="an empty box is to be ticked"),
        pytest.param("yes", True, id="a box that came ticked can be left so"),
    ],
)
def test_going_on_is_offered_only_over_what_came_filled_in(
    make_lesson: Make, value: str, offered: bool
) -> None:
    head = LESSON[: LESSON.index("places:")]
    lesson = make_lesson(head + TICKING.format(value=value))
    practice = Practice(PracticeContext.from_seed(lesson, 1))
    practice.do(Event("app", "Winkel"))
    assert practice.view().coach.text.endswith("**Akkoord**.")
    assert practice.view().coach.can_continue is offered
