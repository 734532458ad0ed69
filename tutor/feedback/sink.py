"""Where the learner's app gives its feedback to, when it runs on a computer."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from tutor.feedback.entry import FeedbackEntry, FeedbackNotSaved, Given
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.feedback.store import Row

DEADLINE_SECONDS = 3.0
"""How long an answer waits for a database; a learner is looking at the screen."""


class StoreSink:
    """Stores answers in a ``FeedbackStore`` that is opened per answer, and only then.

    So neither the database nor SQLAlchemy costs anything while a learner practises.
    An answer that the database does not take in time is stored in a file in
    ``unsent_folder``, and sent with a later one. ``own`` is as for ``FeedbackStore``.
    """

    def __init__(
        self, database: str | Path, own: bool = False, unsent_folder: Path | None = None
    ) -> None:
        self._database = str(database)
        self._own = own
        self._unsent_folder = unsent_folder

    async def give(self, entry: FeedbackEntry) -> Given:
        """Store this answer while the screen goes on; it is safe once this returns."""
        return await asyncio.to_thread(self.keep, entry)

    def keep(self, entry: FeedbackEntry) -> Given:
        """Store this answer, within the deadline. Raises ``FeedbackNotSaved``."""
        from tutor.feedback.store import row_of

        row = row_of(entry)
        waits = not self._own and self._wait(row)  # a server may be far away: safe here first
        failures: list[Exception] = []
        sent = self._in_time(failures, row)
        if sent and not failures:
            return Given.KEPT
        if waits or self._wait(row):
            return Given.LATER
        raise FeedbackNotSaved(
            _("Thank you. Your answer could not be kept on this computer.")
        ) from (failures[0] if failures else None)

    def resend(self) -> None:
        """Send what could not be sent before, if anything. Takes as long as the database does."""
        from tutor.feedback.ownership import StoreError

        file = self._unsent_file()
        if file is not None and file.exists():
            with contextlib.suppress(StoreError):  # then it goes with a later answer
                self._send()

    def _in_time(self, failures: list[Exception], row: Row) -> bool:
        """Send what waits and this row; whether that came to an end, with or without trouble."""

        def work() -> None:
            try:
                self._send(row)
            except Exception as error:  # whatever a driver raises must not reach the learner
                failures.append(error)

        # A thread that is not waited for when the program ends: some servers never answer.
        thread = Thread(target=work, daemon=True)
        thread.start()
        thread.join(DEADLINE_SECONDS)
        return not thread.is_alive()

    def _send(self, *rows: Row) -> None:
        from tutor.feedback.store import FeedbackStore

        file = self._unsent_file()
        with FeedbackStore(self._database, own=self._own) as store:
            for row in rows:
                store.add_row(row)
            if file is None or not file.exists():
                return
            with FeedbackStore(file, own=True) as unsent:
                for row in unsent.rows():
                    store.add_row(row)
                    unsent.drop(row)

    def _wait(self, row: Row) -> bool:
        """Keep this row until it can be sent; whether that could be done."""
        from tutor.feedback.ownership import StoreError
        from tutor.feedback.store import FeedbackStore

        file = self._unsent_file()
        if file is None:
            return False
        try:
            with FeedbackStore(file, own=True) as unsent:
                unsent.add_row(row)
        except StoreError:
            return False
        return True

    def _unsent_file(self) -> Path | None:
        """Where answers for this database wait: a file for each, so that none goes astray."""
        if self._unsent_folder is None:
            return None
        name = hashlib.sha256(self._database.encode("utf-8", "surrogateescape")).hexdigest()
        return self._unsent_folder / f"feedback-unsent-{name[:12]}.db"
