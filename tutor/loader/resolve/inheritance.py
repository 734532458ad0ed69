"""Inheritance: what a lesson does not say, its article says, or else the defaults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from tutor.lesson.model import NOWHERE, Position
from tutor.loader.schema import SchemaObject, key_position_of, position_of
from tutor.loader.yaml.node import Node

T = TypeVar("T")

MERGED = ("data", "situations", "messages", "screens")
"""Maps that are inherited name by name; all other keys are inherited whole."""

_FALLBACK: Mapping[str, Any] = {
    "minutes": 10,
    "modes": ("watch", "together", "alone"),
}
"""What holds when no file says anything, where the model's own default would not do."""


class Layer(NamedTuple):
    """A file that was read: its model and its tree."""

    model: SchemaObject
    node: Node


class Named(NamedTuple, Generic[T]):
    """A thing of a map, with its name, its place and its tree."""

    name: str
    thing: T
    at: Position
    node: Node


class Inheritance:
    """The files that a lesson is made of, the nearest first: lesson, article, defaults."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._layers = tuple(layers)
        self._named = {key: self._merged(key) for key in MERGED}

    def value(self, key: str) -> Any:
        """What the nearest file that has this key says."""
        layer = self.layer_of(key)
        if layer is None:
            return _FALLBACK.get(key, getattr(self._layers[0].model, key))
        return getattr(layer.model, key)

    def model_of(self, key: str) -> SchemaObject:
        """The model of the nearest file that has this key; the lesson's own when none has."""
        layer = self.layer_of(key)
        return (layer or self._layers[0]).model

    def at(self, *path: str | int) -> Position:
        """Where the inherited value at this path stands."""
        return position_of(self.model_of(str(path[0])), *path)

    @property
    def start(self) -> Position:
        """Where the lesson's own file begins."""
        return self._layers[0].model.at

    def named(self, key: str) -> tuple[Named[Any], ...]:
        """The things of a map that is inherited name by name.

        Those of the lesson's own file come first for screens, because its
        normal route is written there; else those of the article do. A thing
        that both files name is the lesson's, in the article's place.
        """
        return self._named[key]

    def _merged(self, key: str) -> tuple[Named[Any], ...]:
        having = [layer for layer in self._layers if key in layer.node.entries]
        if key != "screens":
            having.reverse()
        merged: dict[str, Named[Any]] = {}
        for layer in having:
            for thing in _things(layer, key):
                if key != "screens" or thing.name not in merged:
                    merged[thing.name] = thing
        return tuple(merged.values())

    def nodes(self) -> Iterator[Node]:
        """The trees of all that holds in the end."""
        for key in dict.fromkeys(key for layer in self._layers for key in layer.node.entries):
            if key in MERGED:
                yield from (thing.node for thing in self.named(key))
            else:
                layer = self.layer_of(key)
                node = layer.node.find(key) if layer else None
                if node is not None:
                    yield node

    def layer_of(self, key: str) -> Layer | None:
        """The nearest file that has this key."""
        return next((layer for layer in self._layers if key in layer.node.entries), None)


def named_in(model: SchemaObject, node: Node, key: str) -> tuple[Named[Any], ...]:
    """The things of a map of one file."""
    return tuple(_things(Layer(model, node), key))


def _things(layer: Layer, key: str) -> Iterator[Named[Any]]:
    for name, thing in getattr(layer.model, key).items():
        node = layer.node.find(key, name)
        at = key_position_of(layer.model, key, name)
        yield Named(name, thing, at, node or Node(NOWHERE, ""))
