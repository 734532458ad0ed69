"""Folding is sound: wherever a learner comes, the proof has been there."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.check.proof.traps import WITHOUT_PIN
from tests.examples import examples
from tutor.check.proof.fold import fold
from tutor.check.proof.local import chapters
from tutor.engine.advance import advance, chapter_done, start
from tutor.engine.deal import all_deals
from tutor.engine.moves import moves, wrong_moves
from tutor.engine.stage import Stage
from tutor.engine.state import World
from tutor.lesson.model import Lesson

_known: dict[int, tuple[Stage, frozenset[World]]] = {}


def folded_worlds(lesson: Lesson, number: int) -> tuple[Stage, frozenset[World]]:
    """The stage of a deal and every folded world of it; searched once."""
    if number not in _known:
        stage = Stage(lesson, list(all_deals(lesson))[number])
        worlds = frozenset(w for _, folded in chapters(stage, 10_000) for w in folded.worlds)
        _known[number] = (stage, worlds)
    return _known[number]


@examples(20, 160, [HealthCheck.function_scoped_fixture])
@given(number=st.integers(0, 3), choices=st.lists(st.integers(0, 60), max_size=40))
def test_every_world_that_can_be_come_into_was_searched(
    make_lesson: Callable[[str], Lesson], number: int, choices: list[int]
) -> None:
    if number not in _known:
        folded_worlds(make_lesson(WITHOUT_PIN), number)
    stage, worlds = _known[number]
    state = start(stage)
    for choice in choices:
        options = [*moves(stage, state), *(event for event, _ in wrong_moves(stage, state))]
        if not options:
            break
        state = advance(stage, state, options[choice % len(options)])
        assert fold(stage, state.world) in worlds


@examples(10, 60, [HealthCheck.function_scoped_fixture])
@given(choices=st.lists(st.integers(0, 60), max_size=25))
def test_folding_twice_is_folding_once(
    make_lesson: Callable[[str], Lesson], choices: list[int]
) -> None:
    if 0 not in _known:
        folded_worlds(make_lesson(WITHOUT_PIN), 0)
    stage, _worlds = _known[0]
    state = start(stage)
    for choice in choices:
        options = list(moves(stage, state))
        if not options or chapter_done(stage, state):
            break
        state = advance(stage, state, options[choice % len(options)])
    once = fold(stage, state.world)
    assert fold(stage, once) == once
