"""Setting a damaged database file aside: renamed with the date, never deleted."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

_COMPANIONS = ("-journal", "-wal", "-shm")


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


def set_aside(path: Path, day: date, damaged: FileIdentity | None) -> Path | None:
    """Rename the file and what SQLite keeps next to it; gives the new path.

    None when ``damaged`` is no longer the file that stands there: another
    program was first, and the file there now is a good one. Raises OSError.
    """
    if damaged is None or identity(path) != damaged:
        return None
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
