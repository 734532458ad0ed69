"""What kinds made of digits share: counting them, and finding letters among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

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
