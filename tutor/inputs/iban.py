"""A bank account number (IBAN, ISO 13616)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_, ngettext
from tutor.inputs.digits import full_width, grouped
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, PluralSentence, RandomStream, Sentences
from tutor.inputs.spelling import bare, capitals

LENGTHS = {
    "NL": 18, "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22,
    "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21,
    "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27,
    "MT": 31, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
    "TR": 26, "VA": 22,
}  # fmt: skip
"""How long an IBAN is in the countries of the single euro payments area, and Turkey."""

FICTIONAL = "OEFN"
_NAME = re.compile(r"^(?:IBAN:?)+")
_DUTCH = re.compile(r"NL[0-9]{2}[A-Z]{4}[0-9]{10}")
_ANY = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")


def _length(typed: int) -> str:
    return ngettext(
        "There is {typed} character. This IBAN has {length}. Look at it again.",
        "There are {typed} characters. This IBAN has {length}. Look at it again.",
        typed,
    )


class Iban(ExampleKind):
    """An account number of a known country with the right length and check digits."""

    name = "iban"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the account number."),
        "country": N_("An IBAN begins with the letters of its country. In the Netherlands NL."),
        "length": PluralSentence("typed", _length),
        "letter_o": N_("There is a letter O where a digit belongs. Type the digit 0 there."),
        "format": N_("A Dutch IBAN is NL, 2 digits, 4 letters and 10 digits. Look at the order."),
        "check": N_(
            "These characters do not fit together. One is different, or two changed places. "
            "Compare them one by one."
        ),
        "other": N_("A different account number belongs here. {where}"),
    }

    def normalize(self, text: str) -> str:
        """Capitals and digits without spaces, dashes and dots."""
        return _NAME.sub("", capitals(bare(text)))

    def shown(self, value: str) -> str:
        """In groups of four, as on the card."""
        return grouped(value, 4, " ")

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value, wanted = self.normalize(text), self.normalize(expected.expect)
        if value and value == wanted:
            return None
        fault = _what_is_off(value)
        if fault is not None or not wanted:
            return fault
        return self.other(expected)

    def make(self, draw: RandomStream, length: int) -> str:
        """An account at the bank OEFN, which does not exist, with the right check digits."""
        del length
        account = FICTIONAL + draw.digits(10)
        return f"NL{98 - _remainder(f'NL00{account}'):02}{account}"

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 0) for i in range(20))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        right = self.normalize(right)
        check = f"{(int(right[2:4]) + 1) % 97:02}" if right[2:4].isdecimal() else "00"
        yield from ("", right[4:], right[:-1], right[:2] + check + right[4:])
        yield from (right[:-1] + "O", right[:4] + right[8:] + right[4:8])
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), 0) for i in range(5))

    def variants(self, right: str) -> tuple[str, ...]:
        number = self.normalize(right)
        groups = grouped(number, 4, " ")
        return (
            f" {number} ",
            number.lower(),
            groups,
            groups.lower(),
            groups.replace(" ", "\u00a0"),
            groups.replace(" ", "."),
            groups.replace(" ", "-"),
            f"IBAN {groups}",
            f"IBAN: {groups}",
            full_width(number),
        )


def _what_is_off(value: str) -> InputError | None:
    if not value:
        return InputError("empty")
    length = LENGTHS.get(value[:2])
    if length is None:
        return InputError("country")
    if len(value) != length:
        return InputError("length", (("typed", str(len(value))), ("length", str(length))))
    if not (_DUTCH if value.startswith("NL") else _ANY).fullmatch(value):
        zeros = value[:2] + value[2:4].replace("O", "0") + value[4:8] + value[8:].replace("O", "0")
        return InputError("letter_o" if _DUTCH.fullmatch(zeros) else "format")
    return None if passes_mod97(value) else InputError("check")


def passes_mod97(iban: str) -> bool:
    """The check of ISO 7064 on an IBAN of capitals and digits; its check digits are 02 to 98."""
    return "02" <= iban[2:4] <= "98" and _remainder(iban) == 1


def _remainder(iban: str) -> int:
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97
