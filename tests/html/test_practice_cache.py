"""What was played before makes a turn shorter, and changes nothing of it; nobody's words stay."""

from __future__ import annotations

import gc
from dataclasses import fields, is_dataclass

import pytest

from tests.lessons.shipped import lesson_of, load
from tutor.html.carried import CarriedPractice
from tutor.html.names import address_name, field_name
from tutor.html.playing import Turn, begin, play
from tutor.html.practice_cache import PracticeCache, Recent
from tutor.html.render import render
from tutor.html.site import Site
from tutor.lesson.model import Lesson

USER = field_name("login/Gebruikersnaam (e-mailadres)")
OWN = "zonderling-geheim-woord"
WISHES = ['["show"]', '["show"]', "step_back", '["hint"]', '["show"]', '["show"]', '["show"]']


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    """A lesson with fields to type in."""
    found = load("kpn-tweestapsverificatie-browser").lesson
    assert found is not None
    return found


def turns(lesson: Lesson, practices: PracticeCache | None, typed: str = "") -> list[Turn]:
    """A practice with a step back in it; ``typed`` is typed and sent with Enter at the login."""
    found = [begin(lesson, 3)]
    for wish in WISHES:
        now = found[-1]
        form = {"state": now.carried.write(), "front": now.front, "do": wish}
        if typed and USER in render(now, Site()) and len(found) == 2:
            form |= {USER: typed, "do": "enter"}
        found.append(play(lesson, form, practices))
    return found


@pytest.mark.parametrize("typed", ["", "ria.zonnedijk@post.example", OWN])
def test_a_turn_is_the_same_with_and_without_what_was_remembered(
    lesson: Lesson, typed: str
) -> None:
    practices = PracticeCache()
    first, again = turns(lesson, practices, typed), turns(lesson, practices, typed)
    plain = turns(lesson, None, typed)
    for one, other, third in zip(first, again, plain, strict=True):
        assert one == other == third
        assert render(one, Site()) == render(third, Site())


def test_the_next_turn_does_not_play_all_again(
    lesson: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    practices = PracticeCache()
    last = turns(lesson, practices)[-1]
    monkeypatch.setattr(CarriedPractice, "play", lambda *_: pytest.fail("all was played again"))
    form = {"state": last.carried.write(), "front": last.front, "do": '["show"]'}
    assert play(lesson, form, practices).view != last.view


def needle() -> str:
    """A text that stands nowhere in this file, so that whoever has it was given it."""
    return "-".join(("verborgen", "olifant"))


def play_with(field: str, practices: PracticeCache, now: Turn) -> None:
    """Type it, send it, and draw what comes."""
    form = {"state": now.carried.write(), "front": now.front, "do": "enter", field: needle()}
    first = play(now.lesson, form, practices)
    assert needle() in render(first, Site())
    form = {"state": first.carried.write(), "front": now.front, "do": '["hint"]'}
    assert needle() in render(play(now.lesson, form, practices), Site())


@pytest.mark.parametrize("field", [USER, address_name("")])
def test_what_somebody_typed_is_not_remembered(lesson: Lesson, field: str) -> None:
    practices = PracticeCache()
    play_with(field, practices, turns(lesson, practices)[1])
    gc.collect()
    assert [each for each in gc.get_objects() if _tells(each)] == []


def test_a_code_that_somebody_chose_is_no_text_of_the_lesson_where_it_is_asked_again() -> None:
    practices = PracticeCache()
    now = begin(lesson_of("whatsapp-twee-stappen-android"), 3, practices=practices)
    chosen = field_name("pin/Pincode van zes cijfers")
    while chosen not in render(now, Site()):
        now = play(now.lesson, form_of(now), practices)
        assert now.all_own
    now = play(now.lesson, form_of(now) | {chosen: "582047", "do": "enter"}, practices)
    while not now.view.chapter_done:
        now = play(now.lesson, form_of(now), practices)
        assert not now.all_own


def form_of(now: Turn) -> dict[str, str]:
    """A form that asks the coach to do the next act."""
    return {"state": now.carried.write(), "front": now.front, "do": '["show"]'}


def _tells(thing: object) -> bool:
    """Whether a container or an object of ours holds the text."""
    values: list[object] = []
    if isinstance(thing, dict):
        values = [*thing, *thing.values()]
    elif isinstance(thing, tuple | list | set | frozenset):
        values = list(thing)
    elif is_dataclass(thing):
        values = [getattr(thing, each.name, None) for each in fields(thing)]
    return any(isinstance(each, str) and needle() in each for each in values)


def test_what_was_asked_longest_ago_is_forgotten() -> None:
    recent: Recent[int, str] = Recent(2)
    recent.put(1, "one")
    recent.put(2, "two")
    assert recent.get(1) == "one"
    recent.put(3, "three")
    assert (recent.get(2), recent.get(1), len(recent)) == (None, "one", 2)
