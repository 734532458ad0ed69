"""A practice that shows given views, for tests of the screen alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tutor.engine.event import Event
from tutor.engine.saved_practice import SavedPractice
from tutor.engine.view import View
from tutor.storage.progress_store import SaveError
from tutor.tui.base_app import BaseApp
from tutor.tui.practice import PracticeResult, PracticeScreen

Answers = Mapping[Event, View] | Callable[[Event, View], View | None]


class PlayedPractice:
    """Shows a view until an event has an answer: the next view."""

    def __init__(self, view: View, answers: Answers | None = None) -> None:
        self.name = "practice"
        self.events: list[Event] = []
        self.log: list[str] = []
        self._views = [view]
        self._answers = answers or {}

    @property
    def can_step_back(self) -> bool:
        return len(self._views) > 1

    def view(self) -> View:
        return self._views[-1]

    def do(self, event: Event) -> bool:
        self.events.append(event)
        self.log.append(f"do {event.verb}")
        if callable(self._answers):
            after = self._answers(event, self.view())
        else:
            after = self._answers.get(event)
        if after is None:
            return False
        self._views.append(after)
        return True

    def show(self) -> bool:
        return self.do(Event("show"))

    def step_back(self, steps: int = 1) -> bool:
        self.log.append("step back")
        if not self.can_step_back:
            return False
        del self._views[-steps:]
        return True

    def saved(self) -> SavedPractice:
        step = self.view().coach.number
        return SavedPractice("practice", "lesson", "v", 1, (), tuple(self.events), step, 4)


class NotingStore:
    """Notes what is saved; fails when told to."""

    def __init__(self, practice: PlayedPractice, *, fails: bool = False) -> None:
        self.notice = ""
        self.saves: list[SavedPractice] = []
        self.fails = fails
        self._practice = practice

    def save(self, saved: SavedPractice) -> SavedPractice:
        self._practice.log.append("save")
        if self.fails:
            raise SaveError("no room")
        self.saves.append(saved)
        return saved


class PracticeApp(BaseApp):
    """The app with the practice screen alone in it."""

    def __init__(self, screen: PracticeScreen) -> None:
        super().__init__()
        self.practice_screen = screen
        self.result: PracticeResult | None = None

    def on_mount(self) -> None:
        self.push_screen(self.practice_screen, self._done)

    def _done(self, result: PracticeResult | None) -> None:
        self.result = result
        self.exit()


def practice_app(
    view: View, answers: Answers | None = None, *, fails: bool = False
) -> tuple[PracticeApp, PlayedPractice, NotingStore]:
    """An app on hand-made views, with what it does and keeps."""
    practice = PlayedPractice(view, answers)
    store = NotingStore(practice, fails=fails)
    return PracticeApp(PracticeScreen(practice, store, "Tweestapsverificatie")), practice, store
