"""Folding is sound: wherever a learner comes, the proof has been there."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.verify.traps import WITHOUT_PIN
from tutor.engine.advance import advance, chapter_done, start
from tutor.engine.context import PracticeContext
from tutor.engine.moves import moves, wrong_moves
from tutor.engine.scenario import all_scenarios
from tutor.engine.state import World
from tutor.lesson.model import Lesson
from tutor.verify.abstraction import abstract
from tutor.verify.unfinishable import chapters

_known: dict[int, tuple[PracticeContext, frozenset[World]]] = {}


def folded_worlds(lesson: Lesson, number: int) -> tuple[PracticeContext, frozenset[World]]:
    """The stage of a deal and every folded world of it; searched once."""
    if number not in _known:
        context = PracticeContext(lesson, list(all_scenarios(lesson))[number])
        worlds = frozenset(w for _, folded in chapters(context, 10_000) for w in folded.worlds)
        _known[number] = (context, worlds)
    return _known[number]


@examples(20, 160, [HealthCheck.function_scoped_fixture])
@given(number=st.integers(0, 3), choices=st.lists(st.integers(0, 60), max_size=40))
def test_every_world_that_can_be_come_into_was_searched(
    make_lesson: Callable[[str], Lesson], number: int, choices: list[int]
) -> None:
    if number not in _known:
        folded_worlds(make_lesson(WITHOUT_PIN), number)
    context, worlds = _known[number]
    state = start(context)
    for choice in choices:
        options = [*moves(context, state), *(event for event, _ in wrong_moves(context, state))]
        if not options:
            break
        state = advance(context, state, options[choice % len(options)])
        assert abstract(context, state.world) in worlds


@examples(10, 60, [HealthCheck.function_scoped_fixture])
@given(choices=st.lists(st.integers(0, 60), max_size=25))
def test_folding_twice_is_folding_once(
    make_lesson: Callable[[str], Lesson], choices: list[int]
) -> None:
    if 0 not in _known:
        folded_worlds(make_lesson(WITHOUT_PIN), 0)
    context, _worlds = _known[0]
    state = start(context)
    for choice in choices:
        options = list(moves(context, state))
        if not options or chapter_done(context, state):
            break
        state = advance(context, state, options[choice % len(options)])
    once = abstract(context, state.world)
    assert abstract(context, once) == once
