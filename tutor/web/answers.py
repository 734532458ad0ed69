"""Keeping the answers to "were you helped?", each of them once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import anyio.to_thread
from anyio import CapacityLimiter

from tutor.html.asking import Asking, read_key
from tutor.html.carried import CarriedPractice, read_carried
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson
from tutor.practice.opinion import entry_of

if TYPE_CHECKING:
    from tutor.feedback.store import FeedbackStore

LONGEST_WAIT = timedelta(days=60)
"""How long an answer may have waited on a device before it was sent."""
AT_ONCE = 4
TRIES = 2


class Answers:
    """Takes answers and keeps them in the database, beside the loop that serves pages."""

    def __init__(self, store: FeedbackStore) -> None:
        self.store = store
        self._limiter: CapacityLimiter | None = None

    async def keep(self, lesson: Lesson, asking: Asking, today: date) -> str:
        """Keep an answer; a sentence for the learner when that did not work, else "".

        Raises ValueError for an answer that no page of ours gives.
        """
        from tutor.feedback.ownership import StoreError
        from tutor.feedback.store import row_of

        day, code = read_key(asking.form["key"])
        if not today - LONGEST_WAIT <= day <= today + timedelta(days=1):
            raise ValueError("a day that cannot be")
        state = asking.form["state"]
        practice = CarriedPractice.play(lesson, read_carried(state)).practice if state else None
        entry = entry_of(lesson, practice, asking.opinion, day)
        if entry is None:
            return ""
        row = row_of(entry, code)
        if self._limiter is None:
            self._limiter = CapacityLimiter(AT_ONCE)
        for _try in range(TRIES):
            try:
                await anyio.to_thread.run_sync(self.store.add_row, row, limiter=self._limiter)
            except StoreError:
                continue  # another process may have kept the very same answer just now
            return ""
        return _("Your answer could not be kept just now. Please try again in a while.")
