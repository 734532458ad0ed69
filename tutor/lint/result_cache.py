"""What came of checks and proofs, so that nothing that is unchanged is looked at again.

Each result is a file of its own in the user's cache folder, under a hash of all
that it came from. It only saves time: a result that is gone, damaged or of
something else means that the work is done once more, and a folder that cannot
be written means the same the next time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from tutor.loader.fingerprints import write_cache

T = TypeVar("T")
_LARGEST = 16_000_000
_DAY = 86_400
_KEPT = 90 * _DAY
"""A result that was not asked for in so many seconds is removed."""
DAMAGE = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


class ResultCache:
    """Results by their kind and the stamp of what they came from; without a folder none."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder / "results" if folder else None
        self._wrote = False

    def get(self, kind: str, stamp: str, read: Callable[[Any], T]) -> T | None:
        """The result, as ``read`` makes it of its JSON; None when there is none that is whole."""
        path = self._path(kind, stamp)
        if path is None:
            return None
        try:
            status = path.lstat()
            if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
                return None
            head, _, body = path.read_bytes().partition(b"\n")
            if head != _head(kind, stamp, body):
                return None
            found = read(json.loads(body))
        except DAMAGE:
            return None
        if time.time() - status.st_mtime > _DAY:
            with contextlib.suppress(OSError):
                os.utime(path)
        return found

    def put(self, kind: str, stamp: str, result: object) -> None:
        """Keep a result, which is made of what JSON knows."""
        path = self._path(kind, stamp)
        if path is None or (os.path.lexists(path) and not path.is_file()):
            return
        body = json.dumps(result, ensure_ascii=False, separators=(",", ":")).encode()
        write_cache(path, _head(kind, stamp, body) + b"\n" + body)
        self._wrote = True

    def tidy(self) -> None:
        """Remove what nobody asked for in a long time, if anything new came."""
        if self._folder is None or not self._wrote:
            return
        oldest = time.time() - _KEPT
        with contextlib.suppress(OSError):
            for path in self._folder.glob("*/*"):
                if path.lstat().st_mtime < oldest:
                    path.unlink(missing_ok=True)

    def _path(self, kind: str, stamp: str) -> Path | None:
        name = hashlib.sha256(f"{kind}\n{stamp}".encode()).hexdigest()
        return self._folder / name[:2] / name if self._folder else None


def _head(kind: str, stamp: str, body: bytes) -> bytes:
    """What a result begins with: it belongs to this stamp, and nothing in it changed."""
    return hashlib.sha256(f"{kind}\n{stamp}\n".encode() + body).hexdigest().encode()
