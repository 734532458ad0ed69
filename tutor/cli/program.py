"""``tutor`` itself: its options, and the commands below it, each imported when it is used."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from tutor.cli.exits import Exit, meaning
from tutor.cli.languages import VARIABLE
from tutor.cli.output import echo
from tutor.cli.settings import Settings
from tutor.i18n import LANGUAGES
from tutor.i18n import gettext as _

# In the order of the help. Each module offers ``command()``.
COMMANDS = (
    "list", "play", "serve", "build", "storyboard", "check", "explain", "schema", "new", "import",
    "preview", "replay", "feedback", "password",
)  # fmt: skip


class Program(click.Group):
    """The group that finds a command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, in the language in use."""
        if cmd_name not in COMMANDS:
            return None
        # A word of Python itself cannot be the name of a module.
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        made: click.Command = import_module(f"tutor.cli.{module}").command()
        return made

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; for an unknown one click also tells the nearest."""
        if args[0] not in COMMANDS:
            raise click.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the exit codes below the commands."""
        with formatter.section(_("Exit codes")):
            formatter.write_dl([(str(code.value), meaning(code)) for code in Exit])


def program() -> Program:
    """The whole command line, in the language in use."""
    return Program(
        "tutor",
        help=_("Practise a digital procedure before you do it for real. Alone: opens the app."),
        invoke_without_command=True,
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("[COMMAND]"),
        callback=_start,
        params=_options(),
    )


def _options() -> list[click.Parameter]:
    return [
        click.Option(
            ["--lessons"],
            metavar=_("FOLDER"),
            callback=_not_empty,
            envvar="TUTOR_LESSONS",
            help=_("Take the lessons from this folder."),
        ),
        click.Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            envvar=VARIABLE,
            expose_value=False,
            help=_("The language of the program."),
        ),
        click.Option(
            ["--database"],
            metavar=_("ADDRESS"),
            callback=_not_empty,
            envvar="TUTOR_DATABASE",
            help=_("Keep feedback in this database instead of in a file of your own."),
        ),
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_say_version,
            help=_("Say the version and stop."),
        ),
    ]


@click.pass_context
def _start(ctx: click.Context, lessons: str | None, database: str | None) -> None:
    ctx.obj = Settings(lessons or "", database or "")
    if database:
        from tutor.cli.feedback_store import refuse_foreign_file

        refuse_foreign_file(ctx.obj)
    if ctx.invoked_subcommand is None:
        from tutor.cli.launch import open_app

        open_app(ctx.obj)


def _not_empty(_ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value == "":
        sentence = _("Write a value after {option}.").format(option=param.opts[0])
        raise click.UsageError(sentence)
    return value


def _say_version(ctx: click.Context, _param: click.Parameter, value: bool) -> Any:
    if value and not ctx.resilient_parsing:
        from tutor import __version__

        echo(f"tutor {__version__}")
        ctx.exit()
