"""Whether files can be locked where a file is; on some network disks they cannot.

SQLite takes such a disk for a busy one: it waits, and says that another
program is using the file.
"""

from __future__ import annotations

import errno
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

_NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


def can_lock_in(folder: Path) -> bool:
    """Whether files in this folder can be locked; true when nothing can be made in it.

    Tried on a file without a name: to close a file is to lose all locks on it.
    """
    try:
        with TemporaryFile(dir=folder) as file:
            return _can_lock(file)
    except OSError:
        return True


def can_lock(file: Path) -> bool:
    """Whether this file can be locked; makes nothing. Raises OSError.

    Only for a file that this process has not open in another place.
    """
    with file.open("rb") as opened:
        return _can_lock(opened)


def _can_lock(file: IO[bytes]) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows: its locks are not a matter of the disk
        return True
    try:
        fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _NO_LOCKS
    return True
