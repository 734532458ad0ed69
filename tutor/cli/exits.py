"""How a command ends: the exit codes, and the one exception that carries them."""

from __future__ import annotations

from enum import IntEnum

from tutor.i18n import N_
from tutor.i18n import gettext as _


class Exit(IntEnum):
    """What a command tells the shell; the numbers never change."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    NOT_FOUND = 3
    FILES = 4
    NO_TERMINAL = 5
    DATABASE = 6
    INTERNAL = 70
    HUNG_UP = 129
    INTERRUPTED = 130
    QUIT = 131
    PIPE_CLOSED = 141
    TERMINATED = 143


MEANINGS = {
    Exit.DONE: N_("all went well"),
    Exit.PROBLEMS: N_("a lesson has errors; they were printed"),
    Exit.USAGE: N_("the command was not understood"),
    Exit.NOT_FOUND: N_("a lesson, folder or file is not there"),
    Exit.FILES: N_("a file or folder cannot be read or written"),
    Exit.NO_TERMINAL: N_("this command needs a terminal"),
    Exit.DATABASE: N_("the database cannot be used"),
    Exit.INTERNAL: N_("something in the program went wrong; a report was saved"),
    Exit.HUNG_UP: N_("the terminal was closed; what was practised is kept"),
    Exit.INTERRUPTED: N_("stopped with Ctrl+C"),
    Exit.QUIT: N_("stopped with Ctrl+\\; what was practised is kept"),
    Exit.PIPE_CLOSED: N_("the reader of the output stopped reading"),
    Exit.TERMINATED: N_("the computer asked the program to stop; what was practised is kept"),
}


def meaning(code: Exit) -> str:
    """What an exit code says, in the language in use."""
    return _(MEANINGS[code])


class CommandError(Exception):
    """A command stops here: one sentence for the person, and the exit code."""

    def __init__(self, sentence: str, code: Exit) -> None:
        super().__init__(sentence)
        self.code = code
