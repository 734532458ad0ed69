"""Saving practices in a file of SQLite, one transaction per step."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from tutor.database_file import FileIdentity, identity, is_corrupt
from tutor.engine.event import Event, read_event
from tutor.engine.saved_practice import SavedPractice
from tutor.storage.progress_store import (
    MemoryStore,
    Overview,
    ProgressStore,
    SaveError,
    new_practice,
    together,
)  # fmt: skip
from tutor.storage.sqlite_schema import CorruptFile, failed, open_file

_WRITE_PRACTICE = """
    INSERT INTO practice (practice, lesson, version, seed, situations, step, total, finished,
                          mode, begun_on, last_on, turn, revision, steps)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10,
            (SELECT coalesce(max(turn), 0) + 1 FROM practice), ?11, ?12)
    ON CONFLICT (practice) DO UPDATE SET
        lesson = excluded.lesson, version = excluded.version, seed = excluded.seed,
        situations = excluded.situations, step = excluded.step, total = excluded.total,
        finished = excluded.finished, mode = excluded.mode, last_on = excluded.last_on,
        turn = excluded.turn, revision = excluded.revision, steps = excluded.steps
"""
_READ_PRACTICE = """
    SELECT practice, lesson, version, seed, situations, step, total, finished, mode, steps,
           revision
    FROM practice
"""


class _Written(NamedTuple):
    """What this window last wrote or read of a practice."""

    revision: str
    events: tuple[Event, ...]


def open_store(path: Path) -> ProgressStore:
    """A store for this file, or one in memory whose ``notice`` says why."""
    try:
        return SqliteStore(path)
    except SaveError as error:
        return MemoryStore(str(error))


class SqliteStore:
    """Saves practices in a file; what ``save`` returned from survives a power cut.

    Each save writes the new events only. A file that is damaged when it is
    opened is quarantined and ``notice`` says so. Raises ``SaveError`` when
    the file cannot be made or opened.
    """

    def __init__(self, path: Path, today: Callable[[], date] = date.today) -> None:
        self._path = path
        self._today = today
        self.notice = ""
        self._open()

    def _open(self, corrupt: FileIdentity | None = None) -> None:
        self._written: dict[str, _Written] = {}
        self._database, notice = open_file(self._path, self._today(), _examine, corrupt)
        self._identity = identity(self._path)
        self.notice = notice or self.notice

    def save(self, saved: SavedPractice) -> SavedPractice:
        """Save this practice, under a new name when another window went on with it.

        A file that turns out to be damaged is quarantined and the practice is saved in a new one.
        """
        try:
            return self._save(saved)
        except SaveError as failure:
            if not is_corrupt(failure.__cause__):
                raise
        self._database.close()
        self._open(corrupt=self._identity)
        return self._save(saved)

    def _save(self, saved: SavedPractice) -> SavedPractice:
        with self._transaction("IMMEDIATE") as database:
            row = database.execute(
                "SELECT revision FROM practice WHERE practice = ?", (saved.practice,)
            ).fetchone()
            written = self._written.get(saved.practice) if row else None
            if row and (written is None or written.revision != row[0]):
                saved, written = replace(saved, practice=new_practice()), None
            revision = token_hex(8)
            _write_practice(database, saved, self._today(), revision)
            _write_events(database, saved, written.events if written else ())
        self._written[saved.practice] = _Written(revision, saved.events)
        return saved

    def load(self, practice: str) -> SavedPractice | None:
        """The practice of this name, or None."""
        return self._read("WHERE practice = ?", practice)

    def latest(self, lesson: str) -> SavedPractice | None:
        """The practice of this lesson that was saved last, or None."""
        return self._read("WHERE lesson = ? ORDER BY turn DESC LIMIT 1", lesson)

    def _read(self, which: str, value: str) -> SavedPractice | None:
        with self._transaction("DEFERRED") as database:
            row = database.execute(_READ_PRACTICE + which, (value,)).fetchone()
            if row is None:
                return None
            events = _read_events(database, row[0])
            saved = _practice(row, events)
        self._written[saved.practice] = _Written(row[-1], events)
        return saved

    def overview(self) -> Mapping[str, Overview]:
        """Each lesson that was ever begun, by its id."""
        with self._transaction("DEFERRED") as database:
            return _overview(database)

    def last_practised(self) -> str | None:
        """The id of the lesson that was saved last, or None."""
        with self._transaction("DEFERRED") as database:
            row = database.execute(
                "SELECT lesson FROM practice ORDER BY turn DESC LIMIT 1"
            ).fetchone()
        return row[0] if row else None

    def rename(self, old: str, new: str) -> None:
        """Let all practices of the lesson ``old`` be of the lesson ``new``: it was renamed."""
        with self._transaction("IMMEDIATE") as database:
            database.execute("UPDATE practice SET lesson = ?2 WHERE lesson = ?1", (old, new))

    def forget(self, lesson: str | None = None) -> None:
        """Wipe all practices of this lesson, or of all lessons, from the file too."""
        with self._transaction("IMMEDIATE") as database:
            database.execute("DELETE FROM practice WHERE ?1 IS NULL OR lesson = ?1", (lesson,))
        # What was deleted is still in the log until it is emptied; a window that
        # reads at this moment keeps it until the last window closes.
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file; nothing that was saved is lost without it."""
        self._database.close()

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[sqlite3.Connection]:
        """One transaction, all of it or nothing; every error becomes ``SaveError``."""
        if identity(self._path) != self._identity:  # removed or replaced under our hands
            self._database.close()
            self._open()
        try:
            self._database.execute(f"BEGIN {kind}")
            try:
                yield self._database
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise
        except (sqlite3.Error, CorruptFile, UnicodeDecodeError) as error:
            raise failed(error) from error


def _write_practice(
    database: sqlite3.Connection, saved: SavedPractice, day: date, revision: str
) -> None:
    values = (
        saved.practice, saved.lesson, saved.version, str(saved.seed),
        json.dumps(saved.situations), saved.step, saved.total, int(saved.finished), saved.mode,
        day.isoformat(), revision, saved.steps,
    )  # fmt: skip
    database.execute(_WRITE_PRACTICE, values)


def _write_events(
    database: sqlite3.Connection, saved: SavedPractice, written: tuple[Event, ...]
) -> None:
    same = _shared(written, saved.events)
    if same < len(written):  # the learner stepped back
        database.execute(
            "DELETE FROM event WHERE practice = ? AND number >= ?", (saved.practice, same)
        )
    database.executemany(
        "INSERT INTO event (practice, number, verb, target, text) VALUES (?, ?, ?, ?, ?)",
        (
            (saved.practice, number, *event)
            for number, event in enumerate(saved.events[same:], start=same)
        ),
    )


def _shared(before: tuple[Event, ...], after: tuple[Event, ...]) -> int:
    if after[: len(before)] == before:
        return len(before)
    return next(
        (i for i, (old, new) in enumerate(zip(before, after, strict=False)) if old != new),
        min(len(before), len(after)),
    )


def _read_events(database: sqlite3.Connection, practice: str) -> tuple[Event, ...]:
    rows = database.execute(
        "SELECT number, verb, target, text FROM event WHERE practice = ? ORDER BY number",
        (practice,),
    ).fetchall()
    if [row[0] for row in rows] != list(range(len(rows))):
        raise CorruptFile
    try:
        return tuple(read_event(*map(str, row[1:])) for row in rows)
    except ValueError as error:
        raise CorruptFile from error


def _practice(row: tuple[str | int, ...], events: tuple[Event, ...]) -> SavedPractice:
    practice, lesson, version, seed, situations, step, total, finished, mode, steps, _ = row
    try:
        return SavedPractice(
            str(practice), str(lesson), str(version), int(seed),
            tuple((str(name), bool(on)) for name, on in json.loads(str(situations))),
            events, int(step), int(total), bool(finished), str(mode),
            int(steps),
        )  # fmt: skip
    except (ValueError, TypeError) as error:
        raise CorruptFile from error


def _overview(database: sqlite3.Connection) -> dict[str, Overview]:
    found: dict[str, Overview] = {}
    rows = database.execute(
        "SELECT lesson, step, total, finished, begun_on, last_on, steps FROM practice ORDER BY turn"
    )
    try:
        for lesson, step, total, finished, begun_on, last_on, steps in rows:
            one = Overview(
                step, total, bool(finished), date.fromisoformat(begun_on),
                date.fromisoformat(last_on), under_way=not finished,
                finished_steps=int(steps) if finished else 0,
            )  # fmt: skip
            found[lesson] = together(found.get(lesson), one)
    except (ValueError, TypeError) as error:
        raise CorruptFile from error
    return found


def _examine(database: sqlite3.Connection) -> None:
    """See that all will work: what the catalogue needs at every start, and a save on trial.

    So a file that cannot be used or written is found now, not at the first step.
    """
    _overview(database)
    trial = SavedPractice("", "", "", 0, (("trial", True),), (Event("home"),), 0, 1)
    database.execute("BEGIN IMMEDIATE")
    try:
        _write_practice(database, trial, date.today(), "")
        _write_events(database, trial, ())
        row = database.execute(_READ_PRACTICE + "WHERE practice = ''").fetchone()
        if row is None or _practice(row, _read_events(database, "")) != trial:
            raise CorruptFile
    finally:
        if database.in_transaction:
            database.execute("ROLLBACK")
