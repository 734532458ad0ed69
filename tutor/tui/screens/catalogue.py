"""The first screen: all lessons, and a way to find one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.tui.keys import Key, bindings
from tutor.tui.screens.base import APP_KEYS, AppScreen
from tutor.tui.screens.catalogue_rows import ALL, TOPIC, greeting, rows
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.cards import CardList
from tutor.tui.widgets.field import TextField

if TYPE_CHECKING:
    from tutor.loader.catalogue import Catalogue
    from tutor.storage.progress_store import Overview


class ProgressSummary(NamedTuple):
    """What the learner has done, as the catalogue needs it."""

    progress: Mapping[str, Overview]
    last: str | None


class CatalogueScreen(AppScreen[None]):
    """Search field, topics and the list of cards; says what was chosen.

    ``catalogue`` and ``summary`` are asked after the first paint, and ``summary``
    again whenever the learner comes back here.
    """

    KEYS = (
        *APP_KEYS[:2],
        Key("escape", "leave", "Esc", N_("Stop"), N_("Shows everything again, or asks to stop.")),
        APP_KEYS[2]._replace(bar=False),
        Key("enter", "", "Enter", N_("Choose"), N_("Opens the lesson that is lit."), bar=False),
        Key("tab", "", "Tab", N_("Next"), N_("Goes to the next part of the screen."), bar=False),
    )
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = "CardList"
    HELP_TITLE = N_("You are in the list of all lessons.")
    HELP_TEXT = N_(
        "Choose a lesson with the arrow keys and press Enter, or click on it.\n\n"
        "Are you looking for something? Type a word in the field at the top."
    )
    DEFAULT_CSS = """
    CatalogueScreen {
        & > #find { height: 3; align: center middle; margin: 1 0; padding: 0 3 0 2; }
        & > #find > TextField { width: 1fr; max-width: 78; }
        & > #find > BigButton { margin-left: 2; }
        &.-low > #find { margin: 0; }
    }
    """

    @dataclass
    class Chosen(Message):
        """A card was chosen: ``article:…`` to read about it, ``resume:…`` to go on at once."""

        value: str

    def __init__(
        self, catalogue: Callable[[], Catalogue], summary: Callable[[], ProgressSummary]
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._read_summary = summary
        self._summary = ProgressSummary({}, None)
        self._topic = ""

    def bar_title(self) -> str:
        """The name of the program."""
        return _("Practise safely")

    def body(self) -> ComposeResult:
        """The search field, the topics and the cards."""
        with Horizontal(id="find"):
            yield TextField(label=_("Search"), id="search")
            yield BigButton(_("Topics"), id="topics")
        yield CardList([greeting()])

    @on(events.ScreenResume)
    def read_progress_soon(self) -> None:
        """Show what was done meanwhile, but paint first: that takes a while with many lessons."""
        self.call_after_refresh(self.read_progress)

    def read_progress(self) -> None:
        """Show all lessons, with what was done."""
        if not self.is_attached:
            return
        self._summary = self._read_summary()
        self._show()

    def _show(self) -> None:
        search = self.query_one("#search", TextField).value
        found = rows(
            self._catalogue(), self._summary.progress, self._summary.last, search, self._topic
        )
        self.query_one(CardList).show(found)

    @on(TextField.Changed, "#search")
    def find(self) -> None:
        """Show what fits the words while they are typed."""
        self._show()

    @on(TextField.Submitted, "#search")
    def to_the_cards(self) -> None:
        """Go from the field to what was found."""
        self.query_one(CardList).focus()

    @on(BigButton.Pressed, "#topics")
    def ask_topic(self) -> None:
        """Let the learner choose one topic."""
        from tutor.tui.screens.topics import TopicsDialog

        names = tuple(self._catalogue().topics())
        self.app.push_screen(TopicsDialog(names, self._topic), self._take_topic)

    def _take_topic(self, topic: str | None) -> None:
        if topic is not None:
            self._topic = topic
            self._show()
            self.query_one(CardList).focus()

    @on(CardList.Chosen)
    def choose(self, event: CardList.Chosen) -> None:
        """Pass on what was chosen."""
        event.stop()
        if event.value == ALL:
            self._show_all()
        elif event.value.startswith(f"{TOPIC}:"):
            self._take_topic(event.value.removeprefix(f"{TOPIC}:"))
        else:
            self.post_message(self.Chosen(event.value))

    def _show_all(self) -> None:
        """Everything again, from the top: there stands the question where to begin."""
        self.query_one(CardList).show(())
        self._topic = ""
        self.query_one("#search", TextField).value = ""
        self._show()

    async def action_leave(self) -> None:
        """Show everything again; when it is shown already, ask whether to stop."""
        if self._topic or self.query_one("#search", TextField).value:
            self._show_all()
            self.query_one(CardList).focus()
        else:
            await self.run_action("app.ask_quit")
