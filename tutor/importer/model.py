"""A draft while it is being built: screens, messages, values and steps, still to be changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tutor.importer.words import name_of, word_set

RESERVED = word_set(
    "next back close name first_name email username password pin phone address postcode city"
    " birthday bsn iban"
)
"""Names that mean something in every lesson."""


@dataclass(slots=True)
class DraftPart:
    """Something on a screen: its look is the key that the file uses.

    ``made`` says that its label is not the article's.
    """

    look: str
    label: str
    keys: dict[str, Any] = field(default_factory=dict)
    made: bool = False


@dataclass(slots=True)
class DraftScreen:
    """A screen; ``app`` is empty on the computer.

    ``made`` lists in words what on it is not the article's.
    """

    id: str
    app: str
    title: str
    url: str = ""
    when: str = ""
    end: bool = False
    parts: list[DraftPart] = field(default_factory=list)
    made: list[str] = field(default_factory=list)


@dataclass(slots=True)
class DraftMessage:
    """A message; ``code`` is the name of the value that it tells.

    ``after`` is how long it is on its way, ``app`` where a conversation is held,
    ``acts`` what can be done with it.
    ``made`` lists in words what in it is not the article's.
    """

    id: str
    via: str
    code: str = ""
    links: list[DraftPart] = field(default_factory=list)
    at_start: bool = False
    when: str = ""
    after: str = ""
    app: str = ""
    replies: list[DraftPart] = field(default_factory=list)
    acts: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Do:
    """One action: a verb with its labels, screen, message or app; ``screen`` tells where."""

    verb: str
    targets: tuple[str, ...] = ()
    screen: str = ""


@dataclass(slots=True)
class DraftStep:
    """One step, from one bullet on ``line`` of the article."""

    line: int
    text: str
    actions: list[Do] = field(default_factory=list)
    when: str = ""
    optional: bool = False
    with_previous: bool = False
    advice: str = ""
    todos: list[str] = field(default_factory=list)
    belongs_above: bool = False


@dataclass(slots=True)
class DraftChapter:
    """A procedure: its screens in order, those beside the way, and its steps."""

    screens: list[DraftScreen] = field(default_factory=list)
    side: list[DraftScreen] = field(default_factory=list)
    steps: list[DraftStep] = field(default_factory=list)


class DraftPlace(NamedTuple):
    """A place beside the computer and the phone: its kind, and what the learner calls it."""

    kind: str
    title: str


@dataclass(slots=True)
class DraftLesson:
    """All that one lesson is built of. ``names`` are those in use: one name has one owner.
    ``counts`` tells which number a name was given last."""

    brand: str
    main: DraftChapter = field(default_factory=DraftChapter)
    later: DraftChapter = field(default_factory=DraftChapter)
    data: dict[str, dict[str, Any]] = field(default_factory=dict)
    situations: dict[str, str] = field(default_factory=dict)
    messages: dict[str, DraftMessage] = field(default_factory=dict)
    places: dict[str, DraftPlace] = field(default_factory=dict)
    hosts: list[str] = field(default_factory=list)
    urls: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=lambda: set(RESERVED))
    counts: dict[str, int] = field(default_factory=dict)

    def name(self, wanted: str) -> str:
        """A name like this that nothing has yet."""
        base = name_of(wanted)
        name, count = base, self.counts.get(base, 1)
        while name in self.names:
            count += 1
            name = f"{base}_{count}"
        self.counts[base] = count
        self.names.add(name)
        return name

    def place(self, kind: str, title: str) -> str:
        """The name of the place that is called so, which is there from now on."""
        place = DraftPlace(kind, title)
        known = next((name for name, other in self.places.items() if other == place), "")
        if known:
            return known
        name = self.name(title)
        self.places[name] = place
        return name

    def url(self, wanted: str) -> str:
        """An address like this that no page has yet."""
        address, count = wanted, 2
        while address in self.urls:
            address, count = f"{wanted.rstrip('/')}/{count}", count + 1
        self.urls.add(address)
        return address
