"""What is made for a practice lies within its bounds, and reaches them."""

from __future__ import annotations

import pytest

from tests.table import each_row
from tutor.inputs import KINDS, Expectation, RandomStream, validate
from tutor.inputs.rules.easy import easy_ones, is_easy
from tutor.inputs.spelling import slip_in

DRAWS = 4_000
DAYS_OF_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def test_made_dates_are_of_people_who_are_old_now_and_leave_no_doubt() -> None:
    made = [KINDS["date"].make(RandomStream(seed), 0) for seed in range(DRAWS)]
    days, months, years = (
        {int(part) for part in parts}
        for parts in zip(*(date.split("-") for date in made), strict=True)
    )
    assert days == set(range(1, 29))
    assert months == set(range(1, 13))
    assert years == set(range(1936, 1960))
    assert not any(date[:2] == date[3:5] for date in made)


def test_a_made_pin_has_five_digits_when_nothing_is_asked() -> None:
    assert {len(KINDS["pin"].make(RandomStream(seed), 0)) for seed in range(50)} == {5}
    assert {len(KINDS["pin"].make(RandomStream(seed), 4)) for seed in range(50)} == {4}


@pytest.mark.parametrize(
    ("text", "slipped"),
    [("Ria", "Rai"), ("1234", "1243"), ("1111", "11111"), ("a-b", "a-bb"), ("", "")],
)
def test_a_slip_is_one_slip(text: str, slipped: str) -> None:
    assert slip_in(text) == slipped


@pytest.mark.parametrize("length", [4, 5, 12])
def test_easy_codes_have_the_length_that_is_asked(length: int) -> None:
    codes = [easy for easy in easy_ones(length) if easy.isdecimal()]
    assert [len(code) for code in codes] == [length] * 3
    assert all(is_easy(code) for code in codes)


def test_wrong_pins_are_near_the_right_one() -> None:
    tries = list(KINDS["pin"].invalid_candidates("48271", Expectation()))
    assert tries == ["", "4827", "482714", "4827x"]


@each_row(("month", "days"), list(enumerate(DAYS_OF_MONTHS, 1)))
def test_every_month_has_its_last_day(month: int, days: int) -> None:
    assert validate("date", f"{days}-{month}-1952", Expectation()) is None
    fault = validate("date", f"{days + 1}-{month}-1952", Expectation())
    assert fault is not None
    assert fault.reason == "impossible"
