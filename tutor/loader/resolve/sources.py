"""Reading the files of a lesson, each into its shape; shared files once for all lessons."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.loader.decode import decode
from tutor.loader.files import read_file
from tutor.loader.folders import find_shared
from tutor.loader.schema import Located
from tutor.loader.yaml.document import parse_yaml
from tutor.loader.yaml.node import Node

M = TypeVar("M", bound=Located)


class ParsedFile(NamedTuple, Generic[M]):
    """What came of a file: its model and its tree, None when there is none, and its problems.

    ``digest`` is a hash of its bytes, empty for a file that could not be read.
    """

    model: M | None
    node: Node | None
    problems: tuple[Diagnostic, ...]
    digest: str = ""


def read_schema(root: Path, path: str, model: type[M], at: Position | None = None) -> ParsedFile[M]:
    """Read the file ``path`` of the folder ``root``; ``at`` is the place that names it."""
    data = read_file(root, path, at)
    if isinstance(data, Diagnostic):
        return ParsedFile(None, None, (data,))
    read: ParsedFile[M] = (_parse_once if len(data) <= _REMEMBERED else _parse)(data, path, model)
    return read


def _parse(data: bytes, path: str, model: type[Any]) -> ParsedFile[Any]:
    node, problems = parse_yaml(data, path)
    decoded = None
    if node is not None:
        decoded, more = decode(node, model)
        problems = [*problems, *more]
    return ParsedFile(decoded, node, tuple(problems), hashlib.sha256(data).hexdigest())


_REMEMBERED = 50_000
"""Larger files than this (in bytes) are not kept in memory."""
# A file is asked for more than once: by its lesson, by the check, by every lesson that uses it.
_parse_once = lru_cache(maxsize=100)(_parse)


def read_shared(root: Path, path: str, model: type[M]) -> ParsedFile[M] | None:
    """Read a file that many lessons use, again only when it changed; None when there is none.

    A folder without this file has that of the lessons that come with the program.
    """
    home, path = find_shared(root, path)
    try:
        status = (home / path).lstat()
    except OSError:
        return None
    read: ParsedFile[M] = _read_once(home, path, model, (status.st_size, status.st_mtime_ns))
    return read


@lru_cache(maxsize=200)
def _read_once(root: Path, path: str, model: type[Any], stamp: tuple[int, int]) -> ParsedFile[Any]:
    del stamp
    return read_schema(root, path, model)
