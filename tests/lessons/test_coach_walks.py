"""Random walks: at every state of each the coach says only what is true of what is in sight."""

from __future__ import annotations

import random

import pytest

from tests.lessons.player import Player
from tests.lessons.sentences import complaints, follow_to_the_end
from tests.lessons.shipped import EXAMPLES, OTHERS, lesson_of
from tutor.engine.event import Event
from tutor.engine.moves import moves, wrong_moves
from tutor.engine.practice import Practice

STEPS = 25
FEW, MANY = 3, 40
"""So many walks go on to the end, and so many are looked at in the slow tests."""
GOING_BACK, LED, ASTRAY = 0.06, 0.55, 0.25


def walk(name: str, seed: int, looked_at: set[object]) -> Practice:
    """A walk that mostly follows the coach and often strays; complaints end it at once.

    What is in ``looked_at`` was met on an earlier walk; new moments are added to it.
    """
    lesson = lesson_of(name)
    draw = random.Random(f"{name} {seed}")
    practice = Practice.begin(lesson, seed)
    for _ in range(STEPS):
        if (moment := _moment(practice)) not in looked_at:
            looked_at.add(moment)
            wrong = complaints(practice)
            assert not wrong, (seed, [tuple(event) for event in practice.events], wrong)
        if practice.chapter_done:
            if not practice.do(Event("epilogue")):
                break
            continue
        _go_on(practice, draw)
    return practice


def _moment(practice: Practice) -> object:
    """All that the coach's sentences are made from but the counts of help and the drawn codes."""
    scenario, state = practice.scenario, practice.state
    coach = state.coach._replace(misses=0, hints=0, shown=False)
    return scenario.situations, scenario.picks, state._replace(coach=coach)


def _go_on(practice: Practice, draw: random.Random) -> None:
    chance = draw.random()
    if chance < GOING_BACK:
        practice.step_back()
    elif chance < LED:
        practice.show()
    elif chance < LED + ASTRAY:
        practice.do(draw.choice(list(moves(practice.context, practice.state))))
    else:
        wrong = [event for event, _ in wrong_moves(practice.context, practice.state)]
        practice.do(draw.choice([*wrong, Event("hint"), Event("continue"), Event("skip")]))


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_the_coach_says_is_true_wherever_a_walk_leads(name: str) -> None:
    follow_to_the_end(Player(walk(name, 0, set())))


@pytest.mark.slow
@pytest.mark.parametrize("name", OTHERS)
def test_from_wherever_a_walk_leads_the_coach_knows_the_way_to_the_end(name: str) -> None:
    follow_to_the_end(Player(walk(name, 0, set())))


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_what_the_coach_says_is_true_on_many_walks(name: str) -> None:
    looked_at: set[object] = set()
    for seed in range(1, MANY):
        practice = walk(name, seed, looked_at)
        if seed < FEW:
            follow_to_the_end(Player(practice))
    assert len(looked_at) > MANY
