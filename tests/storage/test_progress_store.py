"""Keeping a practice and going on with it, the same in memory and in a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.conftest import Calendar, events, practice
from tutor.engine.event import Event
from tutor.engine.saved_practice import SavedPractice
from tutor.storage.progress_store import Overview, ProgressStore


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param(practice(), id="just begun"),
        pytest.param(practice(step=13), id="finished"),
        pytest.param(practice(events=(Event("fill", "login/E-mail", "!no_at"),)), id="a mistake"),
        pytest.param(replace(practice(), seed=2**80), id="seed larger than 64 bits"),
        pytest.param(replace(practice(), situations=()), id="no situations"),
        pytest.param(practice(lesson="les", mode="alone"), id="alone"),
        pytest.param(practice(events=(Event("press", "scherm/Één “knop” 'x'; --"),)), id="signs"),
    ],
)
def test_what_is_kept_comes_back(store: ProgressStore, saved: SavedPractice) -> None:
    assert store.save(saved) == saved
    assert store.load(saved.practice) == saved
    assert store.latest(saved.lesson) == saved


def test_nothing_is_kept_at_first(store: ProgressStore) -> None:
    assert store.load("p1") is None
    assert store.latest("les") is None
    assert store.overview() == {}
    assert store.last_practised() is None
    assert store.notice == ""


def test_going_back_forgets_what_came_after(store: ProgressStore) -> None:
    store.save(practice(step=9))
    back = practice(events=(*events(4), Event("home")), step=4)
    store.save(back)
    assert store.load("p1") == back


def test_the_latest_practice_is_the_one_kept_last(store: ProgressStore) -> None:
    store.save(practice("first", step=3))
    store.save(practice("second"))
    store.save(practice("elsewhere", lesson="other"))
    store.save(practice("first", step=4))
    latest = store.latest("les")
    assert latest is not None
    assert (latest.practice, store.last_practised()) == ("first", "les")


def test_overview(store: ProgressStore, calendar: Calendar) -> None:
    store.save(practice("one", step=13))
    calendar.today = date(2026, 3, 8)
    store.save(practice("two", step=5))
    store.save(practice("three", lesson="other"))
    assert store.overview() == {
        "les": Overview(5, 13, True, date(2026, 3, 1), date(2026, 3, 8), under_way=True),
        "other": Overview(0, 13, False, date(2026, 3, 8), date(2026, 3, 8), under_way=True),
    }


def test_a_practice_begun_earlier_keeps_its_first_day(
    store: ProgressStore, calendar: Calendar
) -> None:
    store.save(practice(step=1))
    calendar.today = date(2026, 4, 1)
    store.save(practice(step=13))
    overview = store.overview()["les"]
    assert (overview.begun_on, overview.last_on) == (date(2026, 3, 1), date(2026, 4, 1))
    assert (overview.finished, overview.under_way) == (True, False)


@pytest.mark.parametrize(
    ("forgotten", "left"),
    [
        pytest.param("les", {"other"}, id="one lesson"),
        pytest.param(None, set(), id="all"),
        pytest.param("unknown", {"les", "other"}, id="a lesson never practised"),
    ],
)
def test_forgetting(store: ProgressStore, forgotten: str | None, left: set[str]) -> None:
    store.save(practice("one"))
    store.save(practice("two", lesson="other"))
    store.forget(forgotten)
    assert set(store.overview()) == left
    assert (store.load("one") is None) is ("les" not in left)


SOME_EVENT = st.builds(
    Event, st.sampled_from(["press", "back"]), st.sampled_from("abc"), st.just("")
)
MOVES = st.lists(st.tuples(st.integers(0, 12), st.lists(SOME_EVENT, max_size=4)), max_size=12)


@given(moves=MOVES)
@examples(15, 60, [HealthCheck.function_scoped_fixture])
def test_any_way_through_a_practice_is_kept(
    store: ProgressStore, moves: list[tuple[int, list[Event]]]
) -> None:
    """Going back any number of events and on with others, saving after each."""
    done: tuple[Event, ...] = ()
    store.forget()
    for back, more in moves:
        done = (*done[: max(len(done) - back, 0)], *more)
        store.save(practice(events=done))
        assert store.load("p1") == practice(events=done)


def test_a_lesson_that_was_renamed_keeps_its_practices(store: ProgressStore) -> None:
    store.save(practice(step=3))
    store.save(practice("p2", "other", step=1))
    store.rename("les", "nieuw")
    saved = store.latest("nieuw")
    assert saved == practice(step=3, lesson="nieuw")
    assert set(store.overview()) == {"nieuw", "other"}
    store.save(replace(saved, step=4))
    assert store.overview()["nieuw"].step == 4


def test_the_overview_knows_how_many_steps_were_finished(store: ProgressStore) -> None:
    store.save(practice(step=13, steps=13))
    assert store.overview()["les"].finished_steps == 13
    store.save(practice("p2", step=2, steps=15))
    overview = store.overview()["les"]
    assert (overview.finished, overview.finished_steps) == (True, 13)
