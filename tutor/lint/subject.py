"""What rules look at: a lesson with its files, one file, or the whole folder of lessons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from tutor.lesson.model import Lesson, Position
from tutor.lint.navigation_graph import NavigationGraph
from tutor.lint.prose import Prose, prose_of
from tutor.loader.yaml.node import Node


@dataclass(frozen=True)
class LessonSubject:
    """A lesson with the trees of all files that it is made of, by their path in the folder.

    ``sound`` says that it has no errors; without it only what was understood is
    there. ``today`` is given, so that a rule gives the same every time.
    """

    lesson: Lesson
    trees: Mapping[str, Node]
    today: date
    sound: bool = True

    @property
    def own(self) -> Node:
        """The tree of the lesson's own file."""
        return self.trees[self.lesson.path]

    def value_at(self, at: Position) -> Node | None:
        """The outermost value that begins here: that of a step, an element, a mistake."""
        return self._values.get(at)

    def entry_at(self, at: Position) -> Node | None:
        """The value of the key that stands here: that of a screen, a message, a datum."""
        return self._entries.get(at)

    def place(self, at: Position, *path: str | int) -> Position:
        """Where the value at this path of the thing at ``at`` stands; else the thing itself."""
        for thing in (self.entry_at(at), self.value_at(at)):
            found = thing.find(*path) if thing else None
            if found is not None:
                return found.at
        return at

    @cached_property
    def map(self) -> NavigationGraph:
        """Where things lead, and what is named."""
        return NavigationGraph(self.lesson)

    @cached_property
    def prose(self) -> Prose:
        """All that we say ourselves in this lesson."""
        return prose_of(self.lesson, self.trees)

    @cached_property
    def _values(self) -> dict[Position, Node]:
        found: dict[Position, Node] = {}
        for tree in self.trees.values():
            for node in nodes_of(tree):
                found.setdefault(node.at, node)
        return found

    @cached_property
    def _entries(self) -> dict[Position, Node]:
        return {
            at: node.entries[key]
            for tree in self.trees.values()
            for node in nodes_of(tree)
            for key, at in node.key_at.items()
            if key in node.entries
        }


class FileSubject(NamedTuple):
    """One file: its path in the lessons folder, its tree, and its text with the comments."""

    path: str
    tree: Node
    today: date
    text: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """That a lesson or article uses something of the shared files: ``Use("block", "login")``."""

    kind: str
    name: str


class FolderSubject(NamedTuple):
    """All shared files of a lessons folder, and what its lessons use of them.

    ``lent`` is what the program itself offers lessons, which may be copied without being used.
    """

    shared: Mapping[str, Node]
    uses: frozenset[Reference]
    lent: frozenset[Reference] = frozenset()

    def is_unused(self, kind: str, name: str) -> bool:
        """Whether an editor made this shared thing and no lesson uses it."""
        return Reference(kind, name) not in self.uses | self.lent


def nodes_of(node: Node) -> Iterator[Node]:
    """A node and everything below it, from the outside in, in the order of the file."""
    yield node
    for below in node.items or node.entries.values():
        yield from nodes_of(below)
