"""A fault that a model reports, and the place in the file that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tutor.lesson.model import Position
from tutor.loader.schema.base import LocatedMap
from tutor.loader.schema.tagged_union import TAG
from tutor.loader.yaml.node import Node

ITEM = "-"
_KEY = "[key]"


@dataclass(frozen=True, slots=True)
class SchemaError:
    """A fault as the model reports it: a kind, a path of keys, indices and tags, and values."""

    kind: str
    path: tuple[int | str, ...]
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ErrorLocation:
    """What stands where a fault is.

    ``value`` is what stands there, ``around`` the nearest map that holds it, and
    ``key`` the key in that map, or ``-`` for a part of a list. ``on_key`` says
    that the key itself is meant.
    """

    node: Node
    value: object
    around: LocatedMap | None = None
    key: str = ITEM
    on_key: bool = False

    @property
    def at(self) -> Position:
        """Where the value begins, or the key when that is meant."""
        return self.key_at if self.on_key else self.node.at

    @property
    def key_at(self) -> Position:
        """Where the key begins; the value when it has none of its own."""
        if self.around is None:
            return self.node.at
        return self.around.node.key_at.get(self.key, self.node.at)


def locate_error(tree: object, root: Node, fault: SchemaError) -> ErrorLocation:
    """Follow the path as far as the file goes.

    ``tree`` is the plain value of ``root``. A key that is missing leads to the
    map that it lacks in. What the file writes shorter than the model (one item
    for a list of one) has no place of its own, so the path passes it by.
    """
    here, node = tree, root
    around = tree if isinstance(tree, LocatedMap) else None
    key, on_key = ITEM, fault.kind == "extra_forbidden"
    for part in fault.path:
        if isinstance(here, LocatedMap) and part in here:
            around, key = here, str(part)
            here, node = here[key], node.entries[key]
        elif part == _KEY:
            on_key = True
        elif isinstance(here, list) and isinstance(part, int):
            here, node, key = here[part], node.items[part], ITEM
        elif isinstance(here, LocatedMap) and not str(part).startswith(TAG):
            around, key = here, str(part)
            break
    return ErrorLocation(node, here, around, key, on_key)
