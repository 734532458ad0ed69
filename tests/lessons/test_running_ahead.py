"""A learner who leaves all free steps aside, without saying so, comes to the end as well."""

from __future__ import annotations

import pytest

from tests.lessons.shipped import FILES, deals, load
from tutor.engine.advance import advance
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.planner import plan
from tutor.engine.practice import Practice


def next_required(practice: Practice) -> tuple[Event, ...]:
    """The way to the first step that is not free, found where the free ones were skipped."""
    state = practice.state
    while (skipped := advance(practice.context, state, Event("skip"))) is not state:
        state = skipped
    return plan(practice.context, state)


@pytest.mark.parametrize("name", FILES)
def test_free_steps_can_be_run_past(name: str) -> None:
    lesson = load(name).lesson
    assert lesson is not None
    for deal in deals(lesson):
        practice = Practice(PracticeContext(lesson, deal))
        while not practice.chapter_done:
            before = practice.state.coach.step
            practice.do_all(next_required(practice))
            assert practice.state.coach.step > before, (deal, practice.view().coach.text)
