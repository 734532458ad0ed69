"""One practice: a stage, the events so far, and every state that they gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tutor.engine.advance import advance, chapter_done, finished, start
from tutor.engine.coach.guide import next_act
from tutor.engine.deal import Deal
from tutor.engine.event import Event
from tutor.engine.kept import Kept
from tutor.engine.safe import as_kept, as_played
from tutor.engine.show import show
from tutor.engine.show.coach import steps_done
from tutor.engine.stage import Stage
from tutor.engine.state import State
from tutor.engine.view import View
from tutor.lesson.model import Lesson

MOST_SHOWN = 100
"""More acts than any step of a lesson takes."""


class Practice:
    """What a front end holds: it does events and asks what is to be seen.

    Every state is kept, so a step back is a shorter list and nothing else.
    """

    def __init__(self, stage: Stage, name: str = "", mode: str = "together") -> None:
        self.stage = stage
        self.name = name
        self.mode = mode
        self._events: list[Event] = []
        self._safe_events: list[Event] = []
        self._states: list[State] = [start(stage)]

    @classmethod
    def begin(
        cls,
        lesson: Lesson,
        seed: int,
        situations: Mapping[str, bool] | None = None,
        name: str = "",
    ) -> Practice:
        """A new practice from a seed, with some situations as they are asked for."""
        return cls(Stage.from_seed(lesson, seed, situations), name)

    @classmethod
    def resume(cls, lesson: Lesson, kept: Kept) -> Practice:
        """Go on with a kept practice.

        What was typed was not kept, so right values and values that are wrong
        in the same way take its place. An event that a newer version of the
        lesson no longer knows is left out, and so is all that followed it.
        """
        fresh = cls.begin(lesson, kept.seed, dict(kept.situations), kept.practice)
        fresh.mode = kept.mode
        for event in kept.events:
            played = as_played(fresh.stage, fresh.state, event)
            if played is None or not fresh.do(played):
                break
        return fresh

    # --- what is --------------------------------------------------------

    @property
    def lesson(self) -> Lesson:
        """The lesson that is practised."""
        return self.stage.lesson

    @property
    def deal(self) -> Deal:
        """What was drawn for this practice."""
        return self.stage.deal

    @property
    def state(self) -> State:
        """The state now."""
        return self._states[-1]

    @property
    def events(self) -> tuple[Event, ...]:
        """What the learner did so far."""
        return tuple(self._events)

    @property
    def chapter_done(self) -> bool:
        """Say whether the procedure (or the epilogue) is done."""
        return chapter_done(self.stage, self.state)

    @property
    def finished(self) -> bool:
        """Say whether nothing is left to practise."""
        return finished(self.stage, self.state)

    def view(self) -> View:
        """What is to be seen now."""
        return show(self.stage, self.state)

    # --- what can be done -------------------------------------------------

    def do(self, event: Event) -> bool:
        """Do one event; False when it did not apply and nothing changed."""
        after = advance(self.stage, self.state, event)
        if after is self.state:
            return False
        self._safe_events.append(as_kept(self.stage, self.state, event))
        self._events.append(event)
        self._states.append(after)
        return True

    def do_all(self, events: Iterable[Event]) -> None:
        """Do several events, one after the other."""
        for event in events:
            self.do(event)

    def show(self) -> bool:
        """Do one act of the current step for the learner, and tell which; False without a way.

        Asked again, the next act follows: the learner sets the pace.
        """
        act = next_act(self.stage, self.state)
        if act is None:
            return False
        self.do(Event("show"))
        return self.do(act)

    def show_step(self) -> bool:
        """Do all that is left of the current step; False when it cannot be finished."""
        step, chapter = self.state.coach.step, self.state.coach.chapter
        for _ in range(MOST_SHOWN):
            if self.state.coach.step != step or self.state.coach.chapter != chapter:
                return True
            if not self.show():
                return False
        return False

    @property
    def can_step_back(self) -> bool:
        """Say whether there is a step to go back to."""
        return any(state.coach.step < self.state.coach.step for state in self._states) or bool(
            self._events
        )

    def step_back(self, steps: int = 1) -> bool:
        """Go back to where the step before began, or this one if something was done in it."""
        if not self._events:
            return False
        for _ in range(steps):
            self._cut(self._start_of_step())
        return True

    def back_to(self, index: int) -> None:
        """Go back to the moment after ``index`` events."""
        self._cut(max(0, min(index, len(self._events))))

    def _start_of_step(self) -> int:
        """The number of events after which the present step began, or the one before it."""
        last = len(self._events) - 1
        while last > 0 and self._states[last].coach.step == self._states[last - 1].coach.step:
            last -= 1
        return max(last, 0)

    def _cut(self, index: int) -> None:
        del self._events[index:]
        del self._safe_events[index:]
        del self._states[index + 1 :]

    # --- keeping ----------------------------------------------------------

    def kept(self) -> Kept:
        """This practice as it may be stored: nothing in it was typed."""
        done, total = steps_done(self.stage, self.state)
        return Kept(
            practice=self.name,
            lesson=self.lesson.id,
            version=self.lesson.version,
            seed=self.deal.seed,
            situations=self.deal.situations,
            events=tuple(self._safe_events),
            step=done,
            total=total,
            finished=self.finished,
            mode=self.mode,
        )
