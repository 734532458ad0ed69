"""What one world means for the steps, worked out once per world.

A practice asks the same of a world when an event leads to it and again when
the next event leaves it; a search comes to the same world on many ways.
"""

from __future__ import annotations

from copy import copy

from tutor.engine.coach.ahead import ends_hold, has_come
from tutor.engine.coach.goals import CompiledStep, Goal, compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.state import World

MOST_REMEMBERED = 30_000
"""Of how many worlds a context remembers the facts before it starts anew."""


class Facts:
    """The answers about one world; each is found when it is asked for, and then kept."""

    __slots__ = ("_come", "_context", "_ends", "_holding", "_steps", "world")

    def __init__(self, context: PracticeContext, world: World) -> None:
        self.world = world
        self._context = context
        self._holding: dict[int, bool] = {}
        self._steps: dict[int, bool] = {}
        self._ends: dict[int, bool] = {}
        self._come: dict[int, bool] = {}

    def goal_holds(self, goal: Goal) -> bool:
        """Say whether the state is there that a goal asks for."""
        known = self._holding.get(goal.number)
        if known is None:
            known = self._holding[goal.number] = goal.holds(self.world)
        return known

    def step_holds(self, index: int, compiled: CompiledStep) -> bool:
        """Say whether everything that a step asks for is there."""
        known = self._steps.get(index)
        if known is None:
            known = self._steps[index] = all(map(self.goal_holds, compiled.goals))
        return known

    def ends_hold(self, index: int) -> bool:
        """Say whether the fields and questions of a step are right, in front or behind."""
        known = self._ends.get(index)
        if known is None:
            step = self._context.steps[index]
            known = self._ends[index] = ends_hold(self._context, self.world, step)
        return known

    def has_come(self, index: int) -> bool:
        """Say whether what a step brings about is there, though nobody saw it being done."""
        known = self._come.get(index)
        if known is None:
            known = self._come[index] = has_come(self._context, self.world, index)
        return known


class _Memory:
    """The facts of the worlds that a context met; the last one is found without hashing it."""

    __slots__ = ("_facts", "_last")

    def __init__(self, context: PracticeContext) -> None:
        compiled_steps(context)
        self._facts: dict[World, Facts] = {}
        self._last: Facts | None = None

    def branch(self) -> _Memory:
        """One that knows the same facts, and keeps new ones for itself."""
        branched = copy(self)
        branched._facts = dict(self._facts)
        return branched

    def of(self, context: PracticeContext, world: World) -> Facts:
        last = self._last
        if last is not None and last.world is world:
            return last
        found = self._facts.get(world)
        if found is None:
            if len(self._facts) >= MOST_REMEMBERED:
                self._facts.clear()
            found = self._facts[world] = Facts(context, world)
        self._last = found
        return found


def facts_of(context: PracticeContext, world: World) -> Facts:
    """The facts of a world."""
    return context.memoize(_Memory).of(context, world)
