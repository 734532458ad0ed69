"""How many examples a property is tried with: some after every edit, many when there is time."""

from __future__ import annotations

import os
from collections.abc import Collection

from hypothesis import HealthCheck, settings

FAST = "fast"
THOROUGH = "thorough"


def register() -> None:
    """Make the two profiles known, and use the fast one; ``--hypothesis-profile`` chooses."""
    same = "CI" in os.environ
    settings.register_profile(FAST, deadline=None, derandomize=same, max_examples=25)
    settings.register_profile(THOROUGH, deadline=None, derandomize=same, max_examples=200)
    settings.load_profile(FAST)


def examples(
    fast: int, thorough: int, suppress_health_check: Collection[HealthCheck] = ()
) -> settings:
    """The settings of a property that needs other numbers than most."""
    many = settings.get_current_profile_name() == THOROUGH
    return settings(
        max_examples=thorough if many else fast, suppress_health_check=suppress_health_check
    )
