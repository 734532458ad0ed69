"""What all models of the file format share: strictness, and knowing where they stand.

Models are read from ``LocatedMap``: plain dicts that carry the node of the file
that they came from, so that every model object keeps its node.
"""

from __future__ import annotations

import inspect
from typing import Any, ClassVar, Generic, Self, TypeVar, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PrivateAttr,
    RootModel,
    model_validator,
)
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tutor.lesson.model import NOWHERE, Position
from tutor.loader.yaml.node import Node

T = TypeVar("T")


class LocatedMap(dict[str, object]):
    """A map of a file with its node.

    ``read_as`` is the model that it was read as. ``one_of`` are the keys of
    which each makes another thing of it (``button``, ``field`` …), where it
    was distinguished by its keys.
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
    the key is a Python word (``from_``, ``with_``). ``tag`` is the key by
    which it is told from others in the same place.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, serialize_by_alias=True, defer_build=True
    )

    tag: ClassVar[str] = ""

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


TAG = "\x1f"
"""Begins the name of a model in the path of a fault. No key of a file begins so,
because control characters are refused before."""


class TaggedByKey:
    """Marks a union of shapes that are distinguished by their ``tag``.

    A bare text is read as the shape whose key is ``bare``; ``only_bare`` says
    that this shape has no other way to be written. A row of the union is all
    that a new shape needs.
    """

    def __init__(self, bare: str = "", *, only_bare: bool = False) -> None:
        self.bare = bare
        self._unwritten = TAG + bare if only_bare else ""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        shapes: dict[str, type[SchemaObject]] = {shape.tag: shape for shape in get_args(source)}
        keys = tuple(key for key in shapes if TAG + key != self._unwritten)
        union = core_schema.tagged_union_schema(
            {TAG + key: handler.generate_schema(shape) for key, shape in shapes.items()},
            discriminator=lambda data: TAG + next((key for key in data if key in keys), self.bare),
        )
        return core_schema.no_info_before_validator_function(
            lambda data: self._as_map(data, keys), union
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        union: Any = schema.get("schema", schema)
        # What has no other way to be written than bare is not offered to the editor.
        shapes = {tag: shape for tag, shape in union["choices"].items() if tag != self._unwritten}
        written = handler({**union, "choices": shapes})["oneOf"]
        return {"anyOf": [{"type": "string"}, *written]} if self.bare else {"oneOf": written}

    def _as_map(self, data: object, keys: tuple[str, ...]) -> LocatedMap:
        if self.bare and isinstance(data, LocatedText):
            return LocatedMap({self.bare: data}, data.node)
        if not isinstance(data, LocatedMap):
            raise PydanticCustomError("not_told_apart", "no map", {"keys": keys})
        data.one_of = keys
        if not any(key in keys for key in data):
            raise PydanticCustomError("no_own_key", "none of its keys", {"keys": keys})
        return data
