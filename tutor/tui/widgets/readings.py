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
    """The widgets, under a heading; a button gives ``read:`` and the lesson's id.

    What is not a lesson here stands apart by its title alone: nothing asks to be read
    that cannot be opened.
    """
    related = tuple(related)
    here = [each for each in related if each.lesson in readable]
    if here:
        yield PlainText(_("Read more"), classes="heading")
    for reading in here:
        yield PlainText(to_content(reading.title, "bold"))
        yield PlainText(reading.teaser, classes="paragraph")
        yield BigButton(_("Look at this lesson"), f"{READ}:{reading.lesson}", classes="more")
    titles = [f"• {each.title}" for each in related if each not in here]
    if titles:
        yield PlainText(_("On the website you can also read"), classes="heading")
        yield PlainText("\n".join(titles), classes="paragraph")
