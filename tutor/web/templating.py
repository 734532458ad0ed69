"""The templates of this room, which can use those of all pages."""

from __future__ import annotations

from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader

from tutor.html.environment import environment
from tutor.practice.words import long_date


@cache
def templates() -> Environment:
    """The one environment."""
    shared = environment()
    assert shared.loader is not None
    own = shared.overlay(loader=ChoiceLoader([PackageLoader("tutor.web"), shared.loader]))
    own.filters = shared.filters | {"day": long_date}
    return own
