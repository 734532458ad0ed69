"""``tutor explain``: the help page of a code that ``tutor check`` gives."""

from __future__ import annotations

import click

from tutor.cli.output import say
from tutor.language import gettext as _


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "explain",
        options_metavar=_("[OPTIONS]"),
        help=_("Explain a code of the check, with a sample. Without a code: list them all."),
        callback=_explain,
        params=[click.Argument(["codes"], nargs=-1, metavar=_("[CODE]..."))],
    )


def _explain(codes: tuple[str, ...]) -> None:
    from tutor.check.help.tell import all_codes, help_lines

    if not codes:
        for line in all_codes():
            say(line)
    for index, code in enumerate(_known(codes)):
        if index:
            say()
        for line in help_lines(code):
            say(line)


def _known(codes: tuple[str, ...]) -> list[str]:
    """The codes in capitals. Raises UsageError for one that does not exist."""
    from tutor.lesson.codes import CODES
    from tutor.lesson.problems import nearest

    known = []
    for code in codes:
        if code.upper() not in CODES:
            sentence = _("There is no code {code}.").format(code=code)
            near = nearest(code, CODES)
            sentence += " " + (
                _("Did you mean {nearest}?").format(nearest=near)
                if near
                else _("All codes: tutor explain")
            )
            raise click.UsageError(sentence)
        known.append(code.upper())
    return known
