"""An amount of euros."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import ClassVar

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

_CURRENCY = re.compile(r"^(?:€|eur|euro)\s*|\s*(?:€|euro|eur)$")
_NO_CENTS = re.compile(r"(?<=[0-9])[,.](?:-{1,2}|=)$")


class Amount(ExampleKind):
    """Euros and cents; the comma stands before the cents."""

    name = "amount"
    measure = "value"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the amount."),
        "format": N_("Type the amount in digits only, such as 12,50."),
        "comma_point": N_(
            "Look at the comma and the zeros. Cents are two digits after the comma: 12,50."
        ),
        "other": N_("A different amount belongs here. {where}"),
    }

    def normalize(self, text: str) -> str:
        """As ``1250,75``, always with two digits for cents; other text as plain text."""
        numeral = _parse(text)
        if numeral is None:
            return plain(text)
        return f"{numeral.whole},{numeral.decimals:0<2}"

    def size(self, value: str) -> float:
        """Euros."""
        numeral = _parse(value)
        return math.nan if numeral is None else as_float(numeral)

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        if not plain(text):
            return InputError("empty")
        value, wanted = _parse(text), _parse(expected.expect)
        if value is None:
            if plain(text) == plain(expected.expect):
                return None
            return InputError("comma_point" if looks_numeric(_bare(text)) else "format")
        if not expected.expect or value == wanted:
            return None
        shifted = wanted is not None and same_digits(value, wanted)
        return InputError("comma_point") if shifted else self.other(expected)

    def make(self, draw: RandomStream, length: int) -> str:
        """An amount with cents; ``length`` is the number of digits before the comma."""
        cents = 5 * (1 + draw.below(19))
        return f"{draw.digits(min(length or 2, 9))},{cents:02}"

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 1 + i % 5) for i in range(100))
        yield from _limits(self, expected)

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        yield from ("", "tien euro", "1,2,3", right.replace(",", "."), right.replace(",", ""))
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), 2) for i in range(5))

    def variants(self, right: str) -> tuple[str, ...]:
        numeral = _parse(right)
        if numeral is None:
            return (f" {right} ",)
        whole, cents = numeral.whole, f"{numeral.decimals:0<2}"
        thousands = f"{int(whole):,}".replace(",", ".") if len(whole) < 16 else whole
        return (
            f"{whole},{cents}",
            f"{whole}.{cents}",
            f"€ {whole},{cents}",
            f"€{whole},{cents}",
            f"€\u00a0{thousands},{cents}",
            f"{thousands},{cents}",
            f"{whole},{cents} euro",
            f"EUR {whole},{cents}",
            full_width(f"{whole},{cents}"),
            *((whole, f"{whole},-", f"{thousands},--") if cents == "00" else ()),
        )


def _bare(text: str) -> str:
    return _NO_CENTS.sub("", _CURRENCY.sub("", plain(text).lower()))


def _parse(text: str) -> Numeral | None:
    return parse_numeral(_bare(text), most_decimals=2)


def _limits(kind: Amount, expected: Expectation) -> Iterator[str]:
    for _, argument in expected.rules:
        yield kind.normalize(argument)
