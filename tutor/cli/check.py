"""``tutor check``: everything that is to be mended in lessons and shared files, at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.cli.exits import Exit
from tutor.cli.lessons import read_file_of_lesson, read_lesson
from tutor.cli.output import echo, echo_styled
from tutor.cli.progress_bar import ProgressBar
from tutor.cli.settings import Settings
from tutor.cli.verify import Telling, prove_all
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tutor.lint.selection import LessonSelection

FORMATS = ("text", "json", "github", "sarif")
OPEN_PLACES = "T436"
"""The code of a file with places that are still open, which is never proven."""


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "check",
        options_metavar=_("[OPTIONS]"),
        help=_("Find everything that is to be mended in lessons and shared files."),
        callback=_check,
        params=[
            click.Argument(["paths"], nargs=-1, metavar=_("[PATH]...")),
            click.Option(
                ["--format", "form"],
                type=click.Choice(FORMATS),
                default="text",
                help=_("json and sarif for a program, github for an action. Without it: text."),
            ),
            click.Option(
                ["--strict"], is_flag=True, help=_("Warnings count as well for the exit code.")
            ),
            click.Option(
                ["--prove"],
                is_flag=True,
                help=_("Also prove that nobody gets stuck, whatever a learner does."),
            ),
            click.Option(
                ["--walks"],
                metavar=_("FOLDER"),
                help=_("Prove, and write the way to whatever fails to this folder."),
            ),
            click.Option(
                ["--uncovered"],
                is_flag=True,
                help=_("Prove, and list the mistakes that get no words of your own."),
            ),
            click.Option(
                ["--inputs"],
                metavar=_("LESSON"),
                help=_("Show what each field of one lesson accepts and refuses, and stop."),
            ),
        ],
    )


@click.pass_context
def _check(  # noqa: PLR0913, PLR0917 - one argument per option
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str,
    strict: bool,
    prove: bool,
    walks: str | None,
    uncovered: bool,
    inputs: str | None,
) -> None:
    settings: Settings = ctx.obj
    if inputs is not None:
        _show_inputs(settings, inputs)
        return
    from tutor.diagnostics.diagnostic import Level
    from tutor.lint.reports import REPORTS, describe
    from tutor.lint.run import check

    selections = _selected(settings, paths)
    progress = ProgressBar(lambda: sum(len(selection.lessons) for selection in selections))
    parts = [check(selection, date.today(), progress.one_more) for selection in selections]
    progress.end()
    drafts: frozenset[str] = frozenset()
    if prove or uncovered or walks is not None:
        problems = (problem for part in parts for problem in part.problems)
        drafts = frozenset(p.at.file for p in problems if p.code == OPEN_PLACES)
        parts += prove_all(selections, Telling(form == "text", uncovered, walks, drafts))
    found = describe(parts, Path.cwd())
    for line in REPORTS[form](found):
        echo_styled(line)
    if drafts or found.count(Level.ERROR) or (strict and found.count(Level.WARNING)):
        ctx.exit(Exit.PROBLEMS)


def _selected(settings: Settings, paths: Iterable[str]) -> tuple[LessonSelection, ...]:
    """What the paths mean. Raises UsageError for one that means nothing."""
    from tutor.lint.selection import select

    try:
        return select(map(Path, paths), settings.lessons_folder())
    except FileNotFoundError as error:
        sentence = _("There is no file or folder {path}.").format(path=error)
        raise click.UsageError(sentence) from error
    except ValueError as error:
        sentence = _("{path} is not a lesson: its name does not end in .yaml.").format(path=error)
        raise click.UsageError(sentence) from error
    except OSError as error:
        raise click.UsageError(_("These files cannot be read.")) from error


def _show_inputs(settings: Settings, name: str) -> None:
    """The fields of the lesson in this file or folder, or else of this name."""
    from tutor.authoring.field_tables import input_lines
    from tutor.lint.selection import select

    try:
        selections = select([Path(name)], settings.lessons_folder())
    except (OSError, ValueError):
        selections = ()
    lessons = [
        read_file_of_lesson(selection.root, file)
        for selection in selections
        for file in selection.lessons
    ]
    for lesson in lessons or [read_lesson(settings, name)]:
        for line in input_lines(lesson):
            echo(line)
