"""What happens by itself whenever a screen comes in front, by whatever way."""

from __future__ import annotations

from collections.abc import Callable

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import NOTHING, Outcome, World
from tutor.engine.world.effects import apply_effects
from tutor.engine.world.foreground import front_entry

Result = tuple[World, Outcome]
Handler = Callable[[PracticeContext, World, Event], Result]


def then_arrive(handler: Handler) -> Handler:
    """The handler, and after it what happens on the screens that it brought in front."""

    def handle(context: PracticeContext, world: World, event: Event) -> Result:
        after, outcome = handler(context, world, event)
        if outcome is NOTHING:
            return after, outcome
        return arrive(context, world, after, outcome)

    return handle


def arrive(context: PracticeContext, before: World, after: World, outcome: Outcome) -> Result:
    """The world once all has happened that happens on screens that were not in front before."""
    if not context.memoize(_have_arrivals):
        return after, outcome
    for device in after.devices:
        entry = device.front
        screen = context.screens.get(entry)
        if screen is None or entry == front_entry(before, device.place):
            continue
        for button in screen.arrival:
            after, arrived, tags = apply_effects(context, after, screen, button.effects)
            outcome = outcome._replace(
                arrived=(*outcome.arrived, *arrived), tags=(*outcome.tags, *tags)
            )
    return after, outcome


def _have_arrivals(context: PracticeContext) -> bool:
    return any(screen.arrival for screen in context.screens.values())
