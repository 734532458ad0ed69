"""The rules on what lessons hold and how they are written, each with its own code.

A new rule is a generator function, a row in the table of its folder, and a record in
``tutor/diagnostics/records/lesson_content.txt`` or ``prose.txt``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.rules import language, structure
from tutor.lint.rules.rule import LintRule
from tutor.lint.subject import FileSubject, FolderSubject, LessonSubject

__all__ = ["ALL", "FILE", "FOLDER", "LESSON", "LintRule", "apply"]

T = TypeVar("T")

LESSON: tuple[LintRule[LessonSubject], ...] = (*structure.LESSON, *language.LESSON)
"""Rules on one lesson with all files that it is made of."""
FILE: tuple[LintRule[FileSubject], ...] = (*structure.FILE, *language.FILE)
"""Rules on one file by itself, also when no lesson uses it."""
FOLDER: tuple[LintRule[FolderSubject], ...] = structure.FOLDER
"""Rules on what the lessons of a folder share."""
ALL: tuple[LintRule[Any], ...] = (*LESSON, *FILE, *FOLDER)


def apply(rules: Iterable[LintRule[T]], subject: T) -> Iterator[Diagnostic]:
    """All that these rules find in a subject."""
    for rule in rules:
        yield from rule.find(subject)
