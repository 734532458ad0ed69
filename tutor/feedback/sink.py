"""Where the learner's app gives its feedback to, when it runs on a computer."""

from __future__ import annotations

from pathlib import Path

from tutor.feedback.entry import FeedbackEntry, FeedbackNotKept
from tutor.language import gettext as _


class StoreSink:
    """Keeps answers in a ``FeedbackStore`` that is opened per answer, and only then.

    So neither the database nor SQLAlchemy costs anything while a learner practises.
    """

    def __init__(self, database: str | Path, own: bool = False) -> None:
        self._database = database
        self._own = own

    def give(self, entry: FeedbackEntry) -> None:
        """Keep this answer; it is safe once this returns."""
        from tutor.feedback.store import FeedbackStore
        from tutor.feedback.trouble import StoreTrouble

        try:
            with FeedbackStore(self._database, own=self._own) as store:
                store.add(entry)
        except StoreTrouble as error:
            raise FeedbackNotKept(
                _("Thank you. Your answer could not be kept on this computer.")
            ) from error
