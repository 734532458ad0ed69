"""Which files of a lessons folder count, and where a shared file is found.

The shared files of the lessons that come with the program stand in where a
folder has none of that name.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

SUFFIXES = (".yaml", ".yml")
"""What the name of a file of lessons ends in; pages and drafts use the first."""
_PACKAGE = Path(__file__).parent.parent
_LESSON = re.compile(rb"^(?:lesson|format):\s*\S", re.MULTILINE)
_BEGINNING = 4_000
"""So many bytes of a file tell whether it is a lesson."""


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files in a folder, in the order of their names; none where there is no folder."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)
    except OSError:
        return []


def other_name(file: str) -> str:
    """The name of a YAML file with the other ending."""
    path = PurePosixPath(file)
    return path.with_suffix(SUFFIXES[path.suffix == SUFFIXES[0]]).as_posix()


def own_lessons() -> Path:
    """The lessons that come with the program: in its package, or beside it in a checkout."""
    packed = _PACKAGE / "_lessons"
    return packed if packed.is_dir() else _PACKAGE.parent / "lessons"


def find_shared(root: Path, file: str) -> tuple[Path, str]:
    """The lessons folder from which a shared file is taken, and what it is called there.

    That is ``root`` itself if anything of that name is there, so that what an
    editor writes always counts; else the lessons that come with the program.
    ``file`` ends in .yaml, what is found may end in .yml.
    """
    for name in (file, other_name(file)):
        try:
            (root / name).lstat()
        except OSError:
            continue
        return root, name
    return own_lessons(), file


def block_names(root: Path) -> tuple[str, ...]:
    """The names of all blocks that a lesson of this folder can use."""
    folders = (home / "shared" / "blocks" for home in (root, own_lessons()))
    return tuple(sorted({path.stem for folder in folders for path in yaml_files(folder)}))


def has_lessons(folder: Path) -> bool:
    """Whether there are lessons in a folder: files like ``polder/lesson.yaml`` that say so.

    A folder with other YAML, or one that cannot be read, has none.
    """
    try:
        inside = [path for path in folder.iterdir() if not path.name.startswith((".", "_"))]
        return any(_is_lesson(path) for below in inside for path in yaml_files(below))
    except OSError:
        return False


def _is_lesson(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return bool(_LESSON.search(file.read(_BEGINNING)))
    except OSError:
        return False
