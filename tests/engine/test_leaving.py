"""A step that asks to leave a page, however."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.kinds import HEAD
from tests.verify.kinds_of_values import FALSE
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson

LEAVING = HEAD + FALSE.replace("LAST", "visit: start")


@pytest.mark.parametrize(
    "way",
    [Event("back", "computer"), Event("close", "0"), Event("address", "", "www.anders.example")],
    ids=lambda way: way.verb,
)
def test_any_way_to_leave_will_do(make_lesson: Callable[[str], Lesson], way: Event) -> None:
    practice = Practice.begin(make_lesson(LEAVING), seed=1)
    practice.do(Event("address", "", "https://proef.example"))
    practice.do(Event("press", "start/Betalen"))
    assert plain_text(practice.view().coach.text).startswith("Ga weg van Nepbank.")
    assert practice.view().coach.elsewhere == ""
    practice.do(way)
    assert practice.state.coach.statuses[2] == "done"
