"""What a rule is: a code, and a generator that finds where something breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from tutor.diagnostics.diagnostic import Diagnostic

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LintRule(Generic[T]):
    """A rule that looks at a subject: a lesson, a file, or the whole folder.

    A rule with ``sound`` looks only at lessons without errors, because an unknown
    label or screen would give it false alarms. ``dated`` says that what it finds
    depends on the day.
    """

    code: str
    find: Callable[[T], Iterator[Diagnostic]]
    sound: bool = True
    dated: bool = False
