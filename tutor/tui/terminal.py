"""Whether the terminal is still there: a closed window leaves the app with nobody to serve."""

from __future__ import annotations

import select
import sys


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
