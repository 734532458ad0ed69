"""Writing and reading the tiny lesson of the samples, with parts replaced at will."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.samples.lesson import FILE, HERE, LESSON, SHARED, marked, replaced
from tutor.lesson.model import Lesson
from tutor.loader.load import LoadResult, load_lesson

__all__ = [
    "FILE",
    "HERE",
    "LESSON",
    "SHARED",
    "lesson",
    "load",
    "marked",
    "replaced",
    "write_files",
]


def write_files(root: Path, files: Mapping[str, str]) -> None:
    """Write these files, by their path within the folder."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def load(root: Path, text: str = LESSON, files: Mapping[str, str] | None = None) -> LoadResult:
    """What comes of the lesson when its file holds this text, beside these other files."""
    write_files(root, {**SHARED, FILE: text, **(files or {})})
    return load_lesson(root / FILE, root)


def lesson(root: Path, text: str = LESSON) -> Lesson:
    """The lesson that this text makes; it must be without problems."""
    loaded = load(root, text)
    assert [(p.at, p.code, p.sentence()) for p in loaded.problems] == []
    assert loaded.lesson is not None
    return loaded.lesson
