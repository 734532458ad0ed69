"""Days around the day of practice, in texts and by themselves."""

from __future__ import annotations

import pytest

from tutor.lesson.template import fill_in, names_in, placeholders_in

VALUES = {"today": "26-02-2028", "birthday": "14-03-1951", "naam": "Ria"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Vandaag is het $today.", "Vandaag is het zaterdag 26 februari 2028."),
        ("Tot $today+3.", "Tot dinsdag 29 februari 2028."),
        ("$today-57.weekday", "vrijdag"),
        ("$today+4.day-$today+4.month-$today+4.year", "1-3-2028"),
        ("$today+1000", "$today+1000".replace("$today", "zaterdag 26 februari 2028")),
        ("Geboren op een $birthday.weekday ($birthday)", "Geboren op een woensdag (14-03-1951)"),
        ("$naam+1 $todays", "Ria+1 $todays"),
    ],
)
def test_a_text_with_days(text: str, filled: str) -> None:
    assert fill_in(text, VALUES.get) == filled


def test_a_day_later_is_about_the_day_of_practice() -> None:
    assert names_in("$today+7 $today $today-1.day") == ("today",)
    assert placeholders_in("$today+7.day $today") == ("today+7.day", "today")
