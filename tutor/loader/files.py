"""Reading the files of lessons, and nothing but those.

A lesson folder may come from anybody. A path that leaves the folder, and a
link that would lead out of it, are refused before anything is opened.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.loader.yaml.characters import LARGEST


def safe_path(root: Path, path: str, at: Position | None = None) -> Path | Diagnostic:
    """Where the file ``path`` of the folder ``root`` is, or why it may not be read.

    ``path`` is relative and has forward slashes. ``at`` is the place that names
    it, for the problem; without it that is the file itself. The folder may be a
    link, but nothing in it. Whether the file exists is not asked.
    """
    at = at or Position(path, 1, 1)
    parts = PurePosixPath(path).parts
    outside = PurePosixPath(path).is_absolute() or PureWindowsPath(path).anchor
    if outside or ".." in parts or "\\" in path or "\0" in path or not parts:
        return Diagnostic(at, "Y102", {"name": path})
    inside = root
    for part in parts:
        inside = inside / part
        try:
            is_link = inside.is_symlink()
        except OSError:
            return Diagnostic(at, "Y105", {"name": path})
        if is_link:
            return Diagnostic(at, "Y103", {"name": path})
    return inside


def read_file(root: Path, path: str, at: Position | None = None) -> bytes | Diagnostic:
    """The bytes of a file of the folder ``root``, or why there are none.

    Of a file that is too large only the first part is read, just enough for
    ``read_tree`` to refuse it.
    """
    at = at or Position(path, 1, 1)
    inside = safe_path(root, path, at)
    if isinstance(inside, Diagnostic):
        return inside
    try:
        if inside.is_dir():
            return Diagnostic(at, "Y104", {"name": path})
        if not inside.exists():
            return Diagnostic(at, "Y101", {"name": path})
        if not inside.is_file():
            return Diagnostic(at, "Y105", {"name": path})
        with inside.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        return Diagnostic(at, "Y105", {"name": path})
