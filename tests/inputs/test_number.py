"""Numbers: whole or with a comma, below zero or not."""

from __future__ import annotations

import pytest

from tests.inputs.asking import RIGHT, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation


@each_row(
    ("wanted", "text", "expected"),
    [
        ("72", "72", RIGHT),
        ("72", " 72 ", RIGHT),
        ("72", "072", RIGHT),
        ("72", "72,0", RIGHT),
        ("72", "７２", RIGHT),
        ("12345", "12.345", RIGHT),
        ("12345", "12 345", RIGHT),
        ("12,345", "12,345", RIGHT),
        ("3,5", "3.5", RIGHT),
        ("-3", "−3", RIGHT),
        ("0", "-0", RIGHT),
        ("72", "", "empty"),
        ("72", "tweeënzeventig", "not_number"),
        ("72", "72 jaar", "not_number"),
        ("72", "7 2", "not_number"),
        ("72", "-", "not_number"),
        ("72", "7,2,0", "two_commas"),
        ("72", "72,", "two_commas"),
        ("72", "720", "comma_point"),
        ("72", "7,2", "comma_point"),
        ("12,345", "12.345", "comma_point"),
        ("72", "27", "other"),
        ("3", "-3", "comma_point"),
        ("", "-1.000,5", RIGHT),
        ("geen", "geen", RIGHT),
        ("geen", "0", "other"),
    ],
)
def test_number(wanted: str, text: str, expected: str) -> None:
    assert verdict("number", text, Expectation(expect=wanted)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17", "too_small"),
        ("18", RIGHT),
        ("120", RIGHT),
        ("120,5", "too_big"),
        ("-40", "too_small"),
    ],
)
def test_limits_are_values(text: str, expected: str) -> None:
    asked = Expectation(rules=(("at_least", "18"), ("at_most", "120")))
    assert verdict("number", text, asked) == expected


@pytest.mark.parametrize(
    ("text", "kept"), [("007", "7"), ("1.250,50", "1250,5"), ("-0,0", "0"), ("- 4", "-4")]
)
def test_it_is_kept_without_needless_zeros(text: str, kept: str) -> None:
    assert KINDS["number"].normalize(text) == kept
