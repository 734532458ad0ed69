"""``tutor check``: everything that is to be mended in lessons and shared files, at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.join import joined
from tutor.cli.lessons import read_file_of_lesson, read_lesson
from tutor.cli.output import echo, echo_styled
from tutor.cli.progress_bar import ProgressBar
from tutor.cli.settings import Settings
from tutor.cli.verify import Telling, prove_all
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.lint.reports import ReportedDiagnostic
    from tutor.lint.selection import LessonSelection

FORMATS = ("text", "json", "github", "sarif")
MOST_SHARDS = 1000


class Asked(NamedTuple):
    """The options of the command, by the names that click gives them."""

    paths: tuple[str, ...]
    form: str
    strict: bool
    prove: bool
    walks: str | None
    uncovered: bool
    limit: float
    inputs: str | None
    changed: bool
    no_cache: bool
    shard: tuple[int, int] | None
    join: bool

    @property
    def proves(self) -> bool:
        """Whether a proof was asked for, by name or by what only a proof tells."""
        return self.prove or self.uncovered or self.walks is not None


class ShardType(click.ParamType[tuple[int, int]]):
    """``K/N``: part K of N."""

    name = "shard"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Read the two numbers; click shows the sentence when they are none."""
        found = re.fullmatch(r"(\d{1,4})/(\d{1,4})", str(value), re.ASCII)
        number, count = map(int, found.groups()) if found else (0, 0)
        if not 1 <= number <= count <= MOST_SHARDS:
            sentence = _("Write which part of how many, like 1/4; not {value}.")
            self.fail(sentence.format(value=value), param, ctx)
        return number, count


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "check",
        options_metavar=_("[OPTIONS]"),
        help=_("Find everything that is to be mended in lessons and shared files."),
        callback=_check,
        params=[
            click.Argument(["paths"], nargs=-1, metavar=_("[PATH]...")),
            *_report_options(),
            *_proof_options(),
            *_many_options(),
        ],
    )


def _report_options() -> list[click.Option]:
    return [
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
            ["--inputs"],
            metavar=_("LESSON"),
            help=_("Show what each field of one lesson accepts and refuses, and stop."),
        ),
    ]


def _proof_options() -> list[click.Option]:
    return [
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
            ["--limit"],
            type=click.FloatRange(1, 86_400),
            default=300,
            metavar=_("SECONDS"),
            help=_("The proof of one lesson may take so many seconds. Without it: 300."),
        ),
    ]


def _many_options() -> list[click.Option]:
    return [
        click.Option(
            ["--no-cache"],
            is_flag=True,
            help=_("Check and prove everything anew, also what did not change."),
        ),
        click.Option(
            ["--changed"],
            is_flag=True,
            help=_("The paths are changed files: check the lessons that depend on them."),
        ),
        click.Option(
            ["--shard"],
            type=ShardType(),
            metavar="K/N",
            help=_("Check only part K of N, to divide the work over machines."),
        ),
        click.Option(
            ["--join"],
            is_flag=True,
            help=_("The paths are json or sarif reports: make one report of them."),
        ),
    ]


@click.pass_context
def _check(ctx: click.Context, /, **given: Any) -> None:
    settings: Settings = ctx.obj
    asked = Asked(**given)
    if asked.inputs is not None:
        _show_inputs(settings, asked.inputs)
        return
    found = joined(asked.paths) if asked.join else _found(settings, asked)
    if found is not None:
        _report(ctx, asked, found)


def _report(ctx: click.Context, asked: Asked, found: ReportedDiagnostic) -> None:
    from tutor.diagnostics.diagnostic import Level
    from tutor.lint.reports import REPORTS

    for line in REPORTS[asked.form](found):
        echo_styled(line)
    warned = asked.strict and found.count(Level.WARNING)
    if found.count(Level.ERROR) or warned or not all(found.proofs.values()):
        ctx.exit(Exit.PROBLEMS)


def _found(settings: Settings, asked: Asked) -> ReportedDiagnostic | None:
    """Check, and prove if that was asked; None when none of the changed files matters."""
    from tutor.lint.reports.finding import describe, shown
    from tutor.lint.result_cache import ResultCache
    from tutor.lint.run import check
    from tutor.storage.paths import cache_folder

    selections = _selected(settings, asked)
    if not selections:
        return None
    if asked.shard:
        selections = tuple(selection.shard(*asked.shard) for selection in selections)
    cache = ResultCache(None if asked.no_cache else cache_folder())
    counts = (len(part.lessons) + len(part.dependents) for part in selections)
    progress = ProgressBar(lambda: sum(counts))
    parts = [
        check(selection, date.today(), progress.one_more, cache=cache) for selection in selections
    ]
    progress.end()
    proofs: dict[str, bool] = {}
    if asked.proves:
        chosen = zip(parts, (selection.lessons for selection in selections), strict=True)
        telling = Telling(asked.form == "text", asked.uncovered, asked.walks, asked.limit)
        for proven in prove_all(list(chosen), telling, cache):
            parts.append(proven.problems)
            proofs |= proven.lessons
    cache.tidy()
    here = Path.cwd()
    folders = tuple(dict.fromkeys(shown(part.root, here) for part in parts))
    return replace(describe(parts, here), folders=folders, proofs=proofs, shard=asked.shard)


def _selected(settings: Settings, asked: Asked) -> tuple[LessonSelection, ...]:
    """What the paths mean. Raises UsageError for one that means nothing."""
    from tutor.cli.revision import removed_files
    from tutor.lint.changed import depending_on
    from tutor.lint.selection import select

    paths: Iterable[Path] = map(Path, asked.paths)
    try:
        if asked.changed:
            selections = depending_on([*paths, *removed_files()])
            if not selections:
                echo(_("None of the changed files belongs to a lesson."))
            return selections
        selections = select(paths, settings.lessons_folder())
    except FileNotFoundError as error:
        sentence = _("There is no file, folder or lesson {path}.").format(path=error)
        raise click.UsageError(sentence) from error
    except ValueError as error:
        sentence = _("{path} is not a lesson: its name does not end in .yaml.").format(path=error)
        raise click.UsageError(sentence) from error
    except OSError as error:
        raise click.UsageError(_("These files cannot be read.")) from error
    if not any(selection.lessons or selection.files for selection in selections):
        sentence = _("There are no lessons in {folder}.").format(folder=selections[0].root)
        raise CommandError(sentence, Exit.NOT_FOUND)
    return selections


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
