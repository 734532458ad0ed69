"""What all models of the file format share: strictness, and knowing where they stand.

Models are read from ``PlacedMap``: plain dicts that carry the node of the file
that they came from, so that every model object keeps its node.
"""

from __future__ import annotations

import inspect
from typing import Any, ClassVar, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr, RootModel, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler

from tutor.lesson.model import NOWHERE, Position
from tutor.loader.yaml.node import Node

T = TypeVar("T")


class LocatedMap(dict[str, object]):
    """A map of a file with its node.

    ``read_as`` is the model that it was read as. ``one_of`` are the keys of
    which each makes another thing of it (``button``, ``field`` …), where it
    was told apart by its keys.
    """

    __slots__ = ("node", "one_of", "read_as")

    def __init__(self, entries: dict[str, object], node: Node) -> None:
        super().__init__(entries)
        self.node = node
        self.read_as: type[BaseModel] | None = None
        self.one_of: tuple[str, ...] = ()


class LocatedText(str):
    """A text of a file with its node."""

    __slots__ = ("node",)

    def __new__(cls, node: Node) -> Self:
        text = super().__new__(cls, node.text)
        text.node = node
        return text

    node: Node


class Located(BaseModel):
    """A model that keeps the node of the file that it was read from."""

    _node: Node | None = PrivateAttr(None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_node(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(data, LocatedMap):
            return handler(data)
        data.read_as = cls
        model = handler(data)
        model._node = data.node
        return model

    @property
    def at(self) -> Position:
        """Where it begins in its file."""
        return self._node.at if self._node else NOWHERE

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that the file gives it, in the order of the file."""
        return tuple(self._node.entries) if self._node else ()


class SchemaObject(Located):
    """A map of a lesson file; no keys but the declared ones.

    An attribute is called like its key in the file, with an underscore where
    the key is a Python word (``from_``, ``with_``). ``own_key`` is the key by
    which it is told from others in the same place.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, serialize_by_alias=True, defer_build=True
    )

    own_key: ClassVar[str] = ""

    @classmethod
    def also_missing(cls, given: frozenset[str]) -> tuple[str, ...]:
        """Keys that are missed because of what else is ``given``; none by default."""
        del given
        return ()


class SchemaMap(RootModel[dict[str, T]], Located, Generic[T]):
    """A whole file that maps names to things of one shape."""

    model_config = ConfigDict(frozen=True, defer_build=True)


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys that the file may give for this model; those of its own class come first."""
    names = [name for cls in model.__mro__ for name in inspect.get_annotations(cls)]
    fields = model.model_fields
    return tuple(dict.fromkeys(fields[name].alias or name for name in names if name in fields))


def position_of(model: Located, *path: str | int) -> Position:
    """Where the value at this path of the model stands: ``position_of(field, "options", 2)``.

    The path has the keys of the file (``from``, not ``from_``). What the file
    lacks stands where the nearest thing around it begins.
    """
    node = model._node
    if node is None:
        return NOWHERE
    at = node.at
    for part in path:
        node = node.find(part)
        if node is None:
            break
        at = node.at
    return at


def key_position_of(model: Located, *path: str) -> Position:
    """Where the last key of this path stands: ``key_position_of(lesson, "screens", "login")``."""
    around = model._node.find(*path[:-1]) if model._node else None
    if around is None or path[-1] not in around.key_at:
        return position_of(model, *path)
    return around.key_at[path[-1]]
