"""A way of saying something, beside what it builds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from tutor.importer.state import BuildState, BulletState

Found = re.Match[str]
Build = Callable[[BuildState, BulletState, Found], bool]


class Pattern(NamedTuple):
    """One way of saying something.

    ``regex`` has to fit a whole clause without its full stop. ``build`` changes
    the state; it gives False, and has changed nothing, when the words turn out
    to mean something else.
    """

    name: str
    regex: re.Pattern[str]
    build: Build


def pattern(name: str, regex: str, build: Build) -> Pattern:
    """A pattern from the text of a regular expression."""
    return Pattern(name, re.compile(regex), build)


def nothing(_state: BuildState, _bullet: BulletState, _found: Found) -> bool:
    """What only tells something, or asks to look or wait: there is nothing to build."""
    return True
