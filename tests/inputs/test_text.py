"""Text: forgiven is what a reader would not notice."""

from __future__ import annotations

import pytest

from tests.inputs.asking import RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import Expectation


@each_row(
    ("text", "expected"),
    [
        ("Ria Zonnedijk", RIGHT),
        ("  ria   zonnedijk ", RIGHT),
        ("RIA ZONNEDIJK", RIGHT),
        ("Ria\u00a0Zonnedijk", RIGHT),
        ("Ría Zonnedijk", RIGHT),
        ("Ｒｉａ Zonnedijk", RIGHT),
        ("Ria\u200b Zonnedijk", RIGHT),
        ("", "empty"),
        (" \t\u00a0", "empty"),
        ("Ria Zonedijk", "other/slip"),
        ("Ria Zonnedjik", "other/slip"),
        ("Ria Zonnedijkk", "other/slip"),
        ("Ria Zonnebijk!", "other"),
        ("Ria", "other"),
        ("Joop", "other"),
    ],
)
def test_expected(text: str, expected: str) -> None:
    assert verdict("text", text, on_card("name")) == expected


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        pytest.param("Zoë", "Zoe", RIGHT, id="accent left out"),
        pytest.param("'s-Gravenhage", "’s‑Gravenhage", RIGHT, id="curly quote, long dash"),
        pytest.param("5", "6", "other", id="a short answer has no slip"),
        pytest.param("Ja", "Na", "other", id="two letters have no slip"),
        pytest.param("R.", "R", RIGHT, id="the dot of an initial left out"),
        pytest.param("R", "r.", RIGHT, id="a dot behind an initial"),
        pytest.param("J.P. de Vries", "JP de Vries", RIGHT, id="initials without dots"),
        pytest.param("0600142735", "06 00 14 27 35", RIGHT, id="digits in groups"),
        pytest.param("3.5", "35", "other", id="a dot in a number counts"),
        pytest.param("a.nl", "anl", "other/slip", id="a dot in an address counts"),
        pytest.param("", "wat dan ook", RIGHT, id="anything goes"),
        pytest.param("", "", "empty", id="but not nothing"),
    ],
)
def test_other_answers(wanted: str, text: str, expected: str) -> None:
    assert verdict("text", text, Expectation(expect=wanted)) == expected
