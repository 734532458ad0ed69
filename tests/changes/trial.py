"""Make each change in a copy of the tree, whole and without each of its rows; print what is found.

python -m tests.changes.trial COPY

What other packages need is imported once; each try is a fork that imports the copy anew.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback
from collections.abc import Collection, Iterator
from contextlib import redirect_stdout
from pathlib import Path

from tests.changes.change import Change
from tests.changes.kinds import CHANGES

HEAVY = (
    "textual.app",
    "textual.widgets",
    "jinja2",
    "pydantic",
    "sqlalchemy",
    "click",
    "yaml",
    "pytest",
)


def incomplete() -> Iterator[str]:
    """What ``tests/test_completeness.py`` says of the tree that is imported."""
    completeness = importlib.import_module("tests.test_completeness")
    for table in completeness.TABLES:
        yield from completeness.differences(table)


def found(change: Change, *, works: bool) -> str:
    """All that is wrong with the tree that is imported, as one text."""
    problems: list[str] = []
    try:
        problems += incomplete()
        if works:
            getattr(importlib.import_module("tests.changes.works"), change.name)()
    except Exception:
        problems.append(traceback.format_exc())
    return "\n".join(problems)


def in_fork(change: Change, *, works: bool) -> str:
    """``found``, in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as pipe, redirect_stdout(sys.stderr):
            pipe.write(found(change, works=works))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return told


def attempt(root: Path, change: Change, rows: Collection[str], *, works: bool) -> str:
    """Make these rows of a change, try the tree, and put everything back as it was."""
    paths = {root / change.edits[row].file for row in rows}
    before = {path: (path.read_bytes(), path.stat()) for path in paths if path.exists()}
    try:
        for row in rows:
            change.edits[row].apply(root)
        return in_fork(change, works=works)
    finally:
        for path in paths - before.keys():
            path.unlink()
        for path, (data, stat) in before.items():
            path.write_bytes(data)
            # With its old time the compiled file beside it is good again.
            os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def main(root: Path) -> None:
    """Print for each change what is found with all rows (``""``) and without each of them."""
    sys.dont_write_bytecode = True
    for name in HEAVY:
        importlib.import_module(name)
    told = {}
    for change in CHANGES:
        rows = change.edits
        told[change.name] = {"": attempt(root, change, rows, works=True)}
        for row in rows:
            others = [other for other in rows if other != row]
            if others:
                told[change.name][row] = attempt(root, change, others, works=False)
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
