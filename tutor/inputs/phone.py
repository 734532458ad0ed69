"""A Dutch mobile telephone number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_, ngettext
from tutor.inputs.bsn import passes_eleven
from tutor.inputs.digits import full_width, grouped, wrong_count
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, PluralSentence, RandomStream, Sentences
from tutor.inputs.spelling import one_slip, only_digits, plain

_MARKS = str.maketrans("", "", " -./()_")
FICTIONAL = "0600"
FOREIGN = "+447700900"
"""Numbers that Ofcom keeps free for films and plays, with three digits more."""

_SCHEME = re.compile(r"^(?:tel:)+", re.IGNORECASE)
_LENGTH = 10


def _too_short(typed: int) -> str:
    return ngettext(
        "There is {typed} digit. The number has {length}. See which ones are missing.",
        "There are {typed} digits. The number has {length}. See which ones are missing.",
        typed,
    )


def _too_long(typed: int) -> str:
    return ngettext(
        "There is {typed} digit. The number has {length}. See which ones are too many.",
        "There are {typed} digits. The number has {length}. See which ones are too many.",
        typed,
    )


class Phone(ExampleKind):
    """A mobile number, 06 and eight digits; another number only when that is expected."""

    name = "phone"
    numeric = True
    measure = "digits"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the telephone number."),
        "letter": N_("There is a letter or sign between the digits. Type digits only."),
        "country": N_("This number belongs to another country. Type the Dutch number."),
        "no_zero": N_("The 0 at the beginning is missing. The number begins with 06."),
        "too_short": PluralSentence("typed", _too_short),
        "too_long": PluralSentence("typed", _too_long),
        "not_mobile": N_("This number does not begin with 06. Type a mobile number."),
        "other": N_("A different telephone number belongs here. {where}"),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_("That is nearly it: one digit is different, or two changed places. {where}"),
    }

    def normalize(self, text: str) -> str:
        """Digits only, ``+31`` and ``0031`` as 0; a foreign number keeps its +."""
        bare = _SCHEME.sub("", plain(plain(text).translate(_MARKS)))
        for prefix in ("+31", "0031"):
            rest = bare.removeprefix(prefix).removeprefix("0")
            if bare.startswith(prefix) and rest[:1] != "0":
                return f"0{rest}"
        if len(bare) == 11 and bare.startswith("316") and only_digits(bare):
            return f"0{bare[2:]}"
        return bare

    def shown(self, value: str) -> str:
        """A Dutch number in pairs, as on the card: ``06 00 14 27 35``."""
        dutch = only_digits(value) and len(value) == _LENGTH
        return grouped(value, 2, " ") if dutch else value

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value, wanted = self.normalize(text), self.normalize(expected.expect)
        if value and value == wanted:
            return None
        length = len(wanted) or _LENGTH
        fault = _what_is_off(value, length, mobile=wanted[:2] in ("06", ""))
        if fault is not None or not wanted:
            return fault
        return self.other(expected, "slip" if one_slip(value, wanted) else "")

    def make(self, draw: RandomStream, length: int) -> str:
        """A number nobody can have: no Dutch mobile number begins with 06 00.

        Without its 0 it is no citizen service number either.
        """
        del length
        number = FICTIONAL + draw.digits(6)
        while passes_eleven(number[1:]):
            number = FICTIONAL + draw.digits(6)
        return grouped(number, 2, " ")

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 0) for i in range(20))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        right = self.normalize(right)
        yield from ("", right[:-2], right + "4", right[1:], right[:-1] + "O", FOREIGN + right[-3:])
        yield "0100000000"[: len(right)]
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), 0) for i in range(5))
            yield right[:-1] + str((int(right[-1:]) + 5) % 10) if only_digits(right) else ""

    def variants(self, right: str) -> tuple[str, ...]:
        number = self.normalize(right)
        if not (only_digits(number) and len(number) == _LENGTH):
            return (f" {right} ",)
        pairs = " ".join(number[i : i + 2] for i in range(0, _LENGTH, 2))
        rest = number[1:]
        return (
            number,
            pairs,
            pairs.replace(" ", "\u00a0"),
            f"{number[:2]}-{number[2:]}",
            f"{number[:2]}\u2011{number[2:]}",
            f"{number[:2]}/{number[2:]}",
            pairs.replace(" ", "."),
            f"({number[:2]}) {number[2:]}",
            f"+31{rest}",
            f"+31 {rest[:1]} {rest[1:]}",
            f"+31 (0){rest[:1]} {rest[1:]}",
            f"+31-{number}",
            f"0031{rest}",
            f"00 31 (0) {rest}",
            f"tel:+31{rest}",
            full_width(number),
            *((f"31{rest}",) if number.startswith("06") else ()),
        )


def _what_is_off(value: str, length: int, mobile: bool) -> InputError | None:
    if not value:
        return InputError("empty")
    if not only_digits(value.removeprefix("+")):
        return InputError("letter")
    if value.startswith(("+", "00")):
        return InputError("country")
    if mobile and len(value) == length - 1 and value.startswith("6"):
        return InputError("no_zero")
    fault = wrong_count(value, length)
    if fault is None and mobile and not value.startswith("06"):
        return InputError("not_mobile")
    return fault
