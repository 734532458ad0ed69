"""What an editor sees: the practice with a line on top, and a panel to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.engine.context import PracticeContext
from tutor.engine.practice import Practice
from tutor.engine.state import World
from tutor.engine.views.words import step_text
from tutor.i18n import gettext as _
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson
from tutor.storage.progress_store import MemoryStore
from tutor.tui.practice import screen as practice_screen
from tutor.tui.practice.screen import PracticeScreen
from tutor.tui.preview.places import where
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.choice import ChoiceRow
from tutor.tui.widgets.text import PlainText

SITUATION, STEP, SCREEN, CLOSE = "situation", "step", "screen", ""


class Panel(ModalScreen[str]):
    """Dismissed with ``situation:name``, ``step:number``, ``screen:id``, or empty."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f12", "leave", show=False)]
    DEFAULT_CSS = """
    Panel { align: center middle; background: $background; }
    Panel > #box {
        width: 76; max-width: 96%; height: 94%; padding: 1 2;
        background: $surface; border: round $primary;
    }
    Panel .heading { text-style: bold; color: $primary; margin-top: 1; }
    Panel #rows { height: 1fr; }
    """

    def __init__(self, lesson: Lesson, situations: Mapping[str, bool]) -> None:
        super().__init__()
        self._lesson = lesson
        self._situations = situations

    def compose(self) -> ComposeResult:
        """The rows, and the way back."""
        with Vertical(id="box"):
            with VerticalScroll(id="rows", can_focus=False):
                yield from self._rows()
            yield BigButton(_("Back"), CLOSE, look="plain")

    def _rows(self) -> Iterator[PlainText | ChoiceRow]:
        if self._lesson.situations:
            yield PlainText(_("What happens in this practice"), classes="heading")
        for situation in self._lesson.situations:
            yield ChoiceRow(
                situation.sentence,
                f"{SITUATION}:{situation.name}",
                chosen=self._situations.get(situation.name, False),
                shape="switch",
            )
        yield PlainText(_("Go to a step"), classes="heading")
        context = PracticeContext.from_seed(self._lesson, 1, dict(self._situations))
        for number, step in enumerate(self._lesson.steps):
            words = plain_text(step_text(context, World(), step)).replace("\n", " ")
            yield ChoiceRow(f"{number + 1}. {words}", f"{STEP}:{number}")
        yield PlainText(_("Go to a screen"), classes="heading")
        for screen in self._lesson.screens:
            label = f"{screen.id} · {screen.title}" if screen.title else screen.id
            yield ChoiceRow(label, f"{SCREEN}:{screen.id}")

    def on_mount(self) -> None:
        """Begin at the first row."""
        self.query(ChoiceRow).first().focus()

    def on_choice_row_chosen(self, event: ChoiceRow.Chosen) -> None:
        """Give the choice back."""
        event.stop()
        self.dismiss(event.value)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Close without a choice."""
        event.stop()
        self.dismiss(CLOSE)

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss(CLOSE)


class EditorLine(PlainText):
    """Says where in the file we are, or what is wrong with it."""

    DEFAULT_CSS = """
    EditorLine { height: auto; max-height: 6; padding: 0 1; background: $panel; color: $ink; }
    EditorLine.-wrong { background: $surface; border: heavy $mistake; }
    """


class PreviewScreen(PracticeScreen):
    """Plays a practice that is saved nowhere, and shows the editor which lines it shows."""

    CSS_PATH = str(Path(practice_screen.__file__).with_name("practice.tcss"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f12", "app.editor_panel", show=False),
        Binding("ctrl+n", "app.next_act", show=False),
    ]

    def __init__(
        self, practice: Practice, title: str, note: str = "", problems: tuple[Diagnostic, ...] = ()
    ) -> None:
        super().__init__(practice, MemoryStore(), title)
        self._editor_line = EditorLine("")
        self._editor_note = note
        self._problems = problems

    def compose(self) -> ComposeResult:
        """The editor's line above all else."""
        yield self._editor_line
        yield from super().compose()

    async def _draw(self) -> None:
        await super()._draw()
        self.tell(self._problems)

    def tell(self, problems: tuple[Diagnostic, ...]) -> None:
        """Show the place in the file, or the first problem and how many there are."""
        self._problems = problems
        self._editor_line.set_class(bool(problems), "-wrong")
        if not problems:
            parts = (self._editor_note, where(self._controller.view))
            self._editor_line.show("   ".join(part for part in parts if part))
            return
        first = problems[0]
        place = f"{first.at.file}:{first.at.line}:{first.at.column}"
        more = f" (+{len(problems) - 1})" if len(problems) > 1 else ""
        self._editor_line.show(f"{place}: {first.sentence()} {first.hint()}{more}")
