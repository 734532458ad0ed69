"""What is sent of an opinion, and what happens when it cannot be sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.fakes import DAY, Sink
from tests.tui.house import House
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.feedback.entry import FeedbackEntry, StepCount
from tutor.lesson.model import Lesson
from tutor.practice.opinion import Opinion, Outbox, entry_of

FILL = "start/Uw e-mailadres"
VISIT = Event("address", "", "winkel.example")
TYPED = "geheim@prive.example"


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    house = House(tmp_path)
    entry = house.catalogue.find("kort")
    assert entry is not None
    found = house.load(entry)
    assert found is not None
    return found


def practised(lesson: Lesson, *events: Event) -> Practice:
    """A practice in which this was done."""
    practice = Practice.begin(lesson, 1)
    practice.do_all(events)
    return practice


def sent(lesson: Lesson, practice: Practice | None, opinion: Opinion) -> FeedbackEntry:
    """The entry, which must be there."""
    entry = entry_of(lesson, practice, opinion, DAY)
    assert entry is not None
    return entry


def test_without_an_answer_nothing_is_sent(lesson: Lesson) -> None:
    assert entry_of(lesson, practised(lesson, VISIT), Opinion(comment="Hoi"), DAY) is None


STEPS = {
    "not begun": ((), (False, 1)),
    "one step done": ((VISIT,), (False, 2)),
    "procedure done, epilogue not": (
        (VISIT, Event("fill", FILL, "anna@post.example"), Event("press", "start/Verder")),
        (True, 0),
    ),
}


@pytest.mark.parametrize(("events", "where"), STEPS.values(), ids=STEPS)
def test_how_far_the_learner_came(
    lesson: Lesson, events: tuple[Event, ...], where: tuple[bool, int]
) -> None:
    entry = sent(lesson, practised(lesson, *events), Opinion(helped=True))
    assert (entry.finished, entry.stopped_at) == where
    assert entry.total == 3


def test_an_opinion_without_practice(lesson: Lesson) -> None:
    entry = sent(lesson, None, Opinion(helped=False, reason="unclear", comment="Te kort."))
    assert (entry.finished, entry.stopped_at, entry.steps) == (False, 0, ())
    assert (entry.reason, entry.comment) == ("unclear", "Te kort.")


def test_hints_and_mistakes_are_counted_at_their_step(lesson: Lesson) -> None:
    practice = practised(
        lesson,
        Event("hint"),
        VISIT,
        Event("fill", FILL, "geen adres"),
        Event("press", "start/Verder"),
        Event("hint"),
        Event("hint"),
    )
    first, second = sent(lesson, practice, Opinion(helped=False)).steps
    assert first == StepCount(1, hints=1)
    assert (second.number, second.hints, second.mistake_count > 0) == (2, 2, True)


@pytest.mark.parametrize("shared", [True, False], ids=["with consent", "without consent"])
def test_actions_go_along_only_with_consent_and_never_what_was_typed(
    lesson: Lesson, shared: bool
) -> None:
    practice = practised(lesson, VISIT, Event("fill", FILL, TYPED))
    entry = sent(lesson, practice, Opinion(helped=True, share_actions=shared))
    assert (entry.actions is not None) == shared
    assert TYPED not in repr(entry)


async def test_what_cannot_be_sent_waits_and_is_tried_again(lesson: Lesson) -> None:
    sink = Sink(works=False)
    outbox = Outbox(sink)
    entry = sent(lesson, None, Opinion(helped=True))
    assert await outbox.send(entry) == (
        "Uw antwoord kon niet worden bewaard. We proberen het nog eens als u stopt."
    )
    assert await outbox.close() == 1
    sink.works = True
    assert await outbox.close() == 0
    assert await outbox.close() == 0
    assert sink.taken == [entry]
