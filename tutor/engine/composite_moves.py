"""Moves for a search, with the fields of a form filled in together.

Which field of a form is filled in first makes no difference, and a field that
is right alone leads nowhere. So a search for a way fills in what a step asks
for, or what a button checks, as one move instead of in every order and choice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tutor.engine.advance import follow
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import moves
from tutor.engine.state import State
from tutor.engine.world import forms
from tutor.lesson.model import Button, Input

Composite = tuple[Event, ...]
"""Events that a search takes as one move."""

Fills = dict[str, Event]
"""For a field that is not right yet the event that makes it right."""


def single_moves(context: PracticeContext, state: State) -> Iterator[Composite]:
    """Every move by itself."""
    for event in moves(context, state):
        yield (event,)


def composite_moves(context: PracticeContext, state: State) -> Iterator[Composite]:
    """Every move that can lead on, in the order of ``moves``.

    A field that needs no more than its right value comes with the others that the
    step asks for on its screen, or before a button that checks it.
    """
    options = list(moves(context, state))
    fills, asked = _right_fills(context, state, options), _asked_for(context, state)
    filled: set[str] = set()
    for event in options:
        if fills.get(event.target) == event:
            screen = context.elements[event.target].screen
            if event.target in asked and screen not in filled:
                filled.add(screen)
                together = [t for t in asked if context.elements[t].screen == screen]
                yield from _filled(context, state, together, fills)
        elif event.verb == "press":
            yield from _pressed(context, state, event, fills)
        else:
            yield (event,)


def _right_fills(context: PracticeContext, state: State, options: Sequence[Event]) -> Fills:
    fills: Fills = {}
    for event in options:
        element = context.elements.get(event.target)
        if (
            event.verb == "fill"
            and event.target not in fills
            and isinstance(element, Input)
            and not element.then
            and forms.error_of(context, state.world, element) is not None
        ):
            fills[event.target] = event
    return fills


def _asked_for(context: PracticeContext, state: State) -> list[str]:
    """The fields that are left of the current step."""
    coach = state.coach
    if coach.step >= len(context.steps):
        return []
    actions = context.steps[coach.step].actions[coach.part :]
    return [target for a in actions if a.verb == "fill" for target in a.targets]


def _pressed(
    context: PracticeContext, state: State, event: Event, fills: Fills
) -> Iterator[Composite]:
    """A button as it is, and once every field that it checks is right."""
    element = context.elements[event.target]
    if not isinstance(element, Button) or not element.checks:
        yield (event,)
        return
    wrong = forms.validate_screen(context, state.world, context.screens[element.screen])
    if all(forms.is_accepted(each) for each in wrong):
        yield (event,)
    if wrong:
        for composite in _filled(context, state, [each.element.id for each in wrong], fills):
            yield (*composite, event)


def _filled(
    context: PracticeContext, state: State, targets: Collection[str], fills: Fills
) -> Iterator[Composite]:
    """The events that make these fields right; none where one of them cannot be."""
    events: list[Event] = []
    while missing := [target for target in targets if _is_wrong(context, state, target)]:
        if not any(target in fills for target in missing):
            # A field beside another one can become known by what was typed there.
            fills = _right_fills(context, state, list(moves(context, state)))
        event = next((fills[target] for target in missing if target in fills), None)
        if event is None or len(events) > len(targets):
            return
        events.append(event)
        state = follow(context, state, event)
    if events:
        yield tuple(events)


def _is_wrong(context: PracticeContext, state: State, target: str) -> bool:
    element = context.elements[target]
    return (
        isinstance(element, Input)
        and context.exists(state.world, element)
        and forms.error_of(context, state.world, element) is not None
    )
