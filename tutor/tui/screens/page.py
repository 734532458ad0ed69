"""A quiet page: one column in the middle, with buttons below that stay in sight."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from tutor.i18n import gettext as _
from tutor.tui.keys import WALK
from tutor.tui.screens.base import AppScreen, Result
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.fit import FitScroll


class TextPage(AppScreen[Result]):
    """A subclass gives ``words`` (what is read) and ``buttons`` (what can be done)."""

    BINDINGS: ClassVar[list[BindingType]] = [*WALK]
    DEFAULT_CSS = """
    TextPage {
        align: center middle;
        & > #words { width: 100%; max-width: 76; padding: 0 2; }
        & > #buttons {
            width: 100%; max-width: 76; height: auto; align: center middle; padding: 1 2 0 2;
        }
        & > #buttons > BigButton { margin: 0 1; }
        &.-narrow > #buttons > BigButton { min-width: 8; }
        &.-low > #buttons { padding: 0; }
        &.-low ChoiceRow { border: none; padding: 0 2; }
        &.-low CommentBox > _Area { height: 5; }
        & .headline { color: $primary; text-style: bold; text-align: center; margin-bottom: 1; }
        & .praise { color: $praise; text-style: bold; text-align: center; margin-bottom: 1; }
        & .centred { text-align: center; margin-bottom: 1; }
        & .heading { color: $primary; text-style: bold; }
        & .paragraph, & .more { margin-bottom: 1; }
    }
    """

    def bar_title(self) -> str:
        """The name of the program."""
        return _("Practise safely")

    def body(self) -> ComposeResult:
        """The column and the buttons."""
        with FitScroll(id="words", around=6, around_low=5):
            yield from self.words()
        yield Horizontal(*self.buttons(), id="buttons")

    def words(self) -> ComposeResult:
        """What is read."""
        return ()

    def buttons(self) -> list[BigButton]:
        """What can be done."""
        return []
