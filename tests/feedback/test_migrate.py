"""An older database becomes one of this version, whole; a newer one is left alone."""

from __future__ import annotations

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect

from tests.feedback.conftest import FULL, answer
from tests.postgresql import Cluster, running
from tests.processes import in_processes
from tutor.feedback import migrate
from tutor.feedback.database import Access
from tutor.feedback.export import AnswerSelection
from tutor.feedback.ownership import StoreError
from tutor.feedback.report import report
from tutor.feedback.store import FeedbackStore, Row, row_of
from tutor.feedback.tables import REVISION, SCHEMA

NEXT = '''"""One more column."""

from alembic import op
from sqlalchemy import Column, Integer

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add it."""
    op.add_column("daily", Column("more", Integer, nullable=False, server_default="7"))
'''


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """As if this were the next version of the program, with a revision more."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.FOLDER, folder)
    (folder / "versions" / "v0002_more.py").write_text(NEXT, encoding="utf-8")
    monkeypatch.setattr(migrate, "FOLDER", str(folder))
    monkeypatch.setattr(migrate, "HISTORY", (*migrate.HISTORY, "0002"))
    return monkeypatch


def as_before_revisions(database: str) -> list[Row]:
    """Make the database what it was before there were revisions; gives what is in it."""
    with FeedbackStore(database) as store:
        store.add(FULL)
        store.add(answer(comment="Ik heet Jan"))
        with store.writing() as connection:
            REVISION.drop(connection)
            connection.execute(SCHEMA.update().values(version=1))
        return store.rows()


def more_of(connection: Connection) -> list[str]:
    """The columns of the daily counts."""
    return [column["name"] for column in inspect(connection).get_columns("daily")]


def test_the_history_is_that_of_the_files() -> None:
    script = ScriptDirectory(migrate.FOLDER)
    assert [step.revision for step in script.walk_revisions()][::-1] == list(migrate.HISTORY)


def test_the_revisions_make_what_a_new_database_has(tmp_path: Path) -> None:
    """Told by SQLite itself: the same tables, columns and indexes."""
    found = []
    for name, upgraded in (("new", False), ("old", True)):
        file = tmp_path / f"{name}.db"
        engine = create_engine(f"sqlite:///{file}")
        with engine.begin() as connection:
            if upgraded:
                steps = ScriptDirectory(migrate.FOLDER).walk_revisions()
                from alembic.operations import Operations
                from alembic.runtime.migration import MigrationContext

                with Operations.context(MigrationContext.configure(connection)):
                    for step in reversed(list(steps)):
                        step.module.upgrade()
                REVISION.create(connection)
            else:
                migrate.migrate(connection)
        engine.dispose()
        with closing(sqlite3.connect(file)) as database:
            rows = database.execute("SELECT sql FROM sqlite_schema WHERE sql != '' ORDER BY name")
            found.append(["".join(sql.split()) for (sql,) in rows])
    assert found[0] == found[1]


def test_a_database_from_before_there_were_revisions(database: str) -> None:
    rows = as_before_revisions(database)
    with FeedbackStore(database, access=Access.READ) as store:
        assert store.rows() == rows
    for _again in range(2):
        with FeedbackStore(database) as store:
            assert store.rows() == rows
            with store.reading() as connection:
                assert migrate.is_current(connection)


@pytest.mark.parametrize("age", ["before revisions", "first revision"])
def test_an_older_database_is_brought_up_to_date(
    database: str, age: str, next_version: pytest.MonkeyPatch
) -> None:
    with next_version.context() as now:
        now.setattr(migrate, "HISTORY", migrate.HISTORY[:1])
        rows = as_before_revisions(database)
        if age == "first revision":
            with FeedbackStore(database):
                pass
    with pytest.raises(StoreError, match="oudere versie"):
        FeedbackStore(database, access=Access.READ)
    for _again in range(2):
        with FeedbackStore(database) as store, store.reading() as connection:
            assert more_of(connection)[-1] == "more"
            assert store.rows() == rows


def test_a_newer_database_is_left_alone(database: str, next_version: pytest.MonkeyPatch) -> None:
    with FeedbackStore(database) as store:
        store.add(FULL)
        rows = store.rows()
    with next_version.context() as now:
        now.setattr(migrate, "HISTORY", migrate.HISTORY[:1])
        for access in Access:
            with pytest.raises(StoreError, match="nieuwere versie"):
                FeedbackStore(database, access=access)
    with FeedbackStore(database) as store:
        assert store.rows() == rows


def test_a_program_from_before_revisions_stays_away(database: str) -> None:
    """It looks at one number, and refuses what is more than it knows."""
    with FeedbackStore(database) as store, store.reading() as connection:
        assert connection.execute(SCHEMA.select()).scalar_one() > 1


def test_a_revision_that_fails_changes_nothing(
    database: str, next_version: pytest.MonkeyPatch
) -> None:
    with next_version.context() as now:
        now.setattr(migrate, "HISTORY", migrate.HISTORY[:1])
        rows = as_before_revisions(database)
    broken = Path(migrate.FOLDER) / "versions" / "v0002_more.py"
    text = NEXT + "    op.execute('SELECT nothing FROM nowhere')\n"
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(StoreError):
        FeedbackStore(database)
    with next_version.context() as now:
        now.setattr(migrate, "HISTORY", migrate.HISTORY[:1])
        with FeedbackStore(database) as store, store.reading() as connection:
            assert store.rows() == rows
            assert "more" not in more_of(connection)


@pytest.mark.slow
@pytest.mark.parametrize("begin", ["new", "old"])
def test_many_that_start_at_once_upgrade_once(
    database: str, begin: str, next_version: pytest.MonkeyPatch
) -> None:
    count = 0
    if begin == "old":
        with next_version.context() as now:
            now.setattr(migrate, "HISTORY", migrate.HISTORY[:1])
            count = len(as_before_revisions(database))

    def server(_number: int) -> None:
        with FeedbackStore(database) as store:
            store.add_row(row_of(FULL))

    in_processes(server, 12)
    with FeedbackStore(database) as store, store.reading() as connection:
        assert len(store.rows()) == count + 12
        assert len(connection.execute(REVISION.select()).all()) == 1
        assert len(report(store, AnswerSelection())) > 0


@pytest.mark.parametrize("size", ["0", "101", "many", "-1", "1&pool_size=2"])
def test_a_number_of_connections_that_cannot_be(size: str) -> None:
    with pytest.raises(StoreError, match="van 1 tot 100"):
        FeedbackStore(f"postgresql://localhost/x?pool_size={size}")


@pytest.mark.slow
def test_a_server_uses_no_more_connections_than_it_may(cluster: Cluster) -> None:
    database = cluster.new_database()
    with FeedbackStore(f"{database}&pool_size=2") as store, ThreadPoolExecutor(8) as many:
        list(many.map(store.add, [FULL] * 40))
        assert len(store.rows()) == 40
        used = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tutor'"
        assert cluster.sql(used) == "2"


@pytest.mark.slow
def test_a_database_server_that_was_started_again_is_not_noticed() -> None:
    with running() as cluster, FeedbackStore(cluster.new_database()) as store:
        store.add(FULL)
        cluster.restart()
        store.add(answer())
        assert len(store.rows()) == 2
