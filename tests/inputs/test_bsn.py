"""Citizen service numbers, and the 11-proof against one computed in another way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.inputs.asking import RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation, RandomStream


@each_row(
    ("text", "expected"),
    [
        ("999910966", RIGHT),
        ("9999.10.966", RIGHT),
        ("999 910 966", RIGHT),
        ("999-910-966", RIGHT),
        ("999\u00a0910\u00a0966", RIGHT),
        ("９９９９１０９６６", RIGHT),
        ("", "empty"),
        ("99991096", "length"),
        ("9999109666", "length"),
        ("99991O966", "letter"),
        ("BSN 999910966", "letter"),
        ("999910969", "eleven"),
        ("999901966", "eleven"),
        ("000000000", "eleven"),
        ("999943881", "other"),
    ],
)
def test_expected(text: str, expected: str) -> None:
    assert verdict("bsn", text, on_card("bsn")) == expected


def passes_by_remainder(digits: str) -> bool:
    """The same proof, the way the last digit is made: the weighed sum modulo eleven."""
    total = 0
    for place, digit in enumerate(digits[:8]):
        total += (9 - place) * int(digit)
    return total % 11 == int(digits[8])


@given(st.integers(min_value=1, max_value=999_999_999))
def test_the_proof(number: int) -> None:
    digits = f"{number:09}"
    expected = RIGHT if passes_by_remainder(digits) else "eleven"
    assert verdict("bsn", digits, Expectation()) == expected


@given(st.integers(0, 2**64))
def test_made_numbers_pass_and_begin_with_9999(seed: int) -> None:
    made = KINDS["bsn"].make(RandomStream(seed), 0)
    assert made.startswith("9999")
    assert passes_by_remainder(made)


@given(st.integers(0, 2**64), st.integers(0, 8), st.integers(1, 9))
def test_one_other_digit_is_always_noticed(seed: int, place: int, step: int) -> None:
    made = KINDS["bsn"].make(RandomStream(seed), 0)
    other = made[:place] + str((int(made[place]) + step) % 10) + made[place + 1 :]
    assert verdict("bsn", other, Expectation(expect=made)) == "eleven"
