"""Saving a practice so that the learner can go on another day.

This module runs in a web page too: it knows no database and no file.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from tutor.engine.saved_practice import SavedPractice


@dataclass(frozen=True, slots=True)
class Overview:
    """How far the learner is with one lesson, over all practices of it.

    ``step`` of ``total`` belongs to the practice that was saved last, and
    ``under_way`` says that this one is not finished. ``finished`` says that
    some practice of the lesson was; ``finished_steps`` is how many steps the lesson
    had then, at most, or 0 when that is not known. Dates are of the first and the last save.
    """

    step: int
    total: int
    finished: bool
    begun_on: date
    last_on: date
    under_way: bool = False
    finished_steps: int = 0


class SaveError(Exception):
    """Nothing was saved or read; the message is a sentence for the learner.

    What was saved before is still there, and practising can go on.
    """


class ProgressStore(Protocol):
    """Where practices are saved. Every method may raise ``SaveError``."""

    notice: str
    """A sentence that the learner must see, for example that nothing is saved; or empty."""

    def save(self, saved: SavedPractice) -> SavedPractice:
        """Save this practice; it is safe once this returns.

        Gives what was saved: the same, or the same under a new ``practice``
        when another window had gone on with it. Go on with what is given.
        """
        ...

    def load(self, practice: str) -> SavedPractice | None:
        """The practice of this name, or None."""
        ...

    def latest(self, lesson: str) -> SavedPractice | None:
        """The practice of this lesson that was saved last, or None."""
        ...

    def overview(self) -> Mapping[str, Overview]:
        """Each lesson that was ever begun, by its id."""
        ...

    def last_practised(self) -> str | None:
        """The id of the lesson that was saved last, or None."""
        ...

    def rename(self, old: str, new: str) -> None:
        """Let all practices of the lesson ``old`` be of the lesson ``new``: it was renamed."""
        ...

    def forget(self, lesson: str | None = None) -> None:
        """Wipe all practices of this lesson, or of all lessons."""
        ...

    def close(self) -> None:
        """Let go of files; nothing that was saved is lost without it."""
        ...


def new_practice() -> str:
    """A random name for a practice, 16 hexadecimal digits."""
    return secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class Record:
    """A saved practice with the days of its first and its last save."""

    saved: SavedPractice
    begun_on: date
    last_on: date


class MemoryStore:
    """Saves until the program ends; ``notice`` says why when that is not by choice."""

    def __init__(self, notice: str = "", today: Callable[[], date] = date.today) -> None:
        self.notice = notice
        self._today = today
        self.records: dict[str, Record] = {}
        """By name of the practice; the one saved last stands last."""

    def save(self, saved: SavedPractice) -> SavedPractice:
        """Save this practice."""
        day = self._today()
        before = self.records.pop(saved.practice, None)
        begun_on = before.begun_on if before else day
        self.records[saved.practice] = Record(saved, begun_on, day)
        return saved

    def load(self, practice: str) -> SavedPractice | None:
        """The practice of this name, or None."""
        record = self.records.get(practice)
        return record.saved if record else None

    def latest(self, lesson: str) -> SavedPractice | None:
        """The practice of this lesson that was saved last, or None."""
        of_lesson = [each.saved for each in self.records.values() if each.saved.lesson == lesson]
        return of_lesson[-1] if of_lesson else None

    def overview(self) -> Mapping[str, Overview]:
        """Each lesson that was ever begun, by its id."""
        found: dict[str, Overview] = {}
        for record in self.records.values():
            saved = record.saved
            one = Overview(
                saved.step, saved.total, saved.finished, record.begun_on, record.last_on,
                under_way=not saved.finished, finished_steps=saved.steps if saved.finished else 0,
            )  # fmt: skip
            found[saved.lesson] = together(found.get(saved.lesson), one)
        return found

    def last_practised(self) -> str | None:
        """The id of the lesson that was saved last, or None."""
        return next((each.saved.lesson for each in reversed(self.records.values())), None)

    def rename(self, old: str, new: str) -> None:
        """Let all practices of the lesson ``old`` be of the lesson ``new``: it was renamed."""
        for name, record in self.records.items():
            if record.saved.lesson == old:
                self.records[name] = replace(record, saved=replace(record.saved, lesson=new))

    def forget(self, lesson: str | None = None) -> None:
        """Wipe all practices of this lesson, or of all lessons."""
        self.records = {
            name: record
            for name, record in self.records.items()
            if lesson is not None and record.saved.lesson != lesson
        }

    def close(self) -> None:
        """There is nothing to let go of."""


def together(before: Overview | None, last: Overview) -> Overview:
    """One overview of a lesson from those before and that of a later saved practice."""
    if before is None:
        return last
    return replace(
        last,
        finished=before.finished or last.finished,
        finished_steps=max(before.finished_steps, last.finished_steps),
        begun_on=min(before.begun_on, last.begun_on),
        last_on=max(before.last_on, last.last_on),
    )
