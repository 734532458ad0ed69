"""Dutch sentences and words, counted as somebody reads them aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

FILLER = "·"
"""Stands for each character of a label, so that a label counts as one word."""

_NUMBER = r"(?:[€$] ?)?\d+(?:[ .,:/\u00a0–-]?\d+)*%?(?![\w'’-])"
_LETTERS = r"\w+(?:['’./@&+-]\w+)*(?:['’](?!\w))?"
_WORD = re.compile(rf"{FILLER}+|https?://[^\s{FILLER}]+|{_NUMBER}|{_LETTERS}")
_END = re.compile(r"[.!?…:]+[)\]»”’\"'*_]*(?=\s|$)|\n+")
_ITEM = re.compile(r"[ ]*(?:[-*+]|\d+[.)])(?=[ ])")
_MARKER = re.compile(rf"^{_ITEM.pattern}", re.MULTILINE)
_LAST_WORD = re.compile(rf"[^\s(“‘\"'{FILLER}]+$")

NEVER_LAST = frozenset({
    "bijv", "bv", "dhr", "mevr", "mw", "dr", "drs", "mr", "ir", "ing", "prof", "st", "nr",
    "nrs", "tel", "blz", "pag", "max", "min", "incl", "excl", "ca", "resp", "zgn", "evt",
    "t.a.v", "m.b.v", "m.b.t", "i.p.v", "i.v.m", "d.w.z", "o.a", "t/m", "n.a.v", "o.b.v", "m.n",
    "p/a", "i.c.m", "a.d.h.v", "art", "afd", "vgl", "plm", "gem",
})  # fmt: skip
"""Abbreviations, without their last full stop, that no sentence ends with."""
SOMETIMES_LAST = frozenset({
    "enz", "etc", "e.d", "a.u.b", "s.v.p", "jl", "jr", "sr", "cs", "c.s", "p.p.s", "n.v", "b.v",
    "a.s",
})  # fmt: skip
"""Abbreviations that end a sentence when a capital follows."""


def split(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends; every word is in exactly one.

    A line end, a colon and each item of a list end a sentence too, as a voice
    rests there. The full stop of an abbreviation does not.
    """
    markers = {match.end() for match in _MARKER.finditer(text)}
    begin = 0
    for match in _END.finditer(text):
        if match.end() in markers or not _is_end(text, begin, match):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, len(text))


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text. A number, an address and a label are one word each."""
    return _WORD.finditer(text)


def spoken(text: str) -> int:
    """How many words somebody says who reads this aloud."""
    return sum(1 for _ in words(text))


def _is_end(text: str, begin: int, match: re.Match[str]) -> bool:
    if match[0] != ".":
        return True
    last = _LAST_WORD.search(text, begin, match.start())
    if last is None:
        return True
    word = last[0].casefold()
    following = text[match.end() :].lstrip()[:1]
    if word in NEVER_LAST or (len(word) == 1 and word.isalpha() and last[0].isupper()):
        return not following
    return not (word in SOMETIMES_LAST and following.islower())


def _trimmed(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The piece without space around it; nothing when it holds no word."""
    at_line = begin == 0 or text[begin - 1] == "\n"
    item = _ITEM.match(text, begin, end) if at_line else None
    begin = item.end() if item else begin
    piece = text[begin:end]
    if _WORD.search(piece):
        inside = begin + len(piece) - len(piece.lstrip())
        yield inside, inside + len(piece.strip())
