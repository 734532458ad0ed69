"""Rules on how a lesson is written: T450 to T499."""

from __future__ import annotations

from tutor.check.rules.rule import Rule
from tutor.check.subject import FileSubject, LessonSubject

LESSON: tuple[Rule[LessonSubject], ...] = ()
FILE: tuple[Rule[FileSubject], ...] = ()
