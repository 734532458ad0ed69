"""The states of play: small, frozen, hashable and cheap to copy.

``World`` is the computer and the phone and knows nothing of teaching. ``Coach``
is where the learner is in the procedure. A ``State`` is both, with what is to
be said about the event that led to it. Named tuples, because the proof visits
hundreds of thousands of them and hashes each.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from tutor.inputs.kind import InputError
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
    """A message in an inbox; ``turn`` says which sending of it this is."""

    message: str
    version: int = 0
    read: bool = False


class World(NamedTuple):
    """The computer and the phone.

    ``apps`` holds the stack of screens of every app that was opened, and
    ``app`` the one in front (empty: the home screen). ``typed`` holds the
    inputs whose value differs from what the page came with, ``kept`` what
    fields kept and buttons set, ``turns`` which sending of a code is the valid
    one, ``seen`` the data that a field asks for and whose present value was shown.
    """

    tabs: tuple[Tab, ...] = (Tab(),)
    tab: int = 0
    app: str = ""
    apps: tuple[tuple[str, tuple[str, ...]], ...] = ()
    inbox: tuple[ReceivedMessage, ...] = ()
    typed: Pairs = ()
    variables: Pairs = ()
    code_versions: tuple[tuple[str, int], ...] = ()
    known: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()


class Outcome(NamedTuple):
    """What an event did in the world.

    ``done`` are the ids that it did its work on (a pressed button, an opened
    screen, a field that went on by itself); ``tags`` name what else happened
    (``address_typo``, ``no_arrival`` …); ``faults`` are what was refused or,
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


class State(NamedTuple):
    """Everything at one moment; ``faults`` are the errors that stand at fields now."""

    world: World = World()
    coach: Coach = Coach()
    messages: tuple[CoachMessage, ...] = ()
    errors: tuple[tuple[str, InputError], ...] = ()

    @property
    def search_key(self) -> tuple[World, int, int]:
        """All that decides what can happen from here on: two states with one place are one."""
        return (self.world, self.coach.step, self.coach.part)


def with_pair(pairs: Pairs, name: str, value: str) -> Pairs:
    """The pairs with this value under this name, in one fixed order."""
    return tuple(sorted([*(pair for pair in pairs if pair[0] != name), (name, value)]))


def pair_value(pairs: Pairs, name: str) -> str | None:
    """The value under this name, or None."""
    for key, value in pairs:
        if key == name:
            return value
    return None
