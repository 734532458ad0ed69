"""Opening the database with feedback: a file of SQLite, or any database by its URL."""

from __future__ import annotations

import sqlite3
from datetime import date
from enum import Enum
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from tutor.database_file import (
    FileIdentity,
    connect,
    identity,
    is_damage,
    is_unreadable,
    opening_alone,
    quarantine,
)
from tutor.feedback.migrate import is_current, is_marked, migrate
from tutor.feedback.ownership import StoreError, refuse_foreign
from tutor.feedback.reading import (
    MOST_CONNECTIONS,
    POOL,
    any_text,
    has_content,
    is_damaged,
    reading_engine,
    refuse_damaged,
    server_engine,
)
from tutor.i18n import gettext as _

WAIT_SECONDS = 30.0
"""How long one writer waits for the others."""

_MIGRATION_LOCK = 0x564F5052


class Access(Enum):
    """What is asked of a database."""

    READ = "read"
    """Nothing is made, renamed or written."""
    CHANGE = "change"
    """What is there is brought to the version of this program and changed."""
    ADD = "add"
    """The same, and a new one is made when there is none or ours is damaged."""


def parse_database(database: str) -> URL:
    """The URL for a database that is named by its URL or by the path of a file.

    ``postgresql://`` means psycopg 3. Raises ``StoreError`` when it is neither.
    """
    if "://" not in database:
        return URL.create("sqlite", database=str(_expanded(Path(database))))
    try:
        url = make_url(database)
    except (ArgumentError, ValueError) as error:
        raise StoreError(
            _(
                "The address of the database cannot be read. It looks like"
                " postgresql://name@computer/database, or it is the path of a file."
            )
        ) from error
    if url.drivername in ("postgres", "postgresql"):
        url = url.set(drivername="postgresql+psycopg")
    size = url.query.get(POOL, "1")
    if not (isinstance(size, str) and size.isascii() and size.isdigit() and _fits(int(size[:9]))):
        sentence = _("Write a number of connections from 1 to {most} after {name}=.")
        raise StoreError(sentence.format(most=MOST_CONNECTIONS, name=POOL))
    return url


def _fits(connections: int) -> bool:
    return 0 < connections <= MOST_CONNECTIONS


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:  # ~ and the name of nobody
        return path


def sqlite_file(url: URL) -> Path | None:
    """The file behind this URL, or None when it is another kind of database."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def open_engine(
    url: URL, access: Access, own: bool = False, corrupt: FileIdentity | None = None
) -> Engine:
    """An engine for a database of the right version; raises ``StoreError``.

    A file that is not a database with feedback is refused and left alone, unless it is
    ``own``: of our name in our own data folder. To add, a damaged file of ours is
    quarantined and a new one is made; ``corrupt`` is a file that was found to be
    damaged while it was used. To read, nothing is made or written.
    """
    engine: Engine | None = None
    try:
        file = sqlite_file(url)
        if file is not None and not own:
            refuse_foreign(file)
        if access is Access.READ or (access is Access.CHANGE and file and not has_content(file)):
            return reading_engine(url, file)
        engine = _engine(url, file)
        if file is None:
            _bring_up_to_date(engine)
        elif access is Access.ADD:
            _open_to_add(engine, file, corrupt)
        else:
            _open_to_change(engine, file)
    except BaseException as error:
        if engine is not None:
            engine.dispose()
        if isinstance(error, (SQLAlchemyError, sqlite3.Error, OSError, ImportError, ValueError)):
            raise store_error(error, url) from error
        raise
    return engine


def store_error(error: Exception, url: URL) -> StoreError:
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
    return StoreError(
        sentence.format(database=url.render_as_string(hide_password=True), module=module)
    )


def _engine(url: URL, file: Path | None) -> Engine:
    if file is None:
        return server_engine(url)
    engine = create_engine("sqlite://", poolclass=QueuePool, creator=partial(_connect, file))
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _connect(file: Path) -> sqlite3.Connection:
    # Transactions are begun by _begin_sqlite.
    database = connect(file, WAIT_SECONDS)
    database.text_factory = any_text
    # With a log instead (WAL), somebody who only reads would make files too.
    database.execute("PRAGMA journal_mode = DELETE")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA secure_delete = ON")
    return database


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later loses against other writers.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _open_to_change(engine: Engine, file: Path) -> None:
    with opening_alone(file, WAIT_SECONDS):
        refuse_damaged(engine, file)
        _bring_up_to_date(engine)


def _open_to_add(engine: Engine, file: Path, corrupt: FileIdentity | None) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with opening_alone(file, WAIT_SECONDS):
        known = corrupt is not None and identity(file) == corrupt
        if known or is_unreadable(file) or is_damaged(engine, file):
            engine.dispose()
            quarantine(file, date.today())
        _bring_up_to_date(engine)


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as connection:
        if is_current(connection) and is_marked(connection):
            return
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
        migrate(connection)
