"""``tutor replay``: a walk in a lesson, played again for an editor."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.lessons import read_lesson
from tutor.cli.output import can_show_app, echo
from tutor.cli.preview import source_of
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _

MOST_WALK = 1_000_000
"""A larger file, in bytes, is no walk."""


def command() -> click.Command:
    """The command that plays a walk again."""
    return click.Command(
        "replay",
        options_metavar=_("[OPTIONS]"),
        help=_("Play a walk that the proof wrote, act by act; without a terminal as text."),
        callback=_replay,
        params=[click.Argument(["file"], metavar=_("FILE"), type=click.Path(path_type=Path))],
    )


@click.pass_obj
def _replay(settings: Settings, file: Path) -> None:
    from tutor.verify.trace import Trace, in_words, practice_of, read_trace

    try:
        if file.exists() and not file.is_file():
            raise ValueError("a folder, or a pipe that would never end")
        if file.stat().st_size > MOST_WALK:
            raise ValueError("too large")
        walk = read_trace(file.read_text(encoding="utf-8"))
    except OSError as error:
        sentence = _("{file} cannot be read. Check the name of the file.")
        raise CommandError(sentence.format(file=file), Exit.NOT_FOUND) from error
    except ValueError as error:
        sentence = _("{file} is no walk. A walk is a file that tutor check --prove wrote.")
        raise CommandError(sentence.format(file=file), Exit.PROBLEMS) from error
    lesson = read_lesson(settings, walk.lesson)
    if not can_show_app():
        sentences = list(in_words(lesson, walk))
        for number, sentence in enumerate(sentences, 1):
            echo(f"{number}. {sentence}")
        if not sentences:
            echo(_("Nothing in this walk can be done in the lesson as it is now."))
        return
    from tutor.tui.preview.app import ReplayApp

    practice = practice_of(lesson, Trace(walk.lesson, walk.scenario, ()))
    ReplayApp(source_of(settings, walk.lesson), practice, walk.events).run_safely()
