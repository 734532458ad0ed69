"""Writing a file that somebody asked for, and saying what is in the way."""

from __future__ import annotations

from pathlib import Path

from tutor.cli.exits import CommandError, Exit
from tutor.i18n import gettext as _


def write_text(path: Path, text: str, replace: bool) -> None:
    """Write a text file, whole or not at all. Raises CommandError with the reason."""
    from tutor.atomic_write import atomic_write

    try:
        with atomic_write(path.expanduser(), replace=replace) as file:
            file.write(text.encode())
    except (OSError, RuntimeError) as error:
        raise CommandError(why_not(error).format(file=path), Exit.FILES) from error


def expanded(name: str) -> Path:
    """The path of this name, in which ``~`` is the home of this user."""
    try:
        return Path(name).expanduser()
    except RuntimeError:  # ~ and the name of nobody
        return Path(name)


def make_folder(path: Path) -> Path:
    """This folder, made if it is not there yet. Raises CommandError with the reason."""
    try:
        folder = path.expanduser()
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:
        sentence = _("{folder} is a file, not a folder.").format(folder=path)
        raise CommandError(sentence, Exit.FILES) from error
    except (OSError, RuntimeError) as error:
        raise CommandError(why_not(error).format(file=path), Exit.FILES) from error
    return folder


def why_not(error: Exception) -> str:
    """Why a file was not written, with a hole for its name."""
    match error:
        case FileExistsError():
            return _("{file} is there already. Choose another name, or add --force to replace it.")
        case IsADirectoryError():
            return _("{file} is a folder. Write the name of a file in it.")
        case FileNotFoundError() | NotADirectoryError():
            return _("The folder for {file} is not there. Make it first, or choose another.")
        case PermissionError():
            return _("You are not allowed to write {file}. Choose another folder.")
    return _("{file} cannot be written. Is the disk full?")
