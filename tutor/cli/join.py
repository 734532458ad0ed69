"""``tutor check --join``: the reports of several machines become one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.writing import expanded
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.lint.reports import ReportedDiagnostic

_LARGEST = 200_000_000
"""A larger file, in bytes, is no report of ours."""


def joined(paths: Iterable[str]) -> ReportedDiagnostic:
    """One report of those in these files.

    Raises UsageError without any, and CommandError for a file that is no report
    and for parts that are missing.
    """
    from tutor.lint.reports.joining import MissingShard, join

    reports = [_read(expanded(path)) for path in paths]
    if not reports:
        raise click.UsageError(_("Name the reports that are to be joined."))
    try:
        return join(reports)
    except MissingShard as missing:
        sentence = _("Part {number} of {count} is missing, or is there twice.")
        told = sentence.format(number=missing.number, count=missing.count)
        raise CommandError(told, Exit.NOT_FOUND) from missing


def _read(path: Path) -> ReportedDiagnostic:
    from tutor.lint.reports.joining import read_report

    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            raise FileNotFoundError(path)
        return read_report(path.read_bytes(), Path.cwd())
    except OSError as error:
        sentence = _("{file} cannot be read. Check the name of the file.")
        raise CommandError(sentence.format(file=path), Exit.NOT_FOUND) from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        sentence = _("{file} is no report. Make it with tutor check --format json, or sarif.")
        raise CommandError(sentence.format(file=path), Exit.PROBLEMS) from error
