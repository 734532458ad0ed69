"""Messages that arrive, arrive elsewhere, or do not occur in this practice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.conftest import LESSON
from tests.engine.test_world import LOGIN
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson

SEND = (*LOGIN, Event("press", "number/Ga verder"))


def practice_of(lesson: Lesson, cookies: bool) -> Practice:
    """A practice in which the page shows the persona's own number."""
    for seed in range(1, 50):
        practice = Practice.begin(lesson, seed, {"cookie_question": cookies})
        if practice.context.fixed["number_shown"] == practice.context.fixed["phone"]:
            return practice
    raise AssertionError("no seed gives this number")


@pytest.mark.parametrize(
    ("on", "messages"), [(True, ["welcome", "shop_code"]), (False, ["welcome"])]
)
def test_a_message_of_a_situation_comes_only_in_it(
    make_lesson: Callable[[str], Lesson], on: bool, messages: list[str]
) -> None:
    only_then = "{from: Winkel, when: cookie_question, to: $number_typed,"
    practice = practice_of(
        make_lesson(LESSON.replace("{from: Winkel, to: $number_typed,", only_then)), on
    )
    practice.do_all(SEND[:4])
    if on:
        practice.do(Event("press", "cookies/Nee, liever niet"))
    practice.do_all(SEND[4:])
    assert [arrived.message for arrived in practice.state.world.inbox] == messages


def test_a_code_that_is_asked_again_is_one_unread_message(begin: Callable[..., Practice]) -> None:
    practice = begin()
    practice.do_all((*LOGIN, Event("press", "number/Ga verder")))
    phone = practice.view().phone
    assert phone is not None
    before = phone.unread
    practice.do(Event("press", "code/Stuur opnieuw"))
    phone = practice.view().phone
    assert phone is not None
    assert phone.unread == before == 2


def test_the_card_has_the_name_and_what_the_lesson_asks_for(
    begin: Callable[..., Practice],
) -> None:
    labels = [row.label for row in begin().view().card]
    assert labels == ["Naam", "E-mailadres", "Wachtwoord", "Mobiel nummer"]


def test_of_many_sendings_no_code_that_can_still_be_read_becomes_valid_again(
    begin: Callable[..., Practice],
) -> None:
    practice = begin("wrong")
    practice.do_all((*LOGIN, Event("fill", "number/Stuur een sms naar", "06 00 12 34 56")))
    practice.do_all((Event("press", "number/Ga verder"), Event("banner")))
    for number in ("06 00 99 88 77", "06 00 12 34 56", "06 00 99 88 77", "06 00 99 88 77"):
        practice.do_all(
            (
                Event("back", "computer"),
                Event("fill", "number/Stuur een sms naar", number),
                Event("press", "number/Ga verder"),
            )
        )
        world = practice.state.world
        valid = dict(world.code_versions)["sms_code"]
        sent = [a.version for a in world.inbox if a.message == "shop_code"]
        here = number == "06 00 12 34 56"
        assert (valid in sent) is here, (number, valid, sent)
