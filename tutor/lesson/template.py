"""Plain text: what may reach a screen, and the ``$name`` holes in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_UNSAFE = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 except newline, DEL, C1
    "\u00ad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5"  # soft hyphen, joiners, fillers
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"  # zero width, bidi
    "\ud800-\udfff\ufe00-\ufe0f\ufeff"  # surrogates, variation selectors
    "\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U00013430-\U0001343f\U000e0000-\U000e0fff"
    "]+"
)
_HOLE = re.compile(r"\$(\$|[a-z][a-z0-9_]*)")


def clean_text(text: str) -> str:
    r"""The text without anything that steers a terminal or that it measures wrongly.

    Gone are C0 (except newline), DEL, C1, bidi controls, zero-width characters,
    variation selectors and lone surrogates. Every kind of line end becomes
    ``\n``, a tab a space.
    """
    return _UNSAFE.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))


@lru_cache(maxsize=10_000)
def names_in(text: str) -> tuple[str, ...]:
    """The names of the ``$name`` holes, each once, in order of first use."""
    return tuple(dict.fromkeys(name for name in _HOLE.findall(text) if name != "$"))


def fill_in(text: str, lookup: Callable[[str], str | None]) -> str:
    """The text with each ``$name`` replaced by its value, and ``$$`` by a dollar.

    A name for which ``lookup`` gives None is left as it stands, and a value is
    never filled again.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name == "$":
            return "$"
        found = lookup(name)
        return match[0] if found is None else found

    return _HOLE.sub(value, text)


def fill_holes(text: str, values: Mapping[str, str]) -> str:
    """The text with only these names filled, to be filled in further later.

    Other names and ``$$`` are left as they stand.
    """
    return _HOLE.sub(lambda match: values.get(match[1], match[0]), text)
