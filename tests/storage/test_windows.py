"""More windows of the program on one file: none loses or spoils what another keeps."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.processes import in_processes
from tests.storage.conftest import Open, events, practice
from tutor.storage.sqlite_store import SqliteStore


def test_a_practice_that_another_window_went_on_with_becomes_two(window: Open) -> None:
    mine, theirs = window(), window()
    mine.save(practice(step=3))
    opened = theirs.load("p1")
    assert opened is not None
    theirs.save(practice(step=4))

    kept = mine.save(practice(step=5, events=events(5, "back")))

    assert kept.practice != "p1"
    assert kept == practice(kept.practice, step=5, events=events(5, "back"))
    assert mine.load("p1") == practice(step=4)
    assert theirs.load(kept.practice) == kept


def test_both_windows_then_go_on_with_their_own(window: Open) -> None:
    mine, theirs = window(), window()
    mine.save(practice(step=1))
    theirs.load("p1")
    theirs.save(practice(step=2))
    own = mine.save(practice(step=3))
    assert mine.save(practice(own.practice, step=4)).practice == own.practice
    assert theirs.save(practice(step=5)).practice == "p1"


def test_a_name_that_is_taken_is_not_overwritten(window: Open) -> None:
    window().save(practice(step=8))
    kept = window().save(practice(step=1))
    assert kept.practice != "p1"
    assert window().load("p1") == practice(step=8)


def test_what_another_window_forgot_is_kept_whole_again(window: Open) -> None:
    mine, theirs = window(), window()
    mine.save(practice(step=6))
    theirs.forget()
    theirs.save(practice(step=2, lesson="other"))
    kept = mine.save(practice(step=7))
    assert mine.load(kept.practice) == replace(practice(step=7), practice=kept.practice)


def test_a_file_that_was_removed_is_made_again(window: Open, file: Path) -> None:
    store = window()
    store.save(practice(step=6))
    for name in os.listdir(file.parent):
        (file.parent / name).unlink()
    store.save(practice(step=7))
    assert window().load("p1") == practice(step=7)


@pytest.mark.slow
def test_many_processes_open_and_save_at_once(file: Path) -> None:
    def learner(number: int) -> None:
        store = SqliteStore(file)
        assert store.notice == ""
        for step in range(10):
            store.save(practice(f"p{number}", f"les{number}", step))

    in_processes(learner, 12)
    store = SqliteStore(file)
    assert {name: each.step for name, each in store.overview().items()} == {
        f"les{number}": 9 for number in range(12)
    }
    store.close()


@pytest.mark.slow
def test_only_one_of_many_processes_sets_a_damaged_file_aside(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"not a database " * 500)

    def learner(number: int) -> None:
        SqliteStore(file).save(practice(f"p{number}", f"les{number}", 1))

    in_processes(learner, 8)
    store = SqliteStore(file)
    assert len(store.overview()) == 8
    store.close()
    assert len(list(file.parent.glob("*damaged*"))) == 1
