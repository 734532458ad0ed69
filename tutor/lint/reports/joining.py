"""Reading the JSON and SARIF reports that machines made of their parts, and joining them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from tutor.diagnostics import record_of
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.lint.reports.finding import Finding, ReportedDiagnostic, lines_in


class MissingShard(Exception):
    """The first part that is missing, or is there twice."""

    def __init__(self, number: int, count: int) -> None:
        super().__init__(number, count)
        self.number, self.count = number, count


class _Row(NamedTuple):
    """A problem as a report has it."""

    file: str
    line: int
    column: int
    code: str
    values: Mapping[str, str]


def read_report(data: bytes, here: Path) -> ReportedDiagnostic:
    """The report in these bytes, with the lines of its files where they are found from ``here``.

    Raises ValueError, LookupError, TypeError or AttributeError for anything else.
    """
    content = json.loads(data)
    if "runs" not in content:
        rows = [
            (row["file"], row["line"], row["column"], row["code"], row["values"])
            for row in content["problems"]
        ]
        return _report(content, rows, here)
    (run,) = content["runs"]
    return _report(run["properties"], [_row(result) for result in run["results"]], here)


def _row(result: Mapping[str, Any]) -> _Row:
    place = result["locations"][0]["physicalLocation"]
    region = place.get("region", {"startLine": 0, "startColumn": 0})
    return _Row(
        unquote(place["artifactLocation"]["uri"]),
        region["startLine"],
        region["startColumn"],
        result["ruleId"],
        result["properties"]["values"],
    )


def _report(head: Mapping[str, Any], rows: Iterable[Any], here: Path) -> ReportedDiagnostic:
    shard = head["shard"]
    if shard is not None:
        number, count = map(int, shard)
        shard = (number, count)
    proofs = {str(lesson): proven is True for lesson, proven in head["proofs"].items()}
    return ReportedDiagnostic(
        tuple(_finding(_Row(*row), here) for row in rows),
        int(head["lessons"]),
        int(head["dependents"]),
        tuple(map(str, head["folders"])),
        proofs,
        shard,
    )


def _finding(row: _Row, here: Path) -> Finding:
    """A problem of another machine; its code is one of this version's."""
    file, line, column, code, values = row
    record_of(code)  # raises for a code of another version
    texts = {str(name): str(value) for name, value in values.items()}
    problem = Diagnostic(Position(str(file), int(line), int(column)), code, texts)
    lines = lines_in(here, file)
    source = lines[line - 1] if 0 < line <= len(lines) else ""
    return Finding(str(file), problem, source)


def join(reports: Iterable[ReportedDiagnostic]) -> ReportedDiagnostic:
    """One report of several. Raises MissingShard when a part of a divided check is not there."""
    reports = list(reports)
    _check_shards([report.shard for report in reports if report.shard])
    found = [finding for report in reports for finding in report.findings]
    findings = {
        (p.at, p.code, *sorted(p.values.items())): finding
        for finding, p in ((finding, finding.problem) for finding in found)
    }
    proofs: dict[str, bool] = {}
    for report in reports:
        for lesson, proven in report.proofs.items():
            proofs[lesson] = proven and proofs.get(lesson, True)
    return ReportedDiagnostic(
        tuple(sorted(findings.values(), key=lambda finding: finding.problem)),
        sum(report.lessons for report in reports),
        sum(report.dependents for report in reports),
        tuple(dict.fromkeys(folder for report in reports for folder in report.folders)),
        proofs,
    )


def _check_shards(shards: list[tuple[int, int]]) -> None:
    count = max((count for _number, count in shards), default=0)
    there = sorted(shards)
    for number in range(1, count + 1):
        if there.count((number, count)) != 1:
            raise MissingShard(number, count)
    for number, other in there:
        if other != count:
            raise MissingShard(number, other)
