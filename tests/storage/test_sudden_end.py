"""Killed or without room at any moment: what was acknowledged is there the next time."""

from __future__ import annotations

import random
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.processes import in_processes, killed_after
from tests.storage.conftest import events, practice
from tutor.storage.progress_store import SaveError
from tutor.storage.sqlite_store import SqliteStore, open_store

pytestmark = pytest.mark.slow

STEPS = 200
RUNS = 50


@pytest.mark.parametrize("seed", range(5))
def test_killed_at_any_moment_the_last_praised_step_is_kept(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    for run in range(RUNS // 5):
        file = tmp_path / f"{run}" / "progress.db"

        def learner(praise: Callable[[int], None], file: Path = file) -> None:
            store = SqliteStore(file)
            for step in range(STEPS):
                store.save(practice(events=events(step), step=step))
                praise(step)

        praised = killed_after(learner, chance.randrange(60))

        store = open_store(file)
        assert store.notice == ""
        kept = store.load("p1")
        step = -1 if kept is None else kept.step
        assert praised <= step <= praised + 1
        assert kept is None or kept == practice(events=events(step), step=step)
        store.close()


def test_without_room_the_learner_hears_it_and_nothing_is_lost(file: Path) -> None:
    def learner(_number: int) -> None:
        store = SqliteStore(file)
        store.save(practice(events=events(100), step=5))
        size = sum(each.stat().st_size for each in file.parent.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        with pytest.raises(SaveError, match="wordt nu niet bewaard"):
            store.save(practice(events=events(100_000), step=6))
        assert store.load("p1") == practice(events=events(100), step=5)

    in_processes(learner, 1)
    store = open_store(file)
    assert store.load("p1") == practice(events=events(100), step=5)
    store.close()


def test_with_room_again_all_of_it_is_kept(file: Path) -> None:
    def learner(_number: int) -> None:
        store = SqliteStore(file)
        store.save(practice(events=events(100), step=5))
        no_limit = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, no_limit))
        with pytest.raises(SaveError):
            store.save(practice(events=events(100_000), step=6))
        resource.setrlimit(resource.RLIMIT_FSIZE, (no_limit, no_limit))
        store.save(practice(events=events(3000), step=7))

    in_processes(learner, 1)
    store = open_store(file)
    assert store.load("p1") == practice(events=events(3000), step=7)
    store.close()
