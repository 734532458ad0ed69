"""Passwords: never forgiven, always explained, never told."""

from __future__ import annotations

import pytest

from tests.inputs.asking import CARD, RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation, validate


@each_row(
    ("text", "expected"),
    [
        ("Fiets-Tuin-88", RIGHT),
        ("", "empty"),
        ("   ", "empty"),
        ("Fiets-Tuin-88 ", "spaces"),
        ("\u00a0Fiets-Tuin-88", "spaces"),
        ("fIETS-tUIN-88", "caps_lock"),
        ("fiets-tuin-88", "capitals"),
        ("FIETS-TUIN-88", "capitals"),
        ("Fiets-tuin-88", "capitals"),
        ("Fiets-Tuin-89", "other/slip"),
        ("Fiets Tuin-88", "other/slip"),
        ("Fiets-Tuin–88", "other/slip"),
        ("Fiets-Tuin-８８", "own_data"),
        ("MijnEchteWachtwoord1", "own_data"),
    ],
)
def test_expected_from_the_card(text: str, expected: str) -> None:
    assert verdict("password", text, on_card("password")) == expected


def test_expected_from_elsewhere_does_not_speak_of_own_data() -> None:
    asked = Expectation(expect="Molen-Zeil-47", own=CARD)
    assert verdict("password", "Wolk-Haven-12", asked) == "other"
    assert verdict("password", "molen-zeil-47", asked) == "capitals"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Kaas en brood 7", RIGHT), ("geheim ", "spaces"), ("", "empty")],
)
def test_a_new_password_without_rules(text: str, expected: str) -> None:
    assert verdict("password", text, Expectation()) == expected


def test_an_accent_may_be_typed_in_two_ways() -> None:
    assert verdict("password", "Cafe\u0301-99", Expectation(expect="Caf\u00e9-99")) == RIGHT


@pytest.mark.parametrize("kind", ["password", "pin"])
def test_a_fault_of_a_secret_holds_nothing_that_was_typed(kind: str) -> None:
    assert KINDS[kind].secret
    for asked in (on_card(kind), Expectation(expect="73519", own=CARD), Expectation(length=5)):
        for text in ("Zomer-Geheim-42", "90210", "8", "73519 "):
            fault = validate(kind, text, asked)
            if fault is not None:
                assert not [value for _, value in fault.values if text in value and len(text) > 1]
