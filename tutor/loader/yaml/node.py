"""What was read from a YAML file: texts, lists and maps that know where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tutor.lesson.model import Position

NodeKind = Literal["text", "list", "map"]
Plain = str | Sequence["Plain"] | Mapping[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a file; every scalar is text.

    ``at`` is where the value begins, ``key_at`` where each key of a map does.
    ``flow`` says that it was written between brackets (``[…]``, ``{…}``),
    ``quoted`` that a text stood between quotation marks or in a ``|`` block.
    ``mended`` says that the file has something else there, which could not be read.
    ``written`` is how a text stands in the file where that differs from the text:
    between quotation marks, or on several lines.
    """

    at: Position
    value: str | tuple[Node, ...] | Mapping[str, Node]
    key_at: Mapping[str, Position] = field(default_factory=dict)
    flow: bool = False
    quoted: bool = False
    mended: bool = False
    written: str = field(default="", compare=False, repr=False)

    @property
    def kind(self) -> NodeKind:
        """Whether it is a text, a list or a map."""
        if isinstance(self.value, str):
            return "text"
        return "map" if isinstance(self.value, Mapping) else "list"

    @property
    def text(self) -> str:
        """The text; "" for a list or a map."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def items(self) -> tuple[Node, ...]:
        """The items of a list; none for a text or a map."""
        return self.value if isinstance(self.value, tuple) else ()

    @property
    def entries(self) -> Mapping[str, Node]:
        """The entries of a map; none for a text or a list."""
        return self.value if isinstance(self.value, Mapping) else {}

    def find(self, *path: str | int) -> Node | None:
        """What stands at this path of keys and indices, or None."""
        node: Node | None = self
        for part in path:
            if node is None:
                return None
            node = node._step(part)
        return node

    def _step(self, part: str | int) -> Node | None:
        if isinstance(part, int):
            return self.items[part] if 0 <= part < len(self.items) else None
        return self.entries.get(part)

    def plain(self) -> Plain:
        """The same as plain strings, lists and dicts."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, tuple):
            return [item.plain() for item in self.value]
        return {key: entry.plain() for key, entry in self.value.items()}
