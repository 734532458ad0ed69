"""Pieces of pages that were made before.

A piece is looked up for every page, but remembered only from a page with nobody's own
words on it: nothing that somebody typed outlives its request.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from markupsafe import Markup

from tutor.i18n import current_language

_may_remember: ContextVar[bool] = ContextVar("may_remember", default=False)


@contextmanager
def remembering(may: bool) -> Iterator[None]:
    """Whether what is made here may be remembered."""
    token = _may_remember.set(may)
    try:
        yield
    finally:
        _may_remember.reset(token)


class Remembered:
    """Makes pieces of one kind; at most ``most`` are remembered, and then it begins anew."""

    def __init__(self, make: Callable[..., Markup], most: int) -> None:
        self._make = make
        self._most = most
        self._made: dict[Hashable, Markup] = {}

    def __call__(self, *about: Hashable) -> Markup:
        """The piece about these."""
        key = (current_language(), about)
        found = self._made.get(key)
        if found is None:
            found = self._make(*about)
            if _may_remember.get():
                if len(self._made) >= self._most:
                    self._made.clear()
                self._made[key] = found
        return found

    def __len__(self) -> int:
        return len(self._made)
