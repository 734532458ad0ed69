"""Choosing one topic of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tutor.i18n import gettext as _
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.choice import ChoiceRow
from tutor.tui.widgets.text import FitScroll, PlainText

EVERYTHING = "*"


class TopicsDialog(ModalScreen[str | None]):
    """The topics as rows; gives one of them, "" for all, None when nothing was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    DEFAULT_CSS = """
    TopicsDialog { align: center middle; background: $background; }
    TopicsDialog > #box {
        width: 60; max-width: 94%; height: auto; max-height: 100%;
        padding: 1 3; background: $surface; border: round $primary;
    }
    TopicsDialog #title { text-style: bold; color: $primary; text-align: center; }
    TopicsDialog #back { width: 100%; }
    """

    def __init__(self, topics: Sequence[str], chosen: str) -> None:
        super().__init__()
        self._topics = topics
        self._chosen = chosen or EVERYTHING

    def compose(self) -> ComposeResult:
        """The box with a row per topic and a way back."""
        labels = {EVERYTHING: _("All topics"), **{topic: topic for topic in self._topics}}
        with Vertical(id="box"):
            yield PlainText(_("Which topic?"), id="title")
            with FitScroll(id="topics", around=8):
                for value, label in labels.items():
                    yield ChoiceRow(label, value, chosen=value == self._chosen)
            yield BigButton(_("Back"), id="back")

    def on_mount(self) -> None:
        """Put the keyboard on the topic that is chosen now."""
        self.query_one("ChoiceRow.-chosen").focus()

    def on_choice_row_chosen(self, event: ChoiceRow.Chosen) -> None:
        """Give the topic."""
        event.stop()
        self.dismiss("" if event.value == EVERYTHING else event.value)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Give nothing."""
        event.stop()
        self.dismiss(None)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)
