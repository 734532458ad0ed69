"""Keeping the answers to "were you helped?", each of them once.

A database takes as long for one answer as for fifty: most of that is waiting until they are
safe on the disk. So those that come while others are written go together in the next write.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import anyio.to_thread

from tutor.html.asking import Asking, read_key
from tutor.html.carried import CarriedPractice, read_carried
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson
from tutor.practice.opinion import entry_of

if TYPE_CHECKING:
    from tutor.feedback.store import FeedbackStore, Row

LONGEST_WAIT = timedelta(days=60)
"""How long an answer may have waited on a device before it was sent."""
MOST_AT_ONCE = 100
TRIES = 2
MOST_FAILED = 2


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    """An answer that is not safe yet; ``kept`` becomes whether it was kept."""

    row: Row
    kept: asyncio.Future[bool]


class Answers:
    """Takes answers and keeps them in the database, beside the loop that serves pages."""

    def __init__(self, store: FeedbackStore) -> None:
        self.store = store
        self._waiting: list[_Waiting] = []
        self._writer: asyncio.Task[None] | None = None

    async def keep(self, lesson: Lesson, asking: Asking, today: date) -> str:
        """Keep an answer; a sentence for the learner when that did not work, else "".

        Raises ValueError for an answer that no page of ours gives.
        """
        from tutor.feedback.store import row_of

        day, code = read_key(asking.form["key"])
        if not today - LONGEST_WAIT <= day <= today + timedelta(days=1):
            raise ValueError("a day that cannot be")
        state = asking.form["state"]
        practice = CarriedPractice.play(lesson, read_carried(state)).practice if state else None
        entry = entry_of(lesson, practice, asking.opinion, day)
        if entry is None:
            return ""
        if await self._keep(row_of(entry, code)):
            return ""
        return _("Your answer could not be kept just now. Please try again in a while.")

    async def _keep(self, row: Row) -> bool:
        """Whether this is kept; it is safe once this returns."""
        own = _Waiting(row, asyncio.get_running_loop().create_future())
        self._waiting.append(own)
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        return await own.kept

    async def _write(self) -> None:
        while self._waiting:
            taken, self._waiting = self._waiting[:MOST_AT_ONCE], self._waiting[MOST_AT_ONCE:]
            try:
                kept = await self._add_each(taken)
            except Exception as error:  # whoever waits would wait forever
                for each in taken:
                    if not each.kept.done():
                        each.kept.set_exception(error)
                continue
            for each in taken:
                if not each.kept.done():  # its visitor may have gone
                    each.kept.set_result(each in kept)

    async def _add_each(self, taken: list[_Waiting]) -> list[_Waiting]:
        """Those that are kept: all of them, or else each that the database takes by itself."""
        if await self._add(taken):
            return taken
        kept: list[_Waiting] = []
        failed = 0
        for each in taken if len(taken) > 1 else ():
            if await self._add([each]):
                kept.append(each)
                failed = 0
            elif (failed := failed + 1) == MOST_FAILED:
                break  # the database does not answer: nobody has to wait for that
        return kept

    async def _add(self, taken: Sequence[_Waiting]) -> bool:
        from tutor.feedback.ownership import StoreError

        rows = [each.row for each in taken]
        for _try in range(TRIES):
            try:
                await anyio.to_thread.run_sync(self.store.add_rows, rows)
            except StoreError:
                continue  # another process may have kept the very same answer just now
            return True
        return False
