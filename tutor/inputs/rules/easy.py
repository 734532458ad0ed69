"""Codes and passwords that anybody would try first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tutor.inputs.spelling import only_digits

_SHORTEST = 4
_KEYPAD = frozenset(
    {"1470", "0741", "3690", "0963", "14789", "98741", "12369", "96321", "78963", "36987"}
    | {"74123", "32147", "147258", "258369", "147369", "159753", "357951", "753159", "951357"}
)
"""Lines and corners on a telephone's keypad; its middle column is looked for everywhere."""

_ROUND = "01234567890123456789"
"""Rows that go on after 9 or 0, such as 7890 and 2109."""

_WORDS = frozenset({
    "abc", "abcd", "abcdef", "admin", "ajax", "amsterdam", "azerty", "computer", "feyenoord",
    "geheim", "hallo", "herfst", "iloveyou", "inloggen", "internet", "lente", "lieverd",
    "nederland", "password", "qwerty", "qwertyuiop", "schatje", "test", "toegang", "vakantie",
    "voetbal", "wachtwoord", "welkom", "winter", "zomer",
})  # fmt: skip


def is_easy(text: str) -> bool:
    """Say whether a code or password is one of those that are guessed first.

    Digits: one or two different ones, equal steps (12345, 2468, 98765), a
    repeated block (1212, 123123), pairs (112233), there and back (12321), a
    line on the keypad (2580), a year (1951, 19514). Otherwise: a common word
    with nothing but digits and signs around it (Welkom01!).
    """
    if not only_digits(text):
        return "".join(c for c in text.casefold() if c.isalpha()) in _WORDS
    return len(text) >= _SHORTEST and (
        len(set(text)) <= 2
        or _equal_steps(text)
        or _repeats(text)
        or _there_and_back(text)
        or text in _KEYPAD
        or "2580" in text
        or "0852" in text
        or _is_year(text)
    )


def easy_ones(length: int) -> Iterator[str]:
    """Some easy values: codes of this length, then passwords."""
    for start in ("1234567890", "9876543210", "1111111111"):
        yield (start * (length // 10 + 1))[:length]
    yield from ("Welkom01", "Welkom01!", "Welkom-2024!", "Wachtwoord-2024!")


def _equal_steps(text: str) -> bool:
    steps = {int(b) - int(a) for a, b in pairwise(text)}
    return len(steps) == 1 or text in _ROUND or text[::-1] in _ROUND


def _repeats(text: str) -> bool:
    size = len(text)
    for block in range(1, size // 2 + 1):
        if size % block == 0 and text[:block] * (size // block) == text:
            return True
    even = size - size % 2
    return any(part[::2] == part[1::2] for part in (text[:even], text[size - even :]))


def _there_and_back(text: str) -> bool:
    half = text[: (len(text) + 1) // 2]
    return text == text[::-1] and _equal_steps(half)


def _is_year(text: str) -> bool:
    if len(text) == 4:
        return text[:2] in ("19", "20")
    return len(text) == 5 and any("1900" <= year < "2030" for year in (text[:4], text[1:]))
