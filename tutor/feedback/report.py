"""Counting the stored answers: per lesson the shares, the funnel and the mistakes."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from tutor.feedback.entry import REASONS
from tutor.feedback.export import AnswerSelection
from tutor.feedback.figures import About, Figure
from tutor.feedback.store import FeedbackStore
from tutor.feedback.tables import ANSWER, DAILY
from tutor.i18n import gettext as _

_MOST_MISTAKES = 5
_STREAMED_ROWS = 1000


class _Totals(NamedTuple):
    """Of one lesson: how many answers, how many helped and how many finished."""

    answers: int
    helped: int
    finished: int


class _Newest(NamedTuple):
    """The version of a lesson that was answered about last, as steps differ per version."""

    version: str
    answers: int


class AnsweredVersion(NamedTuple):
    """A version of a lesson: how many answers are about it, and the day of the last one."""

    version: str
    answers: int
    last: str


def versions(store: FeedbackStore, selection: AnswerSelection) -> list[AnsweredVersion]:
    """The versions that were answered about, the newest answer first."""
    last, count = func.max(ANSWER.c.given_on), func.count()
    counted = select(ANSWER.c.version, count, last).where(*selection.conditions())
    with store.reading() as connection:
        rows = connection.execute(counted.group_by(ANSWER.c.version)).all()
    in_time = sorted(rows, key=lambda row: (row[2], row[1], row[0]), reverse=True)
    return [AnsweredVersion(*row) for row in in_time]


def report(store: FeedbackStore, selection: AnswerSelection) -> tuple[Figure, ...]:
    """All figures, lesson by lesson; answers of which only counts remain are counted too."""
    with store.reading() as connection:
        totals = _totals(connection, selection)
        reasons = _reasons(connection, selection)
        newest = _newest(connection, selection)
        reached = _reached(connection, selection, newest)
        mistakes = _mistakes(connection, selection, newest)
    figures: list[Figure] = []
    for lesson, total in sorted(totals.items()):
        figures += [
            Figure(lesson, About.HELPED, "", total.helped, total.answers),
            Figure(lesson, About.FINISHED, "", total.finished, total.answers),
            *reasons.get(lesson, ()),
            *reached.get(lesson, ()),
            *mistakes.get(lesson, ()),
        ]
    return tuple(figures)


def _totals(connection: Connection, selection: AnswerSelection) -> Mapping[str, _Totals]:
    answers = select(
        ANSWER.c.lesson, func.count(), func.sum(ANSWER.c.helped), func.sum(ANSWER.c.finished)
    )
    days = select(
        DAILY.c.lesson,
        func.sum(DAILY.c.count),
        func.sum(DAILY.c.count * DAILY.c.helped),
        func.sum(DAILY.c.count * DAILY.c.finished),
    )
    found: dict[str, _Totals] = {}
    for query, table in ((answers, ANSWER), (days, DAILY)):
        grouped = query.where(*selection.conditions(table)).group_by(table.c.lesson)
        for lesson, *counts in connection.execute(grouped):
            before = found.get(lesson, _Totals(0, 0, 0))
            found[lesson] = _Totals(*(a + int(b) for a, b in zip(before, counts, strict=True)))
    return found


def _reasons(connection: Connection, selection: AnswerSelection) -> Mapping[str, list[Figure]]:
    """For helped yes and no: the reasons that were given, of all who gave that answer."""
    key = (ANSWER.c.lesson, ANSWER.c.helped)
    counted = select(*key, ANSWER.c.reason, func.count()).where(*selection.conditions())
    rows = connection.execute(counted.group_by(*key, ANSWER.c.reason)).all()
    of: Counter[tuple[str, int]] = Counter()
    for lesson, helped, _reason, count in rows:
        of[lesson, helped] += count
    given = {(lesson, helped, reason): count for lesson, helped, reason, count in rows}
    found: defaultdict[str, list[Figure]] = defaultdict(list)
    for lesson, helped in sorted(of, key=lambda each: (each[0], -each[1])):
        answer = _("Helped") if helped else _("Not helped")
        for code, label in REASONS[bool(helped)].items():
            count = given.get((lesson, helped, code), 0)
            if count:
                item = f"{answer}: {_(label)}"
                found[lesson].append(Figure(lesson, About.REASON, item, count, of[lesson, helped]))
    return found


def _newest(connection: Connection, selection: AnswerSelection) -> Mapping[str, _Newest]:
    counted = select(
        ANSWER.c.lesson, ANSWER.c.version, func.max(ANSWER.c.given_on), func.count()
    ).where(*selection.conditions())
    rows = connection.execute(counted.group_by(ANSWER.c.lesson, ANSWER.c.version)).all()
    in_time = sorted(rows, key=lambda row: (row[2], row[3], row[1]))
    return {lesson: _Newest(version, count) for lesson, version, _last, count in in_time}


def _reached(
    connection: Connection, selection: AnswerSelection, newest: Mapping[str, _Newest]
) -> Mapping[str, list[Figure]]:
    """The funnel: how many came to each step, and behind the last one how many finished."""
    key = (
        ANSWER.c.lesson, ANSWER.c.version, ANSWER.c.finished, ANSWER.c.stopped_at, ANSWER.c.total
    )  # fmt: skip
    counted = select(*key, func.count()).where(*selection.conditions()).group_by(*key)
    steps: Counter[str] = Counter()
    came: Counter[tuple[str, int]] = Counter()
    for lesson, version, finished, stopped_at, total, count in connection.execute(counted):
        if version != newest[lesson].version:
            continue
        steps[lesson] = max(steps[lesson], total)
        for step in range(1, (total if finished else stopped_at) + 1):
            came[lesson, step] += count
    return {
        lesson: [
            Figure(lesson, About.REACHED, str(step), came[lesson, step], answers, version)
            for step in range(1, steps[lesson] + 1)
        ]
        for lesson, (version, answers) in newest.items()
    }


def _mistakes(
    connection: Connection, selection: AnswerSelection, newest: Mapping[str, _Newest]
) -> Mapping[str, list[Figure]]:
    """The mistakes that most people met, each counted once per answer."""
    chosen = select(ANSWER.c.lesson, ANSWER.c.version, ANSWER.c.steps).where(
        ANSWER.c.mistakes > 0, *selection.conditions()
    )
    met: defaultdict[str, Counter[tuple[int, str]]] = defaultdict(Counter)
    streaming = connection.execution_options(yield_per=_STREAMED_ROWS)
    for row in streaming.execute(chosen):
        lesson, version, steps = row
        if version == newest[lesson].version:
            met[lesson].update(_met(steps))
    return {
        lesson: [
            Figure(
                lesson, About.MISTAKE,
                _("Step {number}: {mistake}").format(number=step, mistake=mistake),
                count, newest[lesson].answers, newest[lesson].version,
            )
            for (step, mistake), count in _most_met(counts)
        ]
        for lesson, counts in met.items()
    }  # fmt: skip


def _most_met(counts: Counter[tuple[int, str]]) -> list[tuple[tuple[int, str], int]]:
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:_MOST_MISTAKES]


@lru_cache(maxsize=4096)
def _met(steps: str) -> frozenset[tuple[int, str]]:
    return frozenset(
        (step["step"], mistake) for step in json.loads(steps) for mistake in step["mistakes"]
    )
