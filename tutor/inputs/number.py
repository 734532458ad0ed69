"""A number: an age, a meter reading, how many."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from tutor.i18n import N_
from tutor.inputs.digits import (
    Numeral,
    as_float,
    full_width,
    looks_numeric,
    parse_numeral,
    same_digits,
)
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, RandomStream, Sentences
from tutor.inputs.spelling import plain


class _Signed(NamedTuple):
    minus: bool
    numeral: Numeral


class Number(ExampleKind):
    """A whole number, or one with a comma; it may be below zero."""

    name = "number"
    measure = "value"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the number."),
        "not_number": N_("Type the number in digits only, such as 72."),
        "comma_point": N_("The digits are right. Look at the comma and the zeros."),
        "two_commas": N_("There is a comma or a dot too many. Type the number with one comma."),
        "other": N_("A different number belongs here. {where}"),
    }

    def normalize(self, text: str) -> str:
        """As ``1250,5``, without needless zeros; other text as plain text."""
        value = _parse(text)
        if value is None:
            return plain(text)
        whole, decimals = value.numeral
        return ("-" if value.minus else "") + whole + (f",{decimals}" if decimals else "")

    def size(self, value: str) -> float:
        """The number itself."""
        signed = _parse(value)
        if signed is None:
            return math.nan
        return -as_float(signed.numeral) if signed.minus else as_float(signed.numeral)

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        if not plain(text):
            return InputError("empty")
        value, wanted = _parse(text), _parse(expected.expect)
        if value is None:
            if plain(text) == plain(expected.expect):
                return None
            return InputError("two_commas" if looks_numeric(plain(text)) else "not_number")
        if not expected.expect or value == wanted:
            return None
        shifted = wanted is not None and same_digits(value.numeral, wanted.numeral)
        return InputError("comma_point") if shifted else self.other(expected)

    def make(self, draw: RandomStream, length: int) -> str:
        """A whole number of ``length`` digits, two when none is asked for."""
        return draw.digits(length or 2)

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 1 + i % 5) for i in range(100))
        yield from (self.normalize(argument) for _, argument in expected.rules)

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        yield from ("", "veel", "1,2,3", right.replace(",", ""), f"{right}0")
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), len(right)) for i in range(5))

    def variants(self, right: str) -> tuple[str, ...]:
        value = _parse(right)
        if value is None:
            return (f" {right} ",)
        number = self.normalize(right)
        sign, (whole, decimals) = "-" if value.minus else "", value.numeral
        thousands = f"{int(whole):,}".replace(",", ".") if len(whole) < 16 else whole
        tail = f",{decimals}" if decimals else ""
        return (
            f" {number} ",
            f"{sign}{thousands}{tail}",
            f"{sign}{thousands.replace('.', ' ')}{tail}",
            f"{sign}0{whole}{tail}",
            f"{number},0" if not decimals else f"{number}0",
            full_width(number),
        )


def _parse(text: str) -> _Signed | None:
    value = plain(text)
    minus = value.startswith("-")
    numeral = parse_numeral(value.removeprefix("-").lstrip())
    if numeral is None:
        return None
    return _Signed(minus and any(c != "0" for c in numeral.whole + numeral.decimals), numeral)
