"""How what was found is told: pure formatters, one file and one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tutor.check.reports import github, json, sarif, text
from tutor.check.reports.finding import Finding, Line, Told, told

__all__ = ["REPORTS", "Finding", "Line", "Told", "told"]

REPORTS: Mapping[str, Callable[[Told], Iterator[Line]]] = {
    "text": text.report,
    "json": json.report,
    "github": github.report,
    "sarif": sarif.report,
}
