"""The latest answers as a table that fits on the screen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import select

from tutor.feedback.entry import REASONS
from tutor.feedback.export import AnswerSelection
from tutor.feedback.formats.format import shown_comment
from tutor.feedback.store import FeedbackStore
from tutor.feedback.tables import ANSWER
from tutor.i18n import gettext as _

_GAP = "  "
_NARROWEST_COMMENT = 20


class ListedAnswer(NamedTuple):
    """An answer as the table shows it."""

    given_on: str
    lesson: str
    helped: bool
    reason: str
    comment: str


def latest(store: FeedbackStore, selection: AnswerSelection, count: int) -> list[ListedAnswer]:
    """The answers of the last days, at most ``count``, the newest day first."""
    columns = (ANSWER.c.given_on, ANSWER.c.lesson, ANSWER.c.helped, ANSWER.c.reason)
    chosen = select(*columns, shown_comment()).where(*selection.conditions())
    newest = chosen.order_by(ANSWER.c.given_on.desc(), ANSWER.c.id).limit(count)
    with store.reading() as connection:
        return [ListedAnswer(*row) for row in connection.execute(newest)]


def table(answers: Sequence[ListedAnswer], width: int) -> Iterator[str]:
    """The lines of the table, none wider than ``width`` cells.

    On a narrow screen the reason and the comment go below the rest.
    """
    headings = (_("Date"), _("Lesson"), _("Helped"), _("Reason"), _("Comment"))
    rows = [headings, *map(_cells, answers)]
    widths = [max(cells_wide(row[column]) for row in rows) for column in range(4)]
    room = width - sum(widths) - len(_GAP) * len(widths)
    for row in rows:
        if room >= _NARROWEST_COMMENT:
            yield from _beside(row, widths, room)
        else:
            yield from _below(row, widths, width)


def _beside(row: Sequence[str], widths: Sequence[int], room: int) -> Iterator[str]:
    start = _GAP.join(padded(text, wide) for text, wide in zip(row, widths, strict=False))
    first, *more = wrapped(row[4], room) or [""]
    yield (start + _GAP + first).rstrip()
    yield from (" " * (cells_wide(start) + len(_GAP)) + line for line in more)


def _below(row: Sequence[str], widths: Sequence[int], width: int) -> Iterator[str]:
    start = _GAP.join(padded(row[column], widths[column]) for column in range(3))
    yield from wrapped(start, width)
    for text in filter(None, row[3:]):
        yield from ("    " + line for line in wrapped(text, max(width - 4, 1)))


def _cells(answer: ListedAnswer) -> tuple[str, ...]:
    return (
        answer.given_on,
        answer.lesson,
        _("yes") if answer.helped else _("no"),
        reason_label(answer),
        answer.comment,
    )


def reason_label(answer: ListedAnswer) -> str:
    """The reason in words; empty when none was given."""
    label = REASONS[bool(answer.helped)].get(answer.reason, answer.reason)
    return _(label) if label else ""


def cells_wide(text: str) -> int:
    """How many cells of a terminal the text takes."""
    return sum(_wide(character) for character in text)


def _wide(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, width: int) -> str:
    """The text with spaces behind it up to this many cells."""
    return text + " " * (width - cells_wide(text))


def cut(text: str, width: int) -> str:
    """As much of the text as fits in this many cells."""
    kept = 0
    for index, character in enumerate(text):
        kept += _wide(character)
        if kept > width:
            return text[:index]
    return text


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most this many cells, broken between words where that can be."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        rest = word
        if line and cells_wide(line) + 1 + cells_wide(rest) <= width:
            line = f"{line} {rest}"
            continue
        if line:
            lines.append(line)
        while cells_wide(rest) > width:
            part = cut(rest, width) or rest[0]
            lines.append(part)
            rest = rest[len(part) :]
        line = rest
    return [*lines, line] if line else lines
