"""From a lesson's files to a ``Lesson``, or to all that is wrong with them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.lesson.model import Lesson
from tutor.loader.resolve.assemble import build_lesson
from tutor.loader.resolve.identity import check_id, check_variants, identify, variant_order
from tutor.loader.resolve.inheritance import Inheritance, Layer
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.resolve.shared_files import Shared
from tutor.loader.resolve.sources import ParsedFile, read_schema
from tutor.loader.schema import ArticleFile, LessonFile
from tutor.loader.yaml.node import Node


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What came of a lesson's files.

    ``lesson`` is None when there is any error. ``problems`` are those of all
    files that were read, by file, line and column. ``title`` is the lesson's
    own title as far as it could be read, ``order`` its place among the
    variants that its article lists. ``draft`` is the lesson as far as it was
    understood, with errors too, and ``trees`` holds all files that it is made of.
    """

    lesson: Lesson | None
    problems: tuple[Diagnostic, ...]
    title: str = ""
    order: int = 0
    draft: Lesson | None = None
    trees: Mapping[str, Node] = field(default_factory=dict)

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.level is Level.ERROR for problem in self.problems)


def load_lesson(path: Path, root: Path) -> LoadResult:
    """Read the lesson in the file ``path`` of the lessons folder ``root``.

    Never raises for what is in the files: every error is a diagnostic.
    """
    report = Reporter()
    file = PurePosixPath(Path(os.path.relpath(path, root))).as_posix()
    own = read_schema(root, file, LessonFile)
    article = _read_article(own, root, file)
    report.problems += [*own.problems, *(article.problems if article else ())]
    shared = Shared(root, report)
    lesson = _understand(own, article, shared, file, report)
    once = {(p.at, p.code, *p.values.values()): p for p in report.problems}
    problems = tuple(sorted(once.values()))
    title = own.node.find("title") if own.node else None
    order = variant_order(file, article.model if article else None)
    trees = {**shared.trees, **dict(_trees((own, article)))}
    loaded = LoadResult(lesson, problems, title.text if title else "", order, lesson, trees)
    return replace(loaded, lesson=None) if loaded.errors else loaded


def _read_article(
    own: ParsedFile[LessonFile], root: Path, file: str
) -> ParsedFile[ArticleFile] | None:
    """The article that the lesson is a variant of; also when the lesson itself has errors."""
    named = own.node.find("article") if own.node else None
    if named is None or not named.text:
        return None
    path = (PurePosixPath(file).parent / named.text).as_posix()
    return read_schema(root, path, ArticleFile, named.at)


def _understand(
    own: ParsedFile[LessonFile],
    article: ParsedFile[ArticleFile] | None,
    shared: Shared,
    file: str,
    report: Reporter,
) -> Lesson | None:
    root = shared.root
    defaults = shared.defaults()
    layers = [_layer(own), _layer(article), defaults]
    if own.model is None or (article is not None and article.model is None):
        return None
    found = Inheritance(own.model, [layer for layer in layers if layer is not None])
    lesson = build_lesson(found, shared, report)
    lesson = identify(lesson, file, own.model, article.model if article else None)
    check_id(own.model, file, root, report)
    if article and article.model:
        check_variants(article.model, (root / file).parent, report)
    digests = (own.digest, article.digest if article else "", *shared.digests)
    return replace(lesson, version=_version(digests))


def _layer(read: ParsedFile[LessonFile] | ParsedFile[ArticleFile] | None) -> Layer | None:
    if read is None or read.model is None or read.node is None:
        return None
    return Layer(read.model, read.node)


def _trees(files: tuple[ParsedFile[Any] | None, ...]) -> Iterator[tuple[str, Node]]:
    for read in files:
        if read is not None and read.node is not None:
            yield read.node.at.file, read.node


def _version(digests: tuple[str, ...]) -> str:
    return hashlib.sha256(" ".join(digests).encode()).hexdigest()[:16]
