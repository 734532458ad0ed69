"""Parts of a value that are written wrong: ``$birthday.dya``, ``$pas.lats4``, ``$birthday.dag``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from tutor.inputs.spelling import one_slip
from tutor.lesson.template import after_names

_PARTS = ("day", "month", "year", "street", "number", "addition")
_DUTCH = {
    "dag": "day",
    "maand": "month",
    "jaar": "year",
    "straat": "street",
    "nummer": "number",
    "huisnummer": "number",
    "toevoeging": "addition",
    "eerste": "first",
    "laatste": "last",
}
_ENDS = ("first", "last")
_WORD = re.compile(r"\.([A-Za-z]{3,12})_?([0-9]{0,3})(?!\.?[A-Za-z0-9_@-])")
_USUAL = "4"


def mistyped_parts(text: str) -> Iterator[tuple[str, str, str]]:
    """Each name with the word behind its dot that is no part, and the part that was meant.

    A word that looks like no part is text: ``https://$brand.example``.
    """
    for name, rest in after_names(text):
        found = _WORD.match(rest)
        if found is not None and (meant := _meant(found[1].lower(), found[2])):
            yield name, found[0].removeprefix("."), meant


def _meant(word: str, count: str) -> str:
    end = _nearest(word, _ENDS)
    if end:
        return end + (count if count and 0 < int(count) < 100 else _USUAL)
    return "" if count else _nearest(word, _PARTS)


def _nearest(word: str, parts: tuple[str, ...]) -> str:
    if _DUTCH.get(word) in parts:
        return _DUTCH[word]
    slips = (part for part in parts if word == part or one_slip(word, part))
    close = get_close_matches(word, parts, n=1, cutoff=0.75)
    return next(slips, close[0] if close else "")
