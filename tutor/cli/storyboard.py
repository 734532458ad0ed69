"""``tutor storyboard``: a lesson's own solution as text."""

from __future__ import annotations

import click

from tutor.cli.lessons import chosen_situations, read_lesson
from tutor.cli.options import lesson_argument, seed_option, situation_option
from tutor.cli.output import say
from tutor.cli.settings import Settings
from tutor.language import gettext as _


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
        ],
    )


@click.pass_obj
def _storyboard(
    settings: Settings, lesson: str, seed: int, situations: tuple[tuple[str, bool], ...]
) -> None:
    from tutor.plain.storyboard import storyboard

    read = read_lesson(settings, lesson)
    for line in storyboard(read, seed, chosen_situations(read, situations)):
        say(line)
