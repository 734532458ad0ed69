"""What all screens share: the top bar, the key bar, the texts of their help, a quiet page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widget import Widget

from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.tui.keys import WALK, Key
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.keybar import KeyBar
from tutor.tui.widgets.lines import NoticeLine, TopBar
from tutor.tui.widgets.text import LOW, FitScroll

HELP = Key("f1,question_mark", "app.explain", "F1", N_("Help"), N_("Explains where you are."))
LIGHT = Key("f2", "app.switch_light", "F2", N_("Colour"), N_("Makes the screen light or dark."))
QUIT = Key("ctrl+q", "app.ask_quit", "Ctrl+Q", N_("Stop"), N_("Stops, but asks you first."))
APP_KEYS = (HELP, LIGHT, QUIT)


WIDTHS = [(0, "-narrow"), (70, "-normal"), (108, "-wide")]
HEIGHTS = [(0, "-low"), (LOW, "-high")]
"""A screen has one class of each, from so many cells on."""

Limits = list[tuple[int, str]]
Result = TypeVar("Result")
"""What a screen gives back when it closes."""


def take_size(screen: Screen[Any], widths: Limits, heights: Limits) -> None:
    """Have the classes of the size at once: to get them later is to be styled twice."""
    for limits, cells in ((widths, screen.app.size.width), (heights, screen.app.size.height)):
        screen.add_class([name for least, name in limits if cells >= least][-1])


class AppScreen(Screen[Result]):
    """A screen between the top bar and the key bar.

    ``KEYS`` are all its keys, those of the app included; the first four that
    have ``bar`` stand in the key bar. A subclass also says
    ``BINDINGS = bindings(KEYS)``. ``HELP_TITLE`` (where you are) and
    ``HELP_TEXT`` (what you can do here, Markdown) are English messages.
    """

    PRACTICE: ClassVar[bool] = False
    """Whether the top bar says that this is practice."""
    KEYS: ClassVar[tuple[Key, ...]] = APP_KEYS
    HELP_TITLE: ClassVar[str] = ""
    HELP_TEXT: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """The bars around what the screen itself shows."""
        take_size(self, WIDTHS, HEIGHTS)
        yield TopBar(self.bar_title(), practice=self.PRACTICE)
        yield NoticeLine()
        yield from self.body()
        yield KeyBar(self.KEYS)

    @on(events.ScreenResume)
    def show_notice_soon(self) -> None:
        """Show what the learner must know about saving, but paint first."""
        self.call_after_refresh(self.show_notice)

    def show_notice(self) -> None:
        """Show what the app knows now about saving; the screen may be gone by now."""
        for line in self.query(NoticeLine):
            line.show(getattr(self.app, "notice", ""))

    def bar_title(self) -> str:
        """What stands in the top bar."""
        return ""

    def body(self) -> Iterable[Widget]:
        """What stands between the bars."""
        return ()


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
