"""Which acts a good teacher would not do for somebody: what the lesson warns of, or did not ask."""

from __future__ import annotations

from tutor.engine.coach.known_mistakes import known_mistakes
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, take_apart
from tutor.engine.state import State
from tutor.engine.world.delivery import opened_by
from tutor.engine.world.mail_lists import app_places
from tutor.lesson.message_acts import PRESSED
from tutor.lesson.model import Button, Input
from tutor.lesson.template import names_in

OWN, PLAIN, AHEAD, UNASKED, WARNED = 0, 1, 30, 30, 60
"""What an act costs the planner beyond its length: an act of the step itself costs nothing,
one that the lesson calls a mistake is done only where nothing else leads on."""


def reluctance(context: PracticeContext, state: State, event: Event) -> int:
    """How little a teacher would like to do this at the current step.

    ``OWN`` is what the step asks for (and of its choices the advised one),
    ``PLAIN`` any way of getting about, ``AHEAD`` to fill in or answer what only
    a later step asks for, which would pass by the steps between, ``UNASKED``
    something that sends, sets or chooses what no step of the lesson asks for,
    ``WARNED`` what the step names as a mistake, or what leads on from a page to leave.
    Depends on the context and on ``state.search_key`` only.
    """
    coach = state.coach
    if coach.step >= len(context.steps):
        return PLAIN
    if event.verb in ("press", "fill", "answer"):
        step = context.steps[coach.step]
        targets = {target for action in step.actions[coach.part :] for target in action.targets}
        if event.target in targets:
            other = step.advice and context.elements[event.target].label != step.advice
            return PLAIN if other else OWN
        if event.verb != "press" and event.target in context.memoize(_asked_from)[coach.step + 1]:
            return AHEAD
    if _is_warned_of(context, coach.step, event) or _goes_deeper(context, state, event):
        return WARNED
    if event.verb in ("banner", "message"):
        message = opened_by(context, state.world, event)
        return PLAIN if _is_wanted(context, state, message) else UNASKED
    return UNASKED if _is_unasked(context, event) else PLAIN


def _goes_deeper(context: PracticeContext, state: State, event: Event) -> bool:
    """Say whether a button leads on from a page that the step asks to leave: mostly a false one."""
    action = context.steps[state.coach.step].actions[state.coach.part]
    button = context.elements.get(event.target)
    return (
        action.verb == "leave"
        and isinstance(button, Button)
        and button.screen in action.targets
        and button.effects.go not in ("back", "close")
    )


def _is_wanted(context: PracticeContext, state: State, message: str) -> bool:
    actions = context.steps[state.coach.step].actions[state.coach.part :]
    screen = context.messages[message].screen.id
    codes = set(context.codes_in(context.messages[message]))
    for action in actions:
        for target in action.targets:
            element = context.elements.get(target)
            if target == message or (element is not None and element.screen == screen):
                return True
            if element is not None and codes & _expected_on(context, element.screen):
                return True
    return False


def _expected_on(context: PracticeContext, screen: str) -> set[str]:
    """The names that the fields of a screen ask for."""
    fields = (e for e in context.screens[screen].content if isinstance(e, Input))
    return {name for element in fields for name in names_in(element.asked)}


def _is_warned_of(context: PracticeContext, step: int, event: Event) -> bool:
    known = known_mistakes(context)[step]
    if event.verb == "press":
        return any(event.target in known.get(on, {}) for on in PRESSED)
    if event.verb == "app":
        return take_apart(event.target, app_places(context))[1] in known.get("open_app", {})
    if event.verb == "message":
        return event.target in known.get("open_message", {})
    return False


def _is_unasked(context: PracticeContext, event: Event) -> bool:
    element = context.elements.get(event.target)
    if isinstance(element, Button):
        effects = element.effects
        does = effects.send or effects.notify or effects.set
        return bool(does) and element.id not in context.memoize(_asked_for)
    if isinstance(element, Input) and element.kind in ("flag", "choice") and not element.expect:
        return element.id not in context.memoize(_asked_for)
    return False


def _asked_from(context: PracticeContext) -> tuple[frozenset[str], ...]:
    """For each step, and for the end, the ids that it or a later step asks for."""
    found = [frozenset[str]()]
    for step in reversed(context.steps):
        targets = {target for action in step.actions for target in action.targets}
        found.append(found[-1] | targets)
    return tuple(reversed(found))


def _asked_for(context: PracticeContext) -> frozenset[str]:
    """The ids of everything that a step of the lesson asks for."""
    return frozenset(
        target for step in context.steps for action in step.actions for target in action.targets
    )
