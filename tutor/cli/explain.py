"""``tutor explain``: the help page of a code that ``tutor check`` gives."""

from __future__ import annotations

import click

from tutor.cli.output import echo
from tutor.i18n import gettext as _


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
    from tutor.authoring.help import all_codes, help_lines

    if not codes:
        for line in all_codes():
            echo(line)
    for index, code in enumerate(_known(codes)):
        if index:
            echo()
        for line in help_lines(code):
            echo(line)


def _known(codes: tuple[str, ...]) -> list[str]:
    """The codes in capitals. Raises UsageError for one that does not exist."""
    from tutor.diagnostics import records
    from tutor.diagnostics.diagnostic import suggest

    known = []
    for code in codes:
        if code.upper() not in records():
            sentence = _("There is no code {code}.").format(code=code)
            near = suggest(code, records())
            sentence += " " + (
                _("Did you mean {nearest}?").format(nearest=near)
                if near
                else _("All codes: tutor explain")
            )
            raise click.UsageError(sentence)
        known.append(code.upper())
    return known
