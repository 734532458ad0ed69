"""Every screen at every size: what has to be pressed is in sight, and a resize loses nothing."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.tui.fakes import Stage, catalogue_screen
from tests.tui.seen import lines, resize, text
from tests.tui.test_contrast import SCREENS, Make
from tutor.tui.widgets.cards import CardList
from tutor.tui.widgets.field import TextField
from tutor.tui.widgets.keybar import KeyBar

SIZES = [(50, 15), (80, 24), (110, 32), (160, 45)]


def out_of_sight(pilot: Pilot[str]) -> bool:
    """Whether what has the focus cannot be seen whole."""
    focused = pilot.app.focused
    assert focused is not None
    return not pilot.app.screen.region.contains_region(focused.region) or focused.size.height < 1


@pytest.mark.parametrize(
    "size",
    [SIZES[0], *(pytest.param(size, marks=pytest.mark.slow) for size in SIZES[1:])],
    ids=str,
)
@pytest.mark.parametrize(("make", "keys"), SCREENS.values(), ids=SCREENS)
async def test_nothing_sticks_out_and_what_has_the_focus_is_in_sight(
    make: Make, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    app = Stage(make())
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert (app.screen.max_scroll_x, app.screen.max_scroll_y) == (0, 0)
        for bar in app.screen.query(KeyBar):
            assert bar.render().cell_length <= size[0]
            assert "Hulp" in lines(app)[-1]
        if app.focused is None:  # a question that suggests no answer
            await pilot.press("tab")
        for _time in range(len(app.screen.focus_chain)):
            assert not out_of_sight(pilot), f"{app.focused} at {size}"
            app.screen.focus_next()
            await pilot.pause()
            await pilot.pause()


async def test_a_resize_keeps_the_search_and_the_lit_card() -> None:
    screen = catalogue_screen()
    app = Stage(screen)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press("shift+tab", "shift+tab", *"een", "enter", "end", "up")
        highlighted = screen.query_one(CardList).highlighted
        for width, height in [*SIZES, (50, 15)]:
            await resize(pilot, width, height)
            assert screen.query_one(TextField).value == "een"
            assert screen.query_one(CardList).highlighted == highlighted
            assert "►" in text(app)
