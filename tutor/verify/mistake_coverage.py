"""Mistake coverage: how many of the possible wrong acts get words of their own.

At each step of the normal route every wrong act is tried: each other button
in front, each kind of wrong input in the step's fields, each wrong answer, an
address that leads nowhere. It counts as covered when what is then said was
written for it by the editor, not made by the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.engine.advance import advance, chapter_done, start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import wrong_moves
from tutor.engine.planner import plan
from tutor.engine.state import CoachMessage, State
from tutor.engine.world.foreground import front_screens
from tutor.inputs import has_own_words
from tutor.lesson.message_acts import UNDO
from tutor.lesson.model import Button, Input, Question, Step

#: The reason of a wrong act that is another button; it may go without words.
DETOUR = "press"


@dataclass(frozen=True, slots=True)
class WrongAct:
    """One wrong act at a step: what was done, and whether the editor wrote words for it.

    ``explained`` says that the learner hears why at all; of an input also from the program.
    """

    step: int
    event: Event
    reason: str
    authored: bool
    explained: bool


def wrong_acts(context: PracticeContext) -> Iterator[WrongAct]:
    """Every wrong act along the normal route of one scenario."""
    state = start(context)
    while not chapter_done(context, state) or _epilogue(context, state):
        if chapter_done(context, state):
            state = advance(context, state, Event("epilogue"))
            continue
        way = plan(context, state)
        if not way:
            return
        for event in way:
            yield from _at(context, state)
            state = advance(context, state, event)


def _epilogue(context: PracticeContext, state: State) -> bool:
    return context.has_epilogue and state.coach.chapter == 0


def _at(context: PracticeContext, state: State) -> Iterator[WrongAct]:
    index = state.coach.step
    step = context.steps[index]
    for event, reason in wrong_moves(context, state):
        if _belongs(step, event):
            told = _told(context, state, event)
            authored = any(_is_written(context, remark) for remark in told)
            yield WrongAct(index, event, reason, authored, bool(told))
    for event in _other_buttons(context, state):
        after = advance(context, state, event)
        if after.coach.step == index and after.search_key != state.search_key:
            authored = any(_is_written(context, remark) for remark in after.messages)
            yield WrongAct(index, event, DETOUR, authored, explained=authored)


def _belongs(step: Step, event: Event) -> bool:
    """Say whether a wrong input is one in this step, not in a field of a later one."""
    if event.verb == "address":
        return any(action.verb == "visit" for action in step.actions)
    return any(event.target in action.targets for action in step.actions)


def _told(context: PracticeContext, state: State, event: Event) -> tuple[CoachMessage, ...]:
    """What the learner is told of a wrong input, once its button is pressed if it has one.

    That is what the coach says of it, and what then stands at the field.
    """
    after = advance(context, state, event)
    told = _about(after, event.target)
    if event.verb == "fill" and not told:
        for button in _checking_buttons(context, after, event.target):
            return _about(advance(context, after, Event("press", button)), event.target)
    return told


def _about(state: State, target: str) -> tuple[CoachMessage, ...]:
    said = (
        remark
        for remark in state.messages
        if remark.tone == "mistake" and (remark.code != "fault" or remark.about == target)
    )
    at_field = (
        CoachMessage("mistake", "fault", element, fault)
        for element, fault in state.errors
        if element == target
    )
    return (*said, *at_field)


def _checking_buttons(context: PracticeContext, state: State, field: str) -> Iterator[str]:
    screen = context.screens[context.elements[field].screen]
    for element in context.content(state.world, screen):
        if isinstance(element, Button) and element.checks:
            yield element.id


def _other_buttons(context: PracticeContext, state: State) -> Iterator[Event]:
    """The buttons in front, on the device of the step, that the step does not ask for."""
    step = context.steps[state.coach.step]
    targets = {target for action in step.actions for target in action.targets}
    places = {
        context.screens[context.elements[t].screen].place for t in targets if t in context.elements
    }
    for place in places:
        for screen in front_screens(context, state.world, place):
            for element in context.content(state.world, screen):
                if isinstance(element, Button) and not (
                    element.id in targets or _can_be_undone(context, element)
                ):
                    yield Event("press", element.id)


def _can_be_undone(context: PracticeContext, button: Button) -> bool:
    """Say whether a button only marks a message: what it did stands there, with the way back."""
    return button.id.endswith(UNDO) or button.id + UNDO in context.elements


def _is_written(context: PracticeContext, remark: CoachMessage) -> bool:
    """Say whether a remark is the lesson's own: for what was refused, or about a detour."""
    if remark.code == "text":
        return True
    if remark.code != "fault" or remark.tone != "mistake" or remark.error is None:
        return False
    element = context.elements[remark.about]
    if isinstance(element, Input):
        return has_own_words(element.kind, remark.error, element.wrong)
    return isinstance(element, Question)
