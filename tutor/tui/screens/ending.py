"""The page after the last step: what was learnt, and what can be done next."""

from __future__ import annotations

from typing import Literal

from textual.app import ComposeResult

from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson
from tutor.tui.keys import Key, bindings
from tutor.tui.screens.base import APP_KEYS, TextPage
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.text import MarkdownText, PlainText

Next = Literal["epilogue", "on"]


class EndingScreen(TextPage[Next]):
    """The end of the procedure, or of the epilogue; gives what the learner wants next."""

    KEYS = (
        *APP_KEYS[:2],
        Key("escape", "on", "Esc", N_("Go on"), N_("Goes on to the question about this lesson.")),
        APP_KEYS[2]._replace(bar=False),
    )
    BINDINGS = bindings(KEYS)
    PRACTICE = True
    AUTO_FOCUS = "BigButton"
    HELP_TITLE = N_("You have finished a lesson.")
    HELP_TEXT = N_("Read what you have practised. Then choose what you want to do next.")

    def __init__(self, lesson: Lesson, *, epilogue_waits: bool, epilogue_done: bool) -> None:
        super().__init__()
        self._lesson = lesson
        self._waits = epilogue_waits and lesson.epilogue is not None
        self._after_epilogue = epilogue_done

    def words(self) -> ComposeResult:
        """Praise, the last sentence, what was learnt and what could come next."""
        lesson, epilogue = self._lesson, self._lesson.epilogue
        yield PlainText(_("✓ Well done!"), classes="praise")
        last = epilogue.ending if self._after_epilogue and epilogue else lesson.ending
        if last:
            yield MarkdownText(last, classes="centred")
        if lesson.learnt and not self._after_epilogue:
            yield PlainText(_("This is what you have practised"), classes="heading")
            learnt = "\n".join(f"• {sentence}" for sentence in lesson.learnt)
            yield PlainText(learnt, classes="paragraph")
        if self._waits and epilogue:
            yield PlainText(epilogue.title, classes="heading")
            for paragraph in epilogue.intro:
                yield MarkdownText(paragraph, classes="paragraph")

    def buttons(self) -> list[BigButton]:
        """The epilogue when it waits, and the way on."""
        if self._waits:
            return [
                BigButton(_("Practise this now"), "epilogue", look="primary"),
                BigButton(_("No, go on"), "on"),
            ]
        return [BigButton(_("Go on"), "on", look="primary")]

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Give what the learner wants."""
        event.stop()
        self.dismiss("epilogue" if event.value == "epilogue" else "on")

    def action_on(self) -> None:
        """Go on without the epilogue."""
        self.dismiss("on")
