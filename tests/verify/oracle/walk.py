"""A walk at random in the app's own practice, right and wrong, that ends with the coach's help."""

from __future__ import annotations

from typing import NamedTuple

from tests.verify.oracle.acts import acts
from tests.verify.oracle.seen import asked_names, known_in, seen_in, still_known
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.inputs import RandomStream
from tutor.lesson.model import Lesson

LENGTH = 30
HELPS = (Event("hint"), Event("show"))


class Walked(NamedTuple):
    """What was done at random, and whether the coach then brought the learner to the end."""

    events: tuple[Event, ...]
    finished: bool


def walk(lesson: Lesson, number: int, length: int = LENGTH) -> Walked:
    """Do anything for a while, then have each step shown until the lesson is finished.

    ``number`` chooses the scenario and the acts; the same number gives the same walk.
    """
    draw = RandomStream("walk", number)
    practice = Practice(PracticeContext.from_seed(lesson, number))
    _stroll(practice, draw, length)
    events = practice.events
    for _ in range(2 * len(lesson.steps) + 2):
        if practice.finished:
            break
        if practice.chapter_done:
            practice.do(Event("epilogue"))
        elif not practice.show():
            break
    return Walked(events, practice.finished)


def _stroll(practice: Practice, draw: RandomStream, length: int) -> None:
    context, names = practice.context, asked_names(practice.lesson)
    known: frozenset[str] = frozenset()
    for _ in range(length):
        world, seen = practice.state.world, seen_in(context, practice.state)
        known |= known_in(context, world, seen, names)
        can = [*acts(context, practice.state, seen, known), HELPS[0]]
        if not practice.chapter_done:
            can.append(HELPS[1])
        practice.do(can[draw.below(len(can))])
        known = still_known(context, world, practice.state.world, known)
