"""Answers that come at once are written together, and one that cannot be kept stops no other."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any, cast

import pytest

from tests.lessons.shipped import lesson_of
from tutor.feedback.ownership import StoreError
from tutor.feedback.store import FeedbackStore
from tutor.html.asking import ask
from tutor.web.answers import Answers

TODAY = date(2026, 11, 28)


class Disk:
    """A store that refuses every write with one of these answers in it."""

    def __init__(self, *refused: int) -> None:
        self._refused = {code(number) for number in refused}
        self.kept: set[str] = set()
        self.writes = 0

    def add_rows(self, rows: list[dict[str, Any]]) -> None:
        """Keep all of them, or none."""
        self.writes += 1
        found = {str(row["id"]) for row in rows}
        if found & self._refused:
            raise StoreError("no")
        self.kept |= found


def code(number: int) -> str:
    """The digits of a key."""
    return f"{number:012x}"


async def keep_at_once(disk: Disk, count: int) -> list[str]:
    """So many people answer at the same moment; what each of them is told."""
    answers, lesson = Answers(cast(FeedbackStore, disk)), lesson_of("nep-sms")
    forms = (
        {"question": "comment", "answer": "no", "helped": "yes", "key": f"{TODAY}-{code(number)}"}
        for number in range(count)
    )
    return await asyncio.gather(
        *(answers.keep(lesson, ask(form, form["key"]), TODAY) for form in forms)
    )


@pytest.mark.parametrize(
    ("refused", "kept", "most_writes"),
    [((), 50, 3), ((7,), 49, 60), (tuple(range(50)), 0, 10)],
    ids=["all at once", "one is refused", "the database is gone"],
)
def test_answers_are_written_together(
    refused: tuple[int, ...], kept: int, most_writes: int
) -> None:
    disk = Disk(*refused)
    told = asyncio.run(keep_at_once(disk, 50))
    assert len(disk.kept) == kept
    assert disk.kept == {code(number) for number, said in enumerate(told) if not said}
    assert disk.writes <= most_writes
