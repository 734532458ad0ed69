"""Writing a file that is there whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def atomic_write(path: Path, replace: bool = False, sync: bool = True) -> Iterator[BinaryIO]:
    """A file to write to, that gets its name only once all of it is on the disk.

    Whatever breaks it off (Ctrl+C, a full disk) leaves what was there before. Without
    ``sync`` it can be lost in a power cut, and costs less: for what can be made again.
    Raises FileExistsError unless ``replace``, and OSError. A device or pipe is
    written to directly.
    """
    target = path.resolve()
    if target.exists() and not target.is_file() and not target.is_dir():
        with target.open("wb") as device:
            yield device
        return
    if target.is_dir():
        raise IsADirectoryError(str(path))
    if target.exists() and not replace:
        raise FileExistsError(str(path))
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            if sync:
                os.fsync(file.fileno())
        os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
