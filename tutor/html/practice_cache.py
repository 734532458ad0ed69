"""Practices that were played a moment ago, so that the next act is one event and not all of them.

A page carries its whole practice, so nothing is lost when one is not here any more.
Nobody's own words are kept: a practice in which something else was typed than what the
lesson gives out is played on a branch of what is remembered, which ends with its request.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from tutor.engine.context import PracticeContext
from tutor.engine.memo import Memo
from tutor.engine.scenario import draw_scenario
from tutor.html.carried import Carried, CarriedPractice
from tutor.html.own_words import TYPED, own_texts
from tutor.lesson.model import Lesson

MOST_CONTEXTS = 400
"""Up to 0.3 MB each."""
MOST_TURNS = 500
"""Of one context: what it worked out for each takes about 2 kB."""
MOST_PRACTICES = 1_000
MOST_LESSONS = 100
MOST_CONTEXTS_OF_LESSON = 200
"""Then what they found together is begun anew."""

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """A table with the things that were asked last; what was asked longest ago is forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._table: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """What is there under this key, if anything."""
        found = self._table.get(key)
        if found is not None:
            self._table.move_to_end(key)
        return found

    def put(self, key: Key, value: Value) -> None:
        """Have it there from now on."""
        self._table[key] = value
        if len(self._table) > self._most:
            self._table.popitem(last=False)

    def __len__(self) -> int:
        return len(self._table)


class LessonMemo:
    """What holds in every practice of a lesson, whatever is drawn for it."""

    def __init__(self) -> None:
        self.memo = Memo()
        self.contexts = 0


class Known:
    """A context that practices share, and the texts that its lesson gives out."""

    def __init__(
        self, lesson: Lesson, was: Carried, situations: dict[str, bool], shared: Memo
    ) -> None:
        self.context = PracticeContext.from_seed(lesson, was.seed, situations, shared)
        self.texts = self.context.memoize(own_texts)
        self.turns = 0


class Replayed(NamedTuple):
    """A practice at the moment that a page carries.

    ``own`` says that nobody's own words are in it, nor among what is typed now.
    """

    practice: CarriedPractice
    own: bool


class PracticeCache:
    """Plays what pages carry, from as near as was remembered."""

    def __init__(self) -> None:
        self._contexts: Recent[Hashable, Known] = Recent(MOST_CONTEXTS)
        self._practices: Recent[Hashable, CarriedPractice] = Recent(MOST_PRACTICES)
        self._lessons: Recent[Hashable, LessonMemo] = Recent(MOST_LESSONS)

    def begin(
        self, lesson: Lesson, seed: int, situations: Mapping[str, bool] | None = None
    ) -> CarriedPractice:
        """A new practice, of which the next turn knows what was worked out for this one."""
        drawn = draw_scenario(lesson, seed, situations).situations
        carried = Carried(lesson.version, seed, drawn)
        return self.replay(lesson, carried, ()).practice

    def replay(self, lesson: Lesson, was: Carried, typed: Iterable[str]) -> Replayed:
        """The practice that a page carries; ``typed`` is what stands in its fields now."""
        known = self._known(lesson, was)
        first = next((i for i, each in enumerate(was.events) if not _is_own(each, known)), None)
        if first is None and known.texts.issuperset(typed):
            return Replayed(self._near(lesson, was, known.context).fork(known.context), True)
        clean = replace(was, events=was.events[:first])
        context = known.context.branch()
        practice = self._near(lesson, clean, context).fork(context)
        practice.go_on(was.events[len(clean.events) :])
        return Replayed(practice, False)

    def put(self, practice: CarriedPractice) -> None:
        """Remember a practice with nobody's own words in it; it must not be gone on with."""
        lesson = practice.practice.lesson
        self._practices.put((lesson.id, lesson.version, practice.carried), practice)

    def _near(self, lesson: Lesson, was: Carried, context: PracticeContext) -> CarriedPractice:
        found = self._practices.get((lesson.id, lesson.version, was))
        return found or CarriedPractice.play(lesson, was, context)

    def _known(self, lesson: Lesson, was: Carried) -> Known:
        names = {situation.name for situation in lesson.situations}
        situations = {name: on for name, on in was.situations if name in names}
        key = (lesson.id, lesson.version, was.seed, *situations.items())
        found = self._contexts.get(key)
        if found is None or found.turns >= MOST_TURNS:
            found = Known(lesson, was, situations, self._shared(lesson))
            self._contexts.put(key, found)
        found.turns += 1
        return found

    def _shared(self, lesson: Lesson) -> Memo:
        key = (lesson.id, lesson.version)
        found = self._lessons.get(key)
        if found is None or found.contexts >= MOST_CONTEXTS_OF_LESSON:
            found = LessonMemo()
            self._lessons.put(key, found)
        found.contexts += 1
        return found.memo


def _is_own(event: tuple[str, str, str], known: Known) -> bool:
    verb, _target, text = event
    return verb not in TYPED or text in known.texts
