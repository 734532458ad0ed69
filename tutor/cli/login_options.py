"""What ``tutor serve`` asks about the pages for the editorial team."""

from __future__ import annotations

import re
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any

import click

from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.web.editorial.password import PasswordHash

_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}")


def login_options() -> list[click.Parameter]:
    """How the editorial team logs in; without these there are no pages for it."""
    return [
        click.Option(
            ["--password-hash"],
            envvar="TUTOR_PASSWORD_HASH",
            metavar=_("LINE"),
            callback=_hash,
            help=_("Pages for the editors, behind the password of this line: tutor password."),
        ),
        click.Option(
            ["--login-header"],
            envvar="TUTOR_LOGIN_HEADER",
            default="",
            metavar=_("NAME"),
            callback=_header,
            help=_("Pages for the editors, for whom the proxy names in this header."),
        ),
        click.Option(
            ["--trusted-proxy"],
            multiple=True,
            envvar="TUTOR_TRUSTED_PROXY",
            metavar=_("ADDRESS"),
            callback=_proxies,
            help=_("Believe this address or network. Without it: this computer."),
        ),
    ]


def _hash(_ctx: click.Context, _param: click.Parameter, value: str | None) -> PasswordHash | None:
    from tutor.web.editorial.password import read_hash

    if not value:
        return None
    try:
        return read_hash(value)
    except ValueError as error:
        sentence = _("Make the line for --password-hash with: tutor password")
        raise click.BadParameter(sentence) from error


def _header(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    if value and not _HEADER.fullmatch(value):
        raise click.BadParameter(_("Write the name of a header, like X-Remote-User."))
    return value


def _proxies(_ctx: click.Context, _param: click.Parameter, value: Any) -> tuple[str, ...]:
    for each in value:
        try:
            ip_network(each)
        except ValueError as error:
            sentence = _("Write an address or network like 10.0.0.0/8, not {value}.")
            raise click.BadParameter(sentence.format(value=each)) from error
    return tuple(value)
