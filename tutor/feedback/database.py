"""Opening the database with feedback: a file of SQLite, or any database by its URL."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from tutor.database_file import (
    FileIdentity,
    identity,
    is_damage,
    is_spoilt,
    opening_alone,
    set_aside,
)
from tutor.feedback.tables import is_current, migrate
from tutor.feedback.trouble import StoreTrouble
from tutor.language import gettext as _

WAIT_SECONDS = 30.0
"""How long one writer waits for the others."""

_CHECKED_BYTES = 32 * 1024 * 1024
"""A file up to this size is checked whole at opening; that takes about 0.1 s."""

_MIGRATION_LOCK = 0x564F5052


def parse_database(database: str) -> URL:
    """The URL for a database that is named by its URL or by the path of a file.

    ``postgresql://`` means psycopg 3. Raises ``StoreTrouble`` when it is neither.
    """
    if "://" not in database:
        return URL.create("sqlite", database=str(Path(database).expanduser()))
    try:
        url = make_url(database)
    except (ArgumentError, ValueError) as error:
        raise StoreTrouble(
            _(
                "The address of the database cannot be read. It looks like"
                " postgresql://name@computer/database, or it is the path of a file."
            )
        ) from error
    if url.drivername in ("postgres", "postgresql"):
        url = url.set(drivername="postgresql+psycopg")
    return url


def sqlite_file(url: URL) -> Path | None:
    """The file behind this URL, or None when it is another kind of database."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def open_engine(url: URL, spoilt: FileIdentity | None = None) -> Engine:
    """An engine for a database of the right version; raises ``StoreTrouble``.

    A damaged file of SQLite is set aside and a new one is made; ``spoilt`` is a
    file that was found to be damaged while it was used.
    """
    engine: Engine | None = None
    try:
        engine = _engine(url)
        file = sqlite_file(url)
        if file is None:
            _bring_up_to_date(engine)
        else:
            _open_file(engine, file, spoilt)
    except BaseException as error:
        if engine is not None:
            engine.dispose()
        if isinstance(error, (SQLAlchemyError, sqlite3.Error, OSError, ImportError)):
            raise trouble(error, url) from error
        raise
    return engine


def trouble(error: Exception, url: URL) -> StoreTrouble:
    """The sentence that belongs to this error; a password in the URL is not shown."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = str(getattr(cause, "sqlite_errorname", ""))
    if isinstance(error, NoSuchModuleError):
        sentence = _("This kind of database is not known: {database}.")
    elif isinstance(error, ImportError):
        sentence = _("For this database the program {module} is needed: pip install {module}.")
    elif name == "SQLITE_FULL":
        sentence = _("The disk is full. Make room and try again: {database}.")
    elif name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        sentence = _("Another program is using the feedback. Try again: {database}.")
    elif name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")) or isinstance(
        error, OSError
    ):
        sentence = _("The feedback cannot be opened or written there: {database}.")
    elif is_damage(cause):
        sentence = _("The file with feedback is damaged: {database}.")
    else:
        sentence = _("The database with feedback does not answer: {database}.")
    module = "psycopg[binary]" if "psycopg" in str(error) else getattr(error, "name", None) or ""
    return StoreTrouble(
        sentence.format(database=url.render_as_string(hide_password=True), module=module)
    )


def _engine(url: URL) -> Engine:
    is_sqlite = url.get_backend_name() == "sqlite"
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS} if is_sqlite else {})
    if is_sqlite:
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later loses against other writers.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _open_file(engine: Engine, file: Path, spoilt: FileIdentity | None) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with opening_alone(file, WAIT_SECONDS):
        known = spoilt is not None and identity(file) == spoilt
        if known or is_spoilt(file) or _is_damaged(engine, file):
            engine.dispose()
            set_aside(file, date.today())
        _bring_up_to_date(engine)


def _is_damaged(engine: Engine, file: Path) -> bool:
    if not file.exists():
        return False
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


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as connection:
        if is_current(connection):
            return
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
        migrate(connection)
