"""The rules on what lessons hold and how they are written, each with its own code.

A new rule is a generator function whose docstring is its help page, a row in the
table of its folder, and a row with its sentence and remedy in
``tutor/lesson/codes/content.py`` or ``language.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from tutor.check.rules import language, structure
from tutor.check.rules.rule import Rule
from tutor.check.subject import FileSubject, FolderSubject, LessonSubject
from tutor.lesson.problems import Problem

__all__ = ["ALL", "FILE", "FOLDER", "LESSON", "Rule", "apply"]

T = TypeVar("T")

LESSON: tuple[Rule[LessonSubject], ...] = (*structure.LESSON, *language.LESSON)
"""Rules on one lesson with all files that it is made of."""
FILE: tuple[Rule[FileSubject], ...] = (*structure.FILE, *language.FILE)
"""Rules on one file by itself, also when no lesson uses it."""
FOLDER: tuple[Rule[FolderSubject], ...] = structure.FOLDER
"""Rules on what the lessons of a folder share."""
ALL: tuple[Rule[Any], ...] = (*LESSON, *FILE, *FOLDER)


def apply(rules: Iterable[Rule[T]], subject: T) -> Iterator[Problem]:
    """All that these rules find in a subject."""
    for rule in rules:
        yield from rule.find(subject)
