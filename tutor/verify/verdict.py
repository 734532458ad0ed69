"""What a proof says: plain values for reports."""

from __future__ import annotations

from dataclasses import dataclass, field

from tutor.engine.event import Event
from tutor.engine.scenario import Scenario
from tutor.lesson.model import Position
from tutor.verify.mistake_coverage import WrongAct

UNPROVEN = "P508"
"""The code of a search that met its limits before it could say anything."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that the proof refutes, with the shortest way to it.

    ``code`` is a P5xx code, ``about`` and ``more`` fill its sentence, ``events`` is the
    walk that shows it in this scenario.
    """

    code: str
    about: str
    at: Position
    scenario: Scenario
    events: tuple[Event, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of all wrong acts on the normal route, how many are explained, and in the editor's words."""

    explained: int
    authored: int
    total: int

    @property
    def share(self) -> float:
        """The explained share from 0 to 1; 1 where nothing can be done wrong."""
        return self.explained / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class ScenarioProof:
    """What was found in one scenario; ``complete`` says whether the search could settle it.

    ``way`` is the number of the way in which it was searched; in any but the first, 0,
    ``screens`` and ``buttons`` may hold what never comes into view. ``route`` is the normal one.
    """

    scenario: Scenario
    states: int
    transitions: int
    complete: bool
    screens: frozenset[str]
    buttons: frozenset[str]
    failures: tuple[Failure, ...]
    wrong: tuple[WrongAct, ...] = ()
    way: int = 0
    route: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """The proof of a lesson over all its scenarios; ``seconds`` is wall time.

    ``unmet`` names the screens and buttons that were not met in play, though no proof says
    that they never come into view.
    """

    lesson: str
    scenarios: int
    states: int
    transitions: int
    seconds: float
    complete: bool
    failures: tuple[Failure, ...]
    coverage: Coverage
    uncovered: tuple[WrongAct, ...] = field(default=())
    unmet: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Say whether everything was searched and nothing was refuted."""
        return self.complete and not self.failures
