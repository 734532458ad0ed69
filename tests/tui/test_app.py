"""The whole app, from the catalogue over the practice to the feedback."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.fakes import Sink
from tests.tui.house import House
from tests.tui.seen import click, find, send, text
from tutor.engine.saved_practice import SavedPractice
from tutor.storage.progress_store import MemoryStore, Overview, SaveError
from tutor.tui.app import Start
from tutor.tui.practice.screen import PracticeScreen
from tutor.tui.screens.article import ArticleScreen
from tutor.tui.screens.catalogue import CatalogueScreen
from tutor.tui.screens.ending import EndingScreen
from tutor.tui.screens.feedback import FeedbackScreen
from tutor.tui.widgets.dialog import Dialog


async def settle(pilot: Pilot[str]) -> None:
    """Let the app do all that it has to do; some of it waits for a paint."""
    for _time in range(4):
        await pilot.pause()


async def press(pilot: Pilot[str], *keys: str) -> None:
    """Press keys one by one, each after the app has done what came before."""
    await settle(pilot)
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


OPEN_SHORT = ("end", "enter")
BEGIN = ("enter",)
ALL_SHOWN = ("f4", "f4", "f4", "f10")


async def test_from_the_catalogue_to_the_feedback_and_back(tmp_path: Path) -> None:
    sink = Sink()
    house = House(tmp_path, sink=sink)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN_SHORT)
        assert isinstance(app.screen, ArticleScreen)
        await press(pilot, *BEGIN)
        assert isinstance(app.screen, PracticeScreen)
        await press(pilot, *ALL_SHOWN)
        assert isinstance(app.screen, EndingScreen)
        assert "Nog één keer?" in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, PracticeScreen)
        await press(pilot, "f4", "f10")
        assert "Dat was alles." in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, FeedbackScreen)
        await press(pilot, "tab", "enter", "tab", "enter", "tab", "enter", "enter", "enter")
        assert isinstance(app.screen, CatalogueScreen)
        assert "✓ Geoefend" in text(app)
    assert [(e.lesson, e.helped, e.finished) for e in sink.taken] == [("kort", True, True)]
    assert house.store.overview()["kort"].finished


async def test_a_lesson_is_done_without_its_epilogue_too(tmp_path: Path) -> None:
    app = House(tmp_path).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN_SHORT, *BEGIN, *ALL_SHOWN, "tab", "enter")
        assert isinstance(app.screen, FeedbackScreen)
        await press(pilot, "escape")
        assert "✓ Geoefend" in text(app)
        assert "Verder waar u was" not in text(app)


async def test_stopping_halfway_and_going_on(tmp_path: Path) -> None:
    house = House(tmp_path)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN_SHORT, *BEGIN, "f4", "escape", "tab", "enter")
        assert isinstance(app.screen, ArticleScreen)
        assert "Verder bij stap 2" in text(app)
        await press(pilot, "escape")
        assert "Verder waar u was" in text(app)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        assert isinstance(app.screen, PracticeScreen)
        assert "Stap 2 van 3" in text(app)


async def test_beginning_with_a_lesson(tmp_path: Path) -> None:
    app = House(tmp_path).app(Start("kort", seed=7))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert isinstance(app.screen, PracticeScreen)
        await press(pilot, "escape", "tab", "enter", "escape")
        assert isinstance(app.screen, CatalogueScreen)


async def test_a_lesson_that_changed_goes_on_after_a_word(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.store.save(SavedPractice("p", "kort", "older", 1, (), (), 1, 3))
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        assert "Deze les is vernieuwd." in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, PracticeScreen)


async def test_a_lesson_that_cannot_be_read_any_more(tmp_path: Path) -> None:
    house = House(tmp_path)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        (tmp_path / "kort" / "lesson.yaml").unlink()
        await press(pilot, *OPEN_SHORT)
        assert isinstance(app.screen, Dialog)
        assert "Deze les gaat nu niet open." in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, CatalogueScreen)


class NoKeeper(MemoryStore):
    """A store whose disk is full."""

    def save(self, kept: SavedPractice) -> SavedPractice:
        raise SaveError("Uw oefening wordt nu niet bewaard.")

    def latest(self, lesson: str) -> SavedPractice | None:
        raise SaveError("Er kan niets worden gelezen.")

    def overview(self) -> Mapping[str, Overview]:
        raise SaveError("Er kan niets worden gelezen.")


async def test_practising_goes_on_when_nothing_can_be_kept(tmp_path: Path) -> None:
    app = House(tmp_path, store=NoKeeper()).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN_SHORT, *BEGIN, *ALL_SHOWN)
        assert isinstance(app.screen, EndingScreen)


async def test_what_must_be_known_about_keeping_is_always_in_sight(tmp_path: Path) -> None:
    store = MemoryStore("Uw oefeningen worden nu niet bewaard.")
    app = House(tmp_path, store=store).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert store.notice in text(app)
        await press(pilot, *OPEN_SHORT)
        assert store.notice in text(app)


@pytest.mark.parametrize(
    ("works_later", "result"),
    [
        pytest.param(True, "", id="kept at the end"),
        pytest.param(
            False, "Uw antwoord over de les kon niet worden bewaard.", id="lost, and said"
        ),
    ],
)
@pytest.mark.fast_rows(1)
async def test_an_answer_that_had_to_wait(tmp_path: Path, works_later: bool, result: str) -> None:
    sink = Sink(works=False)
    app = House(tmp_path, sink=sink).app()
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, *OPEN_SHORT)
        await send(pilot, click(*find(app, "Geef uw mening")))
        await press(pilot, "tab", "enter", "tab", "enter", "tab", "enter", "enter")
        assert sink.taken == []
        sink.works = works_later
        await press(pilot, "ctrl+q", "tab", "enter")
    assert app.return_value == result
    assert len(sink.taken) == works_later


@pytest.mark.parametrize("key", ["ctrl+q", "escape"])
async def test_nothing_stops_without_asking(tmp_path: Path, key: str) -> None:
    app = House(tmp_path).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert "Wilt u stoppen?" in text(app)
        await press(pilot, "ctrl+q", "enter")
        assert app.is_running
        assert isinstance(app.screen, CatalogueScreen)


@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_help_says_where_you_are(tmp_path: Path, key: str) -> None:
    app = House(tmp_path).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert "U bent in de lijst met alle lessen." in text(app)
        await press(pilot, key)
        assert isinstance(app.screen, CatalogueScreen)


async def test_light_and_dark_by_key_and_by_mouse(tmp_path: Path) -> None:
    app = House(tmp_path).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f2")
        assert app.theme == "dark"
        await send(pilot, click(*find(app, "Kleur")))
        assert app.theme == "light"
