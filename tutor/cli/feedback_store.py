"""Opening the feedback for a command, with what is wrong as a sentence and an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.exits import CannotGoOn, Exit
from tutor.cli.output import complain
from tutor.cli.settings import Settings
from tutor.language import gettext as _

if TYPE_CHECKING:
    from tutor.feedback.store import FeedbackStore


@contextmanager
def opened(settings: Settings) -> Iterator[FeedbackStore]:
    """The feedback to work with. Raises CannotGoOn for whatever is wrong with the database.

    Says so when a damaged file was set aside, as the figures are then too low.
    """
    from tutor.feedback.store import FeedbackStore
    from tutor.feedback.trouble import StoreTrouble
    from tutor.progress.place import feedback_file

    try:
        _refuse_missing(settings.database)
        with FeedbackStore(settings.database or feedback_file()) as store:
            for file in store.damaged_files:
                sentence = _(
                    "A damaged file with feedback was put aside: {file}. What is in it"
                    " is not counted."
                )
                complain(sentence.format(file=file))
            yield store
    except StoreTrouble as trouble:
        raise CannotGoOn(str(trouble), Exit.DATABASE) from trouble


def _refuse_missing(database: str) -> None:
    """A mistyped name must not become a new, empty database."""
    from tutor.feedback.database import parse_database, sqlite_file

    file: Path | None = sqlite_file(parse_database(database)) if database else None
    if file is not None and not file.exists():
        sentence = _("There is no feedback in {file}: that file is not there.")
        raise CannotGoOn(sentence.format(file=file), Exit.NOT_FOUND)
