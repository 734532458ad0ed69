"""A text of our own, and its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tutor.lesson.model import NOWHERE, Position
from tutor.lesson.places import PlaceKind
from tutor.lint.prose.location import place_of
from tutor.lint.prose.sentences import split, words
from tutor.loader.yaml.node import Node

_PAGE = frozenset({"title", "summary", "intro", "needs", "learnt", "lead", "text", "ending"})
_WHOLE = frozenset({
    "summary", "intro", "lead", "text", "ending", "why", "hints", "say", "other_choice",
    "wrong", "because", "meaning", "teaser",
})  # fmt: skip


class Word(NamedTuple):
    """A word of a text: where it begins and ends, how it stands there, and in small letters."""

    start: int
    end: int
    text: str
    small: str


class Sentence(NamedTuple):
    """A sentence: where it begins and ends in its text, and its words."""

    start: int
    end: int
    words: tuple[Word, ...]


@dataclass(frozen=True)
class Passage:
    """A text of our own.

    ``key`` is the key of the lesson that it belongs to. ``step`` and
    ``mistake`` are the places of those that it belongs to, ``screen`` is the id of its
    screen. ``bare`` is the text with all that is not ours covered by fillers.
    """

    node: Node
    key: str
    bare: str
    step: Position = NOWHERE
    mistake: Position = NOWHERE
    screen: str = ""

    @property
    def text(self) -> str:
        """The text as the editor wrote it."""
        return self.node.text

    @property
    def shared(self) -> bool:
        """Whether it stands in a shared file, for several lessons."""
        return self.node.at.file.startswith("shared/")

    @property
    def on_page(self) -> bool:
        """Whether it stands on the article's page, where words have a pop-up."""
        return self.key in _PAGE and not self.shared

    @property
    def whole(self) -> bool:
        """Whether it consists of whole sentences, unlike a title or a list of things."""
        return self.key in _WHOLE

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in their order; a label is one word of fillers."""
        return tuple(self._sentences())

    def place(self, start: int, end: int) -> Position:
        """Where this piece stands in the file."""
        return place_of(self.node, start, end)

    def begin(self, start: int, end: int) -> Position:
        """Where the first word of this piece stands; the rest may be on the next line."""
        return self.place(start, start + len(self.bare[start:end].split()[0]))

    def at(self, word: Word) -> Position:
        """Where this word stands in the file."""
        return self.place(word.start, word.end)

    def _sentences(self) -> Iterator[Sentence]:
        for start, end in split(self.bare):
            found = words(self.bare[start:end])
            inside = tuple(
                Word(start + m.start(), start + m.end(), m[0], m[0].casefold().replace("’", "'"))
                for m in found
            )
            yield Sentence(start, end, inside)


@dataclass(frozen=True)
class Prose:
    """All texts of our own in a lesson, and what must not be taken for ours.

    ``labels`` are the words on the simulated screens, each with the kinds
    of place where it stands. ``screens`` are texts on screens of apps: an app speaks of
    what a finger does, whoever wrote it.
    """

    texts: tuple[Passage, ...]
    labels: Mapping[str, frozenset[PlaceKind]]
    screens: tuple[Passage, ...] = ()

    @property
    def own(self) -> Iterator[Passage]:
        """Those of the lesson and its article, without the shared glossary and reading list."""
        return (said for said in self.texts if said.key not in ("meaning", "teaser", "reading"))
