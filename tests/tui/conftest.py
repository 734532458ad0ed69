"""What holds for every test of a screen: it waits for what is busy, and for nothing else."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
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
            if not any(map(is_busy, [app, *app.screen.walk_children(with_self=True)])):
                return True
            await asyncio.sleep(0)
    return False


@pytest.fixture(autouse=True)
def only_the_busy_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """For ``press``, ``pause`` and all else that a pilot does."""
    monkeypatch.setattr(Pilot, "_wait_for_screen", all_rest)
