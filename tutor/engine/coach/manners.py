"""Which acts a good teacher would not do for somebody: what the lesson warns of, or did not ask."""

from __future__ import annotations

from tutor.engine.coach.known import known_mistakes
from tutor.engine.event import Event
from tutor.engine.stage import Stage
from tutor.engine.state import State
from tutor.engine.world.mailing import banner
from tutor.lesson.model import Button, Input
from tutor.lesson.text import names_in

OWN, PLAIN, UNASKED, WARNED = 0, 1, 30, 60
"""What an act costs the planner beyond its length: an act of the step itself costs nothing,
one that the lesson calls a mistake is done only where nothing else leads on."""


def reluctance(stage: Stage, state: State, event: Event) -> int:
    """How little a teacher would like to do this at the current step.

    ``OWN`` is what the step asks for (and of its choices the advised one),
    ``PLAIN`` any way of getting about, ``UNASKED`` something that sends, sets
    or chooses what no step of the lesson asks for, ``WARNED`` what the step
    names as a mistake. Depends on the stage and on ``state.place`` only.
    """
    coach = state.coach
    if coach.step >= len(stage.steps):
        return PLAIN
    if event.verb in ("press", "fill", "answer"):
        step = stage.steps[coach.step]
        targets = {target for action in step.actions[coach.part :] for target in action.targets}
        if event.target in targets:
            other = step.advice and stage.elements[event.target].label != step.advice
            return PLAIN if other else OWN
    if _is_warned_of(stage, coach.step, event):
        return WARNED
    if event.verb in ("banner", "message"):
        message = event.target or banner(stage, state.world)
        return PLAIN if _is_sought(stage, state, message) else UNASKED
    return UNASKED if _is_unasked(stage, event) else PLAIN


def _is_sought(stage: Stage, state: State, message: str) -> bool:
    actions = stage.steps[state.coach.step].actions[state.coach.part :]
    screen = stage.messages[message].screen.id
    codes = set(stage.codes_in(stage.messages[message]))
    for action in actions:
        for target in action.targets:
            element = stage.elements.get(target)
            if target == message or (element is not None and element.screen == screen):
                return True
            if element is not None and codes & _expected_on(stage, element.screen):
                return True
    return False


def _expected_on(stage: Stage, screen: str) -> set[str]:
    """The names that the fields of a screen ask for."""
    fields = (e for e in stage.screens[screen].content if isinstance(e, Input))
    return {name for element in fields for name in names_in(element.expect)}


def _is_warned_of(stage: Stage, step: int, event: Event) -> bool:
    known = known_mistakes(stage)[step]
    if event.verb == "press":
        named = {**known.get("press", {}), **known.get("choose", {})}
        return event.target in named
    if event.verb == "app":
        return event.target in known.get("open_app", {})
    if event.verb == "message":
        return event.target in known.get("open_message", {})
    return False


def _is_unasked(stage: Stage, event: Event) -> bool:
    element = stage.elements.get(event.target)
    if isinstance(element, Button):
        effects = element.effects
        does = effects.send or effects.notify or effects.set
        return bool(does) and element.id not in stage.remembered(_asked_for)
    if isinstance(element, Input) and element.kind in ("flag", "choice") and not element.expect:
        return element.id not in stage.remembered(_asked_for)
    return False


def _asked_for(stage: Stage) -> frozenset[str]:
    """The ids of everything that a step of the lesson asks for."""
    return frozenset(
        target for step in stage.steps for action in step.actions for target in action.targets
    )
