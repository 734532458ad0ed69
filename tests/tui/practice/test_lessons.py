"""Shipped lessons are played to their end on the screen, with one hand on one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.practice.hands import Learner, Pointer, Typist
from tests.tui.practice.played import PracticeApp
from tests.tui.seen import text
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson
from tutor.storage.progress_store import MemoryStore
from tutor.tui.practice import PracticeScreen

LESSONS = Path(__file__).parents[3] / "lessons"


def load(path: str) -> Lesson:
    """A shipped lesson."""
    lesson = load_lesson(LESSONS / path, LESSONS).lesson
    assert lesson is not None
    return lesson


@pytest.mark.parametrize(
    ("path", "hands", "size", "onward"),
    [
        pytest.param(
            "kpn-tweestapsverificatie/browser.yaml", Typist, (80, 24), "enter",
            id="browser, keyboard",
        ),
        pytest.param(
            "kpn-tweestapsverificatie/app.yaml", Typist, (50, 15), "f10",
            id="app, keyboard", marks=pytest.mark.slow,
        ),
        pytest.param(
            "eerst-wennen/lesson.yaml", Pointer, (80, 24), "enter",
            id="first, mouse", marks=pytest.mark.slow,
        ),
        pytest.param(
            "nep-sms/lesson.yaml", Pointer, (80, 24), "enter",
            id="fake sms, mouse", marks=pytest.mark.slow,
        ),
    ],
)  # fmt: skip
async def test_one_hand_finishes_a_lesson(
    path: str, hands: type[Learner], size: tuple[int, int], onward: str
) -> None:
    practice = Practice.begin(load(path), seed=2, name="one")
    store = MemoryStore()
    app = PracticeApp(PracticeScreen(practice, store, "Les"))
    async with app.run_test(size=size) as pilot:
        await hands(pilot, practice).finish()
        await pilot.pause()
        assert "U hebt alle stappen gedaan." in " ".join(text(app).split())
        await pilot.press(onward)
    assert app.result is not None
    assert app.result.reason == "chapter_done"
    kept = store.load("one")
    assert kept is not None
    assert kept.step == kept.total


async def test_the_epilogue_begins_where_the_chapter_ended() -> None:
    practice = Practice.begin(load("kpn-tweestapsverificatie/app.yaml"), seed=2, name="one")
    while not practice.chapter_done:
        practice.show_step()
    opening = Event("epilogue")
    app = PracticeApp(PracticeScreen(practice, MemoryStore(), "Les", opening))
    async with app.run_test(size=(80, 24)) as pilot:
        await Typist(pilot, practice).finish()
        await pilot.pause()
        assert "U hebt alle stappen gedaan." in " ".join(text(app).split())
        await pilot.press("f10")
        await pilot.pause()
    assert practice.finished
    assert app.result is not None
    assert not app.result.epilogue_waits
