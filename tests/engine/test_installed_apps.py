"""An app is on the phone only once it was installed, and the coach leads to the store."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.kinds import HEAD
from tests.verify.place_texts import INSTALLED
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]


@pytest.fixture
def practice(make_lesson: Make) -> Practice:
    """A practice whose only app with a step is still to be installed."""
    return Practice.begin(make_lesson(HEAD + INSTALLED), 1)


def icons(practice: Practice) -> list[str]:
    """The names on the home screen of the phone."""
    phone = practice.view().phone
    assert phone is not None
    return [app.name for app in phone.apps]


def test_an_app_that_is_not_installed_yet_cannot_be_opened(practice: Practice) -> None:
    before = practice.state
    assert icons(practice) == ["Berichten", "Winkel"]
    practice.do(Event("app", "Bank"))
    assert practice.state == before
    assert practice.view().coach.elsewhere == (
        "De app **Bank** staat nog niet op de telefoon. Tik op de telefoon op de app **Winkel**."
    )


def test_once_installed_it_is_there_as_any_other(practice: Practice) -> None:
    practice.do_all([Event("app", "Winkel"), Event("press", "winkel/Installeren"), Event("home")])
    assert icons(practice) == ["Berichten", "Winkel", "Bank"]
    assert practice.view().coach.elsewhere == ""
    practice.do(Event("app", "Bank"))
    phone = practice.view().phone
    assert phone is not None
    assert phone.app == "Bank"
