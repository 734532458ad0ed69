"""What is made for a practice lies within its bounds, and reaches them."""

from __future__ import annotations

from tutor.lesson.inputs import KINDS, Draw

DRAWS = 4_000


def test_made_dates_are_of_people_who_are_old_now_and_leave_no_doubt() -> None:
    made = [KINDS["date"].make(Draw(seed), 0) for seed in range(DRAWS)]
    days, months, years = (
        {int(part) for part in parts}
        for parts in zip(*(date.split("-") for date in made), strict=True)
    )
    assert days == set(range(1, 29))
    assert months == set(range(1, 13))
    assert years == set(range(1936, 1960))
    assert not any(date[:2] == date[3:5] for date in made)


def test_a_made_pin_has_five_digits_when_nothing_is_asked() -> None:
    assert {len(KINDS["pin"].make(Draw(seed), 0)) for seed in range(50)} == {5}
    assert {len(KINDS["pin"].make(Draw(seed), 4)) for seed in range(50)} == {4}
