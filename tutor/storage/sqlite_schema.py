"""Opening the file with practices: checked, of the right version, or quarantined."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tutor.database_file import (
    FileIdentity,
    connect,
    identity,
    is_damage,
    is_unreadable,
    opening_alone,
    quarantine,
)
from tutor.i18n import gettext as _
from tutor.storage.progress_store import SaveError

APPLICATION = 0x56_4F_50_52
"""SQLite's ``application_id`` of our files: "VOPR"."""

WAIT_SECONDS = 5.0
"""How long a save waits for another window; a learner is looking at the screen."""

# Step n brings a file from version n to n + 1. Released steps never change.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE practice (
            practice   TEXT PRIMARY KEY,
            lesson     TEXT NOT NULL,
            version    TEXT NOT NULL,
            seed       TEXT NOT NULL,
            situations TEXT NOT NULL,
            step       INTEGER NOT NULL CHECK (typeof(step) = 'integer'),
            total      INTEGER NOT NULL CHECK (typeof(total) = 'integer'),
            finished   INTEGER NOT NULL CHECK (finished IN (0, 1)),
            mode       TEXT NOT NULL,
            begun_on   TEXT NOT NULL,
            last_on    TEXT NOT NULL,
            turn       INTEGER NOT NULL CHECK (typeof(turn) = 'integer'),
            revision   TEXT NOT NULL
        )
        """,
        "CREATE INDEX practice_by_lesson ON practice (lesson, turn)",
        """
        CREATE TABLE event (
            practice TEXT NOT NULL REFERENCES practice ON DELETE CASCADE,
            number   INTEGER NOT NULL,
            verb     TEXT NOT NULL,
            target   TEXT NOT NULL,
            text     TEXT NOT NULL,
            PRIMARY KEY (practice, number)
        ) WITHOUT ROWID
        """,
    ),
    (
        "ALTER TABLE practice ADD COLUMN"
        " steps INTEGER NOT NULL DEFAULT 0 CHECK (typeof(steps) = 'integer')",
    ),
)

_HIGHEST_PLAUSIBLE_VERSION = 1000


class CorruptFile(Exception):
    """The file is not one of ours, or not any more."""


def open_file(
    path: Path,
    day: date,
    examine: Callable[[sqlite3.Connection], object],
    corrupt: FileIdentity | None = None,
) -> tuple[sqlite3.Connection, str]:
    """A connection that is ready to use, and a sentence when a file was quarantined.

    ``examine`` reads what the caller relies on and raises ``CorruptFile`` when it
    cannot. ``corrupt`` is a file that was found to be damaged while it was used.
    Raises ``SaveError`` when nothing can be kept at this path.
    """
    aside: Path | None = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with opening_alone(path, WAIT_SECONDS):
            if corrupt and identity(path) == corrupt:
                aside = quarantine(path, day)
            try:
                database = _open_checked(path, examine)
            except CorruptFile:
                aside = quarantine(path, day)
                database = _open_checked(path, examine)
    except (OSError, sqlite3.Error, CorruptFile) as error:
        raise failed(error) from error
    return database, _notice(aside) if aside else ""


def _notice(aside: Path) -> str:
    return _(
        "What was kept before cannot be read any more. It is put aside in the"
        " file {name}. From now on everything is kept in a new file."
    ).format(name=aside.name)


def failed(error: Exception) -> SaveError:
    """The sentence for the learner that belongs to this error."""
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        reason = _("Another window is busy.")
    elif name == "SQLITE_FULL":
        reason = _("The disk of this computer is full.")
    elif name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")) or isinstance(
        error, OSError
    ):
        reason = _("This computer does not allow files to be made here.")
    else:
        reason = _("Something is wrong with the file in which it is kept.")
    return SaveError(_("How far you are is not kept now. {reason}").format(reason=reason))


def _open_checked(
    path: Path, examine: Callable[[sqlite3.Connection], object]
) -> sqlite3.Connection:
    if is_unreadable(path):
        raise CorruptFile
    database: sqlite3.Connection | None = None
    try:
        database = connect(path, WAIT_SECONDS)
        _prepare(database)
        examine(database)
    except BaseException as error:
        if database is not None:
            database.close()
        if is_damage(error):
            raise CorruptFile from error
        raise
    return database


def _prepare(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("PRAGMA secure_delete = ON")
    if database.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise CorruptFile
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    if _number(database, "user_version") != len(MIGRATIONS):
        _migrate(database)
    if _number(database, "application_id") != APPLICATION:
        raise CorruptFile


def _migrate(database: sqlite3.Connection) -> None:
    database.execute("BEGIN IMMEDIATE")
    try:
        version = _number(database, "user_version")
        _refuse_strange(database, version)
        for migration in MIGRATIONS[version:]:
            for statement in migration:
                database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        database.execute("COMMIT")
    except BaseException as error:
        if database.in_transaction:
            database.execute("ROLLBACK")
        if isinstance(error, sqlite3.Error):  # the file is whole, so it is left as it was
            raise failed(error) from error
        raise


def _refuse_strange(database: sqlite3.Connection, version: int) -> None:
    empty = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    ours = _number(database, "application_id") == APPLICATION
    if len(MIGRATIONS) < version < _HIGHEST_PLAUSIBLE_VERSION and ours:
        raise SaveError(
            _(
                "How far you are is not kept now. It was kept by a newer version of this"
                " program. Use that version."
            )
        )
    if (version == 0) is not empty or not (empty or ours) or not 0 <= version <= len(MIGRATIONS):
        raise CorruptFile


def _number(database: sqlite3.Connection, pragma: str) -> int:
    return int(database.execute(f"PRAGMA {pragma}").fetchone()[0])
