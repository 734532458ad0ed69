"""The list of options that unfolds on top of a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from tutor.engine.view import OptionView
from tutor.i18n import gettext as _
from tutor.tui.widgets import BigButton, ChoiceRow, PlainText


class OptionsDialog(ModalScreen[str | None]):
    """Choose one; dismissed with its label, or None when nothing was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]
    DEFAULT_CSS = """
    OptionsDialog { align: center middle; background: $background; }
    OptionsDialog > #box {
        width: 56; max-width: 94%; height: auto; max-height: 100%;
        padding: 0 2; background: $surface; border: round $primary;
    }
    OptionsDialog #title { text-style: bold; color: $primary; }
    OptionsDialog #options { height: auto; max-height: 70h; }
    OptionsDialog ChoiceRow { background: $surface; border: none; }
    OptionsDialog ChoiceRow:focus { background: $accent; border: none; }
    """

    def __init__(self, title: str, options: Sequence[OptionView]) -> None:
        super().__init__()
        self._title = title
        self._options = tuple(options)

    def compose(self) -> ComposeResult:
        """The title, the options and a way out."""
        with Vertical(id="box"):
            yield PlainText(self._title, id="title")
            with VerticalScroll(id="options", can_focus=False):
                for option in self._options:
                    yield ChoiceRow(option.label, chosen=option.chosen)
            yield BigButton(_("Close"), "close")

    def on_mount(self) -> None:
        """Begin at what is chosen."""
        rows = list(self.query(ChoiceRow))
        chosen = [row for row in rows if row.chosen]
        for row in (chosen or rows)[:1]:
            row.focus()

    def on_choice_row_chosen(self, event: ChoiceRow.Chosen) -> None:
        """Give the chosen one."""
        event.stop()
        self.dismiss(event.value)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Leave without choosing."""
        event.stop()
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)
