"""A practice: steps back, keeping without what was typed, and going on another day."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.engine.conftest import LESSON
from tests.engine.test_coach import follow_advice
from tests.engine.test_world import LOGIN
from tests.examples import examples
from tutor.engine.advance import replay
from tutor.engine.event import Event
from tutor.engine.moves import moves, wrong_moves
from tutor.engine.practice import Practice
from tutor.engine.world.foreground import front_entry
from tutor.lesson.model import Lesson

Begin = Callable[..., Practice]


def wander(practice: Practice, choices: list[int]) -> None:
    """Do a list of acts, each one of all that can be done at that moment, right or wrong."""
    for choice in choices:
        options = [
            *moves(practice.context, practice.state),
            *(event for event, _ in wrong_moves(practice.context, practice.state)),
            Event("hint"),
        ]
        if practice.chapter_done or not options:
            return
        practice.do(options[choice % len(options)])


CHOICES = st.lists(st.integers(0, 50), max_size=25)
RELAXED = examples(20, 120, [HealthCheck.function_scoped_fixture])


@RELAXED
@given(choices=CHOICES)
def test_a_seed_and_a_list_of_events_give_every_state_back(
    begin: Begin, choices: list[int]
) -> None:
    practice = begin()
    wander(practice, choices)
    states = replay(
        practice.lesson, practice.scenario.seed, practice.events, dict(practice.scenario.situations)
    )
    assert states[-1] == practice.state
    assert len({hash(state) for state in states}) >= 1


@RELAXED
@given(choices=CHOICES)
def test_from_anywhere_the_coach_leads_to_the_end(begin: Begin, choices: list[int]) -> None:
    practice = begin(number="wrong", cookie_question=True)
    wander(practice, choices)
    follow_advice(practice)
    assert practice.chapter_done


@RELAXED
@given(choices=CHOICES)
def test_what_is_kept_leads_to_the_same_place(begin: Begin, choices: list[int]) -> None:
    practice = begin(number="wrong")
    wander(practice, choices)
    resumed = Practice.resume(practice.lesson, practice.saved())
    assert resumed.state.coach == practice.state.coach
    now, before = resumed.state.world, practice.state.world
    assert [list(device.chains()) for device in now.devices] == [
        list(device.chains()) for device in before.devices
    ]
    assert front_entry(now, "phone") == front_entry(before, "phone")


@RELAXED
@given(typed=st.text(min_size=3, max_size=30))
def test_nothing_that_was_typed_is_kept(begin: Begin, typed: str) -> None:
    practice = begin()
    practice.do_all((Event("address", "", "qq" + typed), LOGIN[0]))
    practice.do(Event("fill", "login/E-mailadres", "qq" + typed))
    practice.do(Event("fill", "login/Wachtwoord", "qq" + typed))
    practice.do(Event("app", "Winkel"))
    practice.do(Event("fill", "pin/Kies een code", "83514"))
    kept = practice.saved()
    texts = [event.text for event in kept.events]
    assert all(text == "" or text[0] in "=!" for text in texts)
    assert "qq" + typed not in json.dumps(kept.events, ensure_ascii=False)
    assert "83514" not in json.dumps(kept.events)


def test_a_chosen_code_is_replaced_and_stands_on_the_card(begin: Begin) -> None:
    practice = begin()
    practice.do(Event("app", "Winkel"))
    practice.do(Event("fill", "pin/Kies een code", "83514"))
    resumed = Practice.resume(practice.lesson, practice.saved())
    chosen = {row.label: row.value for row in resumed.view().card}["Kies een code"]
    assert chosen != "83514"
    resumed.do(Event("fill", "pin_again/Herhaal de code", chosen))
    assert front_entry(resumed.state.world, "phone") == "home"


def test_what_a_lesson_tells_about_its_person_stands_on_the_card(
    make_lesson: Callable[[str], Lesson],
) -> None:
    text = LESSON.replace("data:\n", "card:\n  Bank: Dijkbank\n  Heet: $name\ndata:\n", 1)
    lesson = make_lesson(text)
    rows = [(row.label, row.value) for row in Practice.begin(lesson, 1).view().card]
    assert rows[0] == ("Naam", "Anna de Boer")
    assert rows[-2:] == [("Bank", "Dijkbank"), ("Heet", "Anna de Boer")]


def test_a_step_back_goes_to_the_start_of_the_step(begin: Begin) -> None:
    practice = begin()
    practice.do_all((*LOGIN, Event("skip"), Event("press", "number/Ga verder")))
    assert practice.state.coach.step == 8
    practice.step_back()
    assert practice.state.coach.step == 6
    practice.step_back(3)
    assert practice.state.coach.step == 1
    practice.step_back()
    practice.step_back()
    assert practice.events == ()
    assert not practice.can_step_back


def test_a_step_back_first_undoes_what_was_done_in_this_step(begin: Begin) -> None:
    practice = begin()
    practice.do_all(LOGIN[:2])
    practice.step_back()
    assert practice.events == LOGIN[:1]
    practice.step_back()
    assert not practice.events


def test_a_newer_version_goes_on_as_far_as_it_knows(
    begin: Begin,
) -> None:
    practice = begin()
    practice.do_all((*LOGIN, Event("skip"), Event("press", "number/Ga verder")))
    kept = practice.saved()
    strange = replace(
        kept,
        events=(
            *kept.events[:4],
            Event("press", "number/Weggehaald"),
            Event("fill", "number/Ook weg", "="),
            *kept.events[4:],
        ),
    )
    resumed = Practice.resume(practice.lesson, strange)
    assert resumed.events == practice.events[:4]


def test_who_chose_a_code_before_a_break_types_it_again(begin: Begin) -> None:
    practice = begin()
    practice.do(Event("app", "Winkel"))
    practice.do(Event("fill", "pin/Kies een code", "83514"))
    resumed = Practice.resume(practice.lesson, practice.saved())
    assert resumed.do(Event("fill", "pin_again/Herhaal de code", "83514"))
    assert resumed.state.errors == ()
    assert front_entry(resumed.state.world, "phone") == "home"
    assert {row.label: row.value for row in resumed.view().card}["Kies een code"] == "83514"
    assert "83514" not in json.dumps(resumed.saved().events)


def test_once_it_was_typed_again_another_code_is_not_it(begin: Begin) -> None:
    practice = begin()
    practice.do(Event("app", "Winkel"))
    practice.do(Event("fill", "pin/Kies een code", "83514"))
    practice.do(Event("fill", "pin_again/Herhaal de code", "83515"))
    resumed = Practice.resume(practice.lesson, practice.saved())
    resumed.do(Event("fill", "pin_again/Herhaal de code", "83514"))
    resumed.do_all((Event("back", "phone"), Event("fill", "pin_again/Herhaal de code", "73915")))
    assert [fault.reason for _, fault in resumed.state.errors] == ["differs"]


def test_a_step_back_takes_its_remarks_along_and_not_what_was_asked_and_missed(
    begin: Begin,
) -> None:
    practice = begin()
    practice.do_all((LOGIN[0], Event("hint"), LOGIN[3], LOGIN[1], LOGIN[2]))
    practice.step_back()
    assert practice.view().coach.messages == ()
    assert practice.view().coach.number == 2
    for now in (practice, Practice.resume(practice.lesson, practice.saved())):
        assert now.events == (LOGIN[0],)
        told = [(h.step, h.event.verb, [s.tone for s in h.said]) for h in now.history]
        assert told[1:3] == [(1, "hint", []), (1, "press", ["mistake"])]


def test_going_on_another_day_begins_without_an_old_remark(begin: Begin) -> None:
    practice = begin()
    practice.do_all(LOGIN)
    assert practice.view().coach.messages
    resumed = Practice.resume(practice.lesson, practice.saved())
    assert resumed.view().coach.messages == ()
