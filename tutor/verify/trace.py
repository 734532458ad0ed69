"""A walk: a scenario and the events in it, so that what the proof found can be played again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from tutor.engine.advance import advance, start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, read_event
from tutor.engine.practice import Practice
from tutor.engine.scenario import Scenario
from tutor.engine.views.act_text import act_text
from tutor.lesson.model import Lesson
from tutor.lesson.verbs import event_verb

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Trace:
    """What to play: the lesson's id, what was drawn, and what the learner does."""

    lesson: str
    scenario: Scenario
    events: tuple[Event, ...]

    def to_json(self) -> str:
        """The walk as a small JSON file."""
        return json.dumps(
            {
                "lesson": self.lesson,
                "seed": self.scenario.seed,
                "situations": dict(self.scenario.situations),
                "picks": dict(self.scenario.picks),
                "made": dict(self.scenario.made),
                "events": [list(event) for event in self.events],
            },
            ensure_ascii=False,
            indent=1,
        )


def read_trace(text: str) -> Trace:
    """Read a walk; raises ValueError when the text is none."""
    try:
        data = json.loads(text)
        scenario = Scenario(
            _exactly(int, data["seed"]),
            tuple((name, _exactly(bool, on)) for name, on in data["situations"].items()),
            tuple((name, _exactly(int, index)) for name, index in data["picks"].items()),
            tuple((name, _exactly(str, text)) for name, text in data.get("made", {}).items()),
        )
        acts = [_exactly(list, act) for act in _exactly(list, data["events"])]
        texts = [[_exactly(str, part) for part in act] for act in acts]
        # A verb that this version does not know is an act that no longer applies.
        events = tuple(read_event(*act) for act in texts if event_verb(act[0]))
        return Trace(_exactly(str, data["lesson"]), scenario, events)
    except (KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"no walk: {error}") from error


def _exactly(kind: type[T], value: object) -> T:
    """The value, which must be of this type and no other: ``True`` is no number here."""
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def in_words(lesson: Lesson, walk: Trace) -> Iterator[str]:
    """Each act of a walk as a sentence; what does not apply is passed over."""
    context = PracticeContext(lesson, walk.scenario)
    state = start(context)
    for event in walk.events:
        after = advance(context, state, event)
        if after is not state:
            yield act_text(context, state.world, event)
        state = after


def practice_of(lesson: Lesson, walk: Trace) -> Practice:
    """The practice in which the walk was just played."""
    known = {name for name, _ in walk.scenario.situations} == {s.name for s in lesson.situations}
    scenario = walk.scenario if known else Scenario(walk.scenario.seed)
    practice = Practice(PracticeContext(lesson, scenario))
    practice.do_all(walk.events)
    return practice
