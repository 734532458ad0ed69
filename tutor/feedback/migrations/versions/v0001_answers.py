"""The tables with answers and daily counts, as they were before there were revisions."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Integer, String, Text, text

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "answer",
        Column("given_on", String(10), primary_key=True),
        Column("id", String(12), primary_key=True),
        *(
            Column(name, String(120), nullable=False)
            for name in ("lesson", "variant", "version", "mode", "language")
        ),
        Column("helped", Integer, nullable=False),
        Column("reason", String(40), nullable=False),
        Column("comment", Text, nullable=False),
        *(
            Column(name, Integer, nullable=False)
            for name in ("waiting", "finished", "stopped_at", "total", "hints", "mistakes")
        ),
        Column("steps", Text, nullable=False),
        Column("actions", Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "answer_waiting", "answer", ["waiting", "given_on"], sqlite_where=text("waiting = 1")
    )
    op.create_table(
        "daily",
        Column("given_on", String(10), primary_key=True),
        Column("lesson", String(120), primary_key=True),
        Column("variant", String(120), primary_key=True),
        Column("helped", Integer, primary_key=True),
        Column("finished", Integer, primary_key=True),
        Column("count", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table("feedback_schema", Column("version", Integer, primary_key=True))
