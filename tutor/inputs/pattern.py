"""Codes that are made by a pattern: ``A########`` is the letter A and eight digits."""

from __future__ import annotations

from tutor.inputs.kind import RandomStream

DIGIT, CAPITAL, SMALL = "#", "@", "%"
"""What becomes a digit, a capital and a small letter; anything else stays as it is."""
LEAST_DRAWN = 3
"""So many characters are drawn at least, so that there are always enough different codes."""

_LETTERS = "ABCDEFGHKMNPRSTUVWXYZ"
"""Those that nobody takes for a digit or for each other."""


def can_be_made(pattern: str) -> bool:
    """Say whether enough of a pattern is drawn."""
    return sum(pattern.count(sign) for sign in (DIGIT, CAPITAL, SMALL)) >= LEAST_DRAWN


def made_by_pattern(draw: RandomStream, pattern: str) -> str:
    """A made code of this pattern."""
    return "".join(_drawn(draw, sign) for sign in pattern)


def _drawn(draw: RandomStream, sign: str) -> str:
    if sign == DIGIT:
        return str(draw.below(10))
    if sign in (CAPITAL, SMALL):
        letter = draw.choice(_LETTERS)
        return letter if sign == CAPITAL else letter.lower()
    return sign
