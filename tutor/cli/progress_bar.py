"""The one bar that shows on a terminal how far something is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic

from tutor.cli.output import tell_progress

QUIET_SECONDS = 1.0
"""What takes no longer than this shows no bar."""

_CELLS = 30


class ProgressBar:
    """A bar for ``total`` parts, which is asked for once, and only if there is a bar."""

    def __init__(self, total: Callable[[], int]) -> None:
        self._ask_total = total
        self._total = 0
        self._done = 0
        self._begun = monotonic()
        self._shown = -1

    def one_more(self) -> None:
        """Hear that another part is done."""
        self.reach(self._done + 1)

    def reach(self, done: int) -> None:
        """Hear that so many parts are done; the bar is full only at the end."""
        self._done = done
        if monotonic() - self._begun < QUIET_SECONDS or not sys.stderr.isatty():
            return
        self._total = self._total or self._ask_total()
        percent = min(99, done * 100 // max(self._total, 1))
        if percent > self._shown:
            self._show(percent)

    def end(self) -> None:
        """Complete the bar, if there is one."""
        if self._shown >= 0:
            self._show(100)

    def _show(self, percent: int) -> None:
        self._shown = percent
        filled = _CELLS * percent // 100
        bar = "#" * filled + "-" * (_CELLS - filled)
        tell_progress(f"[{bar}] {percent:3}%", last=percent == 100)
