"""Inheritance: what a lesson does not say, its article says, or else the defaults."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from tutor.lesson.model import NOWHERE, Position
from tutor.loader.schema import (
    Datum,
    DefaultKeys,
    Message,
    SchemaObject,
    Screen,
    SharedKeys,
    key_position_of,
    position_of,
)
from tutor.loader.yaml.node import Node

T = TypeVar("T")

_FALLBACK: Mapping[str, object] = {
    "minutes": 10,
    "modes": ("watch", "together", "alone"),
}
"""What holds when no file says anything, where the model's own default would not do."""


class Layer(NamedTuple):
    """A file that was read: its model and its tree."""

    model: DefaultKeys
    node: Node


class Named(NamedTuple, Generic[T]):
    """A thing of a map, with its name, its place and its tree."""

    name: str
    thing: T
    at: Position
    node: Node


class Inheritance:
    """The files that a lesson is made of, the nearest first: lesson, article, defaults.

    ``own`` is the model of the first of them.
    """

    def __init__(self, own: SharedKeys, layers: Sequence[Layer]) -> None:
        self._own = own
        self._layers = tuple(layers)

    @cached_property
    def keys(self) -> SharedKeys:
        """Each key as the nearest file that has it gives it; positions in it mean nothing."""
        values = {key: self._value(key) for key in SharedKeys.model_fields}
        return self._own.model_copy(update=values)

    def _value(self, key: str) -> object:
        layer = self.layer_of(key)
        if layer is None:
            return _FALLBACK.get(key, getattr(self._own, key))
        return getattr(layer.model, key)

    def model_of(self, key: str) -> DefaultKeys:
        """The model of the nearest file that has this key; the lesson's own when none has."""
        layer = self.layer_of(key)
        return layer.model if layer else self._own

    def at(self, *path: str | int) -> Position:
        """Where the inherited value at this path stands."""
        return position_of(self.model_of(str(path[0])), *path)

    @property
    def start(self) -> Position:
        """Where the lesson's own file begins."""
        return self._own.at

    @cached_property
    def screens(self) -> tuple[Named[Screen], ...]:
        """The screens of all files: the lesson's come first, for its normal route is there."""
        return self._merged("screens", lambda keys: keys.screens)

    @cached_property
    def messages(self) -> tuple[Named[Message], ...]:
        """The messages of all files."""
        return self._merged("messages", lambda keys: keys.messages)

    @cached_property
    def data(self) -> tuple[Named[Datum], ...]:
        """The data of all files."""
        return self._merged("data", lambda keys: keys.data)

    @cached_property
    def situations(self) -> tuple[Named[str], ...]:
        """The situations of all files."""
        return self._merged("situations", lambda keys: keys.situations)

    def _merged(
        self, key: str, read: Callable[[SharedKeys], Mapping[str, T]]
    ) -> tuple[Named[T], ...]:
        """The things of a map that is inherited name by name.

        Except for screens those of the article come first. A thing that both files
        name is the lesson's, in the article's place.
        """
        having = [layer for layer in self._layers if key in layer.node.entries]
        if key != "screens":
            having.reverse()
        merged: dict[str, Named[T]] = {}
        for model, node in having:
            things = read(model) if isinstance(model, SharedKeys) else {}
            for thing in named_in(model, node, key, things):
                if key != "screens" or thing.name not in merged:
                    merged[thing.name] = thing
        return tuple(merged.values())

    def nodes(self) -> Iterator[Node]:
        """The trees of all that holds in the end."""
        merged = {
            "data": [thing.node for thing in self.data],
            "situations": [thing.node for thing in self.situations],
            "messages": [thing.node for thing in self.messages],
            "screens": [thing.node for thing in self.screens],
        }
        for key in dict.fromkeys(key for layer in self._layers for key in layer.node.entries):
            layer = self.layer_of(key)
            node = layer.node.find(key) if layer and key not in merged else None
            yield from merged.get(key, [node] if node else [])

    def layer_of(self, key: str) -> Layer | None:
        """The nearest file that has this key."""
        return next((layer for layer in self._layers if key in layer.node.entries), None)


def named_in(
    model: SchemaObject, node: Node, key: str, things: Mapping[str, T]
) -> Iterator[Named[T]]:
    """The things of a map of one file, with where each stands."""
    for name, thing in things.items():
        at = key_position_of(model, key, name)
        yield Named(name, thing, at, node.find(key, name) or Node(NOWHERE, ""))
