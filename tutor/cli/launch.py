"""Opening the app, or saying what there is where no app can be shown."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from tutor.cli.exits import CommandError, Exit
from tutor.cli.feedback_store import feedback_database
from tutor.cli.lessons import catalogue_of
from tutor.cli.list import catalogue_lines
from tutor.cli.output import can_show_app, can_show_frames, echo
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.feedback.sink import StoreSink
    from tutor.lesson.model import Lesson
    from tutor.loader.catalogue_entry import CatalogueEntry
    from tutor.storage.progress_store import ProgressStore

_RESEND_AFTER_SECONDS = 20.0


def open_app(settings: Settings) -> None:
    """Open the app on the catalogue; without a terminal print the catalogue and how to go on."""
    if can_show_app():
        run_app(settings)
        return
    for line in catalogue_lines(catalogue_of(settings)):
        echo(line)
    echo(_("The app needs a terminal. There you start it with: tutor"))
    echo(_("To read a lesson here: tutor storyboard LESSON"))


def run_app(
    settings: Settings,
    lesson: str | None = None,
    seed: int | None = None,
    situations: Mapping[str, bool] | None = None,
) -> None:
    """Run the app until the learner stops, with what it needs from this computer."""
    from tutor.storage.paths import preferences_file
    from tutor.storage.preferences import Preferences
    from tutor.tui.app import Services, Start, run

    if not can_show_frames():
        sentence = _("This terminal is not set to UTF-8. Start it like this: LC_ALL=C.UTF-8 tutor")
        raise CommandError(sentence, Exit.NO_TERMINAL)
    # Answers that could not be sent before; not while the app is starting.
    resend = Timer(_RESEND_AFTER_SECONDS, lambda: _open_feedback(settings).resend())
    resend.daemon = True
    resend.start()
    with ExitStack() as opened:
        services = Services(
            catalogue=partial(catalogue_of, settings, tell=False),
            store=lambda: opened.enter_context(closing(open_progress())),
            feedback=partial(_open_feedback, settings),
            loader=partial(load_entry, settings.lessons_folder()),
            preferences=Preferences(preferences_file()),
        )
        goodbye = run(services, Start(lesson, seed, situations or {}))
    if goodbye:
        echo(goodbye)


def load_entry(root: Path, entry: CatalogueEntry) -> Lesson | None:
    """Open a lesson; what that needs is imported now, not when the app opens."""
    from tutor.loader.lesson_cache import open_lesson
    from tutor.storage.paths import cache_folder

    return open_lesson(root, entry.file, cache_folder())


def _open_feedback(settings: Settings) -> StoreSink:
    """Where answers go: the database that was named, or this user's file."""
    from tutor.feedback.sink import StoreSink
    from tutor.storage.paths import data_folder

    return StoreSink(*feedback_database(settings), data_folder())


def open_progress() -> ProgressStore:
    """Where practices are kept; without a place to write, the memory until the app ends."""
    from tutor.storage.paths import progress_file
    from tutor.storage.sqlite_store import open_store

    return open_store(progress_file())
