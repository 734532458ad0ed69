"""What stands on a screen: texts, inputs, questions, buttons and what those do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tutor.lesson.condition import ALWAYS, Condition
from tutor.lesson.elements import Look, Role


class Position(NamedTuple):
    """Where something stands in a file; line and column count from 1."""

    file: str
    line: int
    column: int


NOWHERE = Position("", 0, 0)


@dataclass(frozen=True, slots=True)
class Effects:
    """What a button does, in this order: set, renew, later, send, notify, new_tab, go, also.

    ``go`` is a screen id, ``next``, ``back``, ``close`` or empty. ``also`` are screens of other
    places that come in front there by the same act. ``renew`` names codes of which the one
    before no longer works, ``later`` is how many minutes pass.
    """

    set: tuple[tuple[str, str], ...] = ()
    send: tuple[str, ...] = ()
    notify: tuple[str, ...] = ()
    new_tab: str = ""
    go: str = ""
    also: tuple[str, ...] = ()
    renew: tuple[str, ...] = ()
    later: int = 0


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on a screen.

    ``id`` is ``screen/label`` (``screen/#3`` for an element without a label),
    so it survives edits elsewhere in the lesson. ``look`` is the key that the
    editor wrote: ``heading``, ``field``, ``checkbox``, ``link`` …
    """

    id: str
    screen: str
    role: Role
    look: Look
    label: str = ""
    when: Condition = ALWAYS
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Static(Element):
    """Something to read: text, heading, notice, success, or an image by its alt text."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Input(Element):
    """Something to fill in or to choose.

    ``kind`` names the input kind that reads and judges the value; for a
    checkbox or switch the values are ``yes`` and ``no``. ``expect`` is the
    right value (may hold ``$names``), empty when any value that obeys the
    kind and the rules is right; ``also`` are other right values. ``strict``
    false means that the website accepts a well-formed value that is not the
    expected one. ``prefix`` stands before the box and need not be typed;
    ``exact`` asks for the very capitals. After so many ``tries`` the screen ``out``
    comes. Where ``fails`` holds, the first try of a gesture does not work.
    ``search`` says that the options are looked for by typing, ``calendar`` that a date is
    picked.
    """

    kind: str = "text"
    value: str = ""
    expect: str = ""
    also: tuple[str, ...] = ()
    length: int = 0
    rules: tuple[tuple[str, str], ...] = ()
    wrong: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    keep: str = ""
    example: str = ""
    then: str = ""
    strict: bool = True
    prefix: str = ""
    exact: bool = False
    fails: Condition | None = None
    tries: int = 0
    out: str = ""
    search: bool = False
    calendar: bool = False

    @property
    def answers(self) -> tuple[str, ...]:
        """The right values, as they are written; none where any value is right."""
        return (self.expect, *self.also) if self.expect else ()

    @property
    def asked(self) -> str:
        """All right values as one text, for the names in it."""
        return " ".join(self.answers)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question; ``because`` explains why it is right or wrong."""

    label: str
    right: bool
    because: str


@dataclass(frozen=True, slots=True)
class Question(Element):
    """A question with one or more right answers, each answer explained."""

    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Button(Element):
    """A button or link; ``checks`` says that it first checks the fields of its screen.

    ``asks`` is a question that must be answered with yes before it does anything.
    """

    effects: Effects = Effects()
    checks: bool = False
    asks: str = ""
