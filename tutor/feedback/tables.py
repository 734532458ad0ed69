"""The tables in which feedback is stored."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    literal,
)

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
"""The version of the tables for programs from before there were revisions."""

REVISION = Table(
    "feedback_revision",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="feedback_revision_pkc"),
)
"""The revision of the tables, as Alembic keeps it. Its usual name could be somebody else's."""
