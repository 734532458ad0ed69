"""What stands in a list of cards, and how it becomes lines of a given width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple

from rich.cells import cell_len, set_cell_size

LineKind = Literal["gap", "heading", "note", "title", "summary", "facts", "next", "praise"]


class Heading(NamedTuple):
    """A word above the cards that follow."""

    text: str


class Note(NamedTuple):
    """A sentence between the cards, in the middle."""

    text: str


class Card(NamedTuple):
    """Something to choose; ``value`` says what.

    ``next`` is what to do with it, ``praise`` what was achieved with it.
    """

    value: str
    title: str
    summary: str = ""
    facts: str = ""
    next: str = ""
    praise: str = ""


Row = Heading | Note | Card


class Line(NamedTuple):
    """One line of a row."""

    kind: LineKind
    text: str = ""


GAP = Line("gap")


def lines_of(row: Row, width: int) -> list[Line]:
    """A row as lines of at most ``width`` cells; all but a heading have a blank line below."""
    if isinstance(row, Heading):
        return [Line("heading", text) for text in wrap(row.text, width)]
    if isinstance(row, Note):
        return [*(Line("note", centred(text, width)) for text in wrap(row.text, width)), GAP]
    return [*_card_lines(row, width), GAP]


def _card_lines(card: Card, width: int) -> Iterator[Line]:
    parts: tuple[tuple[LineKind, str], ...] = (
        ("title", card.title),
        ("summary", card.summary),
        ("facts", card.facts),
        ("next", card.next),
        ("praise", card.praise),
    )
    for kind, text in parts:
        if text:
            for line in wrap(text, width):
                yield Line(kind, line)


def tops_of(rows: Sequence[Row], width: int) -> list[int]:
    """The line on which each row begins, and at the end how many lines there are."""
    return [0, *accumulate(_height(row, width) for row in rows)]


def _height(row: Row, width: int) -> int:
    if isinstance(row, Card):
        texts = (row.title, row.summary, row.facts, row.next, row.praise)
        return 1 + sum(len(wrap(text, width)) for text in texts if text)
    return len(wrap(row.text, width)) + isinstance(row, Note)


def centred(text: str, width: int) -> str:
    """The text in the middle of the width."""
    return " " * max(0, (width - cell_len(text)) // 2) + text


@lru_cache(maxsize=8192)
def wrap(text: str, width: int) -> tuple[str, ...]:
    """The text in lines of at most ``width`` cells, broken at spaces where there are any."""
    if text.isascii() and len(text) <= width and "\n" not in text:
        return (text,)
    lines: list[str] = []
    line, room = "", width
    for word in _pieces(text, width):
        size = cell_len(word)
        if line and size < room:
            line, room = f"{line} {word}", room - size - 1
        else:
            lines.append(line)
            line, room = word, width - size
    return (*lines[1:], line)


def _pieces(text: str, width: int) -> Iterator[str]:
    """The words, those that are longer than a line in pieces."""
    for word in text.split():
        rest = word
        while cell_len(rest) > width:
            head = set_cell_size(rest, width).rstrip() or rest[0]
            yield head
            rest = rest[len(head) :]
        yield rest
