"""Which files of which lessons folder are meant by the paths that somebody names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tutor.loader.folders import SUFFIXES, yaml_files
from tutor.loader.resolve.identity import files_called

ARTICLE = "article"
SHARED = "shared"


@dataclass(frozen=True, slots=True)
class LessonSelection:
    """What to check of one lessons folder, by paths with forward slashes within it.

    ``files`` are articles and shared files, which are checked by themselves.
    ``whole`` says that it is everything, so that what no lesson uses can be told.
    ``changed`` are shared files that changed or went; of ``dependents``, lessons
    that were not named, those that use one of them are looked at too.
    ``others`` are the lessons that another machine checks; what they use still counts.
    """

    root: Path
    lessons: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    whole: bool = False
    changed: tuple[str, ...] = ()
    dependents: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    def shard(self, number: int, count: int) -> LessonSelection:
        """The part for machine ``number`` of ``count``, from 1; the first also takes the files.

        Which part a lesson belongs to depends on its name alone, so that a new
        lesson moves no other one to another machine.
        """
        mine = tuple(file for file in self.lessons if _shard_of(file, count) == number)
        dependents = tuple(file for file in self.dependents if _shard_of(file, count) == number)
        if number > 1:
            return replace(self, lessons=mine, dependents=dependents, files=(), whole=False)
        others = tuple(file for file in self.lessons if file not in set(mine)) if self.whole else ()
        return replace(self, lessons=mine, dependents=dependents, others=others)


def _shard_of(file: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(file.encode()).digest()[:8], "big") % count + 1


def select(paths: Iterable[Path], default: Path) -> tuple[LessonSelection, ...]:
    """The selections that these paths mean; without any, the whole ``default`` folder.

    A path may also be the name of a lesson of the default folder. Raises
    FileNotFoundError for a path that is not there, neither as it stands nor
    within the default folder, and ValueError for one that is no YAML file.
    """
    found = [each for path in paths for each in _existing(path, default)] or [default]
    return merge(_select(path, default) for path in found)


def merge(selections: Iterable[LessonSelection]) -> tuple[LessonSelection, ...]:
    """One selection for each lessons folder, with nothing in it twice."""
    by_root: dict[Path, LessonSelection] = {}
    for new in selections:
        old = by_root.get(new.root, LessonSelection(new.root))
        lessons = tuple(dict.fromkeys((*old.lessons, *new.lessons)))
        dependents = dict.fromkeys((*old.dependents, *new.dependents))
        by_root[new.root] = LessonSelection(
            new.root,
            lessons,
            tuple(dict.fromkeys((*old.files, *new.files))),
            old.whole or new.whole,
            tuple(dict.fromkeys((*old.changed, *new.changed))),
            tuple(file for file in dependents if file not in set(lessons)),
        )
    return tuple(by_root.values())


def lesson_files(root: Path) -> Iterator[str]:
    """All lesson files of a lessons folder, in the order of their names."""
    for folder in _lesson_folders(root):
        yield from _lessons_in(root, folder)


def _existing(path: Path, default: Path) -> list[Path]:
    for found in (path, default / path):
        if found.exists():
            return [found]
    if len(path.parts) == 1:
        called = [default / file for file in files_called(path.name, default)]
        if called:
            return called
    raise FileNotFoundError(str(path))


def _select(path: Path, default: Path) -> LessonSelection:
    root = find_root(path, default)
    if path.is_dir() and _same(path, root):
        return LessonSelection(root, tuple(lesson_files(root)), tuple(_files_of(root)), whole=True)
    inside = path.resolve().relative_to(root.resolve())
    top = inside.parts[0]
    if path.is_dir():
        if top == SHARED:
            below = f"{inside.as_posix()}/"
            return LessonSelection(root, (), tuple(f for f in _shared(root) if f.startswith(below)))
        return _folder(root, root / top)
    if path.suffix not in SUFFIXES:
        raise ValueError(str(path))
    return select_file(root, path)


def select_file(root: Path, path: Path) -> LessonSelection:
    """What a YAML file of this lessons folder means: a lesson, an article with all its lessons."""
    inside = path.resolve().relative_to(root.resolve())
    if inside.parts[0] == SHARED:
        return LessonSelection(root, (), (inside.as_posix(),))
    if path.stem == ARTICLE:
        return _folder(root, root / inside.parts[0])
    return LessonSelection(root, (inside.as_posix(),), _article(root, path.resolve().parent))


def find_root(path: Path, default: Path) -> Path:
    """The lessons folder that a path is in, or is.

    That is the nearest folder above, or the path itself, that is ``default`` or has
    shared files; else the folder above that of the lesson.
    """
    resolved, known = path.resolve(), default.resolve()
    for folder in (resolved, *resolved.parents):
        if folder == known:
            return default
        if (folder / SHARED).is_dir():
            return folder
    if resolved.is_file():
        return resolved.parent.parent
    return resolved.parent if yaml_files(resolved) else resolved


def _folder(root: Path, folder: Path) -> LessonSelection:
    return LessonSelection(root, tuple(_lessons_in(root, folder)), _article(root, folder))


def _article(root: Path, folder: Path) -> tuple[str, ...]:
    """The article of a folder; one that cannot be read is told where a lesson names it."""
    articles = (root / folder.name / f"{ARTICLE}{suffix}" for suffix in SUFFIXES)
    there = (path for path in articles if path.is_file() and not path.is_symlink())
    return tuple(f"{folder.name}/{path.name}" for path in there)


def _files_of(root: Path) -> Iterator[str]:
    yield from _shared(root)
    for folder in _lesson_folders(root):
        yield from _article(root, folder)


def _shared(root: Path) -> list[str]:
    found = (path for path in (root / SHARED).rglob("*.y*ml") if path.suffix in SUFFIXES)
    return sorted(path.relative_to(root).as_posix() for path in found)


def _lesson_folders(root: Path) -> list[Path]:
    folders = (path for path in root.iterdir() if path.is_dir() and path.name != SHARED)
    return sorted(path for path in folders if not path.name.startswith((".", "_")))


def _lessons_in(root: Path, folder: Path) -> Iterator[str]:
    for path in yaml_files(folder):
        if path.stem != ARTICLE:
            yield path.relative_to(root).as_posix()


def _same(path: Path, root: Path) -> bool:
    return path.resolve() == root.resolve()
