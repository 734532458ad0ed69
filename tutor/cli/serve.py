"""``tutor serve``: the lessons as web pages."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.feedback_store import feedback_database, refuse_foreign_file
from tutor.cli.launch import load_entry
from tutor.cli.lessons import catalogue_of
from tutor.cli.listening import listening, port_option
from tutor.cli.login_options import login_options
from tutor.cli.options import base_path_option
from tutor.cli.output import echo
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.web.editorial.password import PasswordHash


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "serve",
        options_metavar=_("[OPTIONS]"),
        help=_("Serve the lessons as web pages. Nothing that learners type is kept."),
        callback=_serve,
        params=_options(),
    )


def _options() -> list[click.Parameter]:
    return [
        click.Option(
            ["--host"],
            default="127.0.0.1",
            metavar=_("ADDRESS"),
            help=_("The address to listen at. Without it: only this computer."),
        ),
        port_option(8000, _("The port to listen at; 0 takes a free one. Without it: 8000.")),
        click.Option(
            ["--database"],
            default="",
            metavar=_("ADDRESS"),
            help=_("Keep feedback in this database instead of in a file of your own."),
        ),
        base_path_option(),
        click.Option(
            ["--allow-origin"],
            multiple=True,
            metavar=_("ADDRESS"),
            help=_("Take answers from the pages of this other site too."),
        ),
        *login_options(),
        click.Option(
            ["--quiet"],
            is_flag=True,
            help=_("Write no line for each request."),
        ),
    ]


@dataclass(frozen=True, slots=True)
class _Options:
    host: str
    port: int
    database: str
    base_path: str
    allow_origin: tuple[str, ...]
    password_hash: PasswordHash | None
    login_header: str
    trusted_proxy: tuple[str, ...]
    quiet: bool


@click.pass_obj
def _serve(settings: Settings, /, **given: Any) -> None:
    options = _Options(**given)
    from tutor.feedback.ownership import StoreError
    from tutor.feedback.store import FeedbackStore
    from tutor.web.answers import Answers
    from tutor.web.app import make_app
    from tutor.web.editorial.login import LoginSettings
    from tutor.web.library import Library
    from tutor.web.peer import LOCAL
    from tutor.web.serve import serve
    from tutor.web.settings import WebSettings

    if options.database:
        settings = Settings(settings.lessons, options.database)
        refuse_foreign_file(settings)
    library = Library(catalogue_of(settings), partial(load_entry, settings.lessons_folder()))
    where, own = feedback_database(settings)
    with ExitStack() as opened:
        try:
            store = opened.enter_context(FeedbackStore(where, own=own))
        except StoreError as trouble:
            raise CommandError(str(trouble), Exit.DATABASE) from trouble
        proxies = options.trusted_proxy or LOCAL
        web = WebSettings(options.base_path, frozenset(options.allow_origin), proxies=proxies)
        login = None
        if options.password_hash or options.login_header:
            login = LoginSettings(options.password_hash, options.login_header, proxies)
        app = make_app(library, web, Answers(store), login)
        listener = opened.enter_context(listening(options.host, options.port))
        host = f"[{options.host}]" if ":" in options.host else options.host
        address = f"http://{host}:{listener.getsockname()[1]}{options.base_path}"
        echo(_("The lessons are at {address}").format(address=address))
        echo(_("Stop with Ctrl+C."))
        serve(app, listener, requests=not options.quiet)
