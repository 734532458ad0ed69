"""A learner who leaves all free steps aside, without saying so, comes to the end as well."""

from __future__ import annotations

import pytest

from tests.lessons.shipped import EACH, EXAMPLES, all_of, lesson_of, some_of
from tutor.engine.advance import advance
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.planner import plan
from tutor.engine.practice import Practice
from tutor.engine.scenario import Scenario
from tutor.lesson.model import Lesson


def next_required(practice: Practice) -> tuple[Event, ...]:
    """The way to the first step that is not free, found where the free ones were skipped."""
    state = practice.state
    while (skipped := advance(practice.context, state, Event("skip"))) is not state:
        state = skipped
    return plan(practice.context, state)


def run_past(lesson: Lesson, drawn: Scenario) -> None:
    """Play without the free steps to the end."""
    practice = Practice(PracticeContext(lesson, drawn))
    while not practice.chapter_done:
        before = practice.state.coach.step
        practice.do_all(next_required(practice))
        assert practice.state.coach.step > before, (drawn, practice.view().coach.text)


@pytest.mark.parametrize("name", EACH)
def test_free_steps_can_be_run_past(name: str) -> None:
    lesson = lesson_of(name)
    for drawn in some_of(lesson):
        run_past(lesson, drawn)


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_free_steps_can_be_run_past_in_every_practice(name: str) -> None:
    lesson = lesson_of(name)
    for drawn in all_of(lesson):
        run_past(lesson, drawn)
