"""What practices and feedback have in common: a file of SQLite, opened with care.

A damaged file is set aside: renamed with the date, never deleted.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

_COMPANIONS = ("-journal", "-wal", "-shm")
_HEADER_BYTES = 100
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


@contextmanager
def opening_alone(path: Path, wait: float) -> Iterator[None]:
    """Let one program at a time check, make or set aside the file; ``wait`` in seconds.

    The lock is SQLite's own, on an empty file next to it, so that it works on
    every system and is gone when a program is killed. Raises sqlite3.Error, OSError.
    """
    file = path.with_name(path.name + ".lock")
    if file.exists() and file.stat().st_size:  # not an empty database any more
        file.unlink()
    lock = sqlite3.connect(file, timeout=wait, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def is_spoilt(path: Path) -> bool:
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


def set_aside(path: Path, day: date) -> Path:
    """Rename the file and what SQLite keeps next to it; gives the new path.

    Call it within ``opening_alone``. Raises OSError.
    """
    target = _free_name(path, day)
    for companion in _COMPANIONS:
        beside = path.with_name(path.name + companion)
        if beside.exists():
            os.replace(beside, target.with_name(target.name + companion))
    os.replace(path, target)
    return target


def set_aside_before(path: Path) -> tuple[Path, ...]:
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
