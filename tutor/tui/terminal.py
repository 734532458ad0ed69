"""The terminal: what comes out of it, ending on a signal, noticing that the window is gone."""

from __future__ import annotations

import asyncio
import codecs
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver


def read_from() -> int | None:
    """The file descriptor of the terminal that is read from; a web page and a test have none."""
    stream = sys.__stdin__
    if stream is None or stream.closed or not stream.isatty() or not hasattr(select, "poll"):
        return None
    return stream.fileno()


def hung_up(terminal: int) -> bool:
    """Say whether a terminal is gone.

    A signal says so too, but not to every process: ``make`` outlives its window
    and keeps the program that it runs.
    """
    poll = select.poll()
    poll.register(terminal, 0)
    return bool(poll.poll(0))


DECODER = "getincrementaldecoder"
"""What the driver's module asks for a decoder."""


def read_on_after_other_bytes(driver: type[Driver]) -> None:
    """Let a driver show ``�`` for bytes that are no UTF-8, at which Textual's own ends the app."""
    module = sys.modules[driver.__module__]
    vars(module).update({DECODER: _patient_decoder} if hasattr(module, DECODER) else {})


def _patient_decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
_PATIENCE_SECONDS = 5.0


def exit_code(number: int) -> int:
    """How a shell counts a program that was ended by this signal."""
    return 128 + number


@contextmanager
def ending_on_signals(end: Callable[[int], None], restore: Callable[[], None]) -> Iterator[None]:
    """Within it, a signal to stop calls ``end`` with its number, in the event loop.

    A second signal, or an app that does not end within a few seconds, calls
    ``restore``, which must put the terminal right at once, and ends the process.
    """
    asked: list[int] = []

    def give_up(_number: int, _frame: FrameType | None) -> None:
        try:
            restore()
        finally:
            os._exit(exit_code(asked[0]))

    def stop(number: int, frame: FrameType | None) -> None:
        asked.append(number)
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # the app did not begin, or is over
            raise SystemExit(exit_code(number)) from None
        if len(asked) > 1:
            give_up(number, frame)
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, give_up)
            signal.setitimer(signal.ITIMER_REAL, _PATIENCE_SECONDS)
        loop.call_soon_threadsafe(end, number)

    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    # Who began this program with a signal ignored (nohup) goes on to ignore it.
    heard = [number for number in numbers if before[number] != signal.SIG_IGN]
    for number in heard:
        signal.signal(number, stop)
    try:
        yield
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)
        for number in heard:
            signal.signal(number, before[number])
