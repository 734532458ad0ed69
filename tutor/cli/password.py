"""``tutor password``: the line for the setting with the password of the editorial pages."""

from __future__ import annotations

import sys

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.output import echo
from tutor.i18n import gettext as _


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "password",
        options_metavar=_("[OPTIONS]"),
        help=_("Make the line for --password-hash of tutor serve. The password is not in it."),
        callback=_password,
    )


def _password() -> None:
    from tutor.web.editorial.password import LONGEST, SHORTEST, make_hash

    if sys.stdin.isatty():
        password = click.prompt(
            _("The password (it is not shown)"),
            hide_input=True,
            confirmation_prompt=_("Once more"),
        )
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    if not SHORTEST <= len(password) <= LONGEST:
        sentence = _("Choose a password of {shortest} to {longest} characters.")
        sentence = sentence.format(shortest=SHORTEST, longest=LONGEST)
        raise CommandError(sentence, Exit.USAGE)
    echo(make_hash(password))
