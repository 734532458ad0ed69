"""What holds for every test of a screen: nothing is waited for or read more than is needed."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.message_pump import MessagePump
from textual.pilot import Pilot


def is_busy(pump: MessagePump) -> bool:
    """Whether it handles a message, or has one waiting; otherwise it stands waiting for one."""
    lives = pump.is_running and not (pump._closing or pump._closed)
    news: asyncio.Event = pump._message_queue.ready_event
    return lives and (news.is_set() or not news._waiters)


async def all_rest(pilot: Pilot[Any], timeout: float = 30.0) -> bool:
    """Wait until the app and what is on its screen have nothing left to do.

    Textual's own waiting sends a message to every widget, also to those that rest. With
    some hundred widgets and a wait after every key, that was most of what a test did.
    """
    app = pilot.app
    async with asyncio.timeout(timeout):
        while not app._exception_event.is_set():
            shown = [w for top in app.screen_stack[-1:] for w in top.walk_children(with_self=True)]
            if not any(map(is_busy, [app, *shown])):
                return True
            await asyncio.sleep(0)
    return False


@pytest.fixture(autouse=True)
def only_the_busy_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """For ``press``, ``pause`` and all else that a pilot does."""
    monkeypatch.setattr(Pilot, "_wait_for_screen", all_rest)


READ: dict[tuple[Any, ...], list[RuleSet]] = {}
"""The rules of each piece of a style sheet, with the colours it was read with."""
read_anew = Stylesheet._parse_rules


def read_once(sheet: Stylesheet, css: str, *where: Any, **more: Any) -> list[RuleSet]:
    """The rules of this piece; every test has an app of its own that would read all anew."""
    colours = sheet._variables
    key = (css, where, *more.items(), *colours, *colours.values())
    if key not in READ:
        READ[key] = read_anew(sheet, css, *where, **more)
    return READ[key]


@pytest.fixture(autouse=True)
def style_sheets_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading them is a tenth of what a test of a screen does."""
    monkeypatch.setattr(Stylesheet, "_parse_rules", read_once)
