"""Every cell of every screen can be read: at least 7:1, in both themes, whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rich.color import ColorSystem
from textual.pilot import Pilot
from textual.screen import Screen

from tests.tui.fakes import (
    Stage,
    article_screen,
    catalogue_screen,
    ending_screen,
    feedback_screen,
)
from tests.tui.seen import cells, contrast, resize
from tutor.tui.screens.base import APP_KEYS
from tutor.tui.screens.help import HelpScreen
from tutor.tui.screens.topics import TopicsDialog
from tutor.tui.theme import PALETTES
from tutor.tui.widgets.dialog import Dialog, DialogAnswer

ENOUGH = 7.0

Make = Callable[[], Screen[Any]]


def make_dialog() -> Dialog:
    """A dialog with a long text and three answers."""
    return Dialog(
        "Titel", "woord " * 200, [DialogAnswer("Ja", "y", main=True), DialogAnswer("Nee", "n")]
    )


SCREENS: dict[str, tuple[Make, tuple[str, ...]]] = {
    "catalogue": (catalogue_screen, ()),
    "searching": (catalogue_screen, ("shift+tab", "shift+tab", "z", "z", "ctrl+a")),
    "article": (article_screen, ()),
    "ending": (ending_screen, ()),
    "helped": (feedback_screen, ()),
    "reason": (feedback_screen, ("tab", "enter", "tab")),
    "comment": (feedback_screen, ("tab", "enter", "tab", "enter", "H", "o", "i", "ctrl+a")),
    "thanks": (feedback_screen, ("tab", "enter", "tab", "enter", "tab", "enter", "enter")),
    "dialog": (make_dialog, ()),
    "topics": (lambda: TopicsDialog(["Geld", "Mail"], "Geld"), ()),
    "help": (lambda: HelpScreen("U bent hier.", "Zo **gaat** het.", APP_KEYS), ()),
}


def faint(app: Stage) -> list[str]:
    """The cells that are not easy to read."""
    return [
        f"{cell.char!r} at {cell.x},{cell.y}: {contrast(cell.ink, cell.paper):.1f}"
        for cell in cells(app)
        if contrast(cell.ink, cell.paper) < ENOUGH
    ]


async def check_all_focuses(pilot: Pilot[str], app: Stage) -> None:
    """Look at the screen with each widget focused, and with the mouse over it."""
    for _time in range(len(app.screen.focus_chain) + 1):
        assert faint(app) == [], f"focus on {app.focused}"
        if app.focused is not None:
            await pilot.hover(app.focused)
            assert faint(app) == [], f"mouse over {app.focused}"
        app.screen.focus_next()
        await pilot.pause()


async def test_a_whole_screen_can_be_read_in_each_theme_and_size() -> None:
    app = Stage(article_screen())
    async with app.run_test() as pilot:
        for size in [(50, 15), (80, 24), (110, 32)]:
            await resize(pilot, *size)
            for app.theme in PALETTES:
                await pilot.pause()
                assert len(list(cells(app))) > 60
                assert faint(app) == [], f"{app.theme} at {size}"


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("make", "keys"), SCREENS.values(), ids=SCREENS)
async def test_every_cell_can_be_read(make: Make, keys: tuple[str, ...], theme: str) -> None:
    app = Stage(make())
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        await pilot.press(*keys)
        await pilot.pause()
        assert len(list(cells(app))) > 60
        await check_all_focuses(pilot, app)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_a_terminal_of_256_colours_can_be_read_too(theme: str) -> None:
    app = Stage(article_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        await pilot.pause()
        ratios = [contrast(c.ink, c.paper) for c in cells(app, ColorSystem.EIGHT_BIT)]
        assert min(ratios) >= 7


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_not_text_stands_out_too(theme: str) -> None:
    colours = {
        name: tuple(int(value[i : i + 2], 16) for i in (1, 3, 5))
        for name, value in PALETTES[theme]._asdict().items()
    }
    pairs = {
        "scrollbar": ("primary", "panel"),
        "a filled button on the page": ("primary", "background"),
        "a filled button in a dialog": ("primary", "surface"),
        "the frame of what has the focus": ("on_accent", "accent"),
    }
    ratios = {
        name: contrast(colours[one], colours[other])  # type: ignore[arg-type]
        for name, (one, other) in pairs.items()
    }
    assert {name: ratio for name, ratio in ratios.items() if ratio < ENOUGH} == {}
