"""Between a front end and the engine: flushes pending input, applies events, saves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from tutor.engine.event import Event
from tutor.engine.saved_practice import SavedPractice
from tutor.engine.view import ElementView, PageView, PhoneView, Remark, View
from tutor.i18n import gettext as _
from tutor.inputs import KINDS
from tutor.storage.progress_store import SaveError

Reason = Literal["left", "chapter_done"]


@dataclass(frozen=True, slots=True)
class PracticeResult:
    """Why a practice was left.

    ``left`` means that the learner stopped and can go on later; ``chapter_done``
    that the last step of the chapter is done, and then ``epilogue_waits`` says
    whether there is something to practise afterwards. ``saved`` is false when
    the progress could not be stored.
    """

    reason: Reason
    epilogue_waits: bool = False
    saved: bool = True


class Playable(Protocol):
    """The interface of a practice; ``tutor.engine.practice.Practice`` has it."""

    name: str

    @property
    def can_step_back(self) -> bool:
        """Say whether there is a step to go back to."""
        ...

    def view(self) -> View:
        """The view of the current state."""
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

    def saved(self) -> SavedPractice:
        """The practice as it may be stored."""
        ...


class Saver(Protocol):
    """Saves practices; every ``tutor.storage.progress_store.ProgressStore`` has it."""

    notice: str
    """A sentence that the learner must see, or empty."""

    def save(self, saved: SavedPractice) -> SavedPractice:
        """Save this practice, and give it as it was saved; raises ``SaveError``."""
        ...


class PracticeController:
    """One practice in play.

    Typed text waits here until the learner leaves the field or does something
    else; the engine then gets it first. Each finished step is saved before
    anyone can see the view that praises it.
    """

    def __init__(self, practice: Playable, saver: Saver) -> None:
        self._practice = practice
        self._saver = saver
        self._drafts: dict[str, str] = {}
        self._warned: dict[str, tuple[str, tuple[Remark, ...]]] = {}
        self._saved_step = practice.saved().step
        self.saving_works = True
        self.view = practice.view()

    @property
    def notice(self) -> str:
        """A sentence for the learner about saving, or empty."""
        if self.saving_works:
            return self._saver.notice
        return _("Your progress cannot be kept right now. You can just go on practising.")

    @property
    def can_step_back(self) -> bool:
        """Say whether there is a step to go back to."""
        return self._practice.can_step_back

    # --- typing -----------------------------------------------------------

    def type(self, element: str, text: str) -> None:
        """Remember what stands in an input; the engine does not get it yet."""
        self._drafts[element] = text

    def is_full(self, element: str) -> bool:
        """Say whether this input submits itself now, because it has all its characters."""
        now = inputs_in(self.view).get(element)
        return now is not None and now.submits and len(self._drafts[element]) >= now.length

    def is_right(self, element: str) -> bool:
        """Say whether what stands in this input is what the coach asks to type there now."""
        now, wanted = inputs_in(self.view).get(element), self.view.coach.next
        if now is None or wanted is None or (wanted.verb, wanted.target) != ("fill", element):
            return False
        normalize = KINDS[now.kind].normalize
        return normalize(self._drafts[element]) == normalize(wanted.text)

    def flush(self, ready: str = "") -> bool:
        """Give the engine what was typed; False when nothing was typed.

        A code that submits itself waits until it is full, or until ``ready``
        names its element: the learner is done with it. That goes as well for one that
        stands there whole already, because the learner went back on the device.
        """
        now = inputs_in(self.view).get(ready)
        if now is not None and now.submits and len(now.value) >= now.length > 0:
            self._drafts.setdefault(ready, now.value)
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
        """Flush and save everything, because the learner stops."""
        self.flush()
        self._save(self._practice.saved())

    def _run(self, act: Callable[[], object], ready: str = "") -> bool:
        before = self.view
        warned = self._flush_drafts(ready)
        act()
        practice = self._practice.saved()
        if practice.step != self._saved_step:
            self._save(practice)
        view = self._practice.view()
        self.view = _with_messages(view, tuple(dict.fromkeys((*warned, *self._warnings(view)))))
        return self.view != before

    def _flush_drafts(self, ready: str) -> tuple[Remark, ...]:
        """Give the engine what was typed; returns the remarks on it that must not get lost."""
        drafts, self._drafts = self._drafts, {}
        warned: list[Remark] = []
        for element, text in drafts.items():
            now = inputs_in(self._practice.view()).get(element)
            if now is None or (now.value == text and not (now.submits and element == ready)):
                continue
            if now.submits and len(text) < now.length and element != ready:
                self._drafts[element] = text
            elif self._practice.do(Event("fill", element, text)):
                remarks = self._practice.view().coach.messages
                warned += [remark for remark in remarks if remark.tone in ("mistake", "warning")]
                self._warned[element] = text, tuple(r for r in remarks if r.tone == "warning")
        return tuple(warned)

    def _warnings(self, view: View) -> Iterator[Remark]:
        """The warnings about real data, for as long as that stands in its field."""
        inputs = inputs_in(view)
        for element, (text, remarks) in self._warned.items():
            if element in inputs and inputs[element].value == text:
                yield from remarks

    def _save(self, saved: SavedPractice) -> None:
        try:
            self._practice.name = self._saver.save(saved).practice
        except SaveError:
            self.saving_works = False
        else:
            self.saving_works = True
            self._saved_step = saved.step


def _with_messages(view: View, earlier: tuple[Remark, ...]) -> View:
    now = view.coach.messages
    lost = tuple(remark for remark in earlier if remark not in now)
    return replace(view, coach=replace(view.coach, messages=lost + now)) if lost else view


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
