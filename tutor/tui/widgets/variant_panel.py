"""Parts of an article's page: one way to practise it, and related articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from tutor.i18n import gettext as _
from tutor.lesson.model import Reading
from tutor.loader.catalogue_entry import CatalogueEntry
from tutor.practice.words import has_grown, lesson_facts, next_step, praise
from tutor.storage.progress_store import Overview
from tutor.tui.content import to_content
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.text import PlainText

BEGIN, GO_ON, AGAIN = "begin", "resume", "again"


class VariantPanel(Vertical):
    """A lesson of an article; its buttons give ``begin:``, ``resume:`` or ``again:`` and its id."""

    DEFAULT_CSS = """
    VariantPanel { height: auto; margin-bottom: 1; }
    VariantPanel > .name { text-style: bold; color: $ink; }
    VariantPanel > .facts { color: $muted; margin-bottom: 1; }
    VariantPanel > .praise { color: $praise; text-style: bold; }
    VariantPanel > BigButton { width: 100%; }
    """

    def __init__(self, entry: CatalogueEntry, progress: Overview | None, *, alone: bool) -> None:
        super().__init__()
        self._entry = entry
        self._progress = progress
        self._alone = alone

    def compose(self) -> ComposeResult:
        """Name, facts and buttons."""
        entry, done = self._entry, self._progress
        if not self._alone:
            yield PlainText(entry.variant or entry.title, classes="name")
        if done and done.finished and not done.under_way:
            yield PlainText(praise(has_grown(done, entry)), classes="praise")
        yield PlainText("\n".join(lesson_facts(entry)), classes="facts")
        if done and done.under_way:
            label = _("Go on at {step}").format(step=next_step(done))
            yield BigButton(label, f"{GO_ON}:{entry.id}", look="primary")
            yield BigButton(_("Begin again"), f"{AGAIN}:{entry.id}")
        elif done:
            yield BigButton(_("Practise again"), f"{BEGIN}:{entry.id}", look="primary")
        else:
            label = _("Start practising")
            if not self._alone:
                label = _("Practise: {variant}").format(variant=entry.variant or entry.title)
            yield BigButton(label, f"{BEGIN}:{entry.id}", look="primary")


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
