"""A month to pick a day from, by the bytes of a real keyboard and mouse."""

from __future__ import annotations

from datetime import date

import pytest
from textual.app import ComposeResult
from textual.screen import Screen

from tests.tui.fakes import Stage
from tests.tui.seen import click, find, send, text
from tutor.tui.widgets.month import MonthGrid


class Months(Screen[None]):
    """One month, in which practice is on 31 January; remembers what was picked."""

    def __init__(self) -> None:
        super().__init__()
        self.picked: list[str] = []

    def compose(self) -> ComposeResult:
        yield MonthGrid(date(2028, 1, 31), date(2028, 1, 31))

    def on_month_grid_picked(self, event: MonthGrid.Picked) -> None:
        self.picked.append(event.day.isoformat())


ENTER, LEFT, RIGHT, UP, DOWN = "\r", "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B"
PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"
KEYS = {
    "2028-01-31": [ENTER],
    "2028-02-01": [RIGHT, ENTER],
    "2028-01-24": [UP, ENTER],
    "2028-02-07": [DOWN, " "],
    "2028-02-29": [PAGE_DOWN, ENTER],
    "2027-12-31": [PAGE_UP, ENTER],
    "2028-01-29": [PAGE_DOWN, PAGE_UP, ENTER],
}


@pytest.mark.parametrize("picked", KEYS)
async def test_a_day_is_picked_with_keys(picked: str) -> None:
    months = Months()
    async with Stage(months).run_test(size=(50, 15)) as pilot:
        for key in KEYS[picked]:
            await send(pilot, key)
        assert months.picked == [picked]


async def test_a_day_is_picked_with_the_mouse() -> None:
    months = Months()
    app = Stage(months)
    async with app.run_test(size=(50, 15)) as pilot:
        assert "maandag 31 januari 2028" in text(app)
        await send(pilot, click(*find(app, "▶")))
        assert "februari 2028" in text(app)
        await send(pilot, click(*find(app, "14")))
        await send(pilot, click(*find(app, "◀")))
        await send(pilot, click(*find(app, " 5 ")))
    assert months.picked == ["2028-02-14", "2028-01-05"]
