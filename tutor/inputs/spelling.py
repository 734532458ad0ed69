"""Different ways to write the same thing, and how far two spellings are apart."""

from __future__ import annotations

from unicodedata import combining, normalize

_DASHES = "‐‑‒–—―−﹣"
_QUOTES = "‘’‛´`′"
_SPACES = "\u00a0\u2007\u202f\u2002\u2003\u2009\u200a\u3000"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"

_SAME = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_QUOTES, "'"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_INVISIBLE, ""),
        **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94)},  # full width
        **{chr(0x0660 + i): str(i) for i in range(10)},  # Arabic
        **{chr(0x06F0 + i): str(i) for i in range(10)},  # Persian, Urdu
    }
)
_ASCII_CAPITALS = {ord(c): c.upper() for c in "abcdefghijklmnopqrstuvwxyz"}
_SAME_LENGTH = {code: character or " " for code, character in _SAME.items()}
_MARKS = str.maketrans("", "", " -./_")


def plain(text: str) -> str:
    """The text with ordinary spaces, dashes, quotes and digits, and none at its ends.

    What a phone or a copied web page puts there instead looks the same to the
    learner: no-break spaces, long dashes, full-width and Arabic digits,
    invisible characters.
    """
    if not text.isascii():
        text = normalize("NFC", normalize("NFC", text).translate(_SAME))
    return " ".join(text.split())


def aligned(text: str) -> str:
    """Ordinary characters as in ``plain``, each in its own place, so that spans hold."""
    return text if text.isascii() else text.translate(_SAME_LENGTH)


def bare(text: str) -> str:
    """The plain text without the spaces, dashes, dots and slashes that group digits."""
    text = plain(text).translate(_MARKS)
    return text if text.isascii() else normalize("NFC", text)


def without_prefix(text: str, prefix: str) -> str:
    """The text without these characters at its beginning, however they are grouped there."""
    wanted, end = capitals(bare(prefix)), 0
    for end in range(len(text) + 1):
        begun = capitals(bare(text[:end]))
        if begun == wanted:
            return text[end:].lstrip(" -.") or text
        if not wanted.startswith(begun):
            break
    return text


def capitals(text: str) -> str:
    """The text with the letters a to z as capitals."""
    return text.translate(_ASCII_CAPITALS)


def only_digits(text: str) -> bool:
    """Say whether the text is one or more of the digits 0 to 9."""
    return text.isascii() and text.isdecimal()


def loose(text: str) -> str:
    """A key that is the same for spellings that differ in capitals and accents only."""
    text = plain(text).casefold()
    if text.isascii():
        return text
    return "".join(c for c in normalize("NFD", text) if not combining(c))


def one_slip(typed: str, wanted: str) -> bool:
    """Say whether one character is added, missing or other, or two neighbours swapped."""
    if typed == wanted or abs(len(typed) - len(wanted)) > 1:
        return False
    start = 0
    for a, b in zip(typed, wanted, strict=False):
        if a != b:
            break
        start += 1
    typed, wanted = typed[start:], wanted[start:]
    if len(typed) > len(wanted):
        return typed[1:] == wanted
    if len(typed) < len(wanted):
        return typed == wanted[1:]
    return typed[1:] == wanted[1:] or (
        typed[1::-1] == wanted[:2] and typed[2:] == wanted[2:] and len(typed) > 1
    )


def slip_in(text: str) -> str:
    """The text with one slip in it: two neighbours swapped, or else one character doubled."""
    for i in range(len(text) - 1, 0, -1):
        if text[i] != text[i - 1] and text[i].isalnum() and text[i - 1].isalnum():
            return text[: i - 1] + text[i] + text[i - 1] + text[i + 1 :]
    return text + text[-1:]
