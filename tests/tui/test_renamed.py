"""A lesson that got another name or more steps, seen by who practised it before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.fakes import BROWSER, DAY, LESSON, Stage
from tests.tui.house import House
from tests.tui.seen import text
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.loader.catalogue import Catalogue
from tutor.storage.progress_store import MemoryStore, Overview
from tutor.tui.screens.article import ArticleScreen
from tutor.tui.screens.catalogue import CatalogueScreen, ProgressSummary

NEW_STEPS = "Al eens geoefend."


def renamed(house: House, was: str) -> None:
    """Give the short lesson another name, as an editor does."""
    folder = (house.root / "kort").rename(house.root / "nieuw")
    file = folder / "lesson.yaml"
    told = file.read_text("utf-8").replace("lesson: kort\n", f"lesson: nieuw\nwas: {was}\n", 1)
    file.write_text(told, encoding="utf-8")


def practised(house: House, *, finished: bool) -> None:
    """One step was done, or all of them."""
    entry = house.catalogue.find("kort")
    assert entry is not None
    lesson = house.load(entry)
    assert lesson is not None
    practice = Practice.begin(lesson, 1, {}, "p1")
    practice.do(Event("address", "", "winkel.example"))
    house.store.save(replace(practice.saved(), finished=finished))


@pytest.mark.parametrize(
    ("finished", "shown"),
    [(True, "✓ Geoefend"), (False, "Verder bij stap 2 van 3")],
    ids=["finished", "under way"],
)
@pytest.mark.parametrize("was", ["kort", "[eerder, kort]"])
async def test_what_was_practised_goes_along(
    tmp_path: Path, was: str, finished: bool, shown: str
) -> None:
    house = House(tmp_path, store=MemoryStore())
    practised(house, finished=finished)
    renamed(house, was)
    app = house.app()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        assert shown in text(app)
    assert set(house.store.overview()) == {"nieuw"}


async def test_a_name_that_another_lesson_has_now_is_no_old_one(tmp_path: Path) -> None:
    house = House(tmp_path)
    practised(house, finished=True)
    renamed(house, "ander")
    house.store.rename("kort", "ander")
    app = house.app()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
    assert set(house.store.overview()) == {"ander"}
    assert house.catalogue.find("ander") is not None


def test_a_lesson_is_found_by_its_old_name(tmp_path: Path) -> None:
    house = House(tmp_path)
    renamed(house, "kort")
    entry = house.catalogue.find("kort")
    assert entry is not None
    assert entry.id == "nieuw"


@pytest.mark.parametrize(
    ("steps", "shown"),
    [
        pytest.param(13, "✓ Geoefend", id="as it was"),
        pytest.param(14, "✓ Geoefend", id="with fewer steps now"),
        pytest.param(12, NEW_STEPS, id="with more steps now"),
        pytest.param(0, "✓ Geoefend", id="kept by an older program"),
    ],
)
@pytest.mark.fast_rows(1)
async def test_a_lesson_that_grew_is_not_practised_as_it_is(steps: int, shown: str) -> None:
    done = Overview(13, 13, True, DAY, DAY, finished_steps=steps)
    catalogue = Catalogue((BROWSER,))
    summary = ProgressSummary({BROWSER.id: done}, None)
    for screen in (
        CatalogueScreen(lambda: catalogue, lambda: summary),
        ArticleScreen(catalogue.articles()[0], LESSON, lambda: summary, set()),
    ):
        app = Stage(screen)
        async with app.run_test(size=(80, 40)) as pilot:
            await pilot.pause()
            assert shown in text(app)
