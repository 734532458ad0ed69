"""The worlds of one scenario and the acts between them, each played once with the real engine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import slips, world_moves
from tutor.engine.state import NOTHING, Outcome, World
from tutor.engine.world.handlers import HANDLERS
from tutor.verify.looked import Looked
from tutor.verify.normal import normal


class Act(NamedTuple):
    """An act in a world: the number of its outcome and of the world that it leads to.

    ``slip`` says that only a mistake does it, so that no help may rest on it.
    """

    event: Event
    outcome: int
    to: int
    slip: bool


class Worlds:
    """Every world that was met, in its normal form, by number; its acts are found when asked."""

    def __init__(self, context: PracticeContext) -> None:
        self.context = context
        self.found: list[World] = []
        self.outcomes: list[Outcome] = []
        self.looked = Looked(context)
        self.played = 0
        self._numbers: dict[World, int] = {}
        self._outcome_numbers: dict[Outcome, int] = {}
        self._acts: list[tuple[Act, ...] | None] = []
        self._parts: dict[Any, Any] = {}

    def number(self, world: World) -> int:
        """The number of a world; a new one when it was not met before."""
        world = normal(self.context, world)
        number = self._numbers.get(world)
        if number is None:
            world = World._make(self._parts.setdefault(part, part) for part in world)
            number = len(self.found)
            self._numbers[world] = number
            self.found.append(world)
            self._acts.append(None)
            self.looked.at(world, number)
        return number

    def find(self, world: World) -> int | None:
        """The number of a world; None when it was not met."""
        return self._numbers.get(normal(self.context, world))

    def acts(self, number: int) -> tuple[Act, ...]:
        """Everything that can be done in a world."""
        acts = self._acts[number]
        if acts is None:
            acts = self._acts[number] = tuple(self._play(number))
        return acts

    def act(self, number: int, event: Event) -> Act | None:
        """One act in a world; None when it does not apply."""
        after, outcome = HANDLERS[event.verb](self.context, self.found[number], event)
        self.played += 1
        if outcome is NOTHING:
            return None
        return Act(event, self._outcome(outcome), self.number(after), slip=False)

    def _play(self, number: int) -> Iterator[Act]:
        world = self.found[number]
        for event in world_moves(self.context, world):
            act = self.act(number, event)
            if act is not None:
                self.looked.note(world, number, event, self.outcomes[act.outcome])
                yield act
        for event in slips(self.context, world):
            act = self.act(number, event)
            if act is not None:
                yield act._replace(slip=True)

    def _outcome(self, outcome: Outcome) -> int:
        """The number of an outcome, without what only words are made of."""
        bare = outcome._replace(tags=(), errors=(), arrived=())
        number = self._outcome_numbers.get(bare)
        if number is None:
            number = len(self.outcomes)
            self._outcome_numbers[bare] = number
            self.outcomes.append(bare)
        return number
