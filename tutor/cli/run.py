"""Running a command so that every ending is a sentence and an exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from tutor.cli.exits import CannotGoOn, Exit
from tutor.cli.languages import asked_language, global_first, speak
from tutor.cli.output import complain, finish, prepare, stop_output
from tutor.cli.program import program
from tutor.language import gettext as _


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code."""
    prepare()
    arguments = global_first(arguments)
    speak(asked_language(arguments, os.environ))
    try:
        return _guarded(list(arguments))
    except BrokenPipeError:
        stop_output()
        return Exit.PIPE_CLOSED
    except (KeyboardInterrupt, EOFError, click.Abort):
        complain(_("Stopped."))
        return Exit.INTERRUPTED
    except Exception as error:
        from tutor.cli.report import explain_crash

        complain(explain_crash(error))
        return Exit.INTERNAL


def _guarded(arguments: list[str]) -> int:
    """Run the command; what a person can mend becomes a sentence."""
    try:
        with program().make_context("tutor", arguments) as context:
            context.command.invoke(context)
        finish()
    except click.exceptions.Exit as ending:
        finish()
        return ending.exit_code
    except click.ClickException as error:
        _complain_of_usage(error)
        return error.exit_code
    except CannotGoOn as stop:
        complain(str(stop))
        return stop.code
    return Exit.DONE


def _complain_of_usage(error: click.ClickException) -> None:
    complain(error.format_message())
    context = getattr(error, "ctx", None)
    if context is not None and context.command.get_help_option(context):
        complain(_("Help: {command} --help").format(command=context.command_path))
