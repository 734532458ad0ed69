"""The coach: which step is current, what is said, hints, and the way back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.conftest import LESSON
from tests.engine.test_messages import practice_of
from tests.engine.test_world import LOGIN
from tutor.engine.event import Event
from tutor.engine.planner import plan
from tutor.engine.practice import Practice
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson

Begin = Callable[..., Practice]
NUMBER = "number/Stuur een sms naar"


def statuses(practice: Practice) -> list[str]:
    return list(practice.state.coach.statuses)


def follow_advice(practice: Practice) -> None:
    """Do what the coach advises until nothing is left to advise."""
    while way := plan(practice.context, practice.state):
        practice.do_all(way)


@pytest.mark.parametrize("cookies", [True, False])
@pytest.mark.parametrize("number", ["right", "wrong"])
def test_following_the_coach_reaches_the_end(begin: Begin, number: str, cookies: bool) -> None:
    practice = begin(number=number, cookie_question=cookies)
    follow_advice(practice)
    assert practice.chapter_done
    assert practice.view().epilogue_waits
    practice.do(Event("epilogue"))
    follow_advice(practice)
    assert practice.finished


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param(LOGIN[:1], ["done"], id="a visited page"),
        pytest.param(LOGIN[:2], ["done"], id="one field of two"),
        pytest.param(LOGIN[:3], ["done", "done"], id="both fields"),
        pytest.param(
            (LOGIN[0], LOGIN[2], LOGIN[1]), ["done", "done"], id="both fields in another order"
        ),
        pytest.param(
            LOGIN, ["done", "done", "done", "not_needed"], id="a step that does not occur"
        ),
        pytest.param(
            (*LOGIN, Event("press", "number/Lees waarom"), Event("tab", "0")),
            ["done", "done", "done", "not_needed", "done", "done"],
            id="an optional step done",
        ),
        pytest.param(
            (*LOGIN, Event("press", "number/Lees waarom"), Event("close", "1")),
            ["done", "done", "done", "not_needed", "done", "done"],
            id="the earlier tab by closing this one",
        ),
        pytest.param(
            (*LOGIN, Event("skip")),
            ["done", "done", "done", "not_needed", "skipped", "skipped"],
            id="an optional step skipped, and the one with it",
        ),
        pytest.param(
            (*LOGIN, Event("press", "number/Ga verder")),
            ["done", "done", "done", "not_needed", "skipped", "skipped", "done", "done"],
            id="running ahead over an optional step and a field that is right already",
        ),
        pytest.param(
            (*LOGIN, Event("skip"), Event("continue")),
            ["done", "done", "done", "not_needed", "skipped", "skipped", "done"],
            id="saying that what stands there is right",
        ),
    ],
)
def test_steps_are_recognised(begin: Begin, events: tuple[Event, ...], expected: list[str]) -> None:
    practice = begin()
    practice.do_all(events)
    assert statuses(practice) == expected


def test_a_wrong_number_does_not_pass_the_step(begin: Begin) -> None:
    practice = begin(number="wrong")
    practice.do_all((*LOGIN, Event("skip"), Event("press", "number/Ga verder")))
    assert practice.view().coach.text == "Klopt het nummer? Pas het anders aan."
    assert practice.view().coach.elsewhere == ("Klik op de pijl terug, links boven in de browser.")
    practice.do(Event("back", "computer"))
    assert practice.view().coach.elsewhere == ""
    practice.do(Event("fill", NUMBER, "+31 600 123 456"))
    assert statuses(practice)[-1] == "done"


@pytest.mark.parametrize(
    ("choice", "remark"),
    [
        ("Ja, graag", ["Over uw keuze: Dat mag ook. Wij kiezen liever nee."]),
        ("Nee, liever niet", []),
    ],
)
def test_another_choice_than_the_advised_one_is_not_wrong(
    begin: Begin, choice: str, remark: list[str]
) -> None:
    practice = begin(cookie_question=True)
    practice.do_all((*LOGIN, Event("press", f"cookies/{choice}")))
    assert statuses(practice)[-1] == "done"
    remarks = practice.view().coach.messages
    assert next(r.tone for r in remarks) == "praise"
    assert [r.text for r in remarks if r.tone == "info"] == remark


def test_a_known_mistake_gets_its_own_words(begin: Begin) -> None:
    practice = begin()
    practice.do_all((*LOGIN[:3], Event("press", "login/Account maken")))
    remarks = practice.view().coach.messages
    assert [(r.tone, r.text) for r in remarks] == [("info", "U hebt al een account.")]


@pytest.mark.parametrize(
    ("say", "tone"),
    [("Goed dat u dat leest.", "praise"), ("Prima. Ga terug.", "praise"), ("Ga terug.", "info")],
)
def test_a_detour_does_not_look_like_an_error(
    make_lesson: Callable[[str], Lesson], say: str, tone: str
) -> None:
    practice = practice_of(make_lesson(LESSON.replace("U hebt al een account.", say)), False)
    practice.do_all((*LOGIN[:3], Event("press", "login/Account maken")))
    assert [(r.tone, r.text) for r in practice.view().coach.messages] == [(tone, say)]


def test_who_misses_again_is_told_where_help_is(begin: Begin) -> None:
    practice = begin()
    practice.do(LOGIN[0])
    last = []
    for _ in range(3):
        practice.do(LOGIN[3])
        last.append(practice.view().coach.messages[-1].text)
    assert last[1:] == [
        "Neem rustig de tijd. Wilt u hulp? Kies **Hint**.",
        "Zal ik het voordoen? Kies **Doe het voor**.",
    ]
    assert last[0] not in last[1:]


def test_something_else_is_no_mistake(begin: Begin) -> None:
    practice = begin()
    practice.do_all((*LOGIN[:1], Event("app", "Winkel")))
    assert practice.view().coach.messages == ()


def test_help_is_offered_after_two_misses(begin: Begin) -> None:
    practice = begin()
    practice.do_all((LOGIN[0], LOGIN[1], LOGIN[3]))
    assert not practice.view().coach.offer_help
    practice.do(LOGIN[3])
    assert practice.view().coach.offer_help
    practice.do(LOGIN[2])
    assert not practice.view().coach.offer_help


def test_the_ladder_of_hints(begin: Begin) -> None:
    practice = begin(number="wrong")
    practice.do_all((*LOGIN, Event("skip")))
    seen = []
    for _ in range(6):
        practice.do(Event("hint"))
        coach = practice.view().coach
        seen.append((coach.hint_level, coach.hint))
    assert seen[:4] == [
        (1, "De code komt op dit nummer."),
        (1, "Kijk op het kaartje."),
        (2, "Zoek het vak **Stuur een sms naar**. Het staat onder **Lees waarom**."),
        (
            3,
            "Zoek het vak **Stuur een sms naar**. Het staat onder **Lees waarom**. "
            "Er staat nu een dikke rand omheen.",
        ),
    ]
    assert seen[4] == seen[5] == (4, "Zal ik het voordoen? Kies **Doe het voor**.")
    page = practice.view().browser.page  # type: ignore[union-attr]
    assert [e.label for e in page.elements if e.highlighted] == ["Stuur een sms naar"]  # type: ignore[union-attr]


def test_a_step_that_is_done_for_the_learner_says_so(begin: Begin) -> None:
    practice = begin()
    assert practice.show_step()
    assert statuses(practice) == ["shown"]
    coach = practice.view().coach
    assert [r.text for r in coach.messages] == [
        "Ik heb **winkel.example/inloggen** in de adresbalk getypt en op Enter gedrukt.",
        "Deze stap is voor u gedaan.",
    ]
    assert coach.number == 2


def test_the_coach_shows_one_act_at_a_time_and_tells_which(begin: Begin) -> None:
    practice = begin()
    practice.do(LOGIN[0])
    shown = []
    for _ in range(3):
        assert practice.show()
        shown.append([plain_text(r.text) for r in practice.view().coach.messages])
    on = "Kies weer Doe het voor. Dan doe ik ook wat nu komt."
    done = "Deze stap is voor u gedaan."
    assert shown == [
        ["Ik heb bij E-mailadres anna@post.example getypt.", on],
        ["Ik heb bij Wachtwoord Fiets-Tuin-88 getypt.", done],
        ["Ik heb op Inloggen geklikt.", done],
    ]
    assert statuses(practice)[1:3] == ["shown", "shown"]


def test_what_the_coach_does_is_never_scolded(make_lesson: Callable[[str], Lesson]) -> None:
    scold = LESSON.replace("{on: {press: Account maken}", "{on: {press: Inloggen}")
    practice = practice_of(make_lesson(scold), False)
    practice.do(LOGIN[0])
    while practice.state.coach.step < 4:
        assert practice.show()
        assert {remark.tone for remark in practice.view().coach.messages} == {"info"}


@pytest.mark.parametrize(
    ("stray", "first"),
    [
        pytest.param((Event("close", "0"),), "address", id="the tab was closed"),
        pytest.param((Event("address", "", "elders"),), "back", id="a wrong address"),
        pytest.param((Event("back", "computer"),), "press", id="the back button"),
    ],
)
def test_the_way_back_after_a_detour(begin: Begin, stray: tuple[Event, ...], first: str) -> None:
    practice = begin()
    practice.do_all((*LOGIN, Event("press", "number/Ga verder"), Event("banner"), *stray))
    way = plan(practice.context, practice.state)
    assert way[0].verb == first or way[0].verb == "fill"
    follow_advice(practice)
    assert practice.chapter_done


def test_steps_are_numbered_as_in_the_article(begin: Begin) -> None:
    without = begin(cookie_question=False).view().coach
    with_question = begin(cookie_question=True).view().coach
    assert with_question.total == without.total == 11
    for coach, status in ((with_question, "todo"), (without, "not_needed")):
        assert [line.number for line in coach.steps] == list(range(1, coach.total + 1))
        assert coach.steps[3].status == status


def test_the_number_of_steps_never_changes_on_the_way(begin: Begin) -> None:
    practice = begin(cookie_question=False)
    seen = []
    while not practice.chapter_done:
        seen.append((practice.view().coach.number, practice.view().coach.total))
        assert practice.show_step()
    assert seen == [(n, 11) for n in (1, 2, 3, 5, 6, 7, 8, 9, 10, 11)]


def test_the_epilogue_counts_anew(begin: Begin) -> None:
    practice = begin()
    follow_advice(practice)
    practice.do(Event("epilogue"))
    coach = practice.view().coach
    assert (coach.chapter, coach.number, coach.total) == (1, 1, 2)
    assert coach.text == "Tik op de app **Winkel**."


@pytest.mark.parametrize(
    ("typed", "warned"),
    [
        ("NL91ABNA0417164300", True),
        ("0612345678", True),
        ("piet@gmail.com", True),
        ("anna@post.example", False),
        ("0600123456", False),
        ("Fiets-Tuin-88", False),
    ],
)
def test_own_data_gets_a_friendly_warning(begin: Begin, typed: str, warned: bool) -> None:
    practice = begin()
    practice.do(LOGIN[0])
    practice.do(Event("fill", "login/E-mailadres", typed))
    tones = [remark.tone for remark in practice.view().coach.messages]
    assert ("warning" in tones) is warned
