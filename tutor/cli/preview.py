"""``tutor preview``: a lesson in the app while an editor writes it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.launch import load_entry
from tutor.cli.lessons import catalogue_of, chosen_situations, find_lesson, read_lesson
from tutor.cli.listening import listening, port_option
from tutor.cli.options import lesson_argument, seed_option, situation_option
from tutor.cli.output import can_show_app, echo
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _
from tutor.loader.folders import SUFFIXES, yaml_files

if TYPE_CHECKING:
    from tutor.tui.preview.source import PreviewSource


def command() -> click.Command:
    """The command that shows a lesson while it is written."""
    return click.Command(
        "preview",
        options_metavar=_("[OPTIONS]"),
        help=_("Show a lesson in the app; it is read again whenever you save the file."),
        callback=_preview,
        params=[
            lesson_argument(),
            seed_option(1, _("Another number gives other codes and questions. Without it: 1.")),
            situation_option(),
            click.Option(
                ["--web"],
                is_flag=True,
                help=_("In a browser, as on a telephone and on a desk."),
            ),
            port_option(0, _("With --web: the port of this computer. Without it: a free one.")),
        ],
    )


@click.pass_obj
def _preview(  # noqa: PLR0913, PLR0917 - one argument per option
    settings: Settings,
    lesson: str,
    seed: int,
    situations: tuple[tuple[str, bool], ...],
    web: bool,
    port: int,
) -> None:
    if web:
        _in_browser(settings, lesson, seed, dict(situations), port)
        return
    if not can_show_app():
        sentence = _("The preview needs a terminal. To read the lesson: tutor storyboard {lesson}")
        named = f"{lesson}{settings.lessons_option()}"
        raise CommandError(sentence.format(lesson=named), Exit.NO_TERMINAL)
    from tutor.engine.practice import Practice
    from tutor.tui.preview.app import PreviewApp

    read = read_lesson(settings, lesson)
    practice = Practice.begin(read, seed, chosen_situations(read, situations))
    PreviewApp(source_of(settings, lesson), practice).run_safely()


def _in_browser(
    settings: Settings, lesson: str, seed: int, situations: dict[str, bool], port: int
) -> None:
    from tutor.web.preview import PATH, PreviewLibrary, make_preview
    from tutor.web.serve import serve

    source = source_of(settings, lesson)
    if source.lesson is not None:
        chosen_situations(source.lesson, situations.items())
    opener = partial(load_entry, settings.lessons_folder())
    library = PreviewLibrary(catalogue_of(settings), opener, lesson, source)
    with listening("127.0.0.1", port) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}{PATH}"
        echo(_("The preview is at {address}").format(address=address))
        echo(_("Stop with Ctrl+C."))
        serve(make_preview(library, seed, situations), listener, requests=False)


def source_of(settings: Settings, lesson: str) -> PreviewSource:
    """The files of a lesson, to be read again when one is saved."""
    from tutor.loader.load import load_lesson
    from tutor.tui.preview.source import PreviewSource

    root = settings.lessons_folder()
    path = root / find_lesson(settings, lesson).file
    return PreviewSource(partial(load_lesson, path, root), partial(_watched, path.parent, root))


def _watched(folder: Path, root: Path) -> Iterator[Path]:
    """The files that a lesson can be made of: those beside it and the shared ones."""
    yield from yaml_files(folder)
    yield from (path for path in (root / "shared").rglob("*.y*ml") if path.suffix in SUFFIXES)
