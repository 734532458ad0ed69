"""Amounts: comma or dot, euro sign or not, and no amount that is a hundred times too large."""

from __future__ import annotations

import pytest

from tests.inputs.asking import RIGHT, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation, validate


@each_row(
    ("wanted", "text", "expected"),
    [
        ("12,50", "12,50", RIGHT),
        ("12,50", "12.50", RIGHT),
        ("12,50", "12,5", RIGHT),
        ("12,50", "€ 12,50", RIGHT),
        ("12,50", "€12.50", RIGHT),
        ("12,50", "€\u00a012,50", RIGHT),
        ("12,50", "12,50 euro", RIGHT),
        ("12,50", "EUR 12,50", RIGHT),
        ("12,50", "012,50", RIGHT),
        ("12,50", "１２,５０", RIGHT),
        ("0,75", ",75", RIGHT),
        ("1250", "1250", RIGHT),
        ("1250", "1.250", RIGHT),
        ("1250", "1 250", RIGHT),
        ("1250", "1.250,00", RIGHT),
        ("1250", "1,250.00", RIGHT),
        ("1250", "1250,-", RIGHT),
        ("1250", "€ 1.250,--", RIGHT),
        ("€ 1.250,00", "1250", RIGHT),
        ("12,50", "", "empty"),
        ("12,50", "twaalf euro", "format"),
        ("12,50", "-12,50", "format"),
        ("12,50", "12,50 per maand", "format"),
        ("12,50", "12 50", "format"),
        ("12,50", "1250", "comma_point"),
        ("12,50", "1,25", "comma_point"),
        ("12,50", "125", "comma_point"),
        ("1250", "12,50", "comma_point"),
        ("1250", "1,250", "comma_point"),
        ("1250", "1.2.50", "comma_point"),
        ("10", "1000", "comma_point"),
        ("12,50", "12,05", "other"),
        ("12,50", "13", "other"),
        ("", "0", RIGHT),
        ("", "1,250", "comma_point"),
        ("gratis", "gratis", RIGHT),
        ("gratis", "0", "other"),
    ],
)
def test_amount(wanted: str, text: str, expected: str) -> None:
    assert verdict("amount", text, Expectation(expect=wanted)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9,99", "too_small"),
        ("10", RIGHT),
        ("€ 10,00", RIGHT),
        ("1.000,00", RIGHT),
        ("1.000,01", "too_big"),
        ("10.000", "too_big"),
    ],
)
def test_limits_are_values(text: str, expected: str) -> None:
    asked = Expectation(rules=(("at_least", "10"), ("at_most", "1.000,00")))
    assert verdict("amount", text, asked) == expected


def test_a_limit_is_shown_as_an_amount() -> None:
    fault = validate("amount", "5", Expectation(rules=(("at_least", "10"),)))
    assert fault is not None
    assert dict(fault.values) == {"limit": "10,00"}


@pytest.mark.parametrize(
    ("text", "kept"), [("€ 1.250", "1250,00"), ("12.5", "12,50"), ("veel", "veel")]
)
def test_it_is_kept_with_cents(text: str, kept: str) -> None:
    assert KINDS["amount"].normalize(text) == kept
