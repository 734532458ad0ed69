"""What practices and feedback have in common: a file of SQLite, opened with care.

A damaged file of ours is set aside: renamed with the date, never deleted. A
file that is not ours is never touched.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from tutor.file_locks import can_lock_in

MAGIC = b"SQLite format 3\0"

WITHOUT_LOCKS = "unix-none"
"""SQLite's way to open a file that cannot be locked: https://www.sqlite.org/vfs.html"""

COMPANIONS = ("-journal", "-wal", "-shm")
_HEADER_BYTES = 100
_APPLICATION = slice(68, 72)  # https://www.sqlite.org/fileformat2.html#the_database_header
_FORMATS = {1, 2}  # with a rollback journal, or with a log


class FileIdentity(NamedTuple):
    """Which file stands at a path, whatever its name is."""

    device: int
    inode: int


def identity(path: Path) -> FileIdentity | None:
    """The file at this path, or None when there is none (or it cannot be seen)."""
    try:
        found = path.stat()
    except OSError:
        return None
    return FileIdentity(found.st_dev, found.st_ino)


def application_of(path: Path) -> int | None:
    """The ``application_id`` in the header of this file, or None when it has no such header.

    Works on a damaged database too, and only reads. Raises OSError.
    """
    if not path.is_file():  # a pipe would never end, and a device may do anything when read
        return None
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header.startswith(MAGIC) or len(header) < _APPLICATION.stop:
        return None
    return int.from_bytes(header[_APPLICATION], "big")


def tables_of(path: Path) -> frozenset[str]:
    """The names of the tables in this database; nothing when it cannot be read.

    Makes no file next to it, as SQLite does even for reading when there is a log.
    """
    uri = address(path, mode="ro", immutable="1")
    try:
        with closing(sqlite3.connect(uri, uri=True)) as database:
            rows = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            return frozenset(str(name) for (name,) in rows)
    except (sqlite3.Error, UnicodeDecodeError):
        return frozenset()


@contextmanager
def opening_alone(path: Path, wait: float) -> Iterator[None]:
    """Let one program at a time check, make or set aside the file; ``wait`` in seconds.

    The lock is SQLite's own, on an empty file next to it, so that it works on
    every system and is gone when a program is killed. Where files cannot be locked
    nobody waits. Raises sqlite3.Error, OSError.
    """
    if not can_lock_in(path.parent):
        yield
        return
    names = (path.with_name(f"{path.name}.lock{number or ''}") for number in count())
    # A file of that name with something in it is not our lock: it is somebody's file.
    file = next(name for name in names if not name.exists() or not name.stat().st_size)
    lock = sqlite3.connect(file, timeout=wait, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def connect(path: Path, wait: float) -> sqlite3.Connection:
    """A connection to read and write this file, without transactions of its own making.

    ``wait`` in seconds is for others who have it locked. Where files cannot be
    locked it does without, also in a file with a log, which needs locks: the
    log is put into the file. Raises sqlite3.Error, OSError.
    """
    if can_lock_in(path.parent):
        return sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
    database = sqlite3.connect(
        address(path, vfs=WITHOUT_LOCKS), uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in (
            "locking_mode = EXCLUSIVE",
            "journal_mode = DELETE",
            "locking_mode = NORMAL",
        ):
            database.execute(f"PRAGMA {pragma}")
    except BaseException:
        database.close()
        raise
    return database


def address(path: Path, **parameters: str) -> str:
    """The URI of this file for SQLite, with these parameters."""
    return f"{path.absolute().as_uri()}?{urlencode(parameters)}"


def is_begun(path: Path) -> bool:
    """Whether our lock lies next to this file: an empty one is then about to become ours."""
    lock = path.with_name(path.name + ".lock")
    return lock.is_file() and not lock.stat().st_size


def is_unreadable(path: Path) -> bool:
    """Whether SQLite would not see that the file is damaged, but misread or wipe it.

    It takes a file that was cut off very short for a new one, and one whose
    format number is unknown for one that it may only read. Raises OSError.
    """
    if not path.exists():
        return False
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        log = path.with_name(path.name + "-wal")
        return log.exists() and log.stat().st_size > 0
    return len(header) < _HEADER_BYTES or not {*header[18:20]} <= _FORMATS


def is_damage(error: BaseException | None) -> bool:
    """Whether this error comes from what is in the file, not from what is around it."""
    if isinstance(error, UnicodeDecodeError):  # a message of SQLite that quotes the damage
        return True
    if not isinstance(error, sqlite3.Error):
        return False
    # Without a name it comes from Python itself, for example for text that is not UTF-8.
    return is_corrupt(error) or _name(error) in ("", "SQLITE_ERROR")


def is_corrupt(error: BaseException | None) -> bool:
    """Whether SQLite itself says with this error that the file is damaged."""
    return _name(error).startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def _name(error: BaseException | None) -> str:
    return str(getattr(error, "sqlite_errorname", ""))


def quarantine(path: Path, day: date) -> Path:
    """Rename the file and what SQLite keeps next to it; gives the new path.

    Call it within ``opening_alone``. Raises OSError.
    """
    target = _free_name(path, day)
    for companion in COMPANIONS:
        beside = path.with_name(path.name + companion)
        if beside.exists():
            os.replace(beside, target.with_name(target.name + companion))
    os.replace(path, target)
    return target


def quarantined_before(path: Path) -> tuple[Path, ...]:
    """The files that were set aside for this path and are still there, oldest first."""
    return tuple(sorted(path.parent.glob(f"{path.stem}-damaged-*{path.suffix}")))


def _free_name(path: Path, day: date) -> Path:
    number = 1
    while True:
        tail = f"-{number}" if number > 1 else ""
        target = path.with_name(f"{path.stem}-damaged-{day.isoformat()}{tail}{path.suffix}")
        if not target.exists():
            return target
        number += 1
