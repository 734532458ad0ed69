"""The shipped lessons, and a player for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.lessons.player import Player
from tests.lessons.shipped import EXAMPLES, FILES, lesson_of, load
from tutor.engine.context import PracticeContext
from tutor.engine.practice import Practice
from tutor.engine.scenario import Scenario
from tutor.lesson.model import Lesson
from tutor.loader.load import LoadResult


@pytest.fixture(params=FILES)
def loaded(request: pytest.FixtureRequest) -> LoadResult:
    """Each shipped lesson in turn, with its problems."""
    return load(request.param)


@pytest.fixture
def lesson(loaded: LoadResult) -> Lesson:
    """Each shipped lesson in turn."""
    assert loaded.lesson is not None, [(p.at, p.code, p.sentence()) for p in loaded.problems]
    return loaded.lesson


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> Lesson:
    """Each of the lessons that are played in all ways."""
    return lesson_of(request.param)


@pytest.fixture
def play() -> Callable[..., Player]:
    """Begin a practice: ``play("nep-sms")``, with picks and situations as they are asked for."""

    def begin(name: str, picks: dict[str, int] | None = None, **situations: bool) -> Player:
        lesson = lesson_of(name)
        known = {s.name: situations.get(s.name, False) for s in lesson.situations}
        chosen = {d.name: (picks or {}).get(d.name, 0) for d in lesson.data if d.pick}
        drawn = Scenario(1, tuple(known.items()), tuple(chosen.items()))
        return Player(Practice(PracticeContext(lesson, drawn)))

    return begin
