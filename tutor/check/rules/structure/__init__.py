"""Rules on what a lesson holds: T401 to T449."""

from __future__ import annotations

from tutor.check.rules.rule import Rule
from tutor.check.subject import FileSubject, FolderSubject, LessonSubject

LESSON: tuple[Rule[LessonSubject], ...] = ()
FILE: tuple[Rule[FileSubject], ...] = ()
FOLDER: tuple[Rule[FolderSubject], ...] = ()
