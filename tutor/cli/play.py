"""``tutor play``: the app, opened on one lesson."""

from __future__ import annotations

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.launch import run_app
from tutor.cli.lessons import chosen_situations, read_lesson
from tutor.cli.options import lesson_argument, seed_option, situation_option
from tutor.cli.output import can_show_app
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "play",
        options_metavar=_("[OPTIONS]"),
        help=_("Practise one lesson in the app."),
        callback=_play,
        params=[
            lesson_argument(),
            seed_option(None, _("The same number gives the same codes and questions again.")),
            situation_option(),
        ],
    )


@click.pass_obj
def _play(
    settings: Settings, lesson: str, seed: int | None, situations: tuple[tuple[str, bool], ...]
) -> None:
    read = read_lesson(settings, lesson)
    chosen = chosen_situations(read, situations)
    if not can_show_app():
        sentence = _("Practising needs a terminal. To read the lesson: tutor storyboard {lesson}")
        named = f"{lesson}{settings.lessons_option()}"
        raise CommandError(sentence.format(lesson=named), Exit.NO_TERMINAL)
    run_app(settings, lesson, seed, chosen)
