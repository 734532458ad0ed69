"""What a lesson is, once its files were read and understood.

Everything here is frozen and holds plain values, so that the engine can share
it freely. Texts are kept as the editor wrote them: Markdown with ``$name``
holes that are filled when they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tutor.lesson.condition import ALWAYS, Condition
from tutor.lesson.elements import Look, Role
from tutor.lesson.places import PlaceSpec
from tutor.lesson.verbs import StepVerb


class Position(NamedTuple):
    """Where something stands in a file; line and column count from 1."""

    file: str
    line: int
    column: int


NOWHERE = Position("", 0, 0)


@dataclass(frozen=True, slots=True)
class Persona:
    """The fictional person whose card lies beside the screen.

    ``values`` maps a name that texts may use (``name``, ``email``,
    ``password``, ``phone`` …) to its value, in the order of the card.
    """

    id: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Datum:
    """A value drawn once per session: made of a kind, or picked from options."""

    name: str
    make: str = ""
    length: int = 0
    pick: tuple[str, ...] = ()
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Situation:
    """Something that may or may not happen, in one sentence."""

    name: str
    sentence: str
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Effects:
    """What a button does, in this order: set, send, notify, new_tab, go.

    ``go`` is a screen id, ``next``, ``back``, ``close`` or empty.
    """

    set: tuple[tuple[str, str], ...] = ()
    send: tuple[str, ...] = ()
    notify: tuple[str, ...] = ()
    new_tab: str = ""
    go: str = ""


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
    kind and the rules is right. ``strict`` false means that the website
    accepts a well-formed value that is not the expected one.
    """

    kind: str = "text"
    value: str = ""
    expect: str = ""
    length: int = 0
    rules: tuple[tuple[str, str], ...] = ()
    wrong: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    keep: str = ""
    example: str = ""
    then: str = ""
    strict: bool = True


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
    """A button or link; ``checks`` says that it first checks the fields of its screen."""

    effects: Effects = Effects()
    checks: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """A page, a screen of an app, or a dialog on the one before; ``place`` is a place's name."""

    id: str
    place: str
    app: str = ""
    url: str = ""
    title: str = ""
    when: Condition = ALWAYS
    dialog: bool = False
    end: bool = False
    fake: bool = False
    content: tuple[Element, ...] = ()
    chapter: int = 0
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Message:
    """Something that can arrive; its ``screen`` holds the links and questions.

    It arrives here only when ``to``, filled in, is the persona's own; empty: always.
    """

    id: str
    via: str
    sender: str
    subject: str
    text: str
    screen: Screen
    to: str = ""
    at_start: bool = False
    when: Condition = ALWAYS
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a step asks for.

    ``targets`` are ids: of screens (visit, tab, reach), elements (press,
    choose, fill, answer), messages (open_message), or an app's name.
    """

    verb: StepVerb
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mistake:
    """A known mistake: ``on`` is a verb or outcome, ``targets`` its ids (empty: any)."""

    on: str
    targets: tuple[str, ...]
    say: str
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Step:
    """One bullet of the article's list."""

    actions: tuple[Action, ...]
    text: str = ""
    when: Condition = ALWAYS
    optional: bool = False
    with_previous: bool = False
    why: str = ""
    hints: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    advice: str = ""
    other_choice: str = ""
    chapter: int = 0
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary word: ``forms`` are the spellings that become a pop-up."""

    id: str
    forms: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A related article: title, teaser and, where it is a lesson here, its id."""

    title: str
    teaser: str
    lesson: str = ""


@dataclass(frozen=True, slots=True)
class Epilogue:
    """What is practised afterwards, in the world that the learner just made."""

    title: str
    intro: tuple[str, ...] = ()
    lead: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A whole lesson; in ``screens`` and ``steps`` those of the epilogue come last.

    They carry ``chapter`` 1. ``version`` is a hash of all that it was made of.
    """

    id: str
    title: str
    summary: str
    places: tuple[PlaceSpec, ...]
    persona: Persona
    screens: tuple[Screen, ...]
    steps: tuple[Step, ...]
    version: str
    article: str = ""
    variant: str = ""
    article_title: str = ""
    kind: str = ""
    category: str = ""
    breadcrumb: tuple[str, ...] = ()
    intro: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    read_more: tuple[Reading, ...] = ()
    learnt: tuple[str, ...] = ()
    source: str = ""
    reviewed: str = ""
    real_hosts: tuple[str, ...] = ()
    app: str = ""
    data: tuple[Datum, ...] = ()
    situations: tuple[Situation, ...] = ()
    card: Mapping[str, str] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()
    lead: str = ""
    ending: str = ""
    epilogue: Epilogue | None = None
    level: str = ""
    minutes: int = 0
    language: str = "nl"
    modes: tuple[str, ...] = ()
    feedback: bool = True
    path: str = ""
    was: tuple[str, ...] = ()
