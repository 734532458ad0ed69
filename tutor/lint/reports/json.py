"""For a program: one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Level
from tutor.lint.reports.finding import Line, ReportedDiagnostic, Span


def report(told: ReportedDiagnostic) -> Iterator[Line]:
    """``lessons``, the number of ``errors``, ``warnings`` and ``tips``, and all ``problems``.

    ``proofs`` has whether each lesson is proven, of which that was asked.
    """
    content = {
        "lessons": told.lessons,
        "dependents": told.dependents,
        "folders": list(told.folders),
        "shard": list(told.shard) if told.shard else None,
        "proofs": dict(sorted(told.proofs.items())),
        "errors": told.count(Level.ERROR),
        "warnings": told.count(Level.WARNING),
        "tips": told.count(Level.INFO),
        "problems": [
            {
                "file": finding.path,
                "line": finding.problem.at.line,
                "column": finding.problem.at.column,
                "level": finding.problem.level.value,
                "code": finding.problem.code,
                "sentence": finding.problem.sentence(),
                "remedy": finding.problem.hint(),
                "values": dict(finding.problem.values),
            }
            for finding in told.findings
        ],
    }
    for line in json.dumps(content, indent=2, ensure_ascii=False).split("\n"):
        yield (Span(line),)
