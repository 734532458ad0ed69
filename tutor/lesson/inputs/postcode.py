"""A Dutch postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from tutor.language import N_, ngettext
from tutor.lesson.inputs.digits import full_width
from tutor.lesson.inputs.kind import Asked, Counted, Draw, Fault, Sentences
from tutor.lesson.inputs.spelling import bare, capitals, one_slip, slip_in
from tutor.lesson.inputs.tried import TriedKind

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


class Postcode(TriedKind):
    """Four digits and two letters."""

    name = "postcode"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the postcode."),
        "letter_o": N_("There is a letter O among the digits. Type the digit 0 there."),
        "format": N_("A postcode is four digits and then two letters, such as 1234 SA."),
        "digits": Counted("typed", _digits),
        "letters": Counted("typed", _letters),
        "zero": N_("A postcode does not begin with 0. Look at the first digit."),
        "other": N_("A different postcode belongs here. {where}"),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_("That is nearly it: one digit or letter is different. {where}"),
    }

    def read(self, text: str) -> str:
        """As ``1234 AB``; other text as capitals without spaces."""
        value = capitals(bare(text))
        return f"{value[:4]} {value[4:]}" if _WHOLE.fullmatch(value) else value

    def judge(self, text: str, asked: Asked) -> Fault | None:
        value, wanted = self.read(text), self.read(asked.expect)
        if value and value == wanted:
            return None
        fault = _what_is_off(value.replace(" ", ""))
        if fault is not None or not wanted:
            return fault
        return self.other(asked, "slip" if one_slip(value, wanted) else "")

    def make(self, draw: Draw, length: int) -> str:
        """A postcode that does not exist: its letters are never given out."""
        del length
        return f"{draw.digits(4)} {draw.choice(FICTIONAL)}"

    def right_tries(self, asked: Asked) -> Iterator[str]:
        yield from (self.make(Draw("sample", self.name, i), 0) for i in range(20))

    def wrong_tries(self, right: str, asked: Asked) -> Iterator[str]:
        digits, _, letters = self.read(right).partition(" ")
        yield from ("", f"{digits[:-1]} {letters}", digits, f"{letters} {digits}")
        yield from (f"0{digits[1:]} {letters}", f"{digits[:-1]}O {letters}", f"{right}?")
        if asked.expect:
            yield from (self.make(Draw("other", right, i), 0) for i in range(5))
            yield f"{slip_in(digits)} {letters}"

    def variants(self, right: str) -> tuple[str, ...]:
        code = self.read(right)
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


def _what_is_off(value: str) -> Fault | None:
    if _WHOLE.fullmatch(value):
        return None
    if _WHOLE.fullmatch(value[:4].replace("O", "0") + value[4:]):
        return Fault("letter_o")
    parts = _PARTS.fullmatch(value)
    if parts is None or not parts[1]:
        return Fault("format" if value else "empty")
    return _wrong_parts(parts[1], parts[2])


def _wrong_parts(digits: str, letters: str) -> Fault:
    if len(digits) != 4:
        return Fault("digits", (("typed", str(len(digits))),))
    if len(letters) != 2:
        return Fault("letters", (("typed", str(len(letters))),))
    return Fault("zero")
