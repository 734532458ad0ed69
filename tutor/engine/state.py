"""The states of play: small, frozen, hashable and cheap to copy.

``World`` is the devices and what happened on them; it knows nothing of teaching. ``Coach``
is where the learner is in the procedure. A ``State`` is both, with what is to
be said about the event that led to it. Named tuples, because the proof visits
hundreds of thousands of them and hashes each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from tutor.inputs.kind import InputError
from tutor.lesson.places import PlaceKind
from tutor.lesson.verbs import OutcomeVerb

Tone = Literal["praise", "mistake", "info", "warning"]
Status = Literal["done", "skipped", "shown", "not_needed"]
Pairs = tuple[tuple[str, str], ...]


class Tab(NamedTuple):
    """A tab: the screen in front, those that "back" leads to, an address that leads nowhere."""

    page: str = ""
    back: tuple[str, ...] = ()
    lost: str = ""


class ReceivedMessage(NamedTuple):
    """A message in an inbox; ``version`` says which sending of it this is.

    ``chosen`` says that a button of it was used: a notification without an inbox that was
    opened and left without that comes back.
    """

    message: str
    version: int = 0
    read: bool = False
    chosen: bool = False


class BrowserState(NamedTuple):
    """A computer: the tabs of its browser, and the index of the one in front.

    ``mail`` is the list or the message that its mail shows before the browser, "" when it is
    closed; what lies below that follows from what it is.
    """

    place: str
    tabs: tuple[Tab, ...] = (Tab(),)
    tab: int = 0
    mail: str = ""

    @property
    def shown(self) -> Tab:
        """The tab in front."""
        return self.tabs[self.tab]

    @property
    def front(self) -> str:
        """The id of the screen in front; "" when there is none."""
        return self.mail or self.tabs[self.tab].page

    @property
    def opened(self) -> tuple[object, ...]:
        """All that is open, whichever of it is in front."""
        return (self.mail, *self.tabs)

    def chains(self) -> Iterator[tuple[str, ...]]:
        """For each tab the screens on the way back and the one that it shows."""
        for tab in self.tabs:
            yield (*tab.back, tab.page)
        if self.mail:
            yield (self.mail,)

    def with_shown(self, tab: Tab) -> BrowserState:
        """The same with another content of the tab in front, and the mail closed."""
        tabs = (*self.tabs[: self.tab], tab, *self.tabs[self.tab + 1 :])
        return BrowserState(self.place, tabs, self.tab)


class PhoneState(NamedTuple):
    """A phone.

    ``apps`` holds the stack of screens of every app that was opened, and
    ``app`` the one in front (empty: the home screen).
    """

    place: str
    app: str = ""
    apps: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def front(self) -> str:
        """The screen id or conversation in front; "" when there is none."""
        stack = self.stack(self.app) if self.app else ()
        return stack[-1] if stack else ""

    @property
    def opened(self) -> tuple[object, ...]:
        """All that is open, whichever of it is in front."""
        return self.apps

    def chains(self) -> Iterator[tuple[str, ...]]:
        """For each app the screens on the way back and the one that it shows."""
        for _, stack in self.apps:
            yield stack

    def stack(self, app: str) -> tuple[str, ...]:
        """The screens that are open in an app, the one in front last."""
        for name, stack in self.apps:
            if name == app:
                return stack
        return ()

    def with_stack(self, app: str, stack: tuple[str, ...]) -> PhoneState:
        """The same with these screens open in an app, which comes to the front."""
        others = [entry for entry in self.apps if entry[0] != app]
        return PhoneState(self.place, app, tuple(sorted([*others, (app, stack)])))

    def without_stack(self, app: str) -> PhoneState:
        """The same, as if an app was not opened yet."""
        return self._replace(apps=tuple(entry for entry in self.apps if entry[0] != app))


class ReadableState(NamedTuple):
    """A letter or a card: what stands on it follows from the rest of the world."""

    place: str

    @property
    def front(self) -> str:
        """Nothing comes to the front or goes from it."""
        return ""

    @property
    def opened(self) -> tuple[object, ...]:
        """Nothing is opened on it."""
        return ()

    def chains(self) -> Iterator[tuple[str, ...]]:
        """There is no way that led here."""
        return iter(())


class KeypadState(NamedTuple):
    """A device with a screen and keys, such as a reader or a gate: one screen, and no way back."""

    place: str
    front: str = ""

    @property
    def opened(self) -> tuple[object, ...]:
        """All that is open: what is in front."""
        return (self.front,)

    def chains(self) -> Iterator[tuple[str, ...]]:
        """The screen in front, to which no way back belongs."""
        yield (self.front,)


DeviceState = BrowserState | PhoneState | ReadableState | KeypadState

NEW_DEVICES: dict[PlaceKind, Callable[[str], DeviceState]] = {
    "computer": BrowserState,
    "phone": PhoneState,
    "tablet": PhoneState,
    "paper": ReadableState,
    "card": ReadableState,
    "keypad": KeypadState,
    "gate": KeypadState,
}
"""How a place of each kind begins, by its name."""


class World(NamedTuple):
    """The devices in the order of the lesson's places, and what was typed and sent.

    ``inbox`` holds the messages of all phones; each is read at the place of its
    screen. ``typed`` holds the inputs whose value differs from what the page
    came with, ``variables`` what fields kept and buttons set, ``code_versions`` which sending
    of a code is the valid one, ``seen`` the data that a field asks for and
    whose present value was shown, ``waiting`` the messages that are under way, each with
    the minutes until it arrives, ``expires`` the codes that are valid for a time, each with the
    minutes that are left; with 0 it is not valid any more.
    """

    devices: tuple[DeviceState, ...] = ()
    inbox: tuple[ReceivedMessage, ...] = ()
    typed: Pairs = ()
    variables: Pairs = ()
    code_versions: tuple[tuple[str, int], ...] = ()
    known: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    waiting: tuple[tuple[str, int], ...] = ()
    expires: tuple[tuple[str, int], ...] = ()


class Outcome(NamedTuple):
    """What an event did in the world.

    ``done`` are the ids that it did its work on (a pressed button, an opened
    screen, a field that went on by itself); ``tags`` name what else happened
    (``address_typo``, ``no_arrival`` …); ``errors`` are what was refused or,
    with ``accepted``, taken though it is not right.
    """

    verb: OutcomeVerb = ""
    done: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    errors: tuple[tuple[str, InputError], ...] = ()
    accepted: bool = False
    arrived: tuple[str, ...] = ()


NOTHING = Outcome()


class CoachMessage(NamedTuple):
    """One remark of the coach: a code that is put into words when it is shown.

    ``about`` is an id or the lesson's own text, ``fault`` a wrong input,
    ``act`` (verb, target, text) what the coach did for the learner.
    """

    tone: Tone
    code: str
    about: str = ""
    error: InputError | None = None
    act: tuple[str, str, str] | None = None


class Coach(NamedTuple):
    """Where the learner is: the step, how many of its actions are done, help so far."""

    step: int = 0
    part: int = 0
    statuses: tuple[Status, ...] = ()
    chapter: int = 0
    misses: int = 0
    hints: int = 0
    shown: bool = False

    @property
    def dropped(self) -> bool:
        """Say whether the step before was skipped or not needed: steps with it fall away too."""
        return self.statuses[-1:] in (("skipped",), ("not_needed",))


class State(NamedTuple):
    """Everything at one moment; ``errors`` are those that stand at fields now."""

    world: World = World()
    coach: Coach = Coach()
    messages: tuple[CoachMessage, ...] = ()
    errors: tuple[tuple[str, InputError], ...] = ()

    @property
    def search_key(self) -> tuple[World, int, int, int, bool]:
        """All that decides what can happen from here on: states with equal keys behave alike."""
        coach = self.coach
        return (self.world, coach.step, coach.part, coach.chapter, coach.dropped)


def with_pair(pairs: Pairs, name: str, value: str) -> Pairs:
    """The pairs with this value under this name, in one fixed order."""
    return tuple(sorted([*(pair for pair in pairs if pair[0] != name), (name, value)]))


def pair_value(pairs: Pairs, name: str) -> str | None:
    """The value under this name, or None."""
    for key, value in pairs:
        if key == name:
            return value
    return None
