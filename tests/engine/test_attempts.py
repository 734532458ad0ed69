"""Fields that count attempts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.channel_texts import TRIED
from tests.verify.kinds import HEAD
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]
FIELD, OK = "start/Pincode", Event("press", "start/Verder")
WARNING = "U kunt dit nog één keer proberen. Kijk het rustig na voor u verdergaat."


@pytest.fixture
def practice(make_lesson: Make) -> Practice:
    text = TRIED.replace("HOW", "").replace("AGAIN", ", {button: Opnieuw, go: start}")
    begun = Practice.begin(make_lesson(HEAD + text), seed=1)
    begun.do(Event("app", "Bank"))
    return begun


def wrong(practice: Practice) -> str:
    """A code of five digits that is not the right one."""
    right = practice.context.value(practice.state.world, "pincode") or ""
    return right[::-1] if right != right[::-1] else right[1:] + right[0]


def try_it(practice: Practice, text: str) -> list[str]:
    """What the coach says once this was typed and confirmed."""
    practice.do(Event("fill", FIELD, text))
    practice.do(OK)
    return [said.text for said in practice.view().coach.messages]


def screen(practice: Practice) -> str:
    """The screen in front."""
    return practice.state.world.devices[0].front


def test_the_coach_warns_before_the_last_attempt_and_then_another_screen_comes(
    practice: Practice,
) -> None:
    text = wrong(practice)
    assert WARNING not in try_it(practice, text)
    assert WARNING in try_it(practice, text)
    assert any("laatste poging" in said for said in try_it(practice, text))
    assert screen(practice) == "op"
    practice.do(Event("press", "op/Opnieuw"))
    assert practice.view().phone is not None
    assert WARNING not in try_it(practice, text)


def test_what_is_not_whole_is_no_attempt(practice: Practice) -> None:
    for text in ("", "12", "12", "12", "123"):
        try_it(practice, text)
    assert screen(practice) == "start"


def test_a_right_code_begins_the_count_anew(practice: Practice) -> None:
    text, right = wrong(practice), practice.context.value(practice.state.world, "pincode") or ""
    try_it(practice, text)
    try_it(practice, text)
    try_it(practice, right)
    assert screen(practice) == "einde"
    practice.do(Event("back", "phone"))
    assert WARNING not in try_it(practice, text)


def test_a_field_without_a_button_counts_too(make_lesson: Make) -> None:
    text = TRIED.replace("HOW", ", then: einde").replace("AGAIN", ", {button: Opnieuw, go: start}")
    practice = Practice.begin(make_lesson(HEAD + text.replace("  - press: Verder\n", "")), seed=1)
    practice.do(Event("app", "Bank"))
    for _ in range(3):
        assert screen(practice) == "start"
        practice.do(Event("fill", FIELD, wrong(practice)))
    assert screen(practice) == "op"
