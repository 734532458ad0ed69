"""One practice: a context, the events so far, and every state that they gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from typing import Final, NamedTuple

from tutor.engine.advance import advance, chapter_done, finished, start
from tutor.engine.anonymize import anonymize, substitute
from tutor.engine.coach.guide import next_act
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.own_choices import OwnChoices
from tutor.engine.saved_practice import SavedPractice
from tutor.engine.scenario import Scenario
from tutor.engine.state import CoachMessage, State
from tutor.engine.view import Remark, View
from tutor.engine.views import build_view
from tutor.engine.views.coach import steps_done
from tutor.lesson.model import Lesson

MOST_SHOWN = 100
"""More acts than any step of a lesson takes."""


UNDO: Final = "undo"
"""In what is saved: the learner went back to the moment after so many events."""


class Happened(NamedTuple):
    """One event of a practice: at which step, and what the coach said about it."""

    step: int
    event: Event
    said: tuple[CoachMessage, ...]


class Practice:
    """What a front end holds: it does events and asks what is to be seen.

    Every state is saved, so a step back is a shorter list. What was asked and
    missed on the way stays in ``history``, also after a step back.
    """

    def __init__(self, context: PracticeContext, name: str = "", mode: str = "together") -> None:
        self.context = context
        self.name = name
        self.mode = mode
        self._events: list[Event] = []
        self._log: list[Event] = []
        self._history: list[Happened] = []
        self._states: list[State] = [start(context)]
        self._own = OwnChoices(context)
        self._seen: tuple[State, View] | None = None

    @classmethod
    def begin(
        cls,
        lesson: Lesson,
        seed: int,
        situations: Mapping[str, bool] | None = None,
        name: str = "",
    ) -> Practice:
        """A new practice from a seed, with some situations as they are asked for."""
        return cls(PracticeContext.from_seed(lesson, seed, situations), name)

    @classmethod
    def resume(
        cls, lesson: Lesson, saved: SavedPractice, context: PracticeContext | None = None
    ) -> Practice:
        """Go on with a saved practice.

        What was typed was not saved, so right values and values that are wrong
        in the same way take its place. What the learner chose (an access code)
        is asked anew where it is needed: the first that fits is taken for it.
        An event that a newer version of the lesson no longer knows is left
        out, and so is all that followed it.
        """
        made = context or PracticeContext.from_seed(lesson, saved.seed, dict(saved.situations))
        fresh = cls(made, saved.practice)
        fresh.mode = saved.mode
        fresh._replay(saved.events)
        fresh._own.forget_all()
        return fresh

    def fork(self, context: PracticeContext) -> Practice:
        """The same practice at the same moment, to go on with apart from this one.

        ``context`` is the same context, or a branch of it.
        """
        forked = copy(self)
        forked.context = context
        forked._events, forked._log = list(self._events), list(self._log)
        forked._history, forked._states = list(self._history), list(self._states)
        forked._own = self._own.fork(context)
        return forked

    # --- what is --------------------------------------------------------

    @property
    def lesson(self) -> Lesson:
        """The lesson that is practised."""
        return self.context.lesson

    @property
    def scenario(self) -> Scenario:
        """What was drawn for this practice."""
        return self.context.scenario

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
        return chapter_done(self.context, self.state)

    @property
    def finished(self) -> bool:
        """Say whether nothing is left to practise."""
        return finished(self.context, self.state)

    def view(self) -> View:
        """What is to be seen now; it is built once for each state."""
        if self._seen is None or self._seen[0] is not self.state:
            self._seen = (self.state, self._build_view())
        return self._seen[1]

    def _build_view(self) -> View:
        view = build_view(self.context, self.state)
        asked = self._own.asked_again(self.state)
        if not asked:
            return view
        remarks = (*view.coach.messages, Remark("info", asked))
        return replace(view, coach=replace(view.coach, messages=remarks))

    @property
    def history(self) -> tuple[Happened, ...]:
        """All that was done, what a step back took back included."""
        return tuple(self._history)

    # --- what can be done -------------------------------------------------

    def do(self, event: Event) -> bool:
        """Do one event; False when it did not apply and nothing changed."""
        if self._own.takes(self.state, event):
            self._play_again()
        return self._do(event)

    def _do(self, event: Event) -> bool:
        before, after = self.state, advance(self.context, self.state, event)
        if after is before:
            return False
        self._log.append(anonymize(self.context, before, event))
        self._history.append(Happened(before.coach.step, event, after.messages))
        self._events.append(event)
        self._states.append(after)
        return True

    def _replay(self, saved: Iterable[Event]) -> None:
        """Do saved events, with stand-ins, up to the first that is no longer known."""
        for event in saved:
            if event.verb == UNDO:
                self.back_to(int(event.target) if event.target.isdecimal() else 0)
                continue
            played = self._own.stand_in(event) or substitute(self.context, self.state, event)
            if played is None or not self._do(played):
                break
        self._states[-1] = self.state._replace(messages=())

    def _play_again(self) -> None:
        """All that was done once more, with what the learner chose in place of the stand-in."""
        log, self._log = self._log, []
        self._history.clear()
        self._events.clear()
        del self._states[1:]
        self._replay(log)

    def do_all(self, events: Iterable[Event]) -> None:
        """Do several events, one after the other."""
        for event in events:
            self.do(event)

    def show(self) -> bool:
        """Do one act of the current step for the learner, and tell which; False without a way.

        Asked again, the next act follows: the learner sets the pace.
        """
        act = next_act(self.context, self.state)
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
        if index < len(self._events):
            self._log.append(Event(UNDO, str(index)))
        del self._events[index:]
        del self._states[index + 1 :]
        self._states[-1] = self.state._replace(messages=())

    # --- keeping ----------------------------------------------------------

    def saved(self) -> SavedPractice:
        """This practice as it may be stored: nothing in it was typed."""
        done, total = steps_done(self.context, self.state)
        return SavedPractice(
            practice=self.name,
            lesson=self.lesson.id,
            version=self.lesson.version,
            seed=self.scenario.seed,
            situations=self.scenario.situations,
            events=tuple(self._log),
            step=done,
            total=total,
            finished=self.finished,
            mode=self.mode,
            steps=sum(step.chapter == 0 for step in self.lesson.steps),
        )
