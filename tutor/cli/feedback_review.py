"""``tutor feedback review``: a person looks at comments that may hold personal data."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tutor.cli.exits import CommandError, Exit
from tutor.cli.feedback_store import opened
from tutor.cli.output import echo
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _
from tutor.i18n import ngettext

if TYPE_CHECKING:
    from tutor.feedback.store import FeedbackStore, WaitingComment


def review_command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "review",
        options_metavar=_("[OPTIONS]"),
        help=_("Look at comments that may hold personal data; without options one by one."),
        callback=_review,
        params=[
            click.Option(
                ["--approve"],
                multiple=True,
                metavar=_("CODE"),
                help=_("Keep this comment as it is."),
            ),
            click.Option(
                ["--rewrite"],
                nargs=2,
                multiple=True,
                metavar=_("CODE TEXT"),
                help=_("Put this text in its place."),
            ),
            click.Option(
                ["--remove"],
                multiple=True,
                metavar=_("CODE"),
                help=_("Wipe this comment; the answer stays."),
            ),
        ],
    )


@click.pass_obj
def _review(
    settings: Settings,
    approve: tuple[str, ...],
    rewrite: tuple[tuple[str, str], ...],
    remove: tuple[str, ...],
) -> None:
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    with opened(settings, change=bool(approve or rewrite or remove or asking)) as store:
        for answer in approve:
            _settled(store.approve(answer), answer)
        for answer, text in rewrite:
            _settled(store.rewrite(answer, text), answer)
        for answer in remove:
            _settled(store.remove(answer), answer)
        if approve or rewrite or remove:
            _tell_left(store)
        elif asking:
            _ask_one_by_one(store)
        else:
            _list_waiting(store)


def _settled(found: bool, answer: str) -> None:
    if not found:
        sentence = _("There is no comment with the code {code}.").format(code=answer)
        raise CommandError(sentence, Exit.NOT_FOUND)


def _list_waiting(store: FeedbackStore) -> None:
    for waiting in store.waiting():
        echo(_heading(waiting))
        echo(_quoted(waiting))
    _tell_left(store)


def _ask_one_by_one(store: FeedbackStore) -> None:
    meanings = (
        _("k = keep it as it is"),
        _("r = rewrite it"),
        _("w = wipe it"),
        _("l = look at it later"),
        _("s = stop"),
    )
    keys = [meaning.partition(" ")[0] for meaning in meanings]
    keep, rewrite, wipe, _later, stop = keys
    question = ", ".join(meanings)
    for waiting in store.waiting():
        echo(_heading(waiting))
        echo(_quoted(waiting))
        chosen = click.prompt(question, type=click.Choice(keys), show_choices=False)
        if chosen == stop:
            break
        if chosen == keep:
            store.approve(waiting.id)
        elif chosen == rewrite:
            store.rewrite(waiting.id, click.prompt(_("The new text")))
        elif chosen == wipe:
            store.remove(waiting.id)
        echo()
    _tell_left(store)


def _heading(waiting: WaitingComment) -> str:
    return f"{waiting.id}  {waiting.given_on}  {waiting.lesson}"


def _quoted(waiting: WaitingComment) -> str:
    return "\n".join("  " + line for line in waiting.comment.splitlines())


def _tell_left(store: FeedbackStore) -> None:
    count = store.count_waiting()
    if count == 0:
        echo(_("No comment waits for review."))
        return
    sentence = ngettext(
        "{count} comment waits for review.", "{count} comments wait for review.", count
    )
    echo(sentence.format(count=count))
