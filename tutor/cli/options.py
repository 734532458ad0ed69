"""What more than one command asks: a lesson, a seed, situations, and the path of a site."""

from __future__ import annotations

import re
from typing import Any

import click

from tutor.i18n import gettext as _

_MOST_DIGITS = 18
_ANSWERS = {"yes": True, "ja": True, "no": False, "nee": False}


class SeedType(click.ParamType[int]):
    """A whole number from 0 on."""

    name = "seed"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number; click shows the sentence when it is none."""
        text = str(value)
        if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
            sentence = _("Write a whole number of at most {digits} digits, not {value}.")
            self.fail(sentence.format(digits=_MOST_DIGITS, value=text), param, ctx)
        return int(text)


class SituationType(click.ParamType[tuple[str, bool]]):
    """``NAME=yes`` or ``NAME=no``, as a name and whether it happens."""

    name = "situation"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, bool]:
        """Read one wish; click shows the sentence when it is not one."""
        name, _equals, answer = str(value).partition("=")
        if not name or answer.lower() not in _ANSWERS:
            sentence = _("Write the name of a situation, then =yes or =no; not {value}.")
            self.fail(sentence.format(value=value), param, ctx)
        return name, _ANSWERS[answer.lower()]


def lesson_argument() -> click.Argument:
    """The lesson that the command is about."""
    return click.Argument(["lesson"], metavar=_("LESSON"))


def seed_option(default: int | None, explanation: str) -> click.Option:
    """The number from which a practice draws its codes and situations."""
    return click.Option(
        ["--seed"],
        type=SeedType(),
        default=default,
        metavar=_("NUMBER"),
        help=explanation,
    )


def situation_option() -> click.Option:
    """Situations that must or must not happen; may be given more than once."""
    return click.Option(
        ["--situation", "situations"],
        type=SituationType(),
        multiple=True,
        metavar=_("NAME=yes|no"),
        help=_("Let something happen or not; may be given more than once."),
    )


_BASE = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*")


def base_path_option() -> click.Option:
    """The path of the first page of a site, with a slash at both ends."""
    return click.Option(
        ["--base-path"],
        default="/",
        metavar=_("PATH"),
        callback=_base_path,
        help=_("The path of the first page, for example /oefenen/."),
    )


def _base_path(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    base = f"/{value.strip('/')}/" if value.strip("/") else "/"
    if not _BASE.fullmatch(base):
        raise click.BadParameter(_("Write a path such as /oefenen/."))
    return base
