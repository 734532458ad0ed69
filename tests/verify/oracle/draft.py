"""A lesson while it is being made up: what it holds so far, and chances to add to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

T = TypeVar("T")
Part = dict[str, Any]
"""An element, screen, message or step, as it will stand in the file."""

Asked = tuple[Part, Part | None]
"""An element, and the step for it: None where the normal route leaves it alone."""

LABELS = {
    "button": ("Verder", "Opslaan", "Bevestigen", "Versturen", "Doorgaan", "Afronden"),
    "link": ("Uitleg", "Opnieuw", "Anders", "Overslaan", "Naar de start", "Meer"),
    "checkboxes": ("Waarover", "Wanneer"),
    "file": ("brief.pdf", "kaart.pdf", "folder.pdf"),
    "field": ("Naam", "Plaats", "Code", "Nummer", "Woord"),
    "checkbox": ("Akkoord", "Nieuwsbrief", "Onthouden"),
    "switch": ("Melding", "Slot", "Geluid"),
    "choice": ("Manier", "Dag", "Kleur"),
    "list": ("Land", "Maand", "Taal"),
    "question": ("Is dit echt?", "Klopt dit?", "Van wie is dit?"),
}
"""What stands on a button, beside a field and so on; a second round gets a number."""


@dataclass(slots=True)
class Draft:
    """The parts of a lesson. ``options`` are the values that a name can have, none: any."""

    draw: DrawFn
    places: tuple[str, ...]
    screens: dict[str, Part] = field(default_factory=dict)
    messages: dict[str, Part] = field(default_factory=dict)
    data: dict[str, Part] = field(default_factory=dict)
    card: dict[str, str] = field(default_factory=dict)
    situations: dict[str, str] = field(default_factory=dict)
    steps: list[Part] = field(default_factory=list)
    options: dict[str, tuple[str, ...]] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    room: int = 4
    """How much more may be filled in: a field with many mistakes takes more room."""
    paper: bool = False
    """Whether letters can come."""
    keypad: bool = False
    """Whether there is a device with keys."""
    installed: str = ""
    """On which condition the app beside the computer is there; empty: always."""
    gate: bool = False
    """Whether there is a gate, to hold a card against."""
    tablet: bool = False
    """Whether a tablet lies beside the computer."""
    leaflet: bool = False
    """Whether something lies there to be read."""
    cards: bool = False
    """Whether there are cards to hold against something."""
    web: bool = False
    """Whether the route runs in the browser of the phone."""
    told: list[str] = field(default_factory=list)
    """What the screen that is being made has yet to say."""
    first_free: int = 1
    """The first place among the steps where more can come."""
    beside: bool = False
    """Whether a button opens a page of explanation in a tab of its own."""
    _used: dict[str, int] = field(default_factory=dict)

    @property
    def main(self) -> str:
        """The device on which the normal route runs."""
        return self.places[0]

    def chance(self, tenths: int) -> bool:
        """True in about so many cases of ten; the simplest lesson has it never."""
        return self.draw(st.integers(0, 9)) >= 10 - tenths

    def pick(self, options: Sequence[T]) -> T:
        """One of these; the simplest lesson has the first."""
        return self.draw(st.sampled_from(options))

    def label(self, look: str) -> str:
        """A label that stands nowhere else in the lesson."""
        count = self._used.get(look, 0)
        self._used[look] = count + 1
        words = LABELS[look]
        turn, index = divmod(count, len(words))
        if look == "file" and turn:
            return words[index].replace(".", f"-{turn + 1}.")
        return words[index] if not turn else f"{words[index]} {turn + 1}"

    def name(self, stem: str, options: tuple[str, ...] = ()) -> str:
        """A new name for a value that is kept."""
        name = f"{stem}{len(self.options) + 1}"
        self.options[name] = options
        return name

    def flag(self) -> str:
        """A name that buttons set: mostly a new one, sometimes one that there is."""
        if self.flags and self.chance(3):
            return self.pick(self.flags)
        self.flags.append(f"vlag{len(self.flags) + 1}")
        return self.flags[-1]

    def condition(self) -> str | None:
        """Something to make a part depend on; None when the lesson has no names."""
        picked = [name for name in self.data if self._picked(name)]
        names = [*self.options, *self.options, *self.flags, *self.situations, *picked]
        if not names:
            return None
        test = self._test(names)
        if self.chance(1):
            test = f"{test} {self.pick(('and', 'or'))} {self._test(names)}"
        return test

    def _test(self, names: list[str]) -> str:
        name = self.pick(names)
        negated = "not " if self.chance(5) else ""
        values = self.options.get(name) or self._picked(name)
        if values and self.chance(8):
            return f"{negated}{name} = {self.pick(values)}"
        return f"{negated}{name}"

    def _picked(self, name: str) -> tuple[str, ...]:
        return tuple(self.data[name].get("pick", ())) if name in self.data else ()
