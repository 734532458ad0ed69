"""``tutor feedback export`` and ``tutor feedback report``: what goes to a file or the screen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.feedback_options import out_options, selection_of, selection_options
from tutor.cli.feedback_store import opened
from tutor.cli.output import echo, print_error, stop_output
from tutor.cli.progress_bar import ProgressBar
from tutor.cli.settings import Settings
from tutor.cli.writing import expanded, why_not
from tutor.feedback.formats import FORMATS, load_format
from tutor.i18n import gettext as _
from tutor.i18n import ngettext

if TYPE_CHECKING:
    pass

_REPORT_FORMATS = ("text", "csv", "json")


def export_command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "export",
        options_metavar=_("[OPTIONS]"),
        help=_("Write all answers as a table or as data."),
        callback=_export,
        params=[
            click.Option(
                ["--format", "form"],
                type=click.Choice(FORMATS),
                help=_("csv and xlsx for a spreadsheet, jsonl for a program. Without it: csv."),
            ),
            *selection_options(),
            *out_options(),
        ],
    )


def report_command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "report",
        options_metavar=_("[OPTIONS]"),
        help=_("Show per lesson who was helped, where people stop, and which mistakes they meet."),
        callback=_report,
        params=[
            click.Option(
                ["--format", "form"],
                type=click.Choice(_REPORT_FORMATS),
                default="text",
                help=_("csv for a spreadsheet, json for a program. Without it: text."),
            ),
            *selection_options(),
            *out_options(),
        ],
    )


@click.pass_obj
def _export(  # noqa: PLR0913, PLR0917 - one argument per option
    settings: Settings,
    form: str | None,
    since: date | None,
    until: date | None,
    lesson: str,
    version: str,
    out: str | None,
    force: bool,
) -> None:
    from tutor.feedback.export import count_answers, export

    form = form or _format_of(out)
    if out is None and form == "xlsx" and sys.stdout.isatty():
        sentence = _("A workbook cannot be shown here. Add --out and the name of a file.")
        raise CommandError(sentence, Exit.USAGE)
    with opened(settings) as store:
        selection = selection_of(store, since, until, lesson, version)
        progress = ProgressBar(lambda: count_answers(store, selection))
        with _output(out, force) as file:
            count = export(store, load_format(form), selection, file, progress.reach)
        progress.end()
        _tell_done(out, count)
        _tell_waiting(count_answers(store, selection, waiting=True))


@click.pass_obj
def _report(  # noqa: PLR0913, PLR0917 - one argument per option
    settings: Settings,
    form: str,
    since: date | None,
    until: date | None,
    lesson: str,
    version: str,
    out: str | None,
    force: bool,
) -> None:
    from tutor.feedback.report import report
    from tutor.feedback.report_formats import REPORT_FORMATS

    with opened(settings) as store:
        figures = report(store, selection_of(store, since, until, lesson, version))
    text = REPORT_FORMATS[form](figures)
    if out is None and form == "text":
        echo(text.rstrip("\n"))
        return
    with _output(out, force) as file:
        file.write(text.encode())
    if out is not None:
        echo(_("The report is in {file}.").format(file=out))


def _format_of(out: str | None) -> str:
    """The format that the name of the file asks for, else CSV."""
    ending = Path(out or "").suffix.lower().removeprefix(".")
    return ending if ending in FORMATS else "csv"


@contextmanager
def _output(out: str | None, force: bool) -> Iterator[BinaryIO]:
    """The file, whole or not at all, or the standard output. Raises CommandError."""
    from tutor.atomic_write import atomic_write

    try:
        if out is None:
            sys.stdout.flush()
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        else:
            with atomic_write(expanded(out), replace=force) as file:
                yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        if out is None:
            stop_output()
        sentence = why_not(error).format(file=out or _("The output"))
        raise CommandError(sentence, Exit.FILES) from error


def _tell_done(out: str | None, count: int) -> None:
    if out is not None:
        sentence = ngettext("{count} answer is in {file}.", "{count} answers are in {file}.", count)
        echo(sentence.format(count=count, file=out))


def _tell_waiting(count: int) -> None:
    if count:
        sentence = ngettext(
            "{count} comment is left out until somebody has looked at it: tutor feedback review",
            "{count} comments are left out until somebody has looked: tutor feedback review",
            count,
        )
        print_error(sentence.format(count=count))
