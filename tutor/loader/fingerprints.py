"""Fingerprints that show whether a lesson changed, and files that are only there to save time."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from tutor import __version__
from tutor.atomic_write import atomic_write
from tutor.loader.folders import SUFFIXES, own_lessons

_SHARED = "shared"
_ARTICLE = "article"


def all_fingerprints(root: Path) -> Iterator[tuple[str, str]]:
    """Each lesson file with the fingerprint of all that it is made of."""
    common = _common_fingerprint(root)
    for folder in _entries(root):
        if not folder.is_dir() or folder.name == _SHARED or folder.name.startswith((".", "_")):
            continue
        yield from _fingerprints_in(folder, common)


def fingerprint_of(root: Path, file: str) -> str:
    """What tells whether anything that this lesson file is made of changed; "" without it."""
    name = file.partition("/")[0]
    folders = (folder for folder in _entries(root) if folder.name == name)
    return next(
        (dict(_fingerprints_in(f, _common_fingerprint(root))).get(file, "") for f in folders), ""
    )


def _common_fingerprint(root: Path) -> str:
    folders = (Path(__file__).parent, root / _SHARED, own_lessons() / _SHARED)
    return " ".join(map(_fingerprint_of_tree, folders))


def _fingerprints_in(folder: os.DirEntry[str], common: str) -> Iterator[tuple[str, str]]:
    files = {file.name: file for file in _entries(folder.path) if file.name.endswith(SUFFIXES)}
    articles = [files.pop(_ARTICLE + suffix) for suffix in SUFFIXES if _ARTICLE + suffix in files]
    shared = f"{common} {' '.join(map(_fingerprint, articles))}"
    for name, file in files.items():
        yield f"{folder.name}/{name}", f"{shared} {_fingerprint(file)}"


def _fingerprint_of_tree(folder: Path | str) -> str:
    """A stamp of all files of a folder; that of this package stands for how lessons are read."""
    parts = [__version__]
    for entry in sorted(_entries(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            parts.append("" if entry.name == "__pycache__" else _fingerprint_of_tree(entry.path))
        else:
            parts.append(f"{entry.name} {_fingerprint(entry)}")
    return hash_of("\n".join(parts))


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    """What is in a folder; nothing when it can't be read."""
    try:
        with os.scandir(folder) as listing:
            return list(listing)
    except OSError:
        return []


def _fingerprint(entry: os.DirEntry[str]) -> str:
    status = entry.stat(follow_symlinks=False)
    return f"{status.st_size}:{status.st_mtime_ns}"


def hash_of(text: str) -> str:
    """A short name for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def write_cache(path: Path, content: bytes) -> None:
    """Replace a file in one go; a folder that can't be written only costs time later."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(path, replace=True, sync=False) as file:
            file.write(content)
