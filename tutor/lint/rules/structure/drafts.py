"""Rules on what a draft left to its editor."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.lesson.todos import todos_in
from tutor.lint.subject import FileSubject


def open_places(subject: FileSubject) -> Iterator[Diagnostic]:
    """A draft marks each place that it could not fill in, or filled in by itself."""
    found = list(todos_in({subject.path: subject.text}))
    if found:
        text = subject.text.split("\n")[found[0].line - 1]
        at = Position(subject.path, found[0].line, len(text) - len(text.lstrip()) + 1)
        yield Diagnostic(at, "T436", {"count": str(len(found))})
