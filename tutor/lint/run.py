"""Check lessons and shared files: every problem of all of them at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.i18n import current_language, use_language
from tutor.lint.references import references_of
from tutor.lint.rules import FILE, FOLDER, LESSON, apply
from tutor.lint.selection import LessonSelection
from tutor.lint.subject import FileSubject, FolderSubject, LessonSubject, Reference
from tutor.loader.files import read_file
from tutor.loader.load import load_lesson
from tutor.loader.resolve.sources import read_schema
from tutor.loader.schema import schema_of
from tutor.loader.yaml.node import Node

WORTH_PROCESSES = 24
"""From so many lessons on the work is shared between the processors."""
_CHUNK = 8

Progress = Callable[[], None]
"""Called whenever a lesson is done."""


@dataclass(frozen=True, slots=True)
class Checked:
    """All problems of a selection, by file, line and column, and how many lessons it holds."""

    root: Path
    problems: tuple[Diagnostic, ...]
    lessons: int


@dataclass(frozen=True, slots=True)
class _Part:
    """What came of one lesson or one file."""

    problems: tuple[Diagnostic, ...]
    uses: frozenset[Reference] = frozenset()
    tree: Node | None = None


def check(
    selection: LessonSelection,
    today: date,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Checked:
    """Check everything that is selected, on as many processors as there are."""
    parts = []
    for part in _parts(selection, today, workers or os.cpu_count() or 1):
        parts.append(part)
        if progress:
            progress()
    files = {file: check_file(selection.root, file, today) for file in selection.files}
    problems = [problem for part in (*parts, *files.values()) for problem in part.problems]
    if selection.whole:
        shared = {file: part.tree for file, part in files.items() if part.tree}
        uses = frozenset(use for part in (*parts, *files.values()) for use in part.uses)
        problems += apply(FOLDER, FolderSubject(shared, uses))
    return Checked(selection.root, _once(problems), len(selection.lessons))


def check_lesson(root: Path, file: str, today: date) -> _Part:
    """Check the lesson in this file of the lessons folder, with all that it is made of."""
    loaded = load_lesson(root / file, root)
    problems = list(loaded.problems)
    if file in loaded.trees:
        problems += apply(FILE, FileSubject(file, loaded.trees[file], today, _text(root, file)))
    if loaded.draft is not None:
        subject = LessonSubject(loaded.draft, loaded.trees, today, loaded.lesson is not None)
        rules = (rule for rule in LESSON if subject.sound or not rule.sound)
        problems += apply(rules, subject)
    uses = (use for name, tree in loaded.trees.items() for use in references_of(name, tree))
    return _Part(tuple(problems), frozenset(uses))


def check_file(root: Path, file: str, today: date) -> _Part:
    """Check a shared file or an article by itself."""
    read = read_schema(root, file, schema_of(file))
    problems = list(read.problems)
    if read.node is not None:
        problems += apply(FILE, FileSubject(file, read.node, today, _text(root, file)))
    uses = frozenset(references_of(file, read.node)) if read.node else frozenset()
    return _Part(tuple(problems), uses, read.node)


def _text(root: Path, file: str) -> str:
    """The text of a file, for the comments that its tree leaves out; empty when it is gone."""
    data = read_file(root, file)
    return data.decode("utf-8", errors="replace") if isinstance(data, bytes) else ""


def _parts(selection: LessonSelection, today: date, workers: int) -> Iterator[_Part]:
    work = partial(check_lesson, selection.root, today=today)
    if workers == 1 or len(selection.lessons) < WORTH_PROCESSES:
        yield from map(work, selection.lessons)
        return
    # A copy of this process has everything in memory already; Windows cannot make one.
    method = "fork" if "fork" in get_all_start_methods() else "spawn"
    language = (current_language(),)
    with ProcessPoolExecutor(workers, get_context(method), use_language, language) as pool:
        yield from pool.map(work, selection.lessons, chunksize=_CHUNK)


def _once(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems in their order, each once however many lessons share its file."""
    once = {(p.at, p.code, *sorted(p.values.items())): p for p in problems}
    return tuple(sorted(once.values()))
