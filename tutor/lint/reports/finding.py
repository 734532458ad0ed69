"""What a report is made from: problems with the path and the line that they are about."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.lint.run import Checked, once
from tutor.loader.files import read_file
from tutor.loader.yaml.characters import lines_of


class Span(NamedTuple):
    """A piece of a line; ``style`` is empty or a level, ``place`` or ``quiet``."""

    text: str
    style: str = ""


Line = tuple[Span, ...]


class Finding(NamedTuple):
    """A problem, its file as the person who asked can open it, and the line that it is about.

    ``source`` is empty where the file cannot be read.
    """

    path: str
    problem: Diagnostic
    source: str


@dataclass(frozen=True, slots=True)
class ReportedDiagnostic:
    """Everything to tell, in order, and how many lessons were looked at.

    ``dependents`` counts lessons that were looked at only because a shared file
    changed, ``folders`` are the lessons folders, ``proofs`` says of each lesson
    that a proof was asked of whether it is proven, and ``shard`` which part of
    how many this is.
    """

    findings: tuple[Finding, ...]
    lessons: int
    dependents: int = 0
    folders: tuple[str, ...] = ()
    proofs: Mapping[str, bool] = field(default_factory=dict)
    shard: tuple[int, int] | None = None

    def count(self, level: Level) -> int:
        """How many problems there are of this level."""
        return Counter(finding.problem.level for finding in self.findings)[level]


def describe(parts: Iterable[Checked], here: Path) -> ReportedDiagnostic:
    """What was found, with the lines read again; paths are relative to ``here`` where they can."""
    parts = tuple(parts)
    findings = []
    for root in dict.fromkeys(part.root for part in parts):
        lines: dict[str, list[str]] = {}
        problems = (p for part in parts if part.root == root for p in part.problems)
        for problem in once(problems):
            file = problem.at.file
            if file not in lines:
                lines[file] = lines_in(root, file)
            number = problem.at.line
            source = lines[file][number - 1] if 0 < number <= len(lines[file]) else ""
            findings.append(Finding(shown(root / file, here), problem, source))
    return ReportedDiagnostic(
        tuple(findings),
        sum(part.lessons for part in parts),
        sum(len(part.dependents) for part in parts),
    )


def lines_in(root: Path, file: str) -> list[str]:
    """The lines of a file; none when it cannot be read."""
    data = read_file(root, file)
    return [] if isinstance(data, Diagnostic) else lines_of(data.decode("utf-8-sig", "replace"))


def shown(path: Path, here: Path) -> str:
    absolute = Path(os.path.abspath(path))
    if absolute.is_relative_to(here):
        return absolute.relative_to(here).as_posix()
    return absolute.as_posix()
