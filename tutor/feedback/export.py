"""Exporting answers: chosen, streamed from the database, written in one of the formats."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from sqlalchemy import ColumnElement, Connection, Select, Table, false, func, or_, select
from sqlalchemy.engine.interfaces import DBAPICursor

from tutor.feedback.formats.format import Batch, Format
from tutor.feedback.store import FeedbackStore
from tutor.feedback.tables import ANSWER, IS_WAITING

_BATCH_ROWS = 500


@dataclass(frozen=True, slots=True)
class AnswerSelection:
    """Which answers: from and up to and including a day, about a lesson or article.

    Of a ``version`` there are no daily counts, as those say no version.
    """

    since: date | None = None
    until: date | None = None
    lesson: str = ""
    version: str = ""

    def conditions(self, table: Table = ANSWER) -> list[ColumnElement[bool]]:
        """What holds for a chosen row of this table, ``ANSWER`` or ``DAILY``."""
        found: list[ColumnElement[bool]] = []
        if self.since:
            found.append(table.c.given_on >= self.since.isoformat())
        if self.until:
            found.append(table.c.given_on <= self.until.isoformat())
        if self.lesson:
            found.append(_about(self.lesson, table.c.lesson, table.c.variant))
        if self.version:
            found.append(ANSWER.c.version == self.version if table is ANSWER else false())
        return found


def _about(
    lesson: str, column: ColumnElement[str], variant: ColumnElement[str]
) -> ColumnElement[bool]:
    """Whether a row is about this lesson, or about a variant of this article."""
    return or_(column == lesson, column == lesson + "-" + variant)


def count_answers(store: FeedbackStore, selection: AnswerSelection, waiting: bool = False) -> int:
    """How many answers were chosen, or how many of those have a comment that waits."""
    counted = select(func.count()).select_from(ANSWER).where(*selection.conditions())
    if waiting:
        counted = counted.where(IS_WAITING)
    with store.reading() as connection:
        return connection.execute(counted).scalar_one()


def export(
    store: FeedbackStore,
    form: Format,
    selection: AnswerSelection,
    out: BinaryIO,
    watch: Callable[[int], None],
) -> int:
    """Write the chosen answers in order of date; gives how many there were.

    ``watch`` is called after every batch with how many rows are done. Memory does not
    grow with the number of rows. Raises ``StoreError``, and OSError of ``out``.
    """
    done = 0

    def watched(batches: Iterable[Batch]) -> Iterator[Batch]:
        nonlocal done
        for batch in batches:
            yield batch
            done += len(batch)
            watch(done)

    with store.reading() as connection:
        columns = form.columns(connection.dialect.name)
        chosen = select(*columns).where(*selection.conditions())
        ordered = chosen.order_by(ANSWER.c.given_on, ANSWER.c.id)
        with closing(_batches(connection, ordered)) as batches:
            form.write(watched(batches), out)
    return done


def _batches(connection: Connection, chosen: Select[tuple[object, ...]]) -> Generator[Batch]:
    if connection.dialect.name == "sqlite":
        # Its cursor streams by itself, and SQLAlchemy's Row objects would double the time.
        with connection.execute(chosen) as result:
            cursor: DBAPICursor = result.cursor
            while batch := cursor.fetchmany(_BATCH_ROWS):
                yield batch
    else:
        streaming = connection.execution_options(yield_per=_BATCH_ROWS)
        with streaming.execute(chosen) as rows:
            yield from rows.partitions()
