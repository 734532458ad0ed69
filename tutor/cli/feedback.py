"""``tutor feedback``: what the editorial team does with the answers of learners."""

from __future__ import annotations

import shutil
from datetime import date, timedelta

import click

from tutor.cli.feedback_export import export_command, report_command
from tutor.cli.feedback_options import selection_of, selection_options
from tutor.cli.feedback_review import review_command
from tutor.cli.feedback_store import opened
from tutor.cli.output import echo
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _
from tutor.i18n import ngettext

_LISTED = 20
_MOST_LISTED = 10_000
_MOST_DAYS = 36_500


def command() -> click.Group:
    """The group of commands, in the language in use."""
    return click.Group(
        "feedback",
        help=_("Read, review and export what learners answered."),
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("[COMMAND]"),
        commands=[
            _list_command(),
            report_command(),
            export_command(),
            review_command(),
            _tidy_command(),
        ],
    )


def _list_command() -> click.Command:
    count = click.Option(
        ["--count"],
        type=click.IntRange(1, _MOST_LISTED),
        default=_LISTED,
        metavar=_("NUMBER"),
        help=_("At most so many answers. Without it: {count}.").format(count=_LISTED),
    )
    return click.Command(
        "list",
        options_metavar=_("[OPTIONS]"),
        help=_("Show the latest answers."),
        callback=_list,
        params=[count, *selection_options()],
    )


def _tidy_command() -> click.Command:
    days = click.Option(
        ["--days"],
        type=click.IntRange(1, _MOST_DAYS),
        envvar="TUTOR_FEEDBACK_DAYS",
        metavar=_("NUMBER"),
        help=_("How many days an answer is kept."),
    )
    return click.Command(
        "tidy",
        options_metavar=_("[OPTIONS]"),
        help=_("Leave only daily counts of answers that were kept long enough."),
        callback=_tidy,
        params=[days],
    )


@click.pass_obj
def _list(  # noqa: PLR0913, PLR0917 - one argument per option
    settings: Settings,
    count: int,
    since: date | None,
    until: date | None,
    lesson: str,
    version: str,
) -> None:
    from tutor.feedback.listing import latest, table

    with opened(settings) as store:
        answers = latest(store, selection_of(store, since, until, lesson, version), count)
    if not answers:
        echo(_("There are no answers yet."))
        return
    for line in table(answers, shutil.get_terminal_size().columns):
        echo(line)


@click.pass_obj
def _tidy(settings: Settings, days: int | None) -> None:
    if days is None:
        sentence = _("Say how long answers are kept: --days 365, or TUTOR_FEEDBACK_DAYS.")
        raise click.UsageError(sentence)
    with opened(settings, change=True) as store:
        count = store.apply_retention(date.today() - timedelta(days=days))
    sentence = ngettext(
        "Of {count} answer only the count of that day is left.",
        "Of {count} answers only the counts per day are left.",
        count,
    )
    echo(sentence.format(count=count))
