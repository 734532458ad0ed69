"""A Dutch citizen service number (burgerservicenummer)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_, ngettext
from tutor.inputs.digits import full_width, grouped
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, PluralSentence, RandomStream, Sentences
from tutor.inputs.spelling import bare, only_digits

LENGTH = 9
FICTIONAL = "9999"


def _length(typed: int) -> str:
    return ngettext(
        "There is {typed} digit. A citizen service number has {length}. Look at it again.",
        "There are {typed} digits. A citizen service number has {length}. Look at it again.",
        typed,
    )


class Bsn(ExampleKind):
    """Nine digits that pass the 11-proof."""

    name = "bsn"
    numeric = True
    measure = "digits"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the citizen service number."),
        "letter": N_("There is a letter or sign between the digits. Type digits only."),
        "length": PluralSentence("typed", _length),
        "eleven": N_(
            "These digits do not fit together. One is different, or two changed places. "
            "Compare them one by one."
        ),
        "other": N_("A different citizen service number belongs here. {where}"),
    }

    def normalize(self, text: str) -> str:
        """Digits without spaces, dashes and dots."""
        return bare(text)

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value, wanted = self.normalize(text), self.normalize(expected.expect)
        if not value:
            return InputError("empty")
        if value == wanted:
            return None
        if not only_digits(value):
            return InputError("letter")
        if len(value) != LENGTH:
            return InputError("length", (("typed", str(len(value))), ("length", str(LENGTH))))
        if not passes_eleven(value):
            return InputError("eleven")
        return self.other(expected) if wanted else None

    def make(self, draw: RandomStream, length: int) -> str:
        """A number that passes the proof in the range 9999, which is not given out."""
        del length
        while True:
            digits = FICTIONAL + draw.digits(4)
            last = _weighed(digits) % 11
            if last < 10:
                return f"{digits}{last}"

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 0) for i in range(20))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        right = self.normalize(right)
        yield from (
            "",
            right[:-1],
            right[:-1] + "O",
            right[:-1] + ("4" if right[-1:] != "4" else "7"),
        )
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), 0) for i in range(5))

    def variants(self, right: str) -> tuple[str, ...]:
        number = self.normalize(right)
        return (
            f" {number} ",
            grouped(number, 3, " "),
            grouped(number, 3, "."),
            grouped(number, 3, "\u00a0"),
            f"{number[:4]}-{number[4:]}",
            full_width(number),
        )


def passes_eleven(number: str) -> bool:
    """The 11-proof of nine digits: weights 9 to 2 and -1 give a multiple of eleven."""
    return number.strip("0") != "" and (_weighed(number[:8]) - int(number[8])) % 11 == 0


def _weighed(digits: str) -> int:
    return sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), digits, strict=True))
