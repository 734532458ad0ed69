"""Opening feedback to read it: nothing is made, renamed or written, also where nothing may be."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, QueuePool, StaticPool, create_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from tutor.database_file import COMPANIONS, WITHOUT_LOCKS, address, is_damage, is_unreadable
from tutor.feedback.migrate import has_tables, migrate, refuse_other
from tutor.feedback.ownership import StoreError
from tutor.file_locks import can_lock
from tutor.i18n import gettext as _

_WAIT_SECONDS = 30.0
_CONNECT_SECONDS = 10
_OLDEST_SECONDS = 1800
POOL = "pool_size"
POOL_SIZE = 6
"""Connections of one server: four answers, and two pages for the editorial team."""
MOST_CONNECTIONS = 100
_POSTGRESQL = {
    "application_name": "tutor",
    "connect_timeout": _CONNECT_SECONDS,
    # A network that is gone holds up an answer no longer than this.
    "tcp_user_timeout": 1000 * _CONNECT_SECONDS,
}
_HEADER_FORMAT = slice(18, 20)
_WITH_LOG = b"\2\2"
_CHECKED_BYTES = 32 * 1024 * 1024  # a file up to this size is checked whole, in about 0.1 s

any_text = partial(str, encoding="utf-8", errors="replace")
"""Reads a text of SQLite; one that is not UTF-8 must not keep all others from being read."""


def reading_engine(url: URL, file: Path | None) -> Engine:
    """An engine that only reads; an empty one when nothing was stored yet.

    Raises ``StoreError``, SQLAlchemyError, sqlite3.Error and OSError.
    """
    if file is not None and not has_content(file):
        return _nothing()
    engine = server_engine(url) if file is None else _engine_of(file)
    try:
        if file is not None:
            refuse_damaged(engine, file)
        with engine.connect() as connection:
            if not has_tables(connection):
                engine.dispose()
                return _nothing()
            refuse_other(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def server_engine(url: URL) -> Engine:
    """An engine for a database that is no file; one that does not answer is given up in time.

    ``?pool_size=3`` in the URL says how many connections it may have.
    """
    postgresql = url.get_backend_name() == "postgresql"
    return create_engine(
        url.difference_update_query([POOL]),
        pool_size=int(str(url.query.get(POOL, POOL_SIZE))),
        max_overflow=0,
        pool_timeout=_CONNECT_SECONDS,
        pool_recycle=_OLDEST_SECONDS,
        pool_pre_ping=True,  # a database that was started again is not noticed
        connect_args=_POSTGRESQL if postgresql else {},
    )


def has_content(file: Path) -> bool:
    """Whether there is a file here with anything in it, its log included."""
    return any(each.exists() and each.stat().st_size for each in (file, _beside(file, "-wal")))


def refuse_damaged(engine: Engine, file: Path) -> None:
    """Raise ``StoreError`` when the file of this engine cannot be read."""
    if is_unreadable(file) or is_damaged(engine, file):
        sentence = _("The file with feedback is damaged: {database}.")
        raise StoreError(sentence.format(database=file))


def _beside(file: Path, end: str) -> Path:
    return file.with_name(file.name + end)


def is_damaged(engine: Engine, file: Path) -> bool:
    """Whether the file of this engine cannot be read, as far as is seen in a moment."""
    try:
        with engine.connect() as connection:
            if file.stat().st_size > _CHECKED_BYTES:
                return False
            return connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok"
    except UnicodeDecodeError:  # a message of SQLite that quotes the damage
        return True
    except DBAPIError as error:
        if is_damage(error.orig):
            return True
        raise


def _nothing() -> Engine:
    """A database in memory without answers."""
    engine = _in_memory(sqlite3.connect(":memory:", check_same_thread=False))
    with engine.begin() as connection:
        migrate(connection)
    return engine


def _in_memory(database: sqlite3.Connection) -> Engine:
    return create_engine("sqlite://", poolclass=StaticPool, creator=lambda: database)


def _engine_of(file: Path) -> Engine:
    if _was_broken_off(file):
        return _in_memory(_recovered(file))
    return create_engine("sqlite://", poolclass=QueuePool, creator=partial(_connect, file))


def _was_broken_off(file: Path) -> bool:
    """Whether SQLite must finish or undo something before the file can be read."""
    log, journal = _beside(file, "-wal"), _beside(file, "-journal")
    if log.exists() and log.stat().st_size:
        return True
    if not journal.exists():
        return False
    try:
        with closing(_connect(file)) as database:
            database.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.Error as error:
        return error.sqlite_errorname in ("SQLITE_READONLY_ROLLBACK", "SQLITE_CANTOPEN")
    return False


def _recovered(file: Path) -> sqlite3.Connection:
    """A copy in memory in which SQLite finished or undid what was broken off."""
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    memory.text_factory = any_text
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        for end in ("", *COMPANIONS):
            if _beside(file, end).exists():
                shutil.copyfile(_beside(file, end), _beside(copy, end))
        with closing(sqlite3.connect(copy)) as database:
            database.backup(memory)
    return memory


def _connect(file: Path) -> sqlite3.Connection:
    with file.open("rb") as opened:
        header = opened.read(_HEADER_FORMAT.stop)
    parameters = {"mode": "ro"}
    if header[_HEADER_FORMAT] == _WITH_LOG:
        # It makes files next to it even to read; at rest it needs none.
        parameters["immutable"] = "1"
    elif not can_lock(file):
        parameters["vfs"] = WITHOUT_LOCKS
    database = sqlite3.connect(
        address(file, **parameters),
        uri=True,
        timeout=_WAIT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    database.text_factory = any_text
    return database
