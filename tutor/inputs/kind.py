"""What an input kind is: how a value is read, judged, made and got wrong."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal, NamedTuple


class RandomStream:
    """Made data from a seed: the same key always gives the same digits.

    Not ``random.Random``: its sequences are no promise between Python versions.
    """

    def __init__(self, *key: str | int) -> None:
        self._key = "\x1f".join(map(str, key)).encode()
        self._count = 0

    def below(self, limit: int) -> int:
        """A number from 0 up to but not including ``limit``."""
        self._count += 1
        digest = hashlib.blake2b(self._key, digest_size=8, salt=self._count.to_bytes(8, "big"))
        return int.from_bytes(digest.digest(), "big") % limit

    def digits(self, count: int) -> str:
        """That many digits; the first is never 0, so that no one drops it."""
        return "".join(str(self.below(10) if i else 1 + self.below(9)) for i in range(count))

    def choice(self, options: Sequence[str]) -> str:
        """One of the options."""
        return options[self.below(len(options))]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a field asks for; every ``$name`` is already filled in.

    ``expect`` is empty when any well-formed value is right; ``also`` are other
    right values. ``older`` are
    earlier values of the same code, which is ``expired`` when it is not valid any more,
    ``others`` codes from other messages,
    ``strays`` what a device worked out of something else than it was asked for,
    ``own`` the persona's card. ``prefix`` stands before the box already;
    ``exact`` says that capitals count, ``on_card`` that the value lies on the card.
    """

    expect: str = ""
    also: tuple[str, ...] = ()
    length: int = 0
    rules: tuple[tuple[str, str], ...] = ()
    older: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    prefix: str = ""
    exact: bool = False
    expired: bool = False
    on_card: bool = False
    own: Mapping[str, str] = field(default_factory=dict, hash=False)


class InputError(NamedTuple):
    """Why a value is not right: a reason of the kind or, when named, of ``rule``.

    ``values`` fill the placeholders of the sentence. They hold counts, limits and
    words of closed lists, never what was typed. A ``clue`` among them picks a
    sharper sentence than that of the reason.
    """

    reason: str
    values: tuple[tuple[str, str], ...] = ()
    rule: str = ""


class PluralSentence(NamedTuple):
    """A sentence with a plural: ``placeholder`` names the value that is counted."""

    placeholder: str
    say: Callable[[int], str]
    """Gives the translated sentence for that count, its placeholders still open."""


Sentence = str | PluralSentence
"""A message for the catalogue, or a sentence that depends on a count."""
Sentences = Mapping[str, Sentence]


class Gesture(NamedTuple):
    """One act that gives a value which nobody types, in words.

    ``prompt`` stands on its button and ``done`` in its place afterwards; ``ask`` is how a step
    asks for it, ``where`` how a hint does, ``did`` and ``log`` tell that it was done. All but
    the first two hold ``{label}``.
    """

    prompt: str
    done: str
    ask: str
    where: str
    did: str
    log: str


class InputKind(ABC):
    """An input kind. A new one is one file with a subclass and one row in ``KINDS``."""

    name = ""
    secret = False
    """What is typed is shown as dots, and can be made visible by the learner."""
    numeric = False
    """Digits suffice to type it, so a front end may show a keypad; other
    characters must stay possible, because ``+`` and spaces are forgiven."""
    renewed = False
    """It is sent, and sent anew: a value may be an older one, or that of another message."""
    reasons: ClassVar[Sentences] = {}
    """Each reason with its sentence. ``{placeholders}`` are filled from ``InputError.values``."""
    clues: ClassVar[Sentences] = {}
    """Sharper sentences for a reason, mostly ``other``: what exactly is different."""
    general: frozenset[str] = frozenset({"other"})
    """Reasons without a better explanation than a lesson's own ``other``."""
    measure: Literal["characters", "digits", "value", "bytes"] = "characters"
    """What the rules ``at_least`` and ``at_most`` count."""
    gesture: Gesture | None = None
    """The act that gives its value, where there is nothing to type."""
    prompt = ""
    """What asks to pick one of the options, where the value is picked and not typed."""

    def normalize(self, text: str) -> str:
        """The canonical form, forgiving where that is harmless; never fails."""
        return text.strip()

    def shown(self, value: str) -> str:
        """A canonical value as people write it, which ``normalize`` reads as the same."""
        return value

    def size(self, value: str) -> float:
        """How large a canonical value is, in its ``measure``; nan when it has no size."""
        return len(value)

    @abstractmethod
    def validate(self, text: str, expected: Expectation) -> InputError | None:
        """The first reason why this is not right, or None when it is."""

    def make(self, draw: RandomStream, length: int) -> str:
        """A made, surely fictional value; kinds that cannot be made raise ValueError."""
        raise ValueError(f"{self.name} has no made data")

    @abstractmethod
    def valid_example(self, expected: Expectation) -> str:
        """A right value for what is asked: ``expect``, or one that obeys the rules.

        Empty when the rules contradict each other.
        """

    def variants(self, right: str) -> tuple[str, ...]:
        """Other ways to write a right value that must be accepted too."""
        return ()

    @abstractmethod
    def invalid_examples(self, expected: Expectation) -> Mapping[str, str]:
        """For each reason that can occur for what is asked, a value that has it."""
