"""Rules on when a lesson was compared with its source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.subject import FileSubject, LessonSubject
from tutor.loader.yaml.node import Node

_OLDEST = 180


def too_old(subject: FileSubject) -> Iterator[Diagnostic]:
    """It is more than 180 days since somebody compared the lesson with the real procedure."""
    for node, reviewed in _reviewed(subject):
        days = (subject.today - reviewed).days
        if days > _OLDEST:
            yield Diagnostic(node.at, "T424", {"days": str(days)})


def in_future(subject: FileSubject) -> Iterator[Diagnostic]:
    """The date of the comparison has yet to come."""
    for node, reviewed in _reviewed(subject):
        if reviewed > subject.today:
            yield Diagnostic(node.at, "T425", {"date": node.text})


def never_reviewed(subject: LessonSubject) -> Iterator[Diagnostic]:
    """Nothing says when the lesson was last compared with the real procedure."""
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
