"""Every cell of the practice screen can be read, in both themes, whatever has the focus."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.tui.practice import scenes
from tests.tui.practice.played import PracticeApp, practice_app
from tests.tui.practice.scenes import LOGIN, LOGIN_VIEW, with_coach, with_element, with_page
from tests.tui.seen import cells, contrast, resize
from tutor.engine.view import Remark, TabView, View

ENOUGH = 7.0
THEMES = ("light", "dark")
REMARKS = (
    Remark("praise", "Goed zo."),
    Remark("mistake", "Bijna goed."),
    Remark("warning", "Dit lijkt uw eigen nummer."),
)
WRONG = with_page(
    LOGIN_VIEW,
    with_element(
        LOGIN, replace(scenes.PASSWORD, value="x", error="Nog niet goed.", highlighted=True)
    ),
)
POINTED = scenes.with_device(
    with_coach(LOGIN_VIEW, hint="Kijk hier.", offer_help=True, can_skip=True, can_continue=True),
    replace(
        scenes.BROWSER,
        tabs=(
            TabView("Inloggen", True, highlighted=True),
            TabView("Uitleg", False, highlighted=True),
        ),
        address_highlighted=True,
        back_highlighted=True,
        secure=False,
    ),
)
PHONE = scenes.with_device(
    with_coach(LOGIN_VIEW, place="phone", messages=REMARKS, elsewhere="Ga naar de berichten."),
    replace(
        scenes.HOME,
        apps=tuple(replace(app, highlighted=True) for app in scenes.HOME.apps),
        banner=scenes.BANNER,
        home_highlighted=True,
        back_highlighted=True,
    ),
)
CASES: dict[str, View] = {
    "login": LOGIN_VIEW,
    "wrong": WRONG,
    "pointed": POINTED,
    "elements": with_page(LOGIN_VIEW, scenes.EVERYTHING),
    "empty tab": scenes.with_device(LOGIN_VIEW, scenes.EMPTY_TAB),
    "home": PHONE,
    "inbox": scenes.with_device(PHONE, scenes.INBOX),
    "thread": scenes.with_device(PHONE, scenes.THREAD),
    "dialog on a page": scenes.with_device(PHONE, scenes.COOKIES),
}
ON_TOP = {"help": "f1", "card": "f7", "keyboard": "f8", "steps": "f9", "stop": "escape"}


def faint(app: PracticeApp) -> list[str]:
    """One cell of each pair of colours that is not easy to read."""
    pairs = {(cell.ink, cell.paper): cell for cell in cells(app)}
    return [
        f"{cell.char!r} at {cell.x},{cell.y}: {contrast(*pair):.1f}"
        for pair, cell in pairs.items()
        if contrast(*pair) < ENOUGH
    ]


async def check_all_focuses(pilot: Pilot[str], app: PracticeApp) -> None:
    """Look at the screen with one widget of each kind focused, and with the mouse over it."""
    assert len(list(cells(app))) > 60
    looked_at: set[tuple[object, ...]] = set()
    for widget in app.screen.focus_chain:
        kind = (type(widget), widget.classes)
        if kind in looked_at:
            continue
        looked_at.add(kind)
        app.screen.set_focus(widget)
        await pilot.pause()
        assert faint(app) == [], f"{app.theme}, focus on {widget}"
        await pilot.hover(widget)
        assert faint(app) == [], f"{app.theme}, mouse over {widget}"


@pytest.mark.slow
async def test_a_whole_screen_can_be_read_in_each_theme_and_size() -> None:
    everything = with_page(PHONE, scenes.EVERYTHING)
    app, _practice, _store = practice_app(everything)
    async with app.run_test() as pilot:
        for size in [(50, 15), (80, 24), (110, 32)]:
            await resize(pilot, *size)
            for app.theme in THEMES:
                for _device in range(2):
                    await pilot.press("f6")
                    assert len(list(cells(app))) > 60
                    assert faint(app) == [], f"{app.theme} at {size}"


@pytest.mark.slow
@pytest.mark.parametrize("view", CASES.values(), ids=CASES)
async def test_every_cell_can_be_read(view: View) -> None:
    app, _practice, _store = practice_app(view)
    async with app.run_test(size=(80, 24)) as pilot:
        for app.theme in THEMES:
            await pilot.pause()
            await check_all_focuses(pilot, app)


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("key", ON_TOP.values(), ids=ON_TOP)
async def test_every_cell_of_what_lies_on_top_can_be_read(key: str, theme: str) -> None:
    app, _practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        await pilot.press(key)
        await pilot.pause()
        await check_all_focuses(pilot, app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(50, 15), (110, 32)], ids=str)
@pytest.mark.parametrize("view", [POINTED, PHONE], ids=["computer", "phone"])
async def test_every_cell_can_be_read_at_other_sizes(view: View, size: tuple[int, int]) -> None:
    app, _practice, _store = practice_app(view)
    async with app.run_test(size=size) as pilot:
        for app.theme in THEMES:
            for _time in range(2):
                await pilot.press("f6")
                await pilot.pause()
                assert faint(app) == [], app.theme
