"""The coach of made-up lessons: nothing unasked where another way leads on, no untrue sentence."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import pytest
from hypothesis import note

from tests.lessons.sentences import complaints
from tests.verify.oracle.lessons import on_made_up_lessons
from tests.verify.oracle.read import read_lesson
from tutor.engine.advance import follow
from tutor.engine.coach.guide import next_act
from tutor.engine.coach.manners import AHEAD, reluctance
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import moves
from tutor.engine.practice import Practice
from tutor.engine.state import State
from tutor.inputs import RandomStream
from tutor.lesson.model import Button, Lesson, Mistake
from tutor.verify.prove import prove

ACTS = 12
MOST_STATES = 2_000


def with_mistakes(lesson: Lesson) -> Lesson:
    """The lesson with words about every button that no step asks for: pressing it is a mistake."""
    asked = {
        target for step in lesson.steps for action in step.actions for target in action.targets
    }
    others = tuple(
        element.id
        for screen in lesson.screens
        for element in screen.content
        if isinstance(element, Button) and element.id not in asked
    )
    words = (Mistake("press", others, "Liever niet."),) if others else ()
    return replace(lesson, steps=tuple(replace(step, mistakes=words) for step in lesson.steps))


def leads_on_gently(context: PracticeContext, state: State) -> bool:
    """Say whether the step can be ended without what a teacher would rather not do."""
    here, seen, waiting = state.coach.step, {state.search_key}, deque([state])
    while waiting and len(seen) < MOST_STATES:
        current = waiting.popleft()
        for event in moves(context, current):
            if reluctance(context, current, event) >= AHEAD:
                continue
            after = follow(context, current, event)
            if after.coach.step > here and after.coach.statuses[here] != "skipped":
                return True
            if after.search_key not in seen:
                seen.add(after.search_key)
                waiting.append(after)
    return False


def look(practice: Practice) -> None:
    context, state = practice.context, practice.state
    act = next_act(context, state)
    if act is not None and reluctance(context, state, act) >= AHEAD:
        assert not leads_on_gently(context, state), act


@pytest.mark.slow
@on_made_up_lessons(120)
def test_what_is_unasked_is_done_only_where_nothing_else_leads_on(text: str) -> None:
    lesson = with_mistakes(read_lesson(text))
    note(text)
    for number in range(2):
        draw = RandomStream("gentle", number)
        practice = Practice(PracticeContext.from_seed(lesson, number))
        for _ in range(ACTS):
            if practice.chapter_done:
                break
            note(f"{[tuple(event) for event in practice.events]}")
            look(practice)
            options = list(moves(practice.context, practice.state))
            if draw.below(3) or not options:
                practice.do(next_act(practice.context, practice.state) or Event("hint"))
            else:
                practice.do(options[draw.below(len(options))])


@pytest.mark.slow
@on_made_up_lessons(120)
def test_what_the_coach_says_is_true_of_what_is_in_sight(text: str) -> None:
    lesson = read_lesson(text)
    if not prove(lesson, workers=1).holds:
        return
    note(text)
    draw = RandomStream("sentences", len(text))
    practice = Practice(PracticeContext.from_seed(lesson, len(text)))
    for _ in range(ACTS):
        if practice.chapter_done:
            break
        note(f"{[tuple(event) for event in practice.events]}")
        assert complaints(practice) == []
        options = list(moves(practice.context, practice.state))
        if draw.below(2) or not options:
            assert practice.show()
        else:
            practice.do(options[draw.below(len(options))])
