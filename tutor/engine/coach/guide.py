"""What the learner had best do now: the next act of the plan, as a teacher would choose it.

The coach's sentences, its frame and "do it for me" all use this one act, so
they agree. It leads on wherever ``advise`` finds a way.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.advance import advance, chapter_done
from tutor.engine.advise import advise
from tutor.engine.coach.sought import Sought, paces
from tutor.engine.event import Event
from tutor.engine.stage import Stage
from tutor.engine.state import State
from tutor.engine.world import forms
from tutor.engine.world.front import is_usable, usable
from tutor.lesson.inputs import check
from tutor.lesson.markdown import parse_markdown
from tutor.lesson.model import Button, Input


def next_act(stage: Stage, state: State) -> Event | None:
    """The act to do now; None when the chapter is done or nothing leads on."""
    if chapter_done(stage, state):
        return None
    here = _said_already(stage, state) or _own_act(stage, state)
    if here is not None:
        return here
    way = advise(stage, state)
    return _with_example(stage, state, way[0]) if way else None


def named_controls(stage: Stage, state: State) -> Iterator[Event]:
    """The buttons in front that the lesson's own words about a mistake tell to use."""
    words = [
        label
        for said in state.said
        if said.code == "text"
        for label in _bold_in(stage.text(state.world, said.about))
    ]
    if words:
        for element in usable(stage, state.world):
            if isinstance(element, Button) and stage.text(state.world, element.label) in words:
                yield Event("press", element.id)


def _bold_in(text: str) -> tuple[str, ...]:
    return tuple(run.text for block in parse_markdown(text) for run in block.runs if run.bold)


def _said_already(stage: Stage, state: State) -> Event | None:
    """A way that the lesson's own words name, if it leads on: then nothing else is said."""
    for event in named_controls(stage, state):
        after = advance(stage, state, event)
        if chapter_done(stage, after) or after.coach.step > state.coach.step:
            return event
        rest = advise(stage, after)
        if rest and event not in rest:
            return event
    return None


def _own_act(stage: Stage, state: State) -> Event | None:
    """What the step itself asks for where its result could also come about otherwise."""
    pace = paces(stage)[state.coach.step]
    sought = pace.sought[state.coach.part]
    if sought.verb == "read":
        return Event("continue")
    if not sought.is_review(state.world):
        return None
    tick = _box_to_tick(stage, state, sought)
    if tick is not None:
        return tick
    last = state.coach.part == len(pace.sought) - 1
    return Event("continue") if last else None


def _box_to_tick(stage: Stage, state: State, sought: Sought) -> Event | None:
    """The first box or switch of a step where any answer is right: showing means to tick it."""
    for target in sought.targets:
        element = stage.elements[target]
        if (
            isinstance(element, Input)
            and element.kind == "flag"
            and not element.expect
            and is_usable(stage, state.world, element)
            and forms.value_of(stage, state.world, element) != "yes"
        ):
            return Event("fill", target, "yes")
    return None


def _with_example(stage: Stage, state: State, event: Event) -> Event:
    """An example of the editor in place of a made value, where it would be right."""
    element = stage.elements.get(event.target)
    if event.verb != "fill" or not isinstance(element, Input) or not element.example:
        return event
    example = stage.text(state.world, element.example)
    asked = forms.asked_of(stage, state.world, element)
    return event if check(element.kind, example, asked) else event._replace(text=example)
