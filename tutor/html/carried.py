"""What a page carries of its practice: enough to play it again, so that no server keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, read_event
from tutor.engine.practice import UNDO, Practice
from tutor.engine.saved_practice import SavedPractice
from tutor.engine.view import View
from tutor.lesson.model import Lesson

MOST_EVENTS = 1_000
MOST_LETTERS = 1_000
"""Of a text or target: longer than any page asks for."""
MOST_BYTES = 100_000
MOST_SEED = 10**18


@dataclass(frozen=True, slots=True)
class Carried:
    """A practice as it travels: what was drawn, and what was done.

    ``kept`` is what was kept on the device on another day, without what was typed;
    ``events`` is what was done since, as it was done. An ``undo`` among them goes
    back to the moment after so many events.
    """

    version: str
    seed: int
    situations: tuple[tuple[str, bool], ...] = ()
    saved: tuple[Event, ...] = ()
    events: tuple[Event, ...] = field(default=())

    def write(self) -> str:
        """As one line of JSON."""
        return json.dumps(
            [
                self.version,
                self.seed,
                {name: int(on) for name, on in self.situations},
                _packed(self.saved),
                _packed(self.events),
            ],
            ensure_ascii=False,
            separators=(",", ":"),
        )


class TooLong(ValueError):
    """More was done in this practice than a page can carry."""


def read_carried(text: str) -> Carried:
    """The practice that a page carries; raises ValueError when no page of ours wrote it."""
    if len(text.encode()) > MOST_BYTES:
        raise TooLong
    try:
        parts = json.loads(text)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(parts, list) or len(parts) != 5:
        raise ValueError("no practice")
    version, seed, situations, kept, events = parts
    _require(isinstance(version, str) and len(version) <= MOST_LETTERS)
    _require(type(seed) is int and 0 <= seed < MOST_SEED)
    _require(isinstance(situations, dict) and len(situations) <= MOST_LETTERS)
    carried = Carried(
        version,
        seed,
        tuple((name, bool(on)) for name, on in situations.items()),
        _unpacked(kept),
        _unpacked(events),
    )
    if len(carried.saved) + len(carried.events) > MOST_EVENTS:
        raise TooLong
    return carried


def saved_text(practice: SavedPractice) -> str:
    """What may be kept on the device: nothing in it was typed."""
    kept = Carried(practice.version, practice.seed, practice.situations, practice.events)
    return kept.write()


def _packed(events: Iterable[Event]) -> list[list[str]]:
    return [[event.verb, event.target, event.text] for event in events]


def _unpacked(parts: Any) -> tuple[Event, ...]:
    _require(isinstance(parts, list))
    events = []
    for part in parts:
        _require(isinstance(part, list) and len(part) == 3)
        _require(all(isinstance(text, str) and len(text) <= MOST_LETTERS for text in part))
        "".join(part).encode()  # raises for half a character, which no page can show
        events.append(read_event(*part))
    return tuple(events)


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError("no practice")


class CarriedPractice:
    """A practice that notes what a page must carry to play it again."""

    def __init__(self, practice: Practice, carried: Carried) -> None:
        self.practice = practice
        self.name = ""
        self._carried = carried
        self._trail: list[Event] = []

    @classmethod
    def play(
        cls, lesson: Lesson, carried: Carried, context: PracticeContext | None = None
    ) -> CarriedPractice:
        """The practice that a page carries, at the moment where it was.

        What a newer version of the lesson does not know is left out, and so is
        all that followed it. ``context`` is that of this very practice, where there is one.
        """
        known = {situation.name for situation in lesson.situations}
        situations = tuple(pair for pair in carried.situations if pair[0] in known)
        saved = SavedPractice(
            "", lesson.id, lesson.version, carried.seed, situations, carried.saved, 0, 0
        )
        made = context or PracticeContext.from_seed(lesson, carried.seed, dict(situations))
        practice = Practice.resume(lesson, saved, made) if carried.saved else Practice(made)
        played = cls(
            practice,
            Carried(lesson.version, carried.seed, practice.scenario.situations, carried.saved),
        )
        played.go_on(carried.events)
        return played

    def fork(self, context: PracticeContext) -> CarriedPractice:
        """The same practice, to go on with apart from this one; see ``Practice.fork``."""
        forked = CarriedPractice(self.practice.fork(context), self._carried)
        forked._trail = list(self._trail)
        return forked

    def go_on(self, events: Iterable[Event]) -> None:
        """Do once more what was done, up to the first event that is no longer known."""
        for event in events:
            if not self._again(event):
                break

    def _again(self, event: Event) -> bool:
        if event.verb != UNDO:
            return self.do(event)
        if not event.target.isdecimal():
            return False
        self.practice.back_to(int(event.target))
        self._trail.append(event)
        return True

    @property
    def carried(self) -> Carried:
        """What the page must carry now."""
        carried = self._carried
        return Carried(
            carried.version, carried.seed, carried.situations, carried.saved, tuple(self._trail)
        )

    @property
    def typed(self) -> tuple[Event, ...]:
        """All that was done on this page, also what was taken back."""
        return tuple(self._trail)

    # --- what the controller asks of a practice ---------------------------

    @property
    def can_step_back(self) -> bool:
        """Say whether there is a step to go back to."""
        return self.practice.can_step_back

    def view(self) -> View:
        """The view of the current state."""
        return self.practice.view()

    def do(self, event: Event) -> bool:
        """Do one event; False when nothing changed."""
        changed = self.practice.do(event)
        if changed:
            self._trail.append(event)
        return changed

    def show(self) -> bool:
        """Do one act of the current step for the learner."""
        before = len(self.practice.events)
        shown = self.practice.show()
        self._trail += self.practice.events[before:]
        return shown

    def step_back(self, steps: int = 1) -> bool:
        """Go back to where a step began."""
        changed = self.practice.step_back(steps)
        if changed:
            self._trail.append(Event(UNDO, str(len(self.practice.events))))
        return changed

    def saved(self) -> SavedPractice:
        """The practice as it may be stored."""
        return self.practice.saved()
