"""Codes that make place for a new one, and codes that are valid for a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.channel_texts import EXPIRING, RENEWING
from tests.verify.kinds import HEAD
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.world.forms import is_known
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]
WAIT = Event("wait")


@pytest.fixture
def renewing(make_lesson: Make) -> Practice:
    text = RENEWING.replace("ONCE", "").replace("RENEW", "renew: pas, ").replace("LEADS", "codes")
    return Practice.begin(make_lesson(HEAD + text), seed=1)


def shown(practice: Practice) -> str:
    """The code that the app shows."""
    phone = practice.view().phone
    assert phone is not None
    assert phone.page is not None
    return phone.page.elements[0].text


def said(practice: Practice) -> str:
    """All that stands at fields."""
    browser = practice.view().browser
    assert browser is not None
    assert browser.page is not None
    return " ".join(element.error for element in browser.page.elements)


def test_only_in_sight_a_new_code_can_be_waited_for(renewing: Practice) -> None:
    renewing.do(Event("address", "", "https://proef.example"))
    assert not renewing.view().coach.wait
    renewing.do(Event("app", "Codes"))
    first = shown(renewing)
    assert renewing.view().coach.wait == "Wacht op een nieuwe code"
    renewing.do(WAIT)
    assert shown(renewing) != first


def test_the_code_before_is_refused_kindly_and_the_new_one_taken(renewing: Practice) -> None:
    renewing.do(Event("address", "", "https://proef.example"))
    renewing.do(Event("app", "Codes"))
    first = shown(renewing)
    renewing.do(Event("press", "codes/Verder"))
    renewing.do(Event("press", "leeg/Klaar"))
    renewing.do(Event("fill", "start/Code", first))
    renewing.do(Event("press", "start/Inloggen"))
    assert "eerdere code" in said(renewing)
    renewing.do(Event("fill", "start/Code", shown(renewing)))
    renewing.do(Event("press", "start/Inloggen"))
    assert renewing.finished


def test_an_expired_code_is_told_and_a_new_letter_helps(make_lesson: Make) -> None:
    practice = Practice.begin(make_lesson(HEAD + EXPIRING.replace("ONCE", "")), seed=1)
    for event in (Event("address", "", "https://proef.example"), Event("press", "start/Aanvragen")):
        practice.do(event)
    practice.do(WAIT)
    code = practice.context.value(practice.state.world, "briefcode") or ""
    practice.do(Event("continue"))
    assert is_known(practice.context, practice.state.world, "briefcode")
    practice.do(WAIT)
    assert not is_known(practice.context, practice.state.world, "briefcode")
    practice.do(Event("fill", "start/Code", code))
    practice.do(Event("press", "start/Verder"))
    assert "niet meer geldig" in said(practice)
    while not practice.finished and (act := practice.view().coach.next) is not None:
        practice.do(act)
    assert practice.finished
    assert practice.context.value(practice.state.world, "briefcode") != code
