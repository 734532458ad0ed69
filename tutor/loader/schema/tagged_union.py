"""Telling things apart by the key that they hold: ``button:``, ``field:``, ``press:`` …"""

from __future__ import annotations

from typing import Any, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tutor.loader.schema.base import LocatedMap, LocatedText, SchemaObject

TAG = "\x1f"
"""Begins the name of a model in the path of a fault. No key of a file begins so,
because control characters are refused before."""


class TaggedByKey:
    """Marks a union of shapes that are told apart by their ``own_key``.

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
        shapes: dict[str, type[SchemaObject]] = {shape.own_key: shape for shape in get_args(source)}
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
