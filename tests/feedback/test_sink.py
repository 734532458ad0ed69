"""An answer is safe within seconds, whatever the database does, and goes there once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.engine import URL

from tests.feedback.conftest import FULL, answer
from tutor.feedback import sink as sinks
from tutor.feedback import store as stores
from tutor.feedback.database import open_engine
from tutor.feedback.entry import FeedbackNotSaved, Given
from tutor.feedback.export import AnswerSelection, count_answers
from tutor.feedback.ownership import StoreError
from tutor.feedback.sink import StoreSink
from tutor.feedback.store import FeedbackStore

SERVER = "postgresql://ria@computer/antwoorden"


class Server:
    """A database server that answers from a file, is down, or accepts and never answers."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.answers = True
        self.silent = False
        self.over = threading.Event()
        self._open = open_engine

    def open_engine(self, url: URL, *more: Any) -> Engine:
        """In the place of the real one."""
        if url.get_backend_name() != "postgresql":
            return self._open(url, *more)
        if self.silent:
            self.over.wait()
        if not self.answers:
            raise StoreError("nobody there")
        return self._open(url.set(drivername="sqlite", database=str(self.file)), *more)

    def count(self) -> int:
        """How many answers it has."""
        with FeedbackStore(self.file) as store:
            return count_answers(store, AnswerSelection())


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server under ``SERVER``, and little patience."""
    made = Server(tmp_path / "server.db")
    monkeypatch.setattr(stores, "open_engine", made.open_engine)
    monkeypatch.setattr(sinks, "DEADLINE_SECONDS", 5.0)
    yield made
    made.over.set()


@pytest.fixture
def sink(tmp_path: Path) -> StoreSink:
    """What the app is given for that server."""
    return StoreSink(SERVER, unsent_folder=tmp_path / "home")


async def test_a_server_that_answers_has_it_and_nothing_stays_here(
    server: Server, sink: StoreSink, tmp_path: Path
) -> None:
    assert await sink.give(FULL) is Given.KEPT
    assert server.count() == 1
    (unsent,) = (tmp_path / "home").glob("feedback-unsent-*.db")
    with FeedbackStore(unsent) as store:
        assert store.rows() == []
    assert b"De code kwam niet" not in unsent.read_bytes()


async def test_a_server_that_never_answers_holds_nobody_up(
    server: Server, sink: StoreSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sinks, "DEADLINE_SECONDS", 0.05)
    server.silent = True
    assert await sink.give(FULL) is Given.LATER


def test_what_waits_goes_with_the_next_answer_once(server: Server, sink: StoreSink) -> None:
    server.answers = False
    for _number in range(3):
        assert sink.keep(answer()) is Given.LATER
    server.answers = True
    assert sink.keep(answer()) is Given.KEPT
    assert server.count() == 4
    sink.resend()
    assert server.count() == 4


def test_what_waits_goes_without_another_answer_too(server: Server, sink: StoreSink) -> None:
    sink.resend()
    server.answers = False
    sink.keep(FULL)
    sink.resend()
    server.answers = True
    sink.resend()
    assert server.count() == 1


def test_what_waits_for_one_database_never_goes_to_another(
    server: Server, sink: StoreSink, tmp_path: Path
) -> None:
    server.answers = False
    sink.keep(FULL)
    other = tmp_path / "other.db"
    StoreSink(other, unsent_folder=tmp_path / "home").keep(answer())
    with FeedbackStore(other) as store:
        assert count_answers(store, AnswerSelection()) == 1


def test_what_waits_is_redacted(server: Server, sink: StoreSink, tmp_path: Path) -> None:
    server.answers = False
    sink.keep(answer(comment="Bel 0612345678"))
    written = b"".join(file.read_bytes() for file in (tmp_path / "home").iterdir())
    assert b"weggehaald" in written
    assert b"0612345678" not in written


def test_without_a_server_and_without_room_here_the_learner_hears_it(
    server: Server, tmp_path: Path
) -> None:
    server.answers = False
    (tmp_path / "file").touch()
    with pytest.raises(FeedbackNotSaved, match="niet bewaard"):
        StoreSink(SERVER, unsent_folder=tmp_path / "file").keep(FULL)


def test_whatever_a_driver_raises_is_no_crash(
    sink: StoreSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_more: object) -> None:
        raise RuntimeError("a driver with a fault")

    monkeypatch.setattr(StoreSink, "_send", broken)
    assert sink.keep(FULL) is Given.LATER
