"""``tutor storyboard``: a lesson's own solution as text."""

from __future__ import annotations

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.lessons import chosen_situations, find_lesson, read_lesson
from tutor.cli.options import lesson_argument, seed_option, situation_option
from tutor.cli.output import echo
from tutor.cli.revision import earlier_lessons
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "storyboard",
        options_metavar=_("[OPTIONS]"),
        help=_("Print a lesson's own solution, screen by screen. Needs no terminal."),
        callback=_storyboard,
        params=[
            lesson_argument(),
            seed_option(1, _("Another number gives other codes and questions. Without it: 1.")),
            situation_option(),
            click.Option(
                ["--diff", "old"],
                metavar=_("OLD"),
                help=_("Show what changed since a git revision, a file or a folder."),
            ),
        ],
    )


@click.pass_obj
def _storyboard(
    settings: Settings,
    lesson: str,
    seed: int,
    situations: tuple[tuple[str, bool], ...],
    old: str | None,
) -> None:
    from tutor.storyboard.storyboard import storyboard

    read = read_lesson(settings, lesson)
    if old is not None:
        _difference(settings, read, old)
        return
    for line in storyboard(read, seed, chosen_situations(read, situations)):
        echo(line)


def _difference(settings: Settings, lesson: Lesson, old: str) -> None:
    """Say part by part what changed in a lesson since an earlier version."""
    from tutor.loader.load import load_lesson
    from tutor.storyboard.diff import diff_storyboards
    from tutor.storyboard.outline import outline

    file = find_lesson(settings, lesson.id).file
    with earlier_lessons(old, settings.lessons_folder(), file) as root:
        before = load_lesson(root / file, root)
    if before.lesson is None:
        sentence = _("In {old} the lesson {lesson} is not there, or it has errors.")
        raise CommandError(sentence.format(old=old, lesson=lesson.id), Exit.NOT_FOUND)
    for line in diff_storyboards(outline(before.lesson), outline(lesson)):
        echo(line)
