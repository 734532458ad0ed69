"""Opening the app, or saying what there is where no app can be shown."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.cli.lessons import catalogue_of
from tutor.cli.list import catalogue_lines
from tutor.cli.output import can_show_app, say
from tutor.cli.settings import Settings
from tutor.language import gettext as _


def open_app(settings: Settings) -> None:
    """Open the app on the catalogue; without a terminal print the catalogue and how to go on."""
    if can_show_app():
        run_app(settings)
        return
    for line in catalogue_lines(catalogue_of(settings)):
        say(line)
    say(_("The app needs a terminal. There you start it with: tutor"))
    say(_("To read a lesson here: tutor storyboard LESSON"))


def run_app(
    settings: Settings,
    lesson: str | None = None,
    seed: int | None = None,
    situations: Mapping[str, bool] | None = None,
) -> None:
    """Run the app until the learner stops."""
    from tutor.tui.app import run

    run(
        settings.lessons_folder(),
        start=lesson,
        seed=seed,
        situations=dict(situations or {}),
        database=settings.database or None,
    )
