"""A Dutch postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_, ngettext
from tutor.inputs.digits import full_width
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, PluralSentence, RandomStream, Sentences
from tutor.inputs.spelling import bare, capitals, one_slip, slip_in

FICTIONAL = ("SA", "SD", "SS")
"""Letters that no real postcode has, because of what they stood for."""

_PARTS = re.compile(r"([0-9]*)([A-Z]*)")
_WHOLE = re.compile(r"[1-9][0-9]{3}[A-Z]{2}")


def _digits(typed: int) -> str:
    return ngettext(
        "There is {typed} digit. A postcode begins with four digits, such as 1234 SA.",
        "There are {typed} digits. A postcode begins with four digits, such as 1234 SA.",
        typed,
    )


def _letters(typed: int) -> str:
    return ngettext(
        "There is {typed} letter. A postcode ends with two letters, such as 1234 SA.",
        "There are {typed} letters. A postcode ends with two letters, such as 1234 SA.",
        typed,
    )


class Postcode(ExampleKind):
    """Four digits and two letters."""

    name = "postcode"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the postcode."),
        "letter_o": N_("There is a letter O among the digits. Type the digit 0 there."),
        "format": N_("A postcode is four digits and then two letters, such as 1234 SA."),
        "digits": PluralSentence("typed", _digits),
        "letters": PluralSentence("typed", _letters),
        "zero": N_("A postcode does not begin with 0. Look at the first digit."),
        "other": N_("A different postcode belongs here. {where}"),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_("That is nearly it: one digit or letter is different. {where}"),
    }

    def normalize(self, text: str) -> str:
        """As ``1234 AB``; other text as capitals without spaces."""
        value = capitals(bare(text))
        return f"{value[:4]} {value[4:]}" if _WHOLE.fullmatch(value) else value

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value, wanted = self.normalize(text), self.normalize(expected.expect)
        if value and value == wanted:
            return None
        fault = _what_is_off(value.replace(" ", ""))
        if fault is not None or not wanted:
            return fault
        return self.other(expected, "slip" if one_slip(value, wanted) else "")

    def make(self, draw: RandomStream, length: int) -> str:
        """A postcode that does not exist: its letters are never given out."""
        del length
        return f"{draw.digits(4)} {draw.choice(FICTIONAL)}"

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 0) for i in range(20))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        digits, _, letters = self.normalize(right).partition(" ")
        yield from ("", f"{digits[:-1]} {letters}", digits, f"{letters} {digits}")
        yield from (f"0{digits[1:]} {letters}", f"{digits[:-1]}O {letters}", f"{right}?")
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), 0) for i in range(5))
            yield f"{slip_in(digits)} {letters}"

    def variants(self, right: str) -> tuple[str, ...]:
        code = self.normalize(right)
        together = code.replace(" ", "")
        return (
            together,
            together.lower(),
            code.lower(),
            code.replace(" ", "  "),
            code.replace(" ", "\u00a0"),
            code.replace(" ", "-"),
            f" {code} ",
            f"{code}.",
            full_width(code),
        )


def _what_is_off(value: str) -> InputError | None:
    if _WHOLE.fullmatch(value):
        return None
    if _WHOLE.fullmatch(value[:4].replace("O", "0") + value[4:]):
        return InputError("letter_o")
    parts = _PARTS.fullmatch(value)
    if parts is None or not parts[1]:
        return InputError("format" if value else "empty")
    return _wrong_parts(parts[1], parts[2])


def _wrong_parts(digits: str, letters: str) -> InputError:
    if len(digits) != 4:
        return InputError("digits", (("typed", str(len(digits))),))
    if len(letters) != 2:
        return InputError("letters", (("typed", str(len(letters))),))
    return InputError("zero")
