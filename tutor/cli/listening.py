"""A port to listen at, for the commands that serve pages."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import click

from tutor.cli.exits import CommandError, Exit
from tutor.i18n import gettext as _


def port_option(default: int, explanation: str) -> click.Option:
    """The port to listen at."""
    return click.Option(
        ["--port"],
        default=default,
        type=click.IntRange(0, 65535),
        metavar=_("NUMBER"),
        help=explanation,
    )


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket at this address. Raises CommandError when nothing can be served there."""
    from tutor.web.serve import listen

    try:
        listener = listen(host, port)
    except OSError as error:
        sentence = _("Nothing can be served at {host}, port {port}: choose another one.")
        raise CommandError(sentence.format(host=host, port=port), Exit.FILES) from error
    with listener:
        yield listener
