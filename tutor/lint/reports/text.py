"""For a person: the place, the sentence, the line with a caret, and the remedy."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Level
from tutor.i18n import N_, ngettext
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text
from tutor.lint.reports.finding import Finding, Line, ReportedDiagnostic, Span

LEVELS = {Level.ERROR: N_("error"), Level.WARNING: N_("warning"), Level.INFO: N_("tip")}
_WIDEST = 100
_BEFORE = 60


def report(told: ReportedDiagnostic) -> Iterator[Line]:
    """Every problem with an empty line behind it; then how many there are."""
    for finding in told.findings:
        yield from _told(finding)
        yield ()
    if told.folders:
        yield (Span(_("Folder: {folder}").format(folder=", ".join(told.folders)), "quiet"),)
    yield (Span(summary(told)),)


def summary(told: ReportedDiagnostic) -> str:
    """How many lessons were looked at, and what was found, in one sentence."""
    lessons = _looked_at(told)
    counts = [
        ngettext("{count} error", "{count} errors", told.count(Level.ERROR)).format(
            count=told.count(Level.ERROR)
        ),
        ngettext("{count} warning", "{count} warnings", told.count(Level.WARNING)).format(
            count=told.count(Level.WARNING)
        ),
        ngettext("{count} tip", "{count} tips", told.count(Level.INFO)).format(
            count=told.count(Level.INFO)
        ),
    ]
    found = _("{errors}, {warnings} and {tips}").format(
        errors=counts[0], warnings=counts[1], tips=counts[2]
    )
    return f"{lessons}: {found}."


def _looked_at(told: ReportedDiagnostic) -> str:
    """How many lessons were looked at: those that were meant, and those that use a shared file."""
    if told.dependents and not told.lessons:
        return ngettext(
            "{count} lesson checked that depends on a shared file",
            "{count} lessons checked that depend on a shared file",
            told.dependents,
        ).format(count=told.dependents)
    lessons = ngettext("{count} lesson checked", "{count} lessons checked", told.lessons)
    lessons = lessons.format(count=told.lessons)
    if not told.dependents:
        return lessons
    more = ngettext(
        "{count} that depends on a shared file",
        "{count} that depend on a shared file",
        told.dependents,
    ).format(count=told.dependents)
    return _("{lessons}, and {more}").format(lessons=lessons, more=more)


def _told(finding: Finding) -> Iterator[Line]:
    problem = finding.problem
    at, level = problem.at, problem.level
    path = finding.path.replace("\n", "·")
    place = f"{path}:{at.line}:{at.column}:" if at.line else f"{path}:"
    yield (
        Span(place, "place"),
        Span(" "),
        Span(f"{_(LEVELS[level])} {problem.code}:", level.value),
        Span(f" {problem.sentence()}"),
    )
    if finding.source.strip():
        line, caret = _with_caret(finding.source, at.column)
        yield (Span(f"    {line}", "quiet"),)
        yield (Span(f"    {caret}", level.value),)
    yield (Span(f"    {problem.hint()}"),)


def _with_caret(source: str, column: int) -> tuple[str, str]:
    """The line, cut where it is long, and a caret under the column."""
    shown = "".join(_visible(character) for character in source)
    begin = max(0, column - 1 - _BEFORE) if len(shown) > _WIDEST else 0
    cut = shown[begin : begin + _WIDEST]
    before = "…" if begin else ""
    after = "…" if begin + _WIDEST < len(shown) else ""
    width = sum(_width(character) for character in cut[: column - 1 - begin])
    return f"{before}{cut}{after}", " " * (len(before) + width) + "^"


def _visible(character: str) -> str:
    return character if clean_text(character) == character else "·"


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
