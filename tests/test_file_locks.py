"""A home on a disk without file locks: everything works, nobody waits or is said to be busy."""

from __future__ import annotations

import errno
import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.feedback.conftest import FULL
from tests.storage.conftest import practice
from tutor.feedback.database import Access
from tutor.feedback.entry import Given
from tutor.feedback.sink import StoreSink
from tutor.feedback.store import FeedbackStore
from tutor.storage.sqlite_store import open_store

NONE = [errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS]


@pytest.fixture(params=NONE, ids=errno.errorcode.__getitem__)
def no_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk says that it has no locks."""

    def refuse(*_more: object) -> None:
        raise OSError(request.param, os.strerror(request.param))

    monkeypatch.setattr(fcntl, "lockf", refuse)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Whoever asks SQLite for a lock on this file waits now, as on a disk without locks."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        yield


def lock_file(file: Path) -> Path:
    """The lock that lies next to a file of ours."""
    return file.with_name(file.name + ".lock")


@pytest.mark.usefixtures("no_locks")
def test_practices_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "progress.db"
    with locked(lock_file(file)):
        store = open_store(file)
    assert store.notice == ""
    with locked(file):
        store.save(practice(step=3))
    other = open_store(file)
    other.save(practice("p2", step=1))
    store.save(practice(step=4))
    for each in (store, other):
        assert each.load("p1") == practice(step=4)
        assert each.load("p2") == practice("p2", step=1)
        each.close()


@pytest.fixture
def kept_with_locks(tmp_path: Path) -> Path:
    """A practice that was kept where there were locks."""
    store = open_store(tmp_path / "progress.db")
    store.save(practice(step=3))
    store.close()
    return tmp_path / "progress.db"


def test_a_practice_from_a_home_with_locks_is_still_there(
    kept_with_locks: Path,
    no_locks: None,  # noqa: ARG001 - it must come after the other
) -> None:
    store = open_store(kept_with_locks)
    assert (store.notice, store.load("p1")) == ("", practice(step=3))
    store.close()


@pytest.mark.usefixtures("no_locks")
def test_answers_are_kept_and_read(tmp_path: Path) -> None:
    file = tmp_path / "feedback.db"
    sink = StoreSink(file, own=True)
    with locked(lock_file(file)):
        assert sink.keep(FULL) is Given.KEPT
    with locked(file):
        assert sink.keep(FULL) is Given.KEPT
        with FeedbackStore(file, own=True, access=Access.READ) as store:
            assert len(store.rows()) == 2


@pytest.mark.parametrize("number", [errno.EAGAIN, errno.EACCES])
def test_a_lock_that_somebody_has_is_no_missing_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def busy(*_more: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "lockf", busy)
    store = open_store(tmp_path / "progress.db")
    assert store.notice == ""
    assert lock_file(tmp_path / "progress.db").exists()
    store.close()
