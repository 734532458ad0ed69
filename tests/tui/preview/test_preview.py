"""The preview: the lesson in the app while it is written, and a walk played again."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.engine.conftest import LESSON, make_lesson
from tests.engine.test_world import LOGIN
from tests.tui.fakes import Stage
from tests.tui.preview.test_source import BETTER, BROKEN, file, save, source
from tests.tui.seen import click, find, send, text
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.world.foreground import front_entry
from tutor.storage.progress_store import MemoryStore
from tutor.tui.practice import PracticeScreen
from tutor.tui.preview.app import PreviewApp, ReplayApp
from tutor.tui.preview.source import PreviewSource
from tutor.tui.widgets.choice import ChoiceRow

pytestmark = pytest.mark.slow

__all__ = ["file", "make_lesson", "source"]

LARGE = (110, 40)
STEP_LINE = next(n for n, line in enumerate(LESSON.splitlines(), 1) if "- visit: login" in line)
LOGIN_LINE = next(n for n, line in enumerate(LESSON.splitlines(), 1) if line == "  login:")


@pytest.fixture
def practice(source: PreviewSource) -> Practice:
    """A practice of the lesson in which no question is asked."""
    assert source.lesson is not None
    return Practice.begin(source.lesson, 1, {"cookie_question": False})


@pytest.fixture
def app(source: PreviewSource, practice: Practice, monkeypatch: pytest.MonkeyPatch) -> PreviewApp:
    """The preview of the lesson; two quick clicks on rows in one place are no double click."""
    monkeypatch.setattr(PreviewApp, "CLICK_CHAIN_TIME_THRESHOLD", 0)
    return PreviewApp(source, practice)


def shown(app: PreviewApp) -> Practice:
    """The practice that is on the screen now; a newer version is another one."""
    return app._practice


async def look(pilot: Pilot[str]) -> None:
    """Let the app look at the files, without waiting until it does so by itself."""
    assert isinstance(pilot.app, PreviewApp)
    pilot.app._look()
    await pilot.pause()
    await pilot.pause()


PAUSES = 6
"""The panel closes first; then the app goes where it was told."""


async def choose(pilot: Pilot[str], words: str) -> None:
    """Open the panel, scroll to a row and click on it."""
    await pilot.press("f12")
    await pilot.pause()
    row = next(row for row in pilot.app.screen.query(ChoiceRow) if words in str(row.render()))
    row.scroll_visible(animate=False)
    for _ in range(PAUSES):
        await pilot.pause()
    await send(pilot, click(*find(pilot.app, words)))
    for _ in range(PAUSES):
        await pilot.pause()


async def test_the_lines_of_the_file_for_what_is_in_front(app: PreviewApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        assert f"stap lesson.yaml:{STEP_LINE}" in text(app)
        shown(app).do(LOGIN[0])
        app._show()
        await pilot.pause()
        assert f"computer lesson.yaml:{LOGIN_LINE}" in text(app)


async def test_a_saved_version_takes_the_place_of_the_old_one_at_the_same_step(
    app: PreviewApp, file: Path
) -> None:
    shown(app).do_all(LOGIN)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        save(file, BETTER)
        await look(pilot)
        assert "Een betere proefles" in text(app)
        assert front_entry(shown(app).state.world, "computer") == "number"


async def test_a_fault_stands_there_with_its_place_until_it_is_mended(
    app: PreviewApp, file: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        save(file, BROKEN)
        await look(pilot)
        assert "proef/lesson.yaml:3:1: " in text(app)
        assert "“titel”" in text(app)
        assert "Een proefles" in text(app)
        save(file, BETTER)
        await look(pilot)
        assert "proef/lesson.yaml:3:1" not in text(app)
        assert "Een betere proefles" in text(app)


async def test_a_look_at_the_files_while_the_app_closes_does_nothing(
    app: PreviewApp, file: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
    save(file, BETTER)
    app._look()
    assert shown(app).lesson.title == "Een proefles"


@pytest.mark.parametrize("way", ["an act", "another step"])
async def test_a_fault_stays_in_sight_while_the_editor_plays_on(
    app: PreviewApp, file: Path, way: str
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        save(file, BROKEN)
        await look(pilot)
        if way == "an act":
            await pilot.press("f3")
        else:
            await choose(pilot, "2. ")
        await pilot.pause()
        assert "proef/lesson.yaml:3:1: " in text(app)


async def test_a_fault_of_an_editor_is_text_and_no_markup(app: PreviewApp, file: Path) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        save(file, LESSON.replace("title:", "'[/b][@click=app.quit]x': Een\ntitle:", 1))
        await look(pilot)
        assert "[/b][@click=app.quit]x" in text(app)


async def test_going_to_a_step(app: PreviewApp, subtests: pytest.Subtests) -> None:
    """A step ahead, one further on, and back to the first."""
    steps = [("2. Vul", 2, "login"), ("7. Klopt", 7, "number"), ("1. Ga", 1, "")]
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        for words, number, front in steps:
            with subtests.test(words):
                await choose(pilot, words)
                assert shown(app).view().coach.number == number
                assert front_entry(shown(app).state.world, "computer") == front
                assert f"Stap {number} van" in text(app)


async def test_going_to_a_screen(app: PreviewApp, subtests: pytest.Subtests) -> None:
    """On the way, beside the way and on the phone."""
    screens = [
        ("code · Code", "computer", "code"),
        ("register · Account", "computer", "register"),
        ("pin_again · Nog", "phone", "pin_again"),
    ]
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        for words, place, front in screens:
            with subtests.test(words):
                await choose(pilot, words)
                assert front_entry(shown(app).state.world, place) == front


@pytest.mark.slow
async def test_a_screen_that_nothing_leads_to_is_told(app: PreviewApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        await choose(pilot, "cookies · Cookies")
        await pilot.pause()
        assert shown(app).events == ()
        assert "In deze situaties" in text(app)


async def test_switching_a_situation(app: PreviewApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        assert shown(app).view().coach.steps[3].status == "not_needed"
        await choose(pilot, "De website vraagt of cookies mogen")
        assert dict(shown(app).scenario.situations) == {"cookie_question": True}
        assert shown(app).view().coach.steps[3].status == "todo"
        await choose(pilot, "cookies · Cookies")
        assert front_entry(shown(app).state.world, "computer") == "cookies"


@pytest.mark.parametrize("key", ["escape", "f12"])
async def test_closing_the_panel_changes_nothing(app: PreviewApp, key: str) -> None:
    shown(app).do_all(LOGIN)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        await pilot.press("f12")
        await pilot.pause()
        assert "Naar een stap" in text(app)
        await pilot.press(key)
        await pilot.pause()
        assert "Naar een stap" not in text(app)
        assert shown(app).events == LOGIN


async def test_a_file_that_was_saved_while_the_panel_is_open_is_read_after_it(
    app: PreviewApp, file: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        await pilot.press("f12")
        await pilot.pause()
        save(file, BETTER)
        await look(pilot)
        await pilot.press("escape")
        await pilot.pause()
        await look(pilot)
        assert "Een betere proefles" in text(app)


async def test_each_press_of_control_n_does_the_next_act(
    source: PreviewSource, practice: Practice
) -> None:
    replay = ReplayApp(source, practice, [*LOGIN[:2], Event("press", "gone"), LOGIN[2]])
    async with replay.run_test(size=LARGE) as pilot:
        await pilot.pause()
        for done, left in [(1, 3), (2, 2), (2, 1), (3, 0), (3, 0)]:
            await pilot.press("ctrl+n")
            await pilot.pause()
            await pilot.pause()
            assert shown(replay).events == LOGIN[:done]
            assert f"nog {left}" in text(replay)


@pytest.mark.parametrize("key", ["f12", "ctrl+n"])
async def test_a_learner_meets_none_of_the_keys_of_an_editor(practice: Practice, key: str) -> None:
    context = Stage(PracticeScreen(practice, MemoryStore(), "Een proefles"))
    async with context.run_test(size=LARGE) as pilot:
        await pilot.pause()
        before = text(context)
        await pilot.press(key)
        await pilot.pause()
        assert text(context) == before
