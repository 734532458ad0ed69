"""Text whose difficult words explain themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from tutor.lesson.markdown import Block
from tutor.tui.content import TERM, blocks_content


class TermText(Static):
    """Paragraphs in which Tab goes from one glossary word to the next.

    Enter, or a click on a word, asks for its meaning. Text without such words
    is passed over by the keyboard.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,right", "walk(1)", show=False),
        Binding("shift+tab,left", "walk(-1)", show=False),
        Binding("enter,space", "ask", show=False),
    ]

    at: reactive[int] = reactive(-1)
    """Which of the words the keyboard is on, or -1."""

    @dataclass
    class Asked(Message):
        """The learner wants to know what a word means; ``term`` is its id."""

        term: str

    def __init__(self, blocks: Sequence[Block], *, classes: str | None = None) -> None:
        super().__init__(blocks_content(blocks), markup=False, classes=classes)
        self._blocks = tuple(blocks)
        self._terms = [run.term for block in blocks for run in block.runs if run.term]
        self.can_focus = bool(self._terms)

    def _chosen(self) -> str:
        return self._terms[self.at] if 0 <= self.at < len(self._terms) else ""

    def watch_at(self) -> None:
        """Highlight the word that the keyboard is on."""
        self.update(blocks_content(self._blocks, self._chosen()), layout=False)

    def on_focus(self) -> None:
        """Begin at the first word."""
        self.at = max(self.at, 0)

    def on_blur(self) -> None:
        """No word is highlighted any more."""
        self.at = -1

    def action_walk(self, step: int) -> None:
        """Go to the next word, or on to what follows."""
        after = self.at + step
        if 0 <= after < len(self._terms):
            self.at = after
        elif step > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def action_ask(self) -> None:
        """Ask what the highlighted word means."""
        if term := self._chosen():
            self.post_message(self.Asked(term))

    def on_click(self, event: events.Click) -> None:
        """Ask what the word under the mouse means."""
        term = event.style.meta.get(TERM)
        if event.chain == 1 and isinstance(term, str):
            event.stop()
            self.post_message(self.Asked(term))
