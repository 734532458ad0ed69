"""How what was found is told: pure formatters, one file and one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tutor.lint.reports import github, json, sarif, text
from tutor.lint.reports.finding import Finding, Line, ReportedDiagnostic, describe

__all__ = ["REPORTS", "Finding", "Line", "ReportedDiagnostic", "describe"]

REPORTS: Mapping[str, Callable[[ReportedDiagnostic], Iterator[Line]]] = {
    "text": text.report,
    "json": json.report,
    "github": github.report,
    "sarif": sarif.report,
}
