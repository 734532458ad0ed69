"""What ``tutor new`` and ``tutor import`` share: where a lesson goes, and saying what is in it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.output import echo, print_error
from tutor.cli.settings import Settings, own_lessons
from tutor.i18n import gettext as _
from tutor.i18n import ngettext

if TYPE_CHECKING:
    from tutor.importer.files import Files
    from tutor.importer.shared_files import SharedFiles

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_NAME = 80


def out_option() -> click.Option:
    """The lessons folder in which the new lesson comes."""
    return click.Option(
        ["--out"],
        metavar=_("FOLDER"),
        help=_("Put it in this folder. Without it: lessons, or else the folder you are in."),
    )


def lessons_folder(settings: Settings, out: str | None) -> Path:
    """The folder that is meant: by option, by setting, else the nearest one called lessons."""
    wanted = out or settings.lessons
    folder = Path(wanted) if wanted else Path("lessons") if Path("lessons").is_dir() else Path()
    try:
        folder = folder.expanduser()
        if folder.exists() and not folder.is_dir():
            sentence = _("{folder} is a file, not a folder.").format(folder=folder)
            raise CommandError(sentence, Exit.FILES)
    except (OSError, ValueError, RuntimeError) as error:
        sentence = _("The folder {folder} cannot be used.").format(folder=folder)
        raise CommandError(sentence, Exit.FILES) from error
    return folder


def check_name(name: str, folder: Path) -> str:
    """A name that a lesson can have and that is still free. Raises CommandError."""
    if len(name) > _LONGEST_NAME or not _SLUG.fullmatch(name):
        sentence = _("{name} cannot be the name of a lesson. Use small letters, digits and dashes.")
        raise CommandError(sentence.format(name=name), Exit.USAGE)
    if name == "shared":
        sentence = _("The name shared is taken by the files that lessons share. Choose another.")
        raise CommandError(sentence, Exit.USAGE)
    if (folder / name).exists():
        sentence = _("{folder} is there already. Choose another name, or remove it first.")
        raise CommandError(sentence.format(folder=folder / name), Exit.FILES)
    return name


def shared_files_of(folder: Path, persona: str = "") -> SharedFiles:
    """What the folder shares. Raises CommandError when a shared file has an error."""
    from tutor.importer.lines import ImportRefused
    from tutor.importer.shared_files import read_shared_files

    try:
        return read_shared_files(folder, own_lessons(), persona)
    except ImportRefused as refused:
        raise CommandError(str(refused), Exit.PROBLEMS) from refused


def save_lesson(files: Files, folder: Path, shared: SharedFiles) -> Mapping[str, str]:
    """Put the lesson in the folder, whole or not at all. Raises CommandError."""
    from tutor.importer.folder import save

    try:
        return save(files, folder, shared, own_lessons())
    except FileExistsError as error:
        sentence = _("{folder} is there already. Choose another name, or remove it first.")
        raise CommandError(sentence.format(folder=folder / files.name), Exit.FILES) from error
    except OSError as error:
        sentence = _("{folder} cannot be written. Choose another folder with --out.")
        raise CommandError(sentence.format(folder=folder), Exit.FILES) from error


def print_faults(files: Files, folder: Path) -> None:
    """Load what was written, and say what is wrong with it. Raises CommandError after that."""
    from tutor.loader.load import load_lesson

    broken = False
    for name in files.lessons:
        if name == "article.yaml":
            continue
        loaded = load_lesson(folder / files.name / name, folder)
        for problem in loaded.problems:
            place = f"{problem.at.file}:{problem.at.line}:{problem.at.column}"
            print_error(f"{place}: {problem.code}: {problem.sentence()} {problem.hint()}")
        broken = broken or loaded.lesson is None
    if broken:
        raise CommandError(_("Mend these errors first, then practise it."), Exit.PROBLEMS)


def print_todos(saved: Mapping[str, str], folder: Path) -> None:
    """List what an editor still has to look at, by file and line."""
    from tutor.lesson.todos import todos_in

    todos = list(todos_in(saved))
    if not todos:
        return
    sentence = ngettext(
        "{count} place asks for a look (search for INVULLEN):",
        "{count} places ask for a look (search for INVULLEN):",
        len(todos),
    )
    echo(sentence.format(count=len(todos)))
    for mark in todos:
        echo(f"  {folder / mark.file}:{mark.line}: {mark.text}")
    echo()


def print_next(name: str, lesson: str, folder: Path) -> None:
    """Say which commands come next for the lesson's folder, and for the (first) lesson in it."""
    from tutor.cli.program import COMMANDS

    usual = folder.resolve() == own_lessons().resolve()
    option = "" if usual else f" --lessons {shlex.quote(str(folder))}"
    echo(_("Go on with:"))
    echo(f"  tutor check {shlex.quote(str(folder / name))}")
    for command in ("preview", "play"):
        if command in COMMANDS:
            echo(f"  tutor {command} {lesson}{option}")
