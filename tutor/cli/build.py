"""``tutor build``: the lessons as files for any web server."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.lessons import catalogue_of
from tutor.cli.options import base_path_option
from tutor.cli.output import echo
from tutor.cli.progress_bar import ProgressBar
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _
from tutor.i18n import ngettext


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "build",
        options_metavar=_("[OPTIONS]"),
        help=_("Make web pages of the lessons as files: they need no server of ours."),
        callback=_build,
        params=[
            click.Argument(["out"], metavar=_("FOLDER"), type=click.Path(path_type=Path)),
            base_path_option(),
            click.Option(
                ["--feedback"],
                default="",
                metavar=_("ADDRESS"),
                callback=_server,
                help=_("Send answers to this server. Without it, nobody is asked anything."),
            ),
        ],
    )


def _server(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    """The address of a server of ours; "" where none is named."""
    if not value:
        return ""
    parts = urlsplit(value)
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not parts.hostname or not (parts.scheme == "https" or (local and parts.scheme == "http")):
        raise click.BadParameter(_("Write an address such as https://oefenen.example/."))
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"


@click.pass_obj
def _build(settings: Settings, out: Path, base_path: str, feedback: str) -> None:
    from tutor.site.build import CannotBuild, Options, build_site

    catalogue = catalogue_of(settings)
    progress = ProgressBar(lambda: 2 * len(catalogue.entries) + 1)
    try:
        built = build_site(
            settings.lessons_folder(), catalogue, out, Options(base_path, feedback), progress.reach
        )
    except CannotBuild as error:
        raise CommandError(str(error), Exit.FILES) from error
    except OSError as error:
        sentence = _("The pages cannot be written to {folder}: {reason}")
        raise CommandError(
            sentence.format(folder=out, reason=error.strerror or error), Exit.FILES
        ) from error
    progress.end()
    count = ngettext("{count} lesson", "{count} lessons", built.lessons)
    echo(
        _("{lessons} in {pages} pages, {size} MB: {folder}").format(
            lessons=count.format(count=built.lessons),
            pages=built.pages,
            size=f"{built.size / 1e6:.0f}",
            folder=out,
        )
    )
    if built.left_out:
        echo(
            _("Left out, because they have errors: {names}").format(names=", ".join(built.left_out))
        )
