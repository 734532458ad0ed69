"""``tutor import``: a pasted article becomes a draft lesson."""

from __future__ import annotations

import os
import select
import stat
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from tutor.cli.drafts import (
    check_name,
    lessons_folder,
    out_option,
    print_faults,
    print_next,
    print_todos,
    save_lesson,
    shared_files_of,
)
from tutor.cli.exits import CommandError, Exit
from tutor.cli.output import echo
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _
from tutor.i18n import ngettext

PATIENCE = 10.0
"""So many seconds a pipe has to give its whole text."""

if TYPE_CHECKING:
    from tutor.importer.article import Article
    from tutor.importer.draft import Drafted


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "import",
        options_metavar=_("[OPTIONS]"),
        help=_("Make a draft lesson from the text of an article (.txt or .md)."),
        callback=_import,
        params=[
            click.Argument(["article"], metavar=_("ARTICLE")),
            out_option(),
            click.Option(
                ["--id", "name"],
                metavar=_("NAME"),
                help=_("The name of the lesson. Without it: made from the title."),
            ),
        ],
    )


@click.pass_obj
def _import(settings: Settings, article: str, out: str | None, name: str | None) -> None:
    from tutor.importer import words
    from tutor.importer.draft import draft_lessons
    from tutor.importer.files import write
    from tutor.importer.lines import ImportRefused

    folder = lessons_folder(settings, out)
    try:
        read = _read(article)
        name = check_name(name or words.slug(read.title.text), folder)
        shared = shared_files_of(folder)
        drafts = draft_lessons(read, shared.card)
        files = write(read, drafts, name, shared)
    except ImportRefused as refused:
        raise CommandError(f"{article}: {refused}", Exit.PROBLEMS) from refused
    saved = save_lesson(files, folder, shared)
    _tell(article, read, drafts)
    echo(_("The draft:"))
    for path in saved:
        echo(f"  {folder / path}")
    echo()
    print_todos(saved, folder)
    print_faults(files, folder)
    slug = drafts[0].variant.slug
    print_next(name, f"{name}-{slug}" if slug else name, folder)


def _read(article: str) -> Article:
    """The article in this file. Raises CommandError, or ImportRefused for what is in it."""
    from tutor.importer.article import read_article
    from tutor.importer.lines import LARGEST, read_text

    try:
        path = Path(article).expanduser()
        if path.is_dir():
            sentence = _("{file} is a folder. Name the file with the text of the article.")
            raise CommandError(sentence.format(file=article), Exit.FILES)
        data = _read_bytes(path, LARGEST + 1)
    except TimeoutError as error:
        sentence = _("{file} does not come to an end. Save the text in a file and try again.")
        raise CommandError(sentence.format(file=article), Exit.FILES) from error
    except FileNotFoundError as error:
        sentence = _("There is no file {file}. Paste the article in a text file and save it first.")
        raise CommandError(sentence.format(file=article), Exit.NOT_FOUND) from error
    except (OSError, ValueError, RuntimeError) as error:
        sentence = _("{file} cannot be read.").format(file=article)
        raise CommandError(sentence, Exit.FILES) from error
    return read_article(read_text(data))


def _read_bytes(path: Path, most: int) -> bytes:
    """At most so many bytes of a file. Raises TimeoutError when a pipe has no end, and OSError."""
    if stat.S_ISREG(path.stat().st_mode):
        with path.open("rb") as file:
            return file.read(most)
    data = b""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        end = monotonic() + PATIENCE
        while len(data) < most:
            if not select.select([handle], [], [], max(0.0, end - monotonic()))[0]:
                raise TimeoutError
            piece = os.read(handle, most - len(data))
            if not piece:
                break
            data += piece
    finally:
        os.close(handle)
    return data


def _tell(path: str, article: Article, drafts: Sequence[Drafted]) -> None:
    """Say what was recognised, what was not, and what was left out."""
    echo(article.title.text)
    for draft in drafts:
        count, total = draft.recognised, len(draft.bullets)
        sentence = ngettext(
            "{count} of {total} list item recognised",
            "{count} of {total} list items recognised",
            total,
        ).format(count=count, total=total)
        echo(f"  {draft.variant.name}: {sentence}" if draft.variant.name else f"  {sentence}")
        for bullet in draft.bullets:
            if not bullet.recognised:
                echo(f"    {path}:{bullet.line}: {bullet.text}")
    if article.dropped:
        sentence = ngettext(
            "{count} line belongs to the website and is left out: {lines}",
            "{count} lines belong to the website and are left out: {lines}",
            len(article.dropped),
        )
        lines = ", ".join(str(text.line) for text in article.dropped)
        echo("  " + sentence.format(count=len(article.dropped), lines=lines))
    echo()
