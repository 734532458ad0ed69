"""Account numbers, and the check digits against one computed digit by digit."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from tests.inputs.asking import RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation, RandomStream


@each_row(
    ("text", "expected"),
    [
        ("NL97OEFN0000123456", RIGHT),
        ("NL97 OEFN 0000 1234 56", RIGHT),
        ("nl97 oefn 0000 1234 56", RIGHT),
        ("NL97.OEFN.0000.1234.56", RIGHT),
        ("NL97-OEFN-0000-1234-56", RIGHT),
        ("NL97\u00a0OEFN\u00a00000\u00a01234\u00a056", RIGHT),
        ("IBAN NL97 OEFN 0000 1234 56", RIGHT),
        ("IBAN: NL97OEFN0000123456", RIGHT),
        ("ＮＬ９７ＯＥＦＮ０００0123456", RIGHT),
        ("", "empty"),
        ("0000123456", "country"),
        ("97OEFN0000123456", "country"),
        ("XX97OEFN0000123456", "country"),
        ("NL97OEFN000012345", "length"),
        ("NL97OEFN00001234567", "length"),
        ("NL97OEFN000O123456", "letter_o"),
        ("NLO7OEFN0000123456", "letter_o"),
        ("NL970000123456OEFN", "format"),
        ("NL97OEF00000123456", "format"),
        ("NL97OEFN0000123457", "check"),
        ("NL97OEFN0000132456", "check"),
        ("NL79OEFN0000123456", "check"),
        ("NL00OEFN0000123456", "check"),
        ("NL34OEFN0000246810", "other"),
    ],
)
def test_expected(text: str, expected: str) -> None:
    assert verdict("iban", text, on_card("iban")) == expected


@each_row(
    "text",
    [
        # The samples of the IBAN registry (SWIFT), which belong to nobody.
        "NL91ABNA0417164300",
        "BE68539007547034",
        "DE89370400440532013000",
        "FR1420041010050500013M02606",
        "GB29NWBK60161331926819",
        "MT84MALT011000012345MTLCAST001S",
        "NO9386011117947",
        "TR330006100519786457841326",
    ],
)
def test_other_countries(text: str) -> None:
    assert verdict("iban", text, Expectation()) == RIGHT
    assert verdict("iban", text[:-1], Expectation()) == "length"


def remainder_digit_by_digit(iban: str) -> int:
    """ISO 7064 with one digit at a time, so without large numbers."""
    remainder = 0
    for character in iban[4:] + iban[:4]:
        for digit in (
            str(string.digits.find(character))
            if character.isdigit()
            else str(string.ascii_uppercase.index(character) + 10)
        ):
            remainder = (remainder * 10 + int(digit)) % 97
    return remainder


@given(
    st.integers(2, 98),
    st.text(string.ascii_uppercase, min_size=4, max_size=4),
    st.integers(0, 10**10 - 1),
)
def test_the_check_digits(check_digits: int, bank: str, account: int) -> None:
    iban = f"NL{check_digits:02}{bank}{account:010}"
    expected = RIGHT if remainder_digit_by_digit(iban) == 1 else "check"
    assert verdict("iban", iban, Expectation()) == expected


@given(st.integers(0, 2**64))
def test_made_numbers_are_of_the_bank_that_does_not_exist(seed: int) -> None:
    made = KINDS["iban"].make(RandomStream(seed), 0)
    assert made[4:8] == "OEFN"
    assert remainder_digit_by_digit(made) == 1
