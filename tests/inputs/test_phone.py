"""Phone numbers: every Dutch way to write one, and what is wrong with the others."""

from __future__ import annotations

import re

import pytest

from tests.inputs.asking import RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation, RandomStream, validate


@each_row(
    ("text", "expected"),
    [
        ("0600142735", RIGHT),
        ("06 00 14 27 35", RIGHT),
        ("06-00142735", RIGHT),
        ("06–00142735", RIGHT),
        ("06/00142735", RIGHT),
        ("06.00.14.27.35", RIGHT),
        ("(06) 00142735", RIGHT),
        ("+31600142735", RIGHT),
        ("+31 6 00 14 27 35", RIGHT),
        ("+31 (0)6 00142735", RIGHT),
        ("+31 06 00142735", RIGHT),
        ("0031600142735", RIGHT),
        ("00 31 6 00142735", RIGHT),
        ("31600142735", RIGHT),
        ("tel:+31600142735", RIGHT),
        ("０６００１４２７３５", RIGHT),
        ("٠٦٠٠١٤٢٧٣٥", RIGHT),
        ("06\u00a000\u00a0142735", RIGHT),
        ("06\u200b00142735", RIGHT),
        ("", "empty"),
        (" - ", "empty"),
        ("060014273O", "letter"),
        ("06 00 14 27 35 (Ria)", "letter"),
        ("06001427*5", "letter"),
        ("600142735", "no_zero"),
        ("6 00 14 27 35", "no_zero"),
        ("060014273", "too_short"),
        ("06", "too_short"),
        ("06001427355", "too_long"),
        ("+316001427355", "too_long"),
        ("0300142735", "not_mobile"),
        ("+32600142735", "country"),
        ("0032600142735", "country"),
        ("+44 7700 900123", "country"),
        ("0600142753", "other/slip"),
        ("0600142734", "other/slip"),
        ("0600583192", "other"),
    ],
)
def test_expected(text: str, expected: str) -> None:
    assert verdict("phone", text, on_card("phone")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0600583192", RIGHT),
        ("0612345678", RIGHT),
        ("0101234567", "not_mobile"),
        ("0600", "too_short"),
    ],
)
def test_any_mobile_number(text: str, expected: str) -> None:
    assert verdict("phone", text, Expectation()) == expected


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        pytest.param("010 000 0000", "+31 10 0000000", RIGHT, id="a number of a house"),
        pytest.param("010 000 0000", "0600142735", "other", id="and not a mobile one"),
        pytest.param("0800 0000", "08000000", RIGHT, id="a short number"),
        pytest.param("0800 0000", "0800000", "too_short", id="its own length counts"),
        pytest.param("112", "112", RIGHT, id="112"),
        pytest.param("112", "1122", "too_long", id="112 and more"),
        pytest.param("+32 470 00 00 00", "+32470000000", RIGHT, id="a foreign number"),
    ],
)
def test_another_number_when_that_is_expected(wanted: str, text: str, expected: str) -> None:
    assert verdict("phone", text, Expectation(expect=wanted)) == expected


def test_it_says_how_many_digits_there_are() -> None:
    fault = validate("phone", "06 00 14 27", on_card("phone"))
    assert fault is not None
    assert dict(fault.values) == {"typed": "8", "length": "10"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [("+31 (0)6 00142735", "0600142735"), ("+32 470 00", "+3247000"), ("geen", "geen")],
)
def test_it_is_kept_as_digits(text: str, kept: str) -> None:
    assert KINDS["phone"].normalize(text) == kept


def test_a_made_number_is_written_as_on_a_card() -> None:
    """Otherwise a number that is not the card's is known by its spaces alone."""
    made = {KINDS["phone"].make(RandomStream(seed), 0) for seed in range(20)}
    assert all(re.fullmatch(r"06 00( \d\d){3}", number) for number in made)
    assert len(made) > 15
