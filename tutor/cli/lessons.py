"""Finding a lesson by its name, and reading it, with a sentence for all that can be in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.cli.exits import CommandError, Exit
from tutor.cli.output import print_error, tell_progress
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tutor.lesson.model import Lesson
    from tutor.loader.catalogue import Catalogue
    from tutor.loader.catalogue_entry import CatalogueEntry

_MANY = 50
_EVERY = 10


def catalogue_of(settings: Settings, *, tell: bool = True) -> Catalogue:
    """All lessons of the folder in use; ``tell`` shows how far reading them is."""
    from tutor.loader.catalogue import open_catalogue
    from tutor.storage.paths import cache_folder

    return open_catalogue(
        settings.lessons_folder(), cache_folder(), _tell_reading if tell else None
    )


def _tell_reading(count: int, total: int) -> None:
    if total >= _MANY and (count % _EVERY == 0 or count == total):
        text = _("Reading lessons: {count} of {total}").format(count=count, total=total)
        tell_progress(text, last=count == total)


def find_lesson(settings: Settings, name: str) -> CatalogueEntry:
    """The lesson of this name. Raises CommandError, with the nearest name when there is one."""
    catalogue = catalogue_of(settings)
    found = catalogue.find(name)
    if found is not None:
        return found
    variants = [entry.id for entry in catalogue.entries if entry.article == name]
    if variants:
        sentence = _("{name} has more than one lesson. Choose: {lessons}.")
        sentence = sentence.format(name=name, lessons=", ".join(variants))
        raise CommandError(sentence, Exit.NOT_FOUND)
    sentence = _("There is no lesson {name}.").format(name=name)
    nearest = catalogue.nearest(name)
    if nearest:
        sentence += " " + _("Did you mean {nearest}?").format(nearest=nearest)
    else:
        sentence += " " + _("All lessons: tutor list")
    raise CommandError(sentence, Exit.NOT_FOUND)


def read_lesson(settings: Settings, name: str) -> Lesson:
    """The lesson of this name, read and understood. Raises CommandError after saying its errors."""
    from tutor.loader.lesson_cache import open_lesson
    from tutor.storage.paths import cache_folder

    root, file = settings.lessons_folder(), find_lesson(settings, name).file
    return open_lesson(root, file, cache_folder()) or read_file_of_lesson(root, file)


def read_file_of_lesson(root: Path, file: str) -> Lesson:
    """The lesson in this file of the lessons folder; raises CommandError after its errors."""
    from tutor.loader.load import load_lesson

    loaded = load_lesson(root / file, root)
    if loaded.lesson is not None:
        return loaded.lesson
    for problem in loaded.problems:
        place = f"{problem.at.file}:{problem.at.line}:{problem.at.column}"
        print_error(f"{place}: {problem.code}: {problem.sentence()} {problem.hint()}")
    raise CommandError(_("This lesson has errors and cannot be used."), Exit.PROBLEMS)


def chosen_situations(lesson: Lesson, wishes: Iterable[tuple[str, bool]]) -> dict[str, bool]:
    """The situations as asked for. Raises CommandError for one that the lesson does not have."""
    from tutor.diagnostics.diagnostic import suggest

    known = [situation.name for situation in lesson.situations]
    for name, _on in wishes:
        if name in known:
            continue
        sentence = _("This lesson has no situation {name}.").format(name=name)
        near = suggest(name, known)
        if near:
            sentence += " " + _("Did you mean {nearest}?").format(nearest=near)
        elif known:
            sentence += " " + _("It has: {names}.").format(names=", ".join(known))
        raise CommandError(sentence, Exit.USAGE)
    return dict(wishes)
