"""What holds for every command: where the lessons and the database are."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass
from pathlib import Path

from tutor.cli.exits import CommandError, Exit
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text
from tutor.loader.folders import has_lessons, own_lessons

__all__ = ["Settings", "own_lessons"]

_NEAR = ("lessons", ".", "..")
"""Where lessons of one's own are looked for, seen from the folder that somebody is in."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of ``tutor`` itself; every command gets them as ``ctx.obj``.

    ``lessons`` empty means the lessons near the folder that one is in, or else those
    that come with the program; ``database`` empty the file in the user's own folder.
    """

    lessons: str = ""
    database: str = ""

    def lessons_folder(self) -> Path:
        """The folder with the lessons. Raises CommandError when it cannot be read."""
        folder = Path(self.lessons) if self.lessons else _near()
        shown = clean_text(str(folder))
        try:
            folder = folder.expanduser()
            if not folder.exists():
                sentence = _("There is no folder {folder}.").format(folder=shown)
                raise CommandError(sentence, Exit.NOT_FOUND)
            if not folder.is_dir():
                sentence = _("{folder} is a file, not a folder.").format(folder=shown)
                raise CommandError(sentence, Exit.NOT_FOUND)
            os.scandir(folder).close()
        except (OSError, ValueError, RuntimeError) as error:
            sentence = _("The folder {folder} cannot be read.").format(folder=shown)
            raise CommandError(sentence, Exit.FILES) from error
        return folder

    def lessons_option(self) -> str:
        """What a printed command needs to find the same lessons: a space and ``--lessons FOLDER``.

        Empty for the lessons that come with the program.
        """
        folder = self.lessons or str(_near())
        own = Path(folder).expanduser().resolve() == own_lessons().resolve()
        return "" if own else f" --lessons {shlex.quote(folder)}"


def _near() -> Path:
    """The lessons where somebody is, so that a command without options is about those.

    In the folder of a lesson itself they are one folder up, if shared files tell so.
    """
    for name in _NEAR:
        folder = Path(name)
        if has_lessons(folder) and (name != ".." or (folder / "shared").is_dir()):
            return folder
    return own_lessons()
