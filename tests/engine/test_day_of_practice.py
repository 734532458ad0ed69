"""The day of practice: fixed by the number of the practice, and where a calendar begins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.verify.kinds import HEAD
from tests.verify.kinds_of_answers import DAY
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.scenario import PER_DAY, day_of, seed_on
from tutor.engine.view import ElementView
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]
CALENDAR = HEAD + DAY.replace("BACK", "")


def calendar(practice: Practice) -> ElementView:
    """The field with the calendar in front."""
    (device,) = practice.view().devices
    page = device.page
    assert page is not None
    return next(element for element in page.elements if element.control == "calendar")


def test_a_number_of_a_practice_holds_its_day() -> None:
    day = date(2026, 11, 28)
    assert day_of(seed_on(day, 999_999)) == day
    assert day_of(seed_on(day, 10**9)) == day
    assert day_of(seed_on(date(1999, 1, 1), 7)) == day_of(3) == date(2025, 1, 6)
    assert day_of(10**18 - 1).year < 2400
    assert seed_on(day, 1) - seed_on(date(2026, 11, 27), 1) == PER_DAY


def test_a_practice_of_yesterday_has_the_day_of_yesterday(make_lesson: Make) -> None:
    lesson = make_lesson(CALENDAR)
    practice = Practice.begin(lesson, seed_on(date(2026, 2, 26), 5))
    practice.do(Event("fill", "start/Dag", "2026-03-05"))
    practice.do(Event("press", "start/Verder"))
    saved = practice.saved()
    assert "2026-03-05" not in repr(saved)
    again = Practice.resume(lesson, saved)
    assert again.view().devices == practice.view().devices
    assert calendar(again).options[0].value == "2026-02-26"


def test_a_calendar_begins_at_that_day_and_takes_any_way_to_write_a_date(make_lesson: Make) -> None:
    practice = Practice.begin(make_lesson(CALENDAR), seed_on(date(2026, 2, 26), 5))
    field = calendar(practice)
    assert (field.value, field.options[0].label) == ("", "donderdag 26 februari 2026")
    practice.do(Event("hint"))
    assert "maak daar uw keuze" in plain_text(practice.view().coach.hint)
    for text in ("5-3-2026", "2026-03-05", "donderdag 5 maart 2026"):
        practice.do(Event("fill", "start/Dag", text))
        assert calendar(practice).value == "2026-03-05"
    assert practice.state.coach.step == 1
