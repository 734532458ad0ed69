"""A learner who runs ahead: past what is free, or to what a later step asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.lessons.player import Player
from tests.lessons.sentences import complaints, follow_to_the_end
from tests.lessons.shipped import EACH, EXAMPLES, all_of, lesson_of, some_of
from tutor.engine.advance import advance
from tutor.engine.coach.ahead import ends_hold
from tutor.engine.coach.goals import compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import world_moves
from tutor.engine.planner import plan
from tutor.engine.practice import Practice
from tutor.engine.scenario import Scenario
from tutor.engine.world.delivery import opened_by
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


# --- what a later step asks for, done now ------------------------------------


def early_acts(practice: Practice) -> Iterator[Event]:
    """What the world allows now and only a later step of this chapter asks for."""
    context, state = practice.context, practice.state
    here = state.coach.step
    later = context.steps[here + 1 : context.step_limit(state.coach.chapter)]
    now = {t for action in context.steps[here].actions for t in action.targets}
    wanted = {t for step in later for action in step.actions for t in action.targets} - now
    for event in world_moves(context, state.world):
        target = event.target.rpartition("/")[2] if event.verb == "app" else event.target
        if event.verb in ("banner", "message"):
            target = opened_by(context, state.world, event)
        elif event.verb == "address":
            front = advance(context, state, event).world.devices
            target = next((d.front for d in front if d.front in wanted), "")
        if target in wanted:
            yield event


def moments(lesson: Lesson, drawn: Scenario) -> Iterator[tuple[Practice, Event]]:
    """Each act that can be done early along the normal route, each once per step."""
    practice = Practice(PracticeContext(lesson, drawn))
    done: set[tuple[int, Event]] = set()
    while not practice.chapter_done:
        for act in plan(practice.context, practice.state):
            for event in early_acts(practice):
                if (practice.state.coach.step, event) not in done:
                    done.add((practice.state.coach.step, event))
                    other = Practice(practice.context)
                    other.do_all((*practice.events, event))
                    yield other, event
            practice.do(act)


def look_at(practice: Practice, before: int) -> None:
    """The coach passed by nothing that is still to be done, and asks for nothing that is done."""
    context, state = practice.context, practice.state
    passed = zip(context.steps[before:], state.coach.statuses[before:], strict=False)
    for step, status in passed:
        assert status != "done" or ends_hold(context, state.world, step), step.text
    if practice.chapter_done:
        return
    goal = compiled_steps(context)[state.coach.step].goals[state.coach.part]
    assert not goal.holds(state.world) or goal.is_review(state.world), practice.view().coach.text
    assert not complaints(practice)


def run_ahead(lesson: Lesson, drawn: Scenario) -> int:
    """Do each act that can be done early, and look at what the coach then says."""
    count = 0
    for practice, event in moments(lesson, drawn):
        before = step_before(practice)
        try:
            look_at(practice, before)
        except AssertionError as error:
            raise AssertionError((drawn, before, tuple(event), str(error))) from error
        count += 1
    return count


def step_before(practice: Practice) -> int:
    """The step at which the last act was done."""
    earlier = Practice(practice.context)
    earlier.do_all(practice.events[:-1])
    return earlier.state.coach.step


@pytest.mark.parametrize("name", EACH)
def test_what_is_done_early_is_done_and_the_coach_says_what_is_left(name: str) -> None:
    lesson = lesson_of(name)
    count = run_ahead(lesson, some_of(lesson)[0])
    assert count or name not in EXAMPLES


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_whoever_did_something_early_is_led_to_the_end(name: str) -> None:
    lesson = lesson_of(name)
    for drawn in all_of(lesson)[:2]:
        for practice, _event in moments(lesson, drawn):
            follow_to_the_end(Player(practice))


@pytest.mark.parametrize("typed", ["right", "wrong"])
def test_words_that_name_a_button_stand_only_where_it_leads_on(typed: str) -> None:
    """The lesson says to press a button again; it is refused while the code above it is wrong."""
    player = Player(Practice.begin(lesson_of("berichten-en-codes"), 1))
    player.until("Lees de vraag")
    player.act("back", "computer")
    if typed == "wrong":
        player.type("Code uit de sms", "999O")
        player.act("back", "phone")
    elsewhere = player.view.coach.elsewhere
    assert ("Controleren" in player.said) == (typed == "right"), elsewhere
    assert ("Code uit de sms" in elsewhere) == (typed == "wrong")
