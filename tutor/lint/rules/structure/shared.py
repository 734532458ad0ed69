"""Rules on what the lessons of a folder share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.subject import FolderSubject


def one_variant(subject: FolderSubject) -> Iterator[Diagnostic]:
    """An article is there for one lesson only."""
    counts = Counter(
        PurePosixPath(use.name).parent.as_posix() for use in subject.uses if use.kind == "variant"
    )
    for file, tree in subject.shared.items():
        path = PurePosixPath(file)
        if path.name == "article.yaml" and counts[path.parent.as_posix()] == 1:
            yield Diagnostic(tree.at, "T431", {})


def unused_block(subject: FolderSubject) -> Iterator[Diagnostic]:
    """No lesson uses this block."""
    for file, tree in subject.shared.items():
        path = PurePosixPath(file)
        if path.parent.name == "blocks" and subject.is_unused("block", path.stem):
            yield Diagnostic(tree.at, "T432", {"name": path.stem})


def unused_persona(subject: FolderSubject) -> Iterator[Diagnostic]:
    """No lesson is about this person."""
    yield from _unused(subject, "shared/personas.yaml", "persona", "T433")


def unused_term(subject: FolderSubject) -> Iterator[Diagnostic]:
    """No lesson explains this word."""
    yield from _unused(subject, "shared/glossary.yaml", "term", "T434")


def unused_reading(subject: FolderSubject) -> Iterator[Diagnostic]:
    """No lesson leads on to this article."""
    yield from _unused(subject, "shared/reading.yaml", "reading", "T435")


def _unused(subject: FolderSubject, file: str, kind: str, code: str) -> Iterator[Diagnostic]:
    tree = subject.shared.get(file)
    for name, at in tree.key_at.items() if tree else ():
        if subject.is_unused(kind, name):
            yield Diagnostic(at, code, {"name": name})
