"""The stored feedback: adding an answer, reviewing comments, and deleting old answers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from tutor.database_file import FileIdentity, identity, is_corrupt, quarantined_before
from tutor.feedback.database import Access, open_engine, parse_database, sqlite_file, store_error
from tutor.feedback.entry import FeedbackEntry, StepCount
from tutor.feedback.ownership import StoreError
from tutor.feedback.redact import redact, without_typing
from tutor.feedback.tables import ANSWER, DAILY, IS_WAITING

_INSERTS: Mapping[str, Callable[[Table], Any]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}
"""Two servers may keep the same answer at once: these databases then take it once."""

Row = dict[str, Any]
"""The values of an answer by the names of its columns."""


@dataclass(frozen=True, slots=True)
class WaitingComment:
    """A comment that a person must look at before anybody else sees it."""

    id: str
    given_on: str
    lesson: str
    comment: str


class FeedbackStore:
    """Feedback in the database at ``database``, the URL of one or the path of a file.

    ``own`` says that the file has our name in our own data folder, so that it is ours
    even when it cannot be recognised; any other file that is not a database with
    feedback is refused. Use it as a context manager, or ``close`` it. Every method
    raises ``StoreError`` with a sentence when the database does not do its work.
    """

    def __init__(
        self, database: str | Path, *, own: bool = False, access: Access = Access.ADD
    ) -> None:
        self.url = parse_database(str(database))
        self._own = own
        self._access = access
        self._open()

    def _open(self, corrupt: FileIdentity | None = None) -> None:
        self._engine = open_engine(self.url, self._access, self._own, corrupt)
        file = sqlite_file(self.url)
        self._identity = identity(file) if file else None

    def __enter__(self) -> FeedbackStore:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @property
    def damaged_files(self) -> tuple[Path, ...]:
        """Files that were quarantined because they could not be read any more."""
        file = sqlite_file(self.url)
        return quarantined_before(file) if file else ()

    def add(self, entry: FeedbackEntry) -> None:
        """Store this answer, redacted; it is safe once this returns.

        A file that turns out to be damaged is quarantined and the answer goes to a new one.
        """
        self.add_row(row_of(entry))

    def add_row(self, row: Row) -> None:
        """Keep an answer as ``row_of`` made it; once, however often it is given."""
        self.add_rows([row])

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Keep several answers in one go: all of them, or none when this raises."""
        try:
            self._insert(rows)
        except StoreError as failure:
            cause = failure.__cause__
            if not (isinstance(cause, DBAPIError) and is_corrupt(cause.orig)):
                raise
            self.close()
            self._open(corrupt=self._identity)
            self._insert(rows)

    def _insert(self, rows: Sequence[Row]) -> None:
        # In one order everywhere, so that two servers do not wait for each other.
        ordered = sorted(rows, key=lambda row: (row["given_on"], row["id"]))
        with self.writing() as connection:
            made = _INSERTS.get(connection.dialect.name)
            if made is not None:
                connection.execute(made(ANSWER).on_conflict_do_nothing(), ordered)
                return
            for row in ordered:
                if connection.execute(select(ANSWER.c.id).where(*_same(row))).first() is None:
                    connection.execute(insert(ANSWER).values(row))

    def rows(self) -> list[Row]:
        """All answers, oldest day first, each to be given to ``add_row`` of another store."""
        with self.reading() as connection:
            found = connection.execute(select(ANSWER).order_by(ANSWER.c.given_on, ANSWER.c.id))
            return [dict(row) for row in found.mappings()]

    def drop(self, row: Row) -> None:
        """Wipe this answer: another store has it."""
        with self.writing() as connection:
            connection.execute(delete(ANSWER).where(*_same(row)))

    def waiting(self) -> list[WaitingComment]:
        """The comments that wait for a person, oldest first."""
        columns = (ANSWER.c.id, ANSWER.c.given_on, ANSWER.c.lesson, ANSWER.c.comment)
        chosen = select(*columns).where(IS_WAITING)
        with self.reading() as connection:
            rows = connection.execute(chosen.order_by(ANSWER.c.given_on, ANSWER.c.id))
            return [WaitingComment(*row) for row in rows]

    def count_waiting(self) -> int:
        """How many comments wait for a person."""
        chosen = select(func.count()).select_from(ANSWER).where(IS_WAITING)
        with self.reading() as connection:
            return connection.execute(chosen).scalar_one()

    def lessons(self) -> frozenset[str]:
        """The ids of all lessons that were answered about, and of the articles they vary."""
        found: set[str] = set()
        with self.reading() as connection:
            for table in (ANSWER, DAILY):
                kept = select(table.c.lesson, table.c.variant).distinct()
                for lesson, variant in connection.execute(kept):
                    found |= {lesson, lesson.removesuffix(f"-{variant}")}
        return frozenset(found)

    def approve(self, answer: str) -> bool:
        """Say that this comment holds no personal data; False when there is no such answer."""
        return self._settle(answer, {})

    def rewrite(self, answer: str, comment: str) -> bool:
        """Put another text in the place of this comment; it is redacted again."""
        return self._settle(answer, {"comment": redact(comment).text})

    def remove(self, answer: str) -> bool:
        """Wipe this comment; the answer itself stays."""
        return self._settle(answer, {"comment": ""})

    def _settle(self, answer: str, values: dict[str, str]) -> bool:
        with self.writing() as connection:
            change = update(ANSWER).where(ANSWER.c.id == answer).values(waiting=0, **values)
            return connection.execute(change).rowcount > 0

    def apply_retention(self, before: date) -> int:
        """Leave only daily counts of the answers before this day; says how many went."""
        old_days = select(ANSWER.c.given_on).where(ANSWER.c.given_on < before.isoformat())
        with self.reading() as connection:
            days = list(connection.execute(old_days.distinct()).scalars())
        gone = 0
        for day in days:
            with self.writing() as connection:
                gone += _only_count(connection, day)
        return gone

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the database, whoever writes meanwhile."""
        try:
            with self._engine.connect() as connection:
                if connection.dialect.name == "postgresql":
                    connection.execution_options(isolation_level="REPEATABLE READ")
                yield connection
        except SQLAlchemyError as error:
            raise store_error(error, self.url) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection for one change: all of it is stored at the end, or nothing."""
        try:
            with self._engine.execution_options(writes=True).begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise store_error(error, self.url) from error


def _same(row: Row) -> list[ColumnElement[bool]]:
    return [ANSWER.c[name] == row[name] for name in ("given_on", "id")]


def row_of(entry: FeedbackEntry, code: str = "") -> Row:
    """The row of this answer, redacted, under this code of 12 hexadecimal digits, or a new one."""
    comment, review = redact(entry.comment)
    actions = "" if entry.actions is None else _json(without_typing(entry.actions))
    return {
        "given_on": entry.given_on.isoformat(),
        "id": code or token_hex(6),
        "lesson": entry.lesson,
        "variant": entry.variant,
        "version": entry.version,
        "mode": entry.mode,
        "language": entry.language,
        "helped": int(entry.helped),
        "reason": entry.reason,
        "comment": comment,
        "waiting": int(review),
        "finished": int(entry.finished),
        "stopped_at": entry.stopped_at,
        "total": entry.total,
        "hints": entry.hint_count,
        "mistakes": entry.mistake_count,
        "steps": _json([_step(step) for step in entry.steps]),
        "actions": actions,
    }


def _step(step: StepCount) -> dict[str, object]:
    return {"step": step.number, "hints": step.hints, "mistakes": dict(step.mistakes)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _only_count(connection: Connection, day: str) -> int:
    """Replace the answers of a day by their counts; counts what it deleted itself."""
    key = (ANSWER.c.lesson, ANSWER.c.variant, ANSWER.c.helped, ANSWER.c.finished)
    gone = connection.execute(delete(ANSWER).where(ANSWER.c.given_on == day).returning(*key))
    counts = Counter(tuple(row) for row in gone)
    for values, count in counts.items():
        named = {"given_on": day} | {
            column.name: value for column, value in zip(key, values, strict=True)
        }
        same = [DAILY.c[name] == value for name, value in named.items()]
        more = update(DAILY).where(*same).values(count=DAILY.c.count + count)
        if connection.execute(more).rowcount == 0:
            connection.execute(insert(DAILY).values(count=count, **named))
    return sum(counts.values())
