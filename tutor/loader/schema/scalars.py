"""The types of single values. In a file every one is text; here each gets its own type.

An error is a ``PydanticCustomError`` whose type is one of those that
``tutor.loader.decode`` gives a code; its wording is never shown.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tutor.lesson.condition import Condition, parse_condition
from tutor.lesson.places import PlaceKind

T = TypeVar("T")

# A text that looks like a number, a date or a yes is still text here, while
# the editor's own YAML reader takes it for something else.
_ANY_SCALAR = {"type": ["string", "number", "boolean"]}
_WHOLE = re.compile(r"[0-9]{1,6}")
_LONGEST_CONDITION = 200
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise PydanticCustomError("not_text", "not a text")
    return str(data)


def _some_text(data: object) -> str:
    text = _text(data)
    if not text.strip():
        raise PydanticCustomError("empty", "empty")
    return text


def _one_line(data: object) -> str:
    text = _some_text(data)
    if "\n" in text.strip():
        raise PydanticCustomError("more_lines", "more than one line")
    return text.strip()


def _matching(pattern: str, error: Literal["not_name", "not_slug"]) -> Callable[[object], str]:
    compiled = re.compile(pattern)

    def check(data: object) -> str:
        text = _some_text(data)
        if compiled.fullmatch(text) is None:
            raise PydanticCustomError(error, "not a name", {"value": text})
        return text

    return check


def _yes_no(data: object) -> bool:
    text = _some_text(data)
    if text not in ("yes", "no"):
        raise PydanticCustomError("not_yes_no", "neither yes nor no", {"value": text})
    return text == "yes"


def only_yes(data: object) -> bool:
    """Nothing but yes."""
    if not _yes_no(data):
        raise PydanticCustomError("only_yes", "only yes")
    return True


def whole(data: object) -> int:
    """A whole number of at most six digits."""
    text = _some_text(data)
    if _WHOLE.fullmatch(text) is None:
        raise PydanticCustomError("not_whole", "not a whole number", {"value": text})
    return int(text)


def _date(data: object) -> str:
    text = _some_text(data)
    try:
        if _DATE.fullmatch(text) is None:
            raise ValueError(text)
        datetime.date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("not_date", "no date", {"value": text}) from None
    return text


def _condition(data: object) -> Condition:
    text = _some_text(data)
    try:
        if len(text) > _LONGEST_CONDITION:
            raise ValueError(text)
        return parse_condition(text)
    except ValueError:
        raise PydanticCustomError("not_condition", "no condition", {"value": text}) from None


class Between:
    """Bounds of a whole number, both included."""

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "minimum": self.low, "maximum": self.high}

    def _check(self, number: int) -> int:
        if not self.low <= number <= self.high:
            bounds = {"low": self.low, "high": self.high, "value": number}
            raise PydanticCustomError("not_between", "out of bounds", bounds)
        return number


class Closed:
    """Marks a text that is one of these choices."""

    def __init__(self, *choices: str) -> None:
        self.choices = choices

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._check)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"enum": list(self.choices)}

    def _check(self, data: object) -> str:
        text = _some_text(data)
        if text not in self.choices:
            values = {"value": text, "choices": self.choices}
            raise PydanticCustomError("not_a_choice", "none of the choices", values)
        return text


class FormatVersion(Closed):
    """Marks the version of the format: a whole number, of which this program knows one."""

    def _check(self, data: object) -> str:
        text = _some_text(data)
        if _WHOLE.fullmatch(text) and text not in self.choices and int(text) > 0:
            raise PydanticCustomError("newer_format", "a newer format", {"value": text})
        return super()._check(data)


class AtLeast:
    """The least number of parts of a list. Unlike pydantic's own it counts faulty parts too."""

    def __init__(self, least: int) -> None:
        self.least = least

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        parts = handler(schema)
        lists = [part for part in (parts, *parts.get("anyOf", ())) if part.get("type") == "array"]
        for part in lists:
            part["minItems"] = self.least
        return parts

    def _check(self, data: object) -> object:
        if isinstance(data, list) and len(data) < self.least:
            values = {"count": len(data), "least": self.least}
            raise PydanticCustomError("too_few", "too few parts", values)
        return data


class OrOne:
    """Marks a tuple that may be written as a list, or as its only item."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda data: (data,) if isinstance(data, str) else data, handler(source)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        several = handler(schema)
        return {"anyOf": [several["items"], several]}


Text = Annotated[str, PlainValidator(_text), WithJsonSchema(_ANY_SCALAR)]
"""Any text, also none."""
Markdown = Annotated[str, PlainValidator(_some_text), WithJsonSchema(_ANY_SCALAR)]
"""A text with bold, italic, lists and line breaks."""
Line = Annotated[
    str, PlainValidator(_one_line), WithJsonSchema({**_ANY_SCALAR, "pattern": r"^\s*\S.*\s*$"})
]
"""A text of one line: a title, a label."""

_NAME = "[a-z][a-z0-9_]*"
_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
Name = Annotated[
    str,
    PlainValidator(_matching(_NAME, "not_name")),
    WithJsonSchema({"type": "string", "pattern": f"^{_NAME}$"}),
]
"""What can stand behind a ``$`` and in a condition: small letters, digits, underscores."""
Slug = Annotated[
    str,
    PlainValidator(_matching(_SLUG, "not_slug")),
    WithJsonSchema({"type": "string", "pattern": f"^{_SLUG}$"}),
]
"""The name of a file, folder or glossary entry: small letters, digits, dashes."""

YesNo = Annotated[bool, PlainValidator(_yes_no), WithJsonSchema({"enum": ["yes", "no"]})]
Whole = Annotated[int, PlainValidator(whole), WithJsonSchema({"type": "integer"})]
Date = Annotated[str, PlainValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
"""A date as it is written: 2025-11-24."""
_TEST = rf"(not\s+)?{_NAME}(\s*=\s*.+)?"
When = Annotated[
    Condition,
    PlainValidator(_condition),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": rf"^\s*{_TEST}((\s+and\s+{_TEST})*|(\s+or\s+{_TEST})*)\s*$",
        }
    ),
]
"""A condition: ``[not] name [= value]``, joined by only ``and`` or only ``or``."""
_MINUTES = {"minuut": 1, "minuten": 1, "uur": 60, "dag": 1440, "dagen": 1440}
_MINUTES |= {"week": 10_080, "weken": 10_080}
_DURATION = re.compile(rf"([1-9][0-9]{{0,2}}) ({'|'.join(_MINUTES)})")


def _duration(data: object) -> int:
    text = _some_text(data).strip()
    found = _DURATION.fullmatch(text)
    if found is None:
        raise PydanticCustomError("not_duration", "no duration", {"value": text})
    return int(found[1]) * _MINUTES[found[2]]


Duration = Annotated[
    int,
    PlainValidator(_duration),
    WithJsonSchema({"type": "string", "pattern": f"^{_DURATION.pattern}$"}),
]
"""How long something takes, in minutes: ``3 dagen``."""
Place = Annotated[PlaceKind, Closed(*get_args(PlaceKind))]
OneOrMore = Annotated[tuple[T, ...], OrOne()]
