"""Which files of which lessons folder are meant by the paths that somebody names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ARTICLE = "article.yaml"
SHARED = "shared"


@dataclass(frozen=True, slots=True)
class LessonSelection:
    """What to check of one lessons folder, by paths with forward slashes within it.

    ``files`` are articles and shared files, which are checked by themselves.
    ``whole`` says that it is everything, so that what no lesson uses can be told.
    """

    root: Path
    lessons: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    whole: bool = False


def select(paths: Iterable[Path], default: Path) -> tuple[LessonSelection, ...]:
    """The selections that these paths mean; without any, the whole ``default`` folder.

    Raises FileNotFoundError for a path that is not there, neither as it stands
    nor within the default folder, and ValueError for one that is no YAML file.
    """
    by_root: dict[Path, LessonSelection] = {}
    for path in [_existing(path, default) for path in paths] or [default]:
        new = _select(path, default)
        old = by_root.get(new.root, LessonSelection(new.root))
        by_root[new.root] = LessonSelection(
            new.root,
            tuple(dict.fromkeys((*old.lessons, *new.lessons))),
            tuple(dict.fromkeys((*old.files, *new.files))),
            old.whole or new.whole,
        )
    return tuple(by_root.values())


def lesson_files(root: Path) -> Iterator[str]:
    """All lesson files of a lessons folder, in the order of their names."""
    for folder in _lesson_folders(root):
        yield from _lessons_in(root, folder)


def _existing(path: Path, default: Path) -> Path:
    if path.exists():
        return path
    if (default / path).exists():
        return default / path
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
    if path.suffix != ".yaml":
        raise ValueError(str(path))
    if top == SHARED:
        return LessonSelection(root, (), (inside.as_posix(),))
    if path.name == ARTICLE:
        return _folder(root, root / top)
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
    return resolved.parent if any(resolved.glob("*.yaml")) else resolved


def _folder(root: Path, folder: Path) -> LessonSelection:
    return LessonSelection(root, tuple(_lessons_in(root, folder)), _article(root, folder))


def _article(root: Path, folder: Path) -> tuple[str, ...]:
    """The article of a folder; one that cannot be read is told where a lesson names it."""
    article = root / folder.name / ARTICLE
    there = article.is_file() and not article.is_symlink()
    return (f"{folder.name}/{ARTICLE}",) if there else ()


def _files_of(root: Path) -> Iterator[str]:
    yield from _shared(root)
    for folder in _lesson_folders(root):
        yield from _article(root, folder)


def _shared(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in (root / SHARED).rglob("*.yaml"))


def _lesson_folders(root: Path) -> list[Path]:
    folders = (path for path in root.iterdir() if path.is_dir() and path.name != SHARED)
    return sorted(path for path in folders if not path.name.startswith((".", "_")))


def _lessons_in(root: Path, folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.yaml")):
        if path.name != ARTICLE:
            yield path.relative_to(root).as_posix()


def _same(path: Path, root: Path) -> bool:
    return path.resolve() == root.resolve()
