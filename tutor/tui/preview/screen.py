"""The practice screen with a line on top for the editor."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.engine.practice import Practice
from tutor.storage.progress_store import MemoryStore
from tutor.tui.practice import screen as practice_screen
from tutor.tui.practice.screen import PracticeScreen
from tutor.tui.preview.places import where
from tutor.tui.widgets import PlainText


class EditorLine(PlainText):
    """Says where in the file we are, or what is wrong with it."""

    DEFAULT_CSS = """
    EditorLine { height: auto; max-height: 6; padding: 0 1; background: $panel; color: $ink; }
    EditorLine.-wrong { background: $surface; border: heavy $mistake; }
    """


class PreviewScreen(PracticeScreen):
    """Plays a practice that is kept nowhere, and tells the editor which lines it shows."""

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
            parts = (self._editor_note, where(self._desk.view))
            self._editor_line.show("   ".join(part for part in parts if part))
            return
        first = problems[0]
        place = f"{first.at.file}:{first.at.line}:{first.at.column}"
        more = f" (+{len(problems) - 1})" if len(problems) > 1 else ""
        self._editor_line.show(f"{place}: {first.sentence()} {first.hint()}{more}")
