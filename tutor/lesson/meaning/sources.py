"""Reading the files of a lesson, each into its shape; shared files once for all lessons."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from tutor.lesson.decode import decode
from tutor.lesson.files import read_file
from tutor.lesson.model import Position
from tutor.lesson.node import Node
from tutor.lesson.problems import Problem
from tutor.lesson.shape import Placed
from tutor.lesson.tree import read_tree

M = TypeVar("M", bound=Placed)


class Read(NamedTuple, Generic[M]):
    """What came of a file: its model and its tree, None when there is none, and its problems.

    ``digest`` is a hash of its bytes, empty for a file that could not be read.
    """

    model: M | None
    node: Node | None
    problems: tuple[Problem, ...]
    digest: str = ""


def read_shape(root: Path, path: str, model: type[M], at: Position | None = None) -> Read[M]:
    """Read the file ``path`` of the folder ``root``; ``at`` is the place that names it."""
    data = read_file(root, path, at)
    if isinstance(data, Problem):
        return Read(None, None, (data,))
    node, problems = read_tree(data, path)
    decoded = None
    if node is not None:
        decoded, more = decode(node, model)
        problems = [*problems, *more]
    return Read(decoded, node, tuple(problems), hashlib.sha256(data).hexdigest())


def read_shared(root: Path, path: str, model: type[M]) -> Read[M] | None:
    """Read a file that many lessons use, again only when it changed; None when there is none."""
    try:
        status = (root / path).lstat()
    except OSError:
        return None
    read: Read[M] = _read_once(root, path, model, (status.st_size, status.st_mtime_ns))
    return read


@lru_cache(maxsize=200)
def _read_once(root: Path, path: str, model: type[Any], stamp: tuple[int, int]) -> Read[Any]:
    del stamp
    return read_shape(root, path, model)
