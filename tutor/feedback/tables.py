"""The tables in which feedback is stored, and how an older database becomes a newer one."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    inspect,
    literal,
    select,
)

from tutor.feedback.ownership import APPLICATION, StoreError
from tutor.i18n import gettext as _

METADATA = MetaData()

# The identity is random within a day, and rows are stored by it: the order in
# which answers came, which could link two of them, is nowhere in the database.
# Dates are ISO text and truths 0 or 1: the same in every database.
ANSWER = Table(
    "answer",
    METADATA,
    Column("given_on", String(10), primary_key=True),
    Column("id", String(12), primary_key=True),
    Column("lesson", String(120), nullable=False),
    Column("variant", String(120), nullable=False),
    Column("version", String(120), nullable=False),
    Column("mode", String(120), nullable=False),
    Column("language", String(120), nullable=False),
    Column("helped", Integer, nullable=False),
    Column("reason", String(40), nullable=False),
    Column("comment", Text, nullable=False),
    Column("waiting", Integer, nullable=False),
    Column("finished", Integer, nullable=False),
    Column("stopped_at", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("hints", Integer, nullable=False),
    Column("mistakes", Integer, nullable=False),
    Column("steps", Text, nullable=False),
    Column("actions", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""One answer. ``waiting`` 1: a person has not looked at the comment yet.
``steps`` and ``actions`` are JSON; ``actions`` is empty when they were not given."""

IS_WAITING = ANSWER.c.waiting == literal(1, literal_execute=True)
"""Written into the query, as an index with this condition does not know a bound value."""

Index("answer_waiting", ANSWER.c.waiting, ANSWER.c.given_on, sqlite_where=IS_WAITING)

DAILY = Table(
    "daily",
    METADATA,
    Column("given_on", String(10), primary_key=True),
    Column("lesson", String(120), primary_key=True),
    Column("variant", String(120), primary_key=True),
    Column("helped", Integer, primary_key=True),
    Column("finished", Integer, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""What remains of answers that were kept long enough: how many there were on a day."""

SCHEMA = Table("feedback_schema", METADATA, Column("version", Integer, primary_key=True))


def _first(connection: Connection) -> None:
    METADATA.create_all(connection)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first,)
"""Step n brings a database from version n to n + 1, within the caller's transaction."""


def has_tables(connection: Connection) -> bool:
    """Whether anything of ours is in this database."""
    return inspect(connection).has_table(SCHEMA.name)


def is_current(connection: Connection) -> bool:
    """Whether the database has exactly the version of this program."""
    return _version(connection) == len(MIGRATIONS)


def is_marked(connection: Connection) -> bool:
    """Whether a file of SQLite says in its header that it is ours; true for other databases."""
    if connection.dialect.name != "sqlite":
        return True
    return connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION


def refuse_other(connection: Connection) -> None:
    """Raise ``StoreError`` unless the database has exactly the version of this program."""
    version = _version(connection)
    if version > len(MIGRATIONS):
        raise StoreError(
            _("This feedback was kept by a newer version of this program. Use that version.")
        )
    if version < len(MIGRATIONS):
        raise StoreError(
            _(
                "This feedback was kept by an older version of this program. It can be"
                " read again once a new answer is kept in it."
            )
        )


def migrate(connection: Connection) -> None:
    """Bring the database to the version of this program, or raise ``StoreError``."""
    version = _version(connection)
    if version > len(MIGRATIONS):
        refuse_other(connection)
    for migration in MIGRATIONS[version:]:
        migration(connection)
    connection.execute(SCHEMA.delete())
    connection.execute(SCHEMA.insert().values(version=len(MIGRATIONS)))
    if not is_marked(connection):
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def _version(connection: Connection) -> int:
    if not inspect(connection).has_table(SCHEMA.name):
        return 0
    return connection.execute(select(SCHEMA.c.version)).scalar() or 0
