"""Codes: which one it is when it is not the right one."""

from __future__ import annotations

import pytest

from tests.inputs.asking import RIGHT, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation, validate

SMS = Expectation(expect="482913", length=6, older=("739162", "518204"), others=("9182", "660815"))


@each_row(
    ("text", "expected"),
    [
        ("482913", RIGHT),
        (" 482 913 ", RIGHT),
        ("482-913", RIGHT),
        ("482.913", RIGHT),
        ("482913.", RIGHT),
        ("4 8 2 9 1 3", RIGHT),
        ("４８２９１３", RIGHT),
        ("482\u00a0913", RIGHT),
        ("", "empty"),
        ("4829I3", "letter_o"),
        ("48291O", "letter_o"),
        ("48291l", "letter_o"),
        ("48291E", "letter"),
        ("Uw code is 482913", "letter"),
        ("739162", "older"),
        ("518 204", "older"),
        ("9182", "other_message"),
        ("660815", "other_message"),
        ("48291", "too_short"),
        ("4829131", "too_long"),
        ("482931", "other/slip"),
        ("482914", "other/slip"),
        ("175064", "other"),
    ],
)
def test_a_code_from_an_sms(text: str, expected: str) -> None:
    assert verdict("code", text, SMS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AB3D-9FGH", RIGHT),
        ("ab3d9fgh", RIGHT),
        ("AB3D 9FGH", RIGHT),
        ("AB3D", "too_short/characters"),
        ("AB3D9FGHH", "too_long/characters"),
        ("AB3D9FGE", "other/letters"),
    ],
)
def test_a_code_with_letters_from_a_letter(text: str, expected: str) -> None:
    assert verdict("code", text, Expectation(expect="AB3D-9FGH")) == expected


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [("123456", 6, RIGHT), ("1234", 6, "too_short"), ("1234", 0, RIGHT), ("12e4", 0, "letter")],
)
def test_any_code(text: str, length: int, expected: str) -> None:
    assert verdict("code", text, Expectation(length=length)) == expected


def test_the_code_is_right_although_it_was_used_before() -> None:
    assert validate("code", "482913", Expectation(expect="482913", older=("482913",))) is None


def test_a_zero_at_the_front_is_kept() -> None:
    assert KINDS["code"].normalize("012 345") == "012345"
    assert verdict("code", "12345", Expectation(expect="012345")) == "too_short"
