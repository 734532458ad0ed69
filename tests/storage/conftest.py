"""Practices to keep, and the keepers that must behave alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tutor.engine.event import Event
from tutor.engine.saved_practice import SavedPractice
from tutor.lesson.verbs import EventVerb
from tutor.storage.progress_store import MemoryStore, ProgressStore
from tutor.storage.sqlite_store import SqliteStore


@dataclass
class Calendar:
    """Today, as the test says."""

    today: date = date(2026, 3, 1)

    def __call__(self) -> date:
        return self.today


def events(count: int, verb: EventVerb = "press") -> tuple[Event, ...]:
    """So many different events."""
    return tuple(Event(verb, f"login/{number}") for number in range(count))


def practice(name: str = "p1", lesson: str = "les", step: int = 0, **more: object) -> SavedPractice:
    """A practice of 13 steps, with one event per step done."""
    values: dict[str, object] = {"events": events(step), "finished": step == 13} | more
    return SavedPractice(name, lesson, "v1", 7, (("cookie", True),), step=step, total=13, **values)  # type: ignore[arg-type]


@pytest.fixture
def calendar() -> Calendar:
    """The day that keepers believe it is."""
    return Calendar()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where practices are kept, in a folder that is not there yet."""
    return tmp_path / "home" / "progress.db"


Open = Callable[[], SqliteStore]


@pytest.fixture
def window(file: Path, calendar: Calendar) -> Iterator[Open]:
    """Opens another window of the program on the same file."""
    opened: list[SqliteStore] = []

    def open_window() -> SqliteStore:
        opened.append(SqliteStore(file, calendar))
        return opened[-1]

    yield open_window
    for store in opened:
        store.close()


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, calendar: Calendar) -> ProgressStore:
    """Each kind of store."""
    if request.param == "memory":
        return MemoryStore(today=calendar)
    made: Open = request.getfixturevalue("window")
    return made()
