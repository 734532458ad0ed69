"""What a format of an export is, and the columns that people read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, BinaryIO, NamedTuple

from sqlalchemy import ColumnElement, case, literal

from tutor.feedback.entry import REASONS
from tutor.feedback.tables import ANSWER
from tutor.i18n import gettext as _

Batch = Sequence[Sequence[Any]]
"""Some rows, each with the values that the format asked for."""


PrepareText = Callable[[ColumnElement[str]], ColumnElement[str]]
"""Makes of a text what a format can hold, within the database."""


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write answers to a file, row by row, in flat memory.

    ``columns`` gives what to read from the database, for the dialect of that
    database; ``write`` turns the batches that come of it into bytes.
    """

    columns: Callable[[str], Sequence[ColumnElement[Any]]]
    write: Callable[[Iterable[Batch], BinaryIO], None]
    is_text: bool = True


class Holds(Enum):
    """What the values of a column are.

    A NAME holds no quote and begins harmlessly: an id, or a short word of our own.
    """

    DATE = auto()
    NAME = auto()
    TEXT = auto()
    NUMBER = auto()


class ReadableColumn(NamedTuple):
    """A column as people read it: labels instead of codes, in the language in use.

    ``width`` is in characters.
    """

    heading: str
    value: ColumnElement[Any]
    holds: Holds = Holds.TEXT
    width: int = 12


def constant(value: str | int) -> ColumnElement[Any]:
    """A value of our own, written into the query: SQLite takes a quarter longer with bound ones."""
    return literal(value, literal_execute=True)


def labelled(column: ColumnElement[Any], labels: Mapping[str, str]) -> ColumnElement[Any]:
    """The label of the code in this column, or the code when it has none."""
    whens = [(constant(code), constant(label)) for code, label in labels.items()]
    return case(*whens, value=column, else_=column)


def as_it_is(text: ColumnElement[str]) -> ColumnElement[str]:
    """The text of a comment, unchanged."""
    return text


def shown_comment(prepare: PrepareText = as_it_is) -> ColumnElement[str]:
    """The comment, or that it waits until a person has looked at it."""
    nothing = constant("")
    return case(
        (ANSWER.c.comment == nothing, nothing),
        (ANSWER.c.waiting == constant(1), constant(_("[waits for review]"))),
        else_=prepare(ANSWER.c.comment),
    )


def readable_columns(prepare: PrepareText = as_it_is) -> tuple[ReadableColumn, ...]:
    """The columns of a table for people, from left to right.

    ``prepare`` is done to what a person wrote, which can begin with anything;
    all other text begins with a letter or a digit.
    """
    labels = {code: _(label) for answer in REASONS.values() for code, label in answer.items()}
    reason = labelled(ANSWER.c.reason, labels)
    modes = {"watch": _("watching"), "together": _("together"), "alone": _("alone")}
    mode = labelled(ANSWER.c.mode, modes)
    return (
        ReadableColumn(_("Date"), ANSWER.c.given_on, Holds.DATE),
        ReadableColumn(_("Lesson"), ANSWER.c.lesson, Holds.NAME, width=36),
        ReadableColumn(_("Variant"), ANSWER.c.variant, Holds.NAME),
        ReadableColumn(_("Version"), ANSWER.c.version, Holds.NAME),
        ReadableColumn(_("Way of practising"), mode, Holds.NAME, width=16),
        ReadableColumn(_("Language"), ANSWER.c.language, Holds.NAME),
        ReadableColumn(_("Helped"), _yes_or_no(ANSWER.c.helped)),
        ReadableColumn(_("Reason"), reason, width=30),
        ReadableColumn(_("Comment"), shown_comment(prepare), width=60),
        ReadableColumn(_("Finished"), _yes_or_no(ANSWER.c.finished)),
        ReadableColumn(_("Stopped at step"), ANSWER.c.stopped_at, Holds.NUMBER),
        ReadableColumn(_("Number of steps"), ANSWER.c.total, Holds.NUMBER),
        ReadableColumn(_("Hints"), ANSWER.c.hints, Holds.NUMBER),
        ReadableColumn(_("Mistakes"), ANSWER.c.mistakes, Holds.NUMBER),
    )


def _yes_or_no(truth: ColumnElement[int]) -> ColumnElement[str]:
    return case((truth == constant(1), constant(_("yes"))), else_=constant(_("no")))
