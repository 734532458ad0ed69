"""What the learner had best do now: the next act of the plan, as a teacher would choose it.

The coach's sentences, its frame and "do it for me" all use this one act, so
they agree. It leads on wherever ``advise`` finds a way.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.advance import advance, chapter_done
from tutor.engine.coach.goals import Goal, compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.planner import plan
from tutor.engine.state import State
from tutor.engine.world import forms
from tutor.engine.world.foreground import is_usable, usable
from tutor.inputs import validate
from tutor.lesson.markdown import parse_markdown
from tutor.lesson.model import Button, Input


def next_act(context: PracticeContext, state: State) -> Event | None:
    """The act to do now; None when the chapter is done or nothing leads on."""
    if chapter_done(context, state):
        return None
    here = _named_way(context, state) or _own_act(context, state)
    if here is not None:
        return here
    way = plan(context, state)
    return _with_example(context, state, way[0]) if way else None


def named_controls(context: PracticeContext, state: State) -> Iterator[Event]:
    """The buttons in front that the lesson's own words about a mistake tell to use."""
    words = [
        label
        for said in state.messages
        if said.code == "text"
        for label in _bold_in(context.text(state.world, said.about))
    ]
    if words:
        for element in usable(context, state.world):
            if isinstance(element, Button) and context.text(state.world, element.label) in words:
                yield Event("press", element.id)


def _bold_in(text: str) -> tuple[str, ...]:
    return tuple(run.text for block in parse_markdown(text) for run in block.runs if run.bold)


def _named_way(context: PracticeContext, state: State) -> Event | None:
    """A way that the lesson's own words name, if it leads on: then nothing else is said."""
    for event in named_controls(context, state):
        after = advance(context, state, event)
        if chapter_done(context, after) or after.coach.step > state.coach.step:
            return event
        rest = plan(context, after)
        if rest and event not in rest:
            return event
    return None


def _own_act(context: PracticeContext, state: State) -> Event | None:
    """What the step itself asks for where its result could also come about otherwise."""
    compiled = compiled_steps(context)[state.coach.step]
    goal = compiled.goals[state.coach.part]
    if goal.can_be_read(state.world):
        return Event("continue")
    if not goal.is_review(state.world):
        return None
    tick = _box_to_tick(context, state, goal)
    if tick is not None:
        return tick
    last = state.coach.part == len(compiled.goals) - 1
    return Event("continue") if last else None


def _box_to_tick(context: PracticeContext, state: State, goal: Goal) -> Event | None:
    """The first box or switch of a step where any answer is right: showing means to tick it."""
    for target in goal.targets:
        element = context.elements[target]
        if (
            isinstance(element, Input)
            and element.kind == "flag"
            and not element.expect
            and is_usable(context, state.world, element)
            and forms.value_of(context, state.world, element) != "yes"
        ):
            return Event("fill", target, "yes")
    return None


def _with_example(context: PracticeContext, state: State, event: Event) -> Event:
    """An example of the editor in place of a made value, where it would be right."""
    element = context.elements.get(event.target)
    if event.verb != "fill" or not isinstance(element, Input) or not element.example:
        return event
    example = context.text(state.world, element.example)
    asked = forms.expectation_of(context, state.world, element)
    return event if validate(element.kind, example, asked) else event._replace(text=example)
