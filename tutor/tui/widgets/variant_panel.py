"""One way to practise an article: its facts, how far the learner is, and its buttons."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from tutor.i18n import gettext as _
from tutor.loader.catalogue_entry import CatalogueEntry
from tutor.storage.progress_store import Overview
from tutor.tui.screens.words import has_grown, minutes, next_step, places, praise, steps
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
        yield PlainText(facts(entry), classes="facts")
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


def facts(entry: CatalogueEntry) -> str:
    """Steps, minutes and devices, one line each."""
    lines = [
        steps(entry.steps) if entry.steps else "",
        minutes(entry.minutes) if entry.minutes else "",
    ]
    first = " · ".join(line for line in lines if line)
    where = _("On: {places}").format(places=places(entry.places)) if entry.places else ""
    return "\n".join(line for line in (first, where) if line)
