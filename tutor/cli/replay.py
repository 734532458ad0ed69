"""``tutor replay``: a walk in a lesson, played again for an editor."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.cli.exits import CannotGoOn, Exit
from tutor.cli.lessons import read_lesson
from tutor.cli.output import can_show_app, say
from tutor.cli.preview import source_of
from tutor.cli.settings import Settings
from tutor.language import gettext as _

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
    from tutor.check.proof.walk import Walk, in_words, practice_of, read_walk

    try:
        if file.exists() and not file.is_file():
            raise ValueError("a folder, or a pipe that would never end")
        if file.stat().st_size > MOST_WALK:
            raise ValueError("too large")
        walk = read_walk(file.read_text(encoding="utf-8"))
    except OSError as error:
        sentence = _("{file} cannot be read. Check the name of the file.")
        raise CannotGoOn(sentence.format(file=file), Exit.NOT_FOUND) from error
    except ValueError as error:
        sentence = _("{file} is no walk. A walk is a file that tutor check --prove wrote.")
        raise CannotGoOn(sentence.format(file=file), Exit.PROBLEMS) from error
    lesson = read_lesson(settings, walk.lesson)
    if not can_show_app():
        sentences = list(in_words(lesson, walk))
        for number, sentence in enumerate(sentences, 1):
            say(f"{number}. {sentence}")
        if not sentences:
            say(_("Nothing in this walk can be done in the lesson as it is now."))
        return
    from tutor.tui.preview.app import ReplayApp

    practice = practice_of(lesson, Walk(walk.lesson, walk.deal, ()))
    ReplayApp(source_of(settings, walk.lesson), practice, walk.events).run_safely()
