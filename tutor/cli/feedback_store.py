"""Opening the feedback for a command, with what is wrong as a sentence and an exit code."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.exits import CommandError, Exit
from tutor.cli.output import print_error
from tutor.cli.settings import Settings
from tutor.cli.writing import expanded
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.feedback.store import FeedbackStore


@contextmanager
def opened(settings: Settings, *, change: bool = False) -> Iterator[FeedbackStore]:
    """The feedback to read, or to change. Raises CommandError for what is wrong with the database.

    Says so when a damaged file was set aside, as the figures are then too low.
    """
    from tutor.feedback.database import Access
    from tutor.feedback.ownership import StoreError
    from tutor.feedback.store import FeedbackStore

    try:
        _refuse_missing(settings.database)
        database, own = feedback_database(settings)
        access = Access.CHANGE if change else Access.READ
        with FeedbackStore(database, own=own, access=access) as store:
            for file in store.damaged_files:
                sentence = _(
                    "A damaged file with feedback was put aside: {file}. What is in it"
                    " is not counted."
                )
                print_error(sentence.format(file=file))
            yield store
    except StoreError as trouble:
        raise CommandError(str(trouble), Exit.DATABASE) from trouble


def feedback_database(settings: Settings) -> tuple[str, bool]:
    """The database of these settings, and whether it is the program's own file."""
    from tutor.storage.paths import feedback_file

    own = feedback_file()
    database = settings.database or str(own)
    return database, os.path.realpath(expanded(database)) == os.path.realpath(own)


def refuse_foreign_file(settings: Settings) -> None:
    """Raise CommandError when ``--database`` names a file that is not a database with feedback.

    So the person hears it at once, not when the first answer is given.
    """
    from tutor.feedback.ownership import StoreError, refuse_foreign

    database, own = feedback_database(settings)
    if own or "://" in database:  # an address is looked at when it is used
        return
    try:
        refuse_foreign(expanded(database))
    except StoreError as trouble:
        raise CommandError(str(trouble), Exit.DATABASE) from trouble


def _refuse_missing(database: str) -> None:
    """A mistyped name must not become a new, empty database."""
    from tutor.feedback.database import parse_database, sqlite_file

    file: Path | None = sqlite_file(parse_database(database)) if database else None
    if file is not None and not file.exists():
        sentence = _("There is no feedback in {file}: that file is not there.")
        raise CommandError(sentence.format(file=file), Exit.NOT_FOUND)
