"""What tells, by content, whether anything changed that a check or a proof of a lesson read.

Unlike the fingerprints of the catalogue these hold on another machine and in
another checkout, because no time or path of this computer is in them.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath

import tutor
from tutor.i18n import current_language
from tutor.loader.folders import own_lessons
from tutor.loader.resolve.identity import files_called, lesson_id

_SHARED = "shared"
_NOT_SOURCES = (".pyc", ".po")
_LESSONS = "_lessons"
_LEADS_ON = re.compile(rb"lesson:\s*[\"']?([a-z0-9-]+)")
_DEEPEST = 8


class ContentStamps:
    """The stamps of the files of one lessons folder, with the program and language in use."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: dict[str, str] = {}
        self._stamps: dict[str, str] = {}

    def of(self, file: str) -> str:
        """The stamp of a lesson or article: of its folder, of what is shared, and of the program.

        A file may be added to the folder or removed; that gives another stamp too. A stamp is
        looked up once: what is written later belongs to new stamps.
        """
        if file not in self._stamps:
            self._stamps[file] = self._find(file)
        return self._stamps[file]

    def _find(self, file: str) -> str:
        folder = PurePosixPath(file).parent.as_posix()
        if folder not in self._folders:
            self._folders[folder] = _hash_of_tree(self._root / folder)
        same_id = " ".join(files_called(lesson_id(file), self._root))
        return _hash(engine_stamp(), self._common, self._folders[folder], file, same_id)

    @cached_property
    def _common(self) -> str:
        """What every lesson of the folder can read: the shared files, and which lessons there are
        among those that the shared files lead on to.
        """
        shared = (self._root / _SHARED, own_lessons() / _SHARED)
        return _hash(*map(_hash_of_tree, shared), *self._lessons_named())

    def _lessons_named(self) -> Iterable[str]:
        for path in sorted((self._root / _SHARED).glob("reading.y*ml")):
            for name in _LEADS_ON.findall(_content(path)):
                lesson = name.decode()
                if (self._root / lesson).is_dir() or any(files_called(lesson, self._root)):
                    yield lesson


@lru_cache(maxsize=4)
def _program_stamp(package: Path, language: str) -> str:
    parts = [f"{path.relative_to(package)}" for path in _sources(package)]
    contents = (_content(package / part) for part in parts)
    hashes = (hashlib.sha256(content).hexdigest() for content in contents)
    return _hash(*parts, *hashes, language, f"{sys.version_info[:2]}")


def engine_stamp() -> str:
    """The stamp of the program's own sources and texts, in the language in use."""
    return _program_stamp(Path(tutor.__file__).parent, current_language())


def _sources(package: Path) -> list[Path]:
    """All that the program reads of itself: code, tables and translations."""
    found = (path for path in package.rglob("*") if path.suffix not in _NOT_SOURCES)
    return sorted(path for path in found if _LESSONS not in path.parts and path.is_file())


def _hash_of_tree(folder: Path, depth: int = 0) -> str:
    """A hash of the names and contents of all files below a folder; links are not followed."""
    parts = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        entries = []
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            inside = _hash_of_tree(path, depth + 1) if depth < _DEEPEST else ""
        else:
            inside = hashlib.sha256(_content(path)).hexdigest()
        parts += [entry.name, inside]
    return _hash(*parts)


def _content(path: Path) -> bytes:
    """The bytes of a file; of a link where it leads, of anything else what it is."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return b"link\0" + os.fsencode(path.readlink())
        return path.read_bytes() if stat.S_ISREG(mode) else f"{mode}".encode()
    except OSError:
        return b"unreadable\0"


def _hash(*parts: str) -> str:
    text = "\0".join(parts)
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
