"""Parts of a value, in a text and by themselves."""

from __future__ import annotations

import pytest

from tests.table import each_row
from tutor.lesson.template import fill_in, fill_placeholders, names_in, placeholders_in
from tutor.lesson.value_parts import part_of

VALUES = {"birthday": "04-12-1951", "address": "Lange Laan 7a", "pas": "3528 0014 2273"}


@each_row(
    ("value", "part", "expected"),
    [
        ("04-12-1951", "day", "4"),
        ("4/12/1951", "month", "12"),
        ("4 12 1951", "year", "1951"),
        ("Ria", "day", ""),
        ("Lange Laan 12", "street", "Lange Laan"),
        ("Lange Laan 12", "number", "12"),
        ("Lange Laan 12", "addition", ""),
        ("Laan 7 b", "addition", "b"),
        ("Plein 1940 3-bis", "street", "Plein 1940"),
        ("3528 0014-2273", "last4", "2273"),
        ("3528 0014-2273", "first6", "352800"),
        ("123", "last4", ""),
    ],
)
def test_a_part(value: str, part: str, expected: str) -> None:
    assert part_of(value, part) == expected


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Dag $birthday.day.", "Dag 4."),
        ("Nummer $address.number$address.addition", "Nummer 7a"),
        ("Eindigt op $pas.last4, zegt $pas.", "Eindigt op 2273, zegt 3528 0014 2273."),
        ("$birthday.dayly $birthday. Dag", "04-12-1951.dayly 04-12-1951. Dag"),
        ("$$.day $weg.day", "$.day $weg.day"),
    ],
)
def test_a_part_in_a_text(text: str, filled: str) -> None:
    assert fill_in(text, VALUES.get) == filled


def test_a_part_is_about_the_name() -> None:
    assert names_in("$pas.last4 $pas $birthday.day") == ("pas", "birthday")
    assert placeholders_in("$pas.last4 $pas $birthday.day") == ("pas.last4", "pas", "birthday.day")


@pytest.mark.parametrize(
    ("value", "expected"), [("$birthday", "$birthday.day"), ("04-12-1951", "4")]
)
def test_a_block_may_ask_for_a_part_of_what_it_is_given(value: str, expected: str) -> None:
    assert fill_placeholders("$datum.day", {"datum": value}) == expected
