"""The ways of saying that are known; each with what it builds, one file per kind of act."""

from __future__ import annotations

from tutor.importer.verbs import (
    apps,
    arrivals,
    asking,
    choosing,
    clearing,
    filling,
    going,
    installing,
    messages,
    prefilled,
    pressing,
    readers,
    secrets,
    sensing,
)
from tutor.importer.verbs.pattern import Pattern

PATTERNS: tuple[Pattern, ...] = (
    *sensing.PATTERNS,
    *readers.PATTERNS,
    *arrivals.PATTERNS,
    *installing.PATTERNS,
    *secrets.PATTERNS,
    *going.PATTERNS,
    *apps.PATTERNS,
    *clearing.PATTERNS,
    *messages.PATTERNS,
    *messages.ARRIVALS,
    *prefilled.PATTERNS,
    *filling.PATTERNS,
    *choosing.PATTERNS,
    *pressing.PATTERNS,
    *apps.LATE,
    *asking.READING,
)
"""The first pattern that fits a clause, and builds something, counts."""
