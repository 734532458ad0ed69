"""Rules on when a lesson was compared with its source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.subject import FileSubject, LessonSubject
from tutor.loader.yaml.node import Node

_OLDEST = 180


def too_old(subject: FileSubject) -> Iterator[Diagnostic]:
    """It is more than 180 days since somebody compared the lesson with the real procedure.

    Websites and apps change. A learner who practises an old way gets lost in the new one.

    Bad:
        reviewed: ▸2025-01-31
    Good:
        reviewed: 2026-11-02
    """
    for node, reviewed in _reviewed(subject):
        days = (subject.today - reviewed).days
        if days > _OLDEST:
            yield Diagnostic(node.at, "T424", {"days": str(days)})


def in_future(subject: FileSubject) -> Iterator[Diagnostic]:
    """The date of the comparison has yet to come.

    Then nobody is warned when the lesson gets old. Mostly it is a slip of the keyboard.

    Bad:
        reviewed: ▸2062-11-02
    Good:
        reviewed: 2026-11-02
    """
    for node, reviewed in _reviewed(subject):
        if reviewed > subject.today:
            yield Diagnostic(node.at, "T425", {"date": node.text})


def never_reviewed(subject: LessonSubject) -> Iterator[Diagnostic]:
    """Nothing says when the lesson was last compared with the real procedure.

    With a date, the check warns when it is time to look again.

    Bad:
        ▸format: 1
        lesson: les
        title: Een les
        summary: Een korte les.
        places: [phone]
        persona: ria
        screens:
          start: {app: Bakker, content: [Welkom.]}
        steps:
          - read: yes
    Good:
        format: 1
        lesson: les
        title: Een les
        summary: Een korte les.
        places: [phone]
        persona: ria
        reviewed: 2026-11-02
        screens:
          start: {app: Bakker, content: [Welkom.]}
        steps:
          - read: yes
    """
    if not subject.lesson.reviewed:
        yield Diagnostic(subject.own.at, "T426", {})


def _reviewed(subject: FileSubject) -> Iterator[tuple[Node, date]]:
    """The date of this file, if there is one that exists."""
    node = subject.tree.find("reviewed")
    if node is not None:
        try:
            yield node, date.fromisoformat(node.text)
        except ValueError:
            return
