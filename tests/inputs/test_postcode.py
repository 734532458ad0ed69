"""Postcodes: four digits, two letters, however they are written."""

from __future__ import annotations

from tests.inputs.asking import RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation


@each_row(
    ("text", "expected"),
    [
        ("4321 SD", RIGHT),
        ("4321SD", RIGHT),
        ("4321sd", RIGHT),
        ("4321  Sd", RIGHT),
        ("4321-SD", RIGHT),
        ("4321\u00a0SD", RIGHT),
        ("4321 SD.", RIGHT),
        ("４３２１ ＳＤ", RIGHT),
        ("", "empty"),
        ("432 SD", "digits"),
        ("43211 SD", "digits"),
        ("4321", "letters"),
        ("4321 S", "letters"),
        ("4321 SDX", "letters"),
        ("SD 4321", "format"),
        ("4321 SD Oefendorp", "letters"),
        ("Oefendorp", "format"),
        ("4321 S5", "format"),
        ("0321 SD", "zero"),
        ("43O1 SD", "letter_o"),
        ("4312 SD", "other/slip"),
        ("4321 SA", "other/slip"),
        ("5678 SA", "other"),
    ],
)
def test_expected(text: str, expected: str) -> None:
    assert verdict("postcode", text, on_card("postcode")) == expected


def test_any_postcode() -> None:
    assert verdict("postcode", "1012ab", Expectation()) == RIGHT


def test_it_is_kept_with_a_space_and_capitals() -> None:
    assert KINDS["postcode"].normalize("4321sd") == "4321 SD"
