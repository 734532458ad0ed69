"""What the commands for feedback ask: days, a lesson, and a file to write to."""

from __future__ import annotations

import contextlib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from tutor.cli.exits import CommandError, Exit
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.feedback.export import AnswerSelection
    from tutor.feedback.store import FeedbackStore

_DAY_FORMS = ("%Y-%m-%d", "%d-%m-%Y")


class DayType(click.ParamType[date]):
    """A day, as 2026-01-31 or 31-01-2026."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day; click shows the sentence when it is none."""
        if isinstance(value, date):
            return value
        for form in _DAY_FORMS:
            with contextlib.suppress(ValueError):
                return datetime.strptime(str(value), form).date()
        sentence = _("Write a day like 2026-01-31 or 31-01-2026, not {value}.")
        return self.fail(sentence.format(value=value), param, ctx)


def selection_options() -> list[click.Parameter]:
    """Which answers a command is about."""
    return [
        click.Option(
            ["--since"], type=DayType(), metavar=_("DAY"), help=_("From this day, like 2026-01-31.")
        ),
        click.Option(
            ["--until"], type=DayType(), metavar=_("DAY"), help=_("Up to and including this day.")
        ),
        click.Option(
            ["--lesson"],
            metavar=_("LESSON"),
            default="",
            help=_("Only about this lesson, or this article with all its variants."),
        ),
        click.Option(
            ["--lesson-version", "version"],
            metavar=_("VERSION"),
            default="",
            help=_("Only about this version of a lesson."),
        ),
    ]


def out_options() -> list[click.Parameter]:
    """Where the result goes."""
    return [
        click.Option(
            ["--out"], metavar=_("FILE"), help=_("Write to this file instead of to the screen.")
        ),
        click.Option(["--force"], is_flag=True, help=_("Replace the file if it is there already.")),
    ]


def selection_of(
    store: FeedbackStore, since: date | None, until: date | None, lesson: str, version: str
) -> AnswerSelection:
    """The selection that these options ask for. Raises CommandError when nothing can be in it."""
    from tutor.feedback.export import AnswerSelection

    if since and until and since > until:
        sentence = _("The day after --since is later than the day after --until.")
        raise CommandError(sentence, Exit.USAGE)
    if lesson:
        _refuse_unknown(store, lesson)
    return AnswerSelection(since, until, lesson, version)


def _refuse_unknown(store: FeedbackStore, lesson: str) -> None:
    from difflib import get_close_matches

    known = store.lessons()
    if lesson in known:
        return
    near = get_close_matches(lesson, sorted(known), n=1)
    sentence = _("There are no answers about {lesson}.").format(lesson=lesson)
    if near:
        sentence += " " + _("Do you mean {lesson}?").format(lesson=near[0])
    raise CommandError(sentence, Exit.NOT_FOUND)
