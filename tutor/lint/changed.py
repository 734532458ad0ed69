"""What depends on files that changed, as a hook of git names them: any file of a repository."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tutor.lint.selection import (
    ARTICLE,
    SHARED,
    LessonSelection,
    lesson_files,
    merge,
    select_file,
)
from tutor.loader.folders import SUFFIXES, has_lessons


def depending_on(paths: Iterable[Path]) -> tuple[LessonSelection, ...]:
    """The lessons that changed, and those that a changed shared file may break.

    A path that is in no lessons folder means nothing; one that is not there any
    more was removed.
    """
    found = (_selected(path) for path in paths if path.suffix in SUFFIXES)
    return merge(selection for selection in found if selection is not None)


def _selected(path: Path) -> LessonSelection | None:
    root = _root_of(path)
    if root is None:
        return None
    there = path.is_file() or path.is_symlink()
    inside = path.relative_to(root).as_posix()
    if inside.startswith(f"{SHARED}/"):
        everybody = tuple(lesson_files(root))
        files = (inside,)[:there]
        return LessonSelection(root, (), files, changed=(inside,), dependents=everybody)
    if there and not path.is_symlink():
        return select_file(root, path)
    # What is left of an article of which a part was removed, or became a link.
    rest = [each for each in lesson_files(root) if Path(each).parent == Path(inside).parent]
    articles = [f"{Path(inside).parent}/{ARTICLE}{suffix}" for suffix in SUFFIXES]
    return LessonSelection(root, tuple(rest), tuple(e for e in articles if (root / e).is_file()))


def _root_of(path: Path) -> Path | None:
    """The lessons folder that a file is in: two up for a lesson, above ``shared`` for the rest."""
    parents = list(path.parents)
    above = [folder.parent for folder in parents if folder.name == SHARED]
    for folder in (*above, *parents[1:2]):
        hidden = path.relative_to(folder).parts[0].startswith((".", "_"))
        if not hidden and has_lessons(folder):
            return folder
    return None
