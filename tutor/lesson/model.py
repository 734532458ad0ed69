"""What a lesson is, once its files were read and understood.

Everything here is frozen and holds plain values, so that the engine can share
it freely. Texts are kept as the editor wrote them: Markdown with ``$name``
placeholders that are filled when they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.lesson.condition import ALWAYS, Condition
from tutor.lesson.page_parts import (
    NOWHERE,
    Button,
    Effects,
    Element,
    Input,
    Option,
    Position,
    Question,
    Static,
)
from tutor.lesson.places import PlaceSpec
from tutor.lesson.verbs import StepVerb

__all__ = [
    "NOWHERE",
    "Button",
    "Effects",
    "Element",
    "Input",
    "Option",
    "Position",
    "Question",
    "Static",
]
"""What stands on a screen is declared beside this file, and named here as well."""


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
    """A value drawn once per session: made of a kind, or picked from options.

    ``pattern`` says how a made code looks: see ``tutor.inputs.pattern``. One with
    ``sources`` is not drawn but worked out of these texts, anew whenever they change. One that
    ``renews`` makes place for a new one now and then; one in a message is ``valid`` for so many
    minutes from its arrival on (0: for good).
    """

    name: str
    make: str = ""
    length: int = 0
    pattern: str = ""
    pick: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    renews: bool = False
    valid: int = 0
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Situation:
    """Something that may or may not happen, in one sentence."""

    name: str
    sentence: str
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class Screen:
    """A page, a screen of an app, or a dialog on the one before; ``place`` is a place's name.

    ``arrival`` is what happens whenever it comes in front: a button that nobody sees.
    """

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
    arrival: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """Something that can arrive; its ``screen`` holds the links and questions.

    It arrives here only when ``to``, filled in, is the persona's own; empty: always.
    ``after`` is how many minutes it is under way once it was sent. ``deleted`` and ``blocked``
    are the names that are on once it was deleted and once its sender was blocked, "" if neither
    can be. It lies in a ``folder``, empty: the inbox. One that never ``notifies`` is found by
    who looks for it.
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
    after: int = 0
    deleted: str = ""
    blocked: str = ""
    folder: str = ""
    notifies: bool = True

    @property
    def lies_ready(self) -> bool:
        """Say whether it is there from the beginning, without any notification."""
        return self.at_start and not self.after

    @property
    def is_silent(self) -> bool:
        """Say whether no phone ever notifies of it."""
        return self.lies_ready or not self.notifies


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a step asks for.

    ``targets`` are ids: of screens (visit, tab, reach), elements (press,
    choose, fill, answer, delete, block, report), messages (open_message), or an app's name.
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
    theme: str = ""
    keywords: tuple[str, ...] = ()
    rank: int = 0
    level: str = ""
    minutes: int = 0
    language: str = "nl"
    modes: tuple[str, ...] = ()
    feedback: bool = True
    path: str = ""
    was: tuple[str, ...] = ()
