"""The options of a list, unfolded: choose one, in a long list after typing some letters of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from tutor.engine.view import OptionView
from tutor.i18n import gettext as _
from tutor.inputs.spelling import loose
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.choice import ChoiceRow
from tutor.tui.widgets.field import TextField
from tutor.tui.widgets.text import PlainText


class OptionsDialog(ModalScreen[str | None]):
    """Choose one; dismissed with its label, or None when nothing was chosen.

    With ``search`` some letters of it can be typed, so that a long list becomes short.
    """

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
    OptionsDialog #none { color: $muted; }
    OptionsDialog ChoiceRow { background: $surface; border: none; }
    OptionsDialog ChoiceRow:focus { background: $accent; border: none; }
    """

    def __init__(self, title: str, options: Sequence[OptionView], *, search: bool = False) -> None:
        super().__init__()
        self._title = title
        self._search = search
        self._options = tuple(options)

    def compose(self) -> ComposeResult:
        """The title, the options and a way out."""
        with Vertical(id="box"):
            yield PlainText(self._title, id="title")
            if self._search:
                yield TextField(label=_("Search"), id="search")
                yield PlainText(_("There is nothing with these letters."), id="none")
            with VerticalScroll(id="options", can_focus=False):
                for option in self._options:
                    yield ChoiceRow(option.label, chosen=option.chosen)
            yield BigButton(_("Close"), "close")

    def on_mount(self) -> None:
        """Begin at what is chosen, or with the letters to look for."""
        if self._search:
            self.query_one("#none").display = False
            self.query_one("#search").focus()
            return
        rows = list(self.query(ChoiceRow))
        chosen = [row for row in rows if row.chosen]
        for row in (chosen or rows)[:1]:
            row.focus()

    def on_input_changed(self, event: TextField.Changed) -> None:
        """Leave only the options with these letters in them."""
        event.stop()
        for row in self.query(ChoiceRow):
            row.display = loose(event.value) in loose(row.value)
        self.query_one("#none").display = not self._found

    def on_input_submitted(self, event: TextField.Submitted) -> None:
        """Enter takes the only one that is left, and else goes on to the options."""
        event.stop()
        if len(self._found) == 1:
            self.dismiss(self._found[0].value)
        elif self._found:
            self._found[0].focus()

    @property
    def _found(self) -> list[ChoiceRow]:
        return [row for row in self.query(ChoiceRow) if row.display]

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
