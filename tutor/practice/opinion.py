"""From a practice and the learner's answers to the entry that is sent, and the sending."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tutor.engine.coach.messages import is_miss
from tutor.engine.practice import Practice
from tutor.engine.state import CoachMessage
from tutor.feedback.entry import FeedbackEntry, FeedbackNotSaved, FeedbackSink, Given, StepCount
from tutor.i18n import current_language
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the learner answered so far; ``helped`` is None before the first answer."""

    helped: bool | None = None
    reason: str = ""
    comment: str = ""
    share_actions: bool = False


def entry_of(
    lesson: Lesson, practice: Practice | None, opinion: Opinion, today: date
) -> FeedbackEntry | None:
    """The entry to send, or None when the first question was not answered.

    Steps are those of the procedure, without the epilogue, and numbered as
    they stand in the lesson, so that the same number is the same step for all.
    """
    if opinion.helped is None:
        return None
    total = sum(step.chapter == 0 for step in lesson.steps)
    done = practice.state.coach.step if practice else 0
    finished = practice is not None and done >= total
    return FeedbackEntry(
        given_on=today,
        lesson=lesson.id,
        version=lesson.version,
        helped=opinion.helped,
        variant=_variant(lesson),
        mode=practice.mode if practice else "together",
        language=current_language(),
        reason=opinion.reason,
        comment=opinion.comment,
        finished=finished,
        stopped_at=0 if finished or practice is None else done + 1,
        total=total,
        steps=tuple(step_counts(practice, total)) if practice else (),
        actions=practice.saved().events if practice and opinion.share_actions else None,
    )


def _variant(lesson: Lesson) -> str:
    """The part of the id that tells the variants of an article apart."""
    return lesson.id.removeprefix(f"{lesson.article}-") if lesson.variant else ""


def step_counts(practice: Practice, total: int) -> Iterator[StepCount]:
    """Hints and mistakes at each of the first ``total`` steps where there were any."""
    hints: Counter[int] = Counter()
    mistakes: dict[int, Counter[str]] = {}
    for step, event, remarks in practice.history:
        hints[step] += event.verb == "hint"
        for remark in () if event.verb == "hint" else remarks:
            if is_miss(remark):
                mistakes.setdefault(step, Counter())[_kind(remark)] += 1
    for step in range(total):
        kinds = mistakes.get(step, Counter())
        if hints[step] or kinds:
            yield StepCount(step + 1, hints[step], tuple(sorted(kinds.items())))


def _kind(remark: CoachMessage) -> str:
    return remark.error.reason if remark.error else remark.code


class Outbox:
    """Gives entries to a sink, and keeps those that it would not take, to try again."""

    def __init__(self, sink: FeedbackSink) -> None:
        self._sink = sink
        self._under_way: set[asyncio.Task[str]] = set()
        self.waiting: list[FeedbackEntry] = []

    def send(self, entry: FeedbackEntry) -> asyncio.Task[str]:
        """Begin to send an entry; the task gives what ``give`` gives."""
        task = asyncio.create_task(self.give(entry))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def give(self, entry: FeedbackEntry) -> str:
        """Send an entry; a sentence for the learner when that has to wait, else empty."""
        try:
            given = await self._sink.give(entry)
        except FeedbackNotSaved as failure:
            self.waiting.append(entry)
            return str(failure) + " " + _("We try again when you stop.")
        if given is Given.LATER:
            return _("Your answer is safe on this computer. It is sent later, by itself.")
        return ""

    async def close(self) -> int:
        """Wait for what is under way, and send again what waits; how many entries are lost."""
        await asyncio.gather(*self._under_way)
        waiting, self.waiting = self.waiting, []
        await asyncio.gather(*map(self.give, waiting))
        return len(self.waiting)
