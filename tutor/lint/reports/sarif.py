"""For tools that collect results: SARIF 2.1.0.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from tutor import __version__
from tutor.diagnostics import Level, record_of
from tutor.i18n import gettext as _
from tutor.lint.reports.finding import Finding, Line, ReportedDiagnostic, Span
from tutor.lint.reports.open_sentence import open_sentence

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def report(told: ReportedDiagnostic) -> Iterator[Line]:
    """One log with one run."""
    codes = sorted({finding.problem.code for finding in told.findings})
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "tutor check",
                        "version": __version__,
                        "rules": [_rule(code) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "properties": {
                    "lessons": told.lessons,
                    "dependents": told.dependents,
                    "folders": list(told.folders),
                    "shard": list(told.shard) if told.shard else None,
                    "proofs": dict(sorted(told.proofs.items())),
                },
                "results": [_result(finding, codes) for finding in told.findings],
            }
        ],
    }
    for line in json.dumps(log, indent=2, ensure_ascii=False).split("\n"):
        yield (Span(line),)


def _rule(code: str) -> dict[str, Any]:
    row = record_of(code)
    return {
        "id": code,
        "shortDescription": {"text": open_sentence(_(row.message))},
        "help": {"text": open_sentence(_(row.hint))},
        "defaultConfiguration": {"level": _LEVELS[row.level]},
    }


def _result(finding: Finding, codes: list[str]) -> dict[str, Any]:
    problem = finding.problem
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(finding.path)}}
    if problem.at.line:
        place["region"] = {"startLine": problem.at.line, "startColumn": problem.at.column}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.level],
        "message": {"text": f"{problem.sentence()} {problem.hint()}"},
        "locations": [{"physicalLocation": place}],
        "properties": {"values": dict(problem.values)},
    }
