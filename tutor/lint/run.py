"""Check lessons and shared files: every problem of all of them at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path, PurePosixPath

from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.i18n import current_language, use_language
from tutor.lint.part import UNDATED, CheckedPart
from tutor.lint.references import offers_of, references_of
from tutor.lint.result_cache import ResultCache
from tutor.lint.rules import FOLDER, LESSON, apply
from tutor.lint.selection import LessonSelection
from tutor.lint.stamps import ContentStamps
from tutor.lint.subject import FileSubject, FolderSubject, LessonSubject, Reference
from tutor.loader.files import read_file
from tutor.loader.folders import own_lessons
from tutor.loader.load import load_lesson
from tutor.loader.resolve.sources import read_schema
from tutor.loader.schema import schema_of

WORTH_PROCESSES = 24
"""From so many lessons on the work is shared between the processors."""
_CHUNK = 8
OPEN_PLACES = "T436"
"""The code of a file with places that are still open, which is never proven."""

Progress = Callable[[], None]
"""Called whenever a lesson is done."""


@dataclass(frozen=True, slots=True)
class Checked:
    """All problems of a selection, by file, line and column, and how many lessons it holds.

    ``dependents`` counts the lessons that were only looked at because a shared
    file changed; of those only errors are told. ``drafts`` are the files with
    places that are still open. ``stamps`` are those under which results were looked up.
    """

    root: Path
    problems: tuple[Diagnostic, ...]
    lessons: int
    dependents: tuple[str, ...] = ()
    drafts: frozenset[str] = frozenset()
    stamps: ContentStamps | None = field(default=None, compare=False)


def check(
    selection: LessonSelection,
    today: date,
    progress: Progress | None = None,
    workers: int | None = None,
    cache: ResultCache | None = None,
) -> Checked:
    """Check everything that is selected, on as many processors as there are.

    What ``cache`` holds of unchanged lessons is taken from there.
    """
    root = selection.root
    stamps = ContentStamps(root)
    workers = workers or os.cpu_count() or 1
    run = _Run(root, today, workers, cache or ResultCache(), stamps, progress)
    parts = [part.on(today) for part in run.lessons(selection.lessons)]
    files = {file: run.file(file).on(today) for file in selection.files}
    depending = [
        part for part in run.lessons(selection.dependents) if _depends(part, selection.changed)
    ]
    checked = (*parts, *files.values())
    problems = [problem for part in checked for problem in part.problems]
    problems += [p for part in depending for p in part.problems if p.level is Level.ERROR]
    if selection.whole:
        shared = {file: part.tree for file, part in files.items() if part.tree}
        others = run.lessons(selection.others)
        uses = frozenset(use for part in (*checked, *others) for use in part.uses)
        problems += apply(FOLDER, FolderSubject(shared, uses, _lent(root)))
    everything = (p for part in (*checked, *depending) for p in part.problems)
    return Checked(
        root,
        once(problems),
        len(selection.lessons),
        tuple(part.file for part in depending),
        frozenset(p.at.file for p in everything if p.code == OPEN_PLACES),
        stamps,
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """One check: a lessons folder, a day, and what was kept of earlier ones."""

    root: Path
    today: date
    workers: int
    cache: ResultCache
    stamps: ContentStamps
    progress: Progress | None = None

    def lessons(self, files: tuple[str, ...]) -> list[CheckedPart]:
        """What came of these lessons, in their order."""
        known: dict[str, CheckedPart] = {}
        for file in files:
            kept = self.cache.get("lesson", self.stamps.of(file), CheckedPart.from_json)
            if kept is not None:
                known[file] = kept
                self._tell()
        changed = tuple(file for file in files if file not in known)
        for part in _parts(self.root, changed, self.today, self.workers):
            known[part.file] = part
            self.cache.put("lesson", self.stamps.of(part.file), part.to_json())
            self._tell()
        return [known[file] for file in files]

    def file(self, file: str) -> CheckedPart:
        """What came of a file by itself; only a shared file is needed with its tree."""
        if file.startswith("shared/"):
            return check_file(self.root, file, self.today)
        stamp = self.stamps.of(file)
        part = self.cache.get("file", stamp, CheckedPart.from_json)
        if part is None:
            part = check_file(self.root, file, self.today)
            self.cache.put("file", stamp, part.to_json())
        return part

    def _tell(self) -> None:
        if self.progress:
            self.progress()


def _depends(part: CheckedPart, changed: tuple[str, ...]) -> bool:
    """Whether a lesson uses one of these shared files, also one that is not there any more."""
    paths = [PurePosixPath(file) for file in changed]
    blocks = {Reference("block", path.stem) for path in paths if path.parent.name == "blocks"}
    names = {path.with_suffix(".yaml").as_posix() for path in paths}
    return not (part.uses.isdisjoint(blocks) and names.isdisjoint(part.made_of))


def _lent(root: Path) -> frozenset[Reference]:
    """What the lessons that come with the program share; nothing for that folder itself."""
    own = own_lessons()
    if root.resolve() == own.resolve():
        return frozenset()
    files = (path.relative_to(own).as_posix() for path in (own / "shared").rglob("*.yaml"))
    trees = ((file, read_schema(own, file, schema_of(file)).node) for file in files)
    return frozenset(use for file, tree in trees if tree for use in offers_of(file, tree))


def check_lesson(root: Path, file: str, today: date) -> CheckedPart:
    """Check the lesson in this file of the lessons folder, with all that it is made of."""
    loaded = load_lesson(root / file, root)
    own = loaded.trees.get(file)
    problems = list(loaded.problems)
    if own is not None:
        problems += apply(UNDATED, FileSubject(file, own, today, _text(root, file)))
    if loaded.draft is not None:
        subject = LessonSubject(loaded.draft, loaded.trees, today, loaded.lesson is not None)
        rules = (rule for rule in LESSON if subject.sound or not rule.sound)
        problems += apply(rules, subject)
    uses = (use for name, tree in loaded.trees.items() for use in references_of(name, tree))
    return CheckedPart(
        file,
        tuple(problems),
        frozenset(uses),
        tuple(loaded.trees),
        own.find("reviewed") if own else None,
    )


def check_file(root: Path, file: str, today: date) -> CheckedPart:
    """Check a shared file or an article by itself."""
    read = read_schema(root, file, schema_of(file))
    problems = list(read.problems)
    if read.node is not None:
        problems += apply(UNDATED, FileSubject(file, read.node, today, _text(root, file)))
    uses = frozenset(references_of(file, read.node)) if read.node else frozenset()
    reviewed = read.node.find("reviewed") if read.node else None
    return CheckedPart(file, tuple(problems), uses, (file,), reviewed, read.node)


def _text(root: Path, file: str) -> str:
    """The text of a file, for the comments that its tree leaves out; empty when it is gone."""
    data = read_file(root, file)
    return data.decode("utf-8", errors="replace") if isinstance(data, bytes) else ""


def _parts(
    root: Path, lessons: tuple[str, ...], today: date, workers: int
) -> Iterator[CheckedPart]:
    work = partial(check_lesson, root, today=today)
    if workers == 1 or len(lessons) < WORTH_PROCESSES:
        yield from map(work, lessons)
        return
    # A copy of this process has everything in memory already; Windows cannot make one.
    method = "fork" if "fork" in get_all_start_methods() else "spawn"
    language = (current_language(),)
    with ProcessPoolExecutor(workers, get_context(method), use_language, language) as pool:
        yield from pool.map(work, lessons, chunksize=_CHUNK)


def once(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems in their order, each once however many lessons share its file."""
    once = {(p.at, p.code, *sorted(p.values.items())): p for p in problems}
    return tuple(sorted(once.values()))
