"""What holds for every command: where the lessons and the database are."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tutor.cli.exits import CommandError, Exit
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text

_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of ``tutor`` itself; every command gets them as ``ctx.obj``.

    ``lessons`` empty means the lessons that come with the program, ``database``
    empty the file in the user's own folder.
    """

    lessons: str = ""
    database: str = ""

    def lessons_folder(self) -> Path:
        """The folder with the lessons. Raises CannotGoOn when it cannot be read."""
        folder = Path(self.lessons) if self.lessons else own_lessons()
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


def own_lessons() -> Path:
    """The lessons that come with the program: in its package, or beside it in a checkout."""
    packed = _PACKAGE / "_lessons"
    return packed if packed.is_dir() else _PACKAGE.parent / "lessons"
