"""Related articles: title, teaser and, for a lesson that is here, a button."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from textual.widget import Widget

from tutor.i18n import gettext as _
from tutor.lesson.model import Reading
from tutor.tui.content import to_content
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.text import PlainText

READ = "read"


def readings(related: Iterable[Reading], readable: Collection[str]) -> Iterator[Widget]:
    """The widgets, under a heading; a button gives ``read:`` and the lesson's id."""
    related = tuple(related)
    if related:
        yield PlainText(_("Read more"), classes="heading")
    for reading in related:
        yield PlainText(to_content(reading.title, "bold"))
        yield PlainText(reading.teaser, classes="paragraph")
        if reading.lesson in readable:
            yield BigButton(_("Look at this lesson"), f"{READ}:{reading.lesson}", classes="more")
