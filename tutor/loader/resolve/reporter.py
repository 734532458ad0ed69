"""Where the diagnostics of a lesson come together while it is resolved."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.diagnostics.diagnostic import Diagnostic, suggest
from tutor.lesson.model import Position


class Reporter:
    """Collects diagnostics; nothing that finds one has to stop."""

    def __init__(self) -> None:
        self.problems: list[Diagnostic] = []

    def add(self, code: str, at: Position, **values: str) -> None:
        """Add a diagnostic of this code; ``values`` fill the holes of its sentences."""
        self.problems.append(Diagnostic(at, code, values))

    def unknown(
        self, code: str, at: Position, name: str, known: Iterable[str], **values: str
    ) -> None:
        """Add that a name is unknown; ``known`` are those that could stand there."""
        known = tuple(dict.fromkeys(known))
        self.add(
            code,
            at,
            name=name,
            allowed=", ".join(known) or "–",
            nearest=suggest(name, known),
            **values,
        )
