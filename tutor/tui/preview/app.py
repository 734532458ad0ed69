"""The app for one lesson that an editor is writing, or for one walk that is played again."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work

from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.i18n import gettext as _
from tutor.practice.controller import PracticeResult
from tutor.tui.base_app import BaseApp
from tutor.tui.preview.panel import SCREEN, SITUATION, STEP, Panel, PreviewScreen
from tutor.tui.preview.places import at_screen, at_step, renewed
from tutor.tui.preview.source import PreviewSource

LOOK_AGAIN = 0.5
"""Seconds between two looks at the files. Only editors meet this; nothing moves for a learner."""


class PreviewApp(BaseApp):
    """Plays a lesson and follows its file; an error leaves the last good version in place."""

    def __init__(self, source: PreviewSource, practice: Practice) -> None:
        super().__init__()
        self._source = source
        self._practice = practice

    def on_mount(self) -> None:
        """Show the lesson, and look at its files now and then."""
        self._show()
        self.set_interval(LOOK_AGAIN, self._look)

    def _faults(self) -> tuple[Diagnostic, ...]:
        """What must be mended before the version on disk can be shown."""
        return tuple(p for p in self._source.problems if p.level == Level.ERROR)

    def _note(self) -> str:
        """What stands on top, before the place in the file."""
        return _("PREVIEW · F12: steps, screens, situations")

    def _show(self, note: str = "") -> None:
        title = self._practice.lesson.title
        screen = PreviewScreen(self._practice, title, note or self._note(), self._faults())
        if isinstance(self.screen, PreviewScreen):
            self.switch_screen(screen)
        else:
            self.push_screen(screen, self._over)

    def _over(self, result: PracticeResult | None) -> None:
        """The end of a chapter leads to the epilogue, or to the beginning; leaving closes."""
        if result is None or result.reason == "left":
            self.exit()
            return
        if not self._practice.do(Event("epilogue")):
            self._practice.back_to(0)
        self._show()

    def _look(self) -> None:
        # While the app closes, the clock still ticks, but there is no screen any more.
        screen = next(reversed(self.screen_stack), None)
        if not isinstance(screen, PreviewScreen) or not self._source.refresh():
            return
        faults = self._faults()
        if faults or self._source.lesson is None:
            screen.tell(faults)
            return
        situations = dict(self._practice.scenario.situations)
        self._practice = renewed(self._practice, self._source.lesson, situations)
        self._show()

    @work(exclusive=True)
    async def action_editor_panel(self) -> None:
        """Let the editor choose another situation, step or screen."""
        situations = dict(self._practice.scenario.situations)
        choice = await self.push_screen_wait(Panel(self._practice.lesson, situations))
        kind, _colon, name = (choice or "").partition(":")
        if kind == SITUATION:
            situations[name] = not situations.get(name, False)
            self._practice = renewed(self._practice, self._practice.lesson, situations)
        elif kind == STEP:
            self._practice.back_to(0)
            at_step(self._practice, int(name))
        elif kind == SCREEN and not at_screen(self._practice, name):
            self._show(_("In these situations nothing leads to this screen."))
            return
        if kind:
            self._show()


class ReplayApp(PreviewApp):
    """Plays a walk act by act: Ctrl+N does the next one, and the learner's keys work as well."""

    def __init__(self, source: PreviewSource, practice: Practice, acts: Sequence[Event]) -> None:
        super().__init__(source, practice)
        self._acts = list(acts)

    def _note(self) -> str:
        return _("REPLAY · Ctrl+N: the next act ({count} left)").format(count=len(self._acts))

    def action_next_act(self) -> None:
        """Do the next act of the walk."""
        if self._acts:
            self._practice.do(self._acts.pop(0))
            self._show()
