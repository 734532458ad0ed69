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
    "kept",
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
def test_what_is_kept_comes_back(keeper: ProgressStore, kept: SavedPractice) -> None:
    assert keeper.save(kept) == kept
    assert keeper.load(kept.practice) == kept
    assert keeper.latest(kept.lesson) == kept


def test_nothing_is_kept_at_first(keeper: ProgressStore) -> None:
    assert keeper.load("p1") is None
    assert keeper.latest("les") is None
    assert keeper.overview() == {}
    assert keeper.last_practised() is None
    assert keeper.notice == ""


def test_going_back_forgets_what_came_after(keeper: ProgressStore) -> None:
    keeper.save(practice(step=9))
    back = practice(events=(*events(4), Event("home")), step=4)
    keeper.save(back)
    assert keeper.load("p1") == back


def test_the_latest_practice_is_the_one_kept_last(keeper: ProgressStore) -> None:
    keeper.save(practice("first", step=3))
    keeper.save(practice("second"))
    keeper.save(practice("elsewhere", lesson="other"))
    keeper.save(practice("first", step=4))
    latest = keeper.latest("les")
    assert latest is not None
    assert (latest.practice, keeper.last_practised()) == ("first", "les")


def test_overview(keeper: ProgressStore, calendar: Calendar) -> None:
    keeper.save(practice("one", step=13))
    calendar.today = date(2026, 3, 8)
    keeper.save(practice("two", step=5))
    keeper.save(practice("three", lesson="other"))
    assert keeper.overview() == {
        "les": Overview(5, 13, True, date(2026, 3, 1), date(2026, 3, 8), under_way=True),
        "other": Overview(0, 13, False, date(2026, 3, 8), date(2026, 3, 8), under_way=True),
    }


def test_a_practice_begun_earlier_keeps_its_first_day(
    keeper: ProgressStore, calendar: Calendar
) -> None:
    keeper.save(practice(step=1))
    calendar.today = date(2026, 4, 1)
    keeper.save(practice(step=13))
    overview = keeper.overview()["les"]
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
def test_forgetting(keeper: ProgressStore, forgotten: str | None, left: set[str]) -> None:
    keeper.save(practice("one"))
    keeper.save(practice("two", lesson="other"))
    keeper.forget(forgotten)
    assert set(keeper.overview()) == left
    assert (keeper.load("one") is None) is ("les" not in left)


SOME_EVENT = st.builds(
    Event, st.sampled_from(["press", "back"]), st.sampled_from("abc"), st.just("")
)
MOVES = st.lists(st.tuples(st.integers(0, 12), st.lists(SOME_EVENT, max_size=4)), max_size=12)


@given(moves=MOVES)
@examples(15, 60, [HealthCheck.function_scoped_fixture])
def test_any_way_through_a_practice_is_kept(
    keeper: ProgressStore, moves: list[tuple[int, list[Event]]]
) -> None:
    """Going back any number of events and on with others, saving after each."""
    done: tuple[Event, ...] = ()
    keeper.forget()
    for back, more in moves:
        done = (*done[: max(len(done) - back, 0)], *more)
        keeper.save(practice(events=done))
        assert keeper.load("p1") == practice(events=done)


def test_a_lesson_that_was_renamed_keeps_its_practices(keeper: ProgressStore) -> None:
    keeper.save(practice(step=3))
    keeper.save(practice("p2", "other", step=1))
    keeper.rename("les", "nieuw")
    kept = keeper.latest("nieuw")
    assert kept == practice(step=3, lesson="nieuw")
    assert set(keeper.overview()) == {"nieuw", "other"}
    keeper.save(replace(kept, step=4))
    assert keeper.overview()["nieuw"].step == 4


def test_the_overview_knows_how_many_steps_were_finished(keeper: ProgressStore) -> None:
    keeper.save(practice(step=13, steps=13))
    assert keeper.overview()["les"].finished_steps == 13
    keeper.save(practice("p2", step=2, steps=15))
    overview = keeper.overview()["les"]
    assert (overview.finished, overview.finished_steps) == (True, 13)
