"""The first look at a file: its size, its encoding, and characters that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tutor.diagnostics.diagnostic import MOST, Diagnostic
from tutor.lesson.model import Position

LARGEST = 256 * 1024
"""The largest file that is read, in bytes."""

_BOM = "\ufeff"
_LINE_END = re.compile("\r\n|\r|\n")
# C0 without tab and line ends, DEL, C1, line and paragraph separators, controls of
# the writing direction, and code points that are no characters.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e"
    "\u2066-\u2069\ufffe\uffff]"
)
# Soft hyphen, zero-width characters, and a byte order mark within the text.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]")
_TABS = re.compile("\t+")
_INDENT = re.compile("^[ \t]*([\u00a0\u2000-\u200a\u202f\u3000]+)", re.MULTILINE)

# What a word processor makes of a hyphen, at the begin of a line.
BULLET = re.compile(
    "^[ ]*([\u2013\u2014\u2212\u2022\u00b7\u25cf\u25aa\u25e6\u25cb\u25a0\uf0b7])[ \u00a0]"
)
# A Dutch word that begins with an apostrophe: 's Avonds, 't is, 'n keer, 'ns kijken.
APOSTROPHE = re.compile("'(?:s|t|n|k|m|r|ns|tis)(?=[ \u00a0-]|$)", re.I | re.M)


def read_characters(data: bytes, file: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file without control characters, and what is wrong with it.

    The text is None when there is none to go on with. A control character or
    tab becomes a space, so that all else keeps its place.
    """
    if len(data) > LARGEST:
        return None, [Diagnostic(Position(file, 1, 1), "Y106")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        before = before.removeprefix(_BOM)
        return None, [Diagnostic(place_in(before, len(before), file), "Y107")]
    text = text.removeprefix(_BOM)
    problems = list(islice(_hidden(text, file), MOST))
    # YAML gives a byte order mark no column of its own, so another one without width stands in.
    return CONTROL.sub(" ", text).replace("\t", " ").replace(_BOM, "\u200b"), problems


def place_in(text: str, index: int, file: str) -> Position:
    """The line and column of a place in a text."""
    ends = [match.end() for match in _LINE_END.finditer(text, 0, index)]
    return Position(file, len(ends) + 1, index - (ends[-1] if ends else 0) + 1)


def lines_of(text: str) -> list[str]:
    """The lines, as YAML and an editor count them."""
    return _LINE_END.split(text)


def code_point(character: str) -> str:
    """A character by its number: U+200B."""
    return f"U+{ord(character):04X}"


def _hidden(text: str, file: str) -> Iterator[Diagnostic]:
    for match in CONTROL.finditer(text):
        at = place_in(text, match.start(), file)
        yield Diagnostic(at, "Y108", {"value": code_point(match[0])})
    for match in _TABS.finditer(text):
        yield Diagnostic(place_in(text, match.start(), file), "Y110")
    for match in _INDENT.finditer(text):
        yield Diagnostic(place_in(text, match.start(1), file), "Y111")
    for match in _INVISIBLE.finditer(text):
        at = place_in(text, match.start(), file)
        yield Diagnostic(at, "Y109", {"value": code_point(match[0])})
