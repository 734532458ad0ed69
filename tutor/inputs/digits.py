"""Reading and making digits and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tutor.inputs.kind import InputError, RandomStream
from tutor.inputs.rules.easy import is_easy
from tutor.inputs.spelling import only_digits

_LOOK_ALIKES = str.maketrans("OoIl|", "00111")


def wrong_count(value: str, length: int) -> InputError | None:
    """Too short or too long, with how many there are and how many are needed."""
    if len(value) == length:
        return None
    reason = "too_short" if len(value) < length else "too_long"
    return InputError(reason, (("typed", str(len(value))), ("length", str(length))))


def letter_o(value: str) -> bool:
    """Say whether nothing but a letter O for 0 (or I or l for 1) stands between the digits."""
    return not only_digits(value) and only_digits(value.translate(_LOOK_ALIKES))


def made_digits(draw: RandomStream, length: int) -> str:
    """A made code that is not easy and does not begin with 0."""
    code = draw.digits(length)
    for _ in range(100):
        if not is_easy(code):
            break
        code = draw.digits(length)
    return code


def other_digits(right: str, allowed: Callable[[str], bool]) -> Iterator[str]:
    """Other codes of the same length."""
    for i in range(20):
        code = made_digits(RandomStream("other", right, i), len(right))
        if code != right and allowed(code):
            yield code


def grouped(digits: str, size: int, by: str) -> str:
    """The digits in groups: ``grouped("123456", 3, " ")`` is ``123 456``."""
    return by.join(digits[i : i + size] for i in range(0, len(digits), size))


def full_width(digits: str) -> str:
    """The digits as a Japanese keyboard types them."""
    return "".join(chr(ord(c) + 0xFEE0) if only_digits(c) else c for c in digits)


_GROUPED = re.compile(r"([1-9][0-9]{0,2}(?:[. ][0-9]{3})+)(?:,([0-9]+))?")
_ENGLISH = re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+)\.([0-9]+)")
_SIMPLE = re.compile(r"([0-9]*)(?:[.,]([0-9]+))?")
_DIGITS_AND_MARKS = re.compile(r"[0-9.,]+")


class Numeral(NamedTuple):
    """The digits before and after the comma, without needless zeros."""

    whole: str
    decimals: str


def parse_numeral(text: str, most_decimals: int = 1_000) -> Numeral | None:
    """Read a number without a sign; None when it is none or can be misread.

    More than ``most_decimals`` digits after the comma make it None too.

    A dot before exactly three digits parts thousands, as Dutch writing has it
    (1.250 is twelve hundred and fifty); before another number of digits it is
    the comma of a foreign keypad (12.50). A comma is always the comma, unless
    a dot follows it (1,250.75).
    """
    if not any(c in "0123456789" for c in text):
        return None
    for form in (_GROUPED, _ENGLISH, _SIMPLE):
        match = form.fullmatch(text)
        if match and len(match[2] or "") <= most_decimals:
            whole = re.sub(r"[^0-9]", "", match[1]).lstrip("0") or "0"
            return Numeral(whole, (match[2] or "").rstrip("0"))
    return None


def looks_numeric(text: str) -> bool:
    """Say whether there are only digits, dots and commas, and a digit among them."""
    return _DIGITS_AND_MARKS.fullmatch(text) is not None and any(c.isdecimal() for c in text)


def same_digits(first: Numeral, second: Numeral) -> bool:
    """Say whether two numbers differ only in where the comma stands, or in zeros at the end."""
    return (first.whole + first.decimals).strip("0") == (second.whole + second.decimals).strip("0")


def as_float(numeral: Numeral) -> float:
    """The value, for comparing with a limit."""
    return float(f"{numeral.whole}.{numeral.decimals or '0'}")
