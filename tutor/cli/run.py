"""Running a command so that every ending is a sentence and an exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.languages import asked_language, global_first, set_language
from tutor.cli.output import flush, prepare, print_error, stop_output
from tutor.cli.program import program
from tutor.i18n import gettext as _


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code."""
    prepare()
    arguments = global_first(arguments)
    set_language(asked_language(arguments, os.environ))
    try:
        return _guarded(list(arguments))
    except BrokenPipeError:
        stop_output()
        return Exit.PIPE_CLOSED
    except (KeyboardInterrupt, EOFError, click.Abort):
        print_error(_("Stopped."))
        return Exit.INTERRUPTED
    except Exception as error:
        from tutor.cli.report import explain_crash

        print_error(explain_crash(error))
        return Exit.INTERNAL


def _guarded(arguments: list[str]) -> int:
    """Run the command; what a person can mend becomes a sentence."""
    try:
        with program().make_context("tutor", arguments) as context:
            context.command.invoke(context)
        flush()
    except click.exceptions.Exit as ending:
        flush()
        return ending.exit_code
    except click.ClickException as error:
        _complain_of_usage(error)
        return error.exit_code
    except CommandError as stop:
        print_error(str(stop))
        return stop.code
    return Exit.DONE


def _complain_of_usage(error: click.ClickException) -> None:
    print_error(error.format_message())
    context = getattr(error, "ctx", None)
    if context is not None and context.command.get_help_option(context):
        print_error(_("Help: {command} --help").format(command=context.command_path))
