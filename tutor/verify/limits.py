"""How far a search may go: by time and memory, not by a number of states."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from typing import NamedTuple

DEFAULT_SECONDS = 300.0
DEFAULT_MEGABYTES = 1_000

ROUNDS_BETWEEN_LOOKS = 200


class Limits(NamedTuple):
    """The most that the proof of one lesson may use.

    ``seconds`` is wall time; a search ends at ``until`` on the monotonic clock at the latest.
    ``megabytes`` is the memory of the process, ``states`` a bound for tests and for a search
    that is only a first try.
    """

    seconds: float = DEFAULT_SECONDS
    megabytes: float = DEFAULT_MEGABYTES
    states: int = sys.maxsize
    until: float = inf


class Meter:
    """Says whether a search may go on."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._end = min(limits.until, time.monotonic() + limits.seconds)
        self._rounds = 0
        self.spent = False

    def may_go_on(self, states: int) -> bool:
        """Say whether there is time, memory and room for more; once not, never again."""
        self._rounds += 1
        if states >= self._limits.states:
            self.spent = True
        elif self._rounds % ROUNDS_BETWEEN_LOOKS == 0:
            late = time.monotonic() > self._end
            self.spent = self.spent or late or megabytes_used() > self._limits.megabytes
        return not self.spent


@contextmanager
def rarely_collecting() -> Iterator[None]:
    """Look less often for garbage: a search keeps nearly all that it makes."""
    usual = gc.get_threshold()
    gc.set_threshold(RARELY, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


RARELY = 50_000


def megabytes_used() -> float:
    """The memory that this process holds now; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * _PAGE / 1e6
    except (OSError, ValueError, IndexError):
        return 0.0


_PAGE = 4096
