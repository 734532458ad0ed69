"""Which version a database of feedback has, and bringing an older one up to date.

A new database gets all tables at once. An older one goes through the revisions of
Alembic, which is imported only then.
"""

from __future__ import annotations

from importlib.resources import files

from sqlalchemy import Connection, inspect, select

from tutor.feedback.ownership import APPLICATION, StoreError
from tutor.feedback.tables import METADATA, REVISION, SCHEMA
from tutor.i18n import gettext as _

HISTORY = ("0001",)
"""All revisions in ``migrations/versions``, in order; here, so that asking needs no Alembic."""

FOLDER = str(files("tutor.feedback") / "migrations")

_OPTIONS = {"version_table": REVISION.name}
_BEFORE_REVISIONS = 1
_WITH_REVISIONS = 2
"""What older programs find in ``feedback_schema``: more than they know, so they stay away."""


def has_tables(connection: Connection) -> bool:
    """Whether anything of ours is in this database."""
    return inspect(connection).has_table(SCHEMA.name)


def is_current(connection: Connection) -> bool:
    """Whether the database has exactly the version of this program."""
    return _revision(connection) == HISTORY[-1]


def is_marked(connection: Connection) -> bool:
    """Whether a file of SQLite says in its header that it is ours; true for other databases."""
    if connection.dialect.name != "sqlite":
        return True
    return connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION


def refuse_other(connection: Connection) -> None:
    """Raise ``StoreError`` unless this program can read the database as it is."""
    revision = _revision(connection)
    _refuse_newer(connection, revision)
    if (revision or HISTORY[0]) != HISTORY[-1]:
        raise StoreError(
            _(
                "This feedback was kept by an older version of this program. It can be"
                " read again once a new answer is kept in it."
            )
        )


def migrate(connection: Connection) -> None:
    """Bring the database to the version of this program, or raise ``StoreError``.

    All of it happens within the transaction of the connection.
    """
    revision = _revision(connection)
    if not has_tables(connection):
        METADATA.create_all(connection)
        connection.execute(REVISION.insert().values(version_num=HISTORY[-1]))
    else:
        _refuse_newer(connection, revision)
        _upgrade(connection, revision)
    connection.execute(SCHEMA.delete())
    connection.execute(SCHEMA.insert().values(version=_WITH_REVISIONS))
    if not is_marked(connection):
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def _upgrade(connection: Connection, revision: str) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(FOLDER)
    context = MigrationContext.configure(connection, opts=_OPTIONS)
    if not revision:
        # The first revision is what there was before there were revisions.
        context.stamp(script, HISTORY[0])
    steps = list(script.iterate_revisions(HISTORY[-1], revision or HISTORY[0]))
    with Operations.context(context):
        for step in reversed(steps):
            step.module.upgrade()
            context.stamp(script, step.revision)


def _refuse_newer(connection: Connection, revision: str) -> None:
    if revision in HISTORY or (not revision and _schema(connection) <= _BEFORE_REVISIONS):
        return
    raise StoreError(
        _("This feedback was kept by a newer version of this program. Use that version.")
    )


def _revision(connection: Connection) -> str:
    """The revision; empty when there is none, or from before there were revisions."""
    if not inspect(connection).has_table(REVISION.name):
        return ""
    return connection.execute(select(REVISION.c.version_num)).scalar() or ""


def _schema(connection: Connection) -> int:
    return connection.execute(select(SCHEMA.c.version)).scalar() or 0
