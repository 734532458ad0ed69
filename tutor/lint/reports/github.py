"""For a GitHub Action: workflow commands, shown beside the lines of a change.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Level
from tutor.lint.reports.finding import Finding, Line, ReportedDiagnostic, Span

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def report(told: ReportedDiagnostic) -> Iterator[Line]:
    """One command for each problem."""
    for finding in told.findings:
        yield (Span(_command(finding)),)


def _command(finding: Finding) -> str:
    problem = finding.problem
    values = {"file": finding.path}
    if problem.at.line:
        values |= {"line": str(problem.at.line), "col": str(problem.at.column)}
    values["title"] = problem.code
    listed = ",".join(f"{name}={_value(value)}" for name, value in values.items())
    message = _escaped(f"{problem.sentence()} {problem.hint()}")
    return f"::{_COMMANDS[problem.level]} {listed}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
