"""The desk between the screen and the engine: what is typed, done and kept, in that order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

from tutor.engine.event import Event
from tutor.engine.saved_practice import SavedPractice
from tutor.engine.view import ElementView, PageView, PhoneView, Remark, View
from tutor.i18n import gettext as _
from tutor.storage.progress_store import SaveError


class Playable(Protocol):
    """What is asked of a practice; ``tutor.engine.practice.Practice`` is one."""

    name: str

    @property
    def can_step_back(self) -> bool:
        """Say whether there is a step to go back to."""
        ...

    def view(self) -> View:
        """What is to be seen now."""
        ...

    def do(self, event: Event) -> bool:
        """Do one event; False when nothing changed."""
        ...

    def show(self) -> bool:
        """Do the current step for the learner."""
        ...

    def step_back(self, steps: int = 1) -> bool:
        """Go back to where a step began."""
        ...

    def kept(self) -> SavedPractice:
        """The practice as it may be stored."""
        ...


class Saver(Protocol):
    """What is asked of a keeper; ``tutor.storage.progress_store.Keeper`` is one."""

    notice: str
    """A sentence that the learner must see, or empty."""

    def save(self, kept: SavedPractice) -> SavedPractice:
        """Keep this practice; raises ``KeepingFailed``."""
        ...


class PracticeController:
    """One practice in play.

    Typed text waits here until the learner leaves the field or does something
    else; it is then said to the engine first. Each finished step is kept
    before anyone can see the view that praises it.
    """

    def __init__(self, practice: Playable, saver: Saver) -> None:
        self._practice = practice
        self._saver = saver
        self._drafts: dict[str, str] = {}
        self._warned: dict[str, tuple[str, tuple[Remark, ...]]] = {}
        self._kept_step = practice.kept().step
        self.keeping_works = True
        self.view = practice.view()

    @property
    def notice(self) -> str:
        """What the learner must know about keeping, or empty."""
        if self.keeping_works:
            return self._saver.notice
        return _("Your progress cannot be kept right now. You can just go on practising.")

    @property
    def can_step_back(self) -> bool:
        """Say whether there is a step to go back to."""
        return self._practice.can_step_back

    # --- typing -----------------------------------------------------------

    def type(self, element: str, text: str) -> None:
        """Remember what stands in an input, without saying it yet."""
        self._drafts[element] = text

    def is_full(self, element: str) -> bool:
        """Say whether an input that goes on by itself now does so."""
        now = inputs_in(self.view).get(element)
        return now is not None and now.submits and len(self._drafts[element]) >= now.length

    def flush(self, ready: str = "") -> bool:
        """Say to the engine what was typed; False when nothing was typed.

        A code that goes on by itself is only said when it is full, or when the
        learner says to be ready with that element.
        """
        if not self._drafts:
            return False
        self._run(lambda: None, ready=ready)
        return True

    # --- doing ------------------------------------------------------------

    def do(self, event: Event) -> bool:
        """Do one event, after what was typed; False when nothing changed."""
        if event.verb == "fill":
            self._drafts.pop(event.target, None)
        return self._run(lambda: self._practice.do(event))

    def show(self) -> bool:
        """Do the current step for the learner."""
        return self._run(self._practice.show)

    def step_back(self) -> bool:
        """Go back to where this step began, or the one before when nothing was done in it."""
        return self._run(self._practice.step_back)

    def leave(self) -> None:
        """Say and keep everything, because the learner stops."""
        self.flush()
        self._keep(self._practice.kept())

    def _run(self, act: Callable[[], object], ready: str = "") -> bool:
        before = self.view
        said_now = self._say_drafts(ready)
        act()
        kept = self._practice.kept()
        if kept.step != self._kept_step:
            self._keep(kept)
        view = self._practice.view()
        self.view = _with_messages(view, tuple(dict.fromkeys((*said_now, *self._warnings(view)))))
        return self.view != before

    def _say_drafts(self, ready: str) -> tuple[Remark, ...]:
        """Say what was typed; gives the remarks on it that must not get lost."""
        drafts, self._drafts = self._drafts, {}
        warned: list[Remark] = []
        for element, text in drafts.items():
            now = inputs_in(self._practice.view()).get(element)
            if now is None or now.value == text:
                continue
            if now.submits and len(text) < now.length and element != ready:
                self._drafts[element] = text
            elif self._practice.do(Event("fill", element, text)):
                said = self._practice.view().coach.messages
                warned += [remark for remark in said if remark.tone in ("mistake", "warning")]
                self._warned[element] = text, tuple(r for r in said if r.tone == "warning")
        return tuple(warned)

    def _warnings(self, view: View) -> Iterator[Remark]:
        """What was said about real data, for as long as that stands in its field."""
        inputs = inputs_in(view)
        for element, (text, remarks) in self._warned.items():
            if element in inputs and inputs[element].value == text:
                yield from remarks

    def _keep(self, kept: SavedPractice) -> None:
        try:
            self._practice.name = self._saver.save(kept).practice
        except SaveError:
            self.keeping_works = False
        else:
            self.keeping_works = True
            self._kept_step = kept.step


def _with_messages(view: View, earlier: tuple[Remark, ...]) -> View:
    said = view.coach.messages
    lost = tuple(remark for remark in earlier if remark not in said)
    return replace(view, coach=replace(view.coach, messages=lost + said)) if lost else view


def inputs_in(view: View) -> dict[str, ElementView]:
    """Every input that is in front, by its id."""
    return {element.id: element for element in elements_in(view) if element.role == "input"}


def elements_in(view: View) -> list[ElementView]:
    """Every element that is in front on any device; under a dialog only those of it."""
    found: list[ElementView] = []
    for device in view.devices:
        found += _usable(device.page)
        if isinstance(device, PhoneView) and device.thread is not None:
            found += (element for bubble in device.thread.bubbles for element in bubble.elements)
    return found


def _usable(page: PageView | None) -> list[ElementView]:
    while page is not None and page.dialog is not None:
        page = page.dialog
    return list(page.elements) if page is not None else []
