"""Whether a file is a database with feedback of this program; anything else is left alone.

Imports no SQLAlchemy, so that every command can ask.
"""

from __future__ import annotations

from pathlib import Path

from tutor.database_file import application_of, is_begun, tables_of
from tutor.i18n import gettext as _

APPLICATION = 0x56_4F_46_42
"""SQLite's ``application_id`` of a file with feedback: "VOFB"."""

_TABLES = frozenset({"answer", "daily", "feedback_schema"})


def is_ours(file: Path) -> bool:
    """Whether this is a database with feedback, maybe damaged. Only reads; raises OSError."""
    if file.is_file() and not file.stat().st_size:
        return is_begun(file)
    application = application_of(file)
    # Files from before the id was written have none, but they have all tables.
    return application == APPLICATION or (application == 0 and tables_of(file) >= _TABLES)


def refuse_foreign(file: Path) -> None:
    """Raise ``StoreError`` when there is a file that is not a database with feedback."""
    try:
        if not file.exists() or is_ours(file):
            return
    except (OSError, ValueError) as error:
        sentence = _("The feedback cannot be opened or written there: {database}.")
        raise StoreError(sentence.format(database=file)) from error
    sentence = _(
        "{file} is not a file with feedback of this program. Nothing in it was changed."
        " Choose another file after --database."
    )
    raise StoreError(sentence.format(file=file))


class StoreError(Exception):
    """Feedback cannot be stored or read; the message says what happened and what to do."""
