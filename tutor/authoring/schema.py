"""JSON Schema of the files, for editors that complete, explain and underline YAML.

It comes from the same pydantic models as the decoder. Only dialect and help are
added: draft-07, which every YAML extension reads; the Dutch help as Markdown;
and hints of yaml-language-server (``markdownDescription``, ``errorMessage``,
``defaultSnippets``), which other readers ignore.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from tutor.authoring.explained import explained
from tutor.authoring.schema_names import NOTHING, Names, add_names
from tutor.authoring.schema_snippets import snippet_of
from tutor.loader.schema import (
    ArticleFile,
    BlockFile,
    DefaultsFile,
    GlossaryFile,
    LessonFile,
    Located,
    PersonasFile,
    ReadingFile,
    SchemaObject,
)

DIALECT = "http://json-schema.org/draft-07/schema#"
SHAPES: Mapping[str, type[Located]] = {
    "lesson": LessonFile,
    "article": ArticleFile,
    "personas": PersonasFile,
    "glossary": GlossaryFile,
    "reading": ReadingFile,
    "defaults": DefaultsFile,
    "block": BlockFile,
}
"""The kinds of files, each with its shape."""
PLACES: Mapping[str, tuple[str, ...]] = {
    "lesson": ("lessons/*/*.yaml", "!lessons/*/article.yaml", "!lessons/shared/*.yaml"),
    "article": ("lessons/*/article.yaml",),
    "personas": ("lessons/shared/personas.yaml",),
    "glossary": ("lessons/shared/glossary.yaml",),
    "reading": ("lessons/shared/reading.yaml",),
    "defaults": ("lessons/shared/defaults.yaml",),
    "block": ("lessons/shared/blocks/*.yaml",),
}
"""Where files of that kind are, as ``yaml.schemas`` of an editor wants it."""
_ANY_SCALAR = ["string", "number", "boolean"]
_MARKS = re.compile(r"[`*]")


def json_schema(kind: str, names: Names = NOTHING) -> JsonSchemaValue:
    """The schema of one kind of file, one of ``SHAPES``; raises KeyError for another.

    ``names`` are offered where a lesson names a persona, a term and so on. They
    are only offers: another name is not underlined.
    """
    made = SHAPES[kind].model_json_schema(
        ref_template="#/definitions/{model}", schema_generator=_Dutch
    )
    definitions = made.pop("$defs", {})
    _share_keys(made, definitions)
    _share_keys(definitions, definitions)
    add_names({**definitions, "": made}, names)
    schema = {"$schema": DIALECT, **made}
    return {**schema, "definitions": definitions} if definitions else schema


def file_name(kind: str) -> str:
    """What the file with this schema is called."""
    return f"{kind}.schema.json"


def editor_settings(folder: str) -> dict[str, Any]:
    """The part of VS Code's ``settings.json`` that points to the schemas in a folder."""
    schemas = {
        (PurePosixPath(folder) / file_name(kind)).as_posix(): list(places)
        for kind, places in PLACES.items()
    }
    return {"yaml.schemas": schemas, "yaml.schemaStore.enable": False}


class _Dutch(GenerateJsonSchema):
    """What pydantic makes, with Dutch titles and help, and without what no file can say."""

    schema_dialect = DIALECT

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A shape: its title, what it is for, what it may be missing, and how it begins."""
        made = super().model_schema(schema)
        cls: type[Located] = schema["cls"]
        told = explained(cls)
        made["title"] = told.title
        made.update(_help(told.about))
        if issubclass(cls, SchemaObject):
            made.update(_also_required(cls, made))
            made["defaultSnippets"] = [snippet_of(cls, told)]
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Shapes told apart by their key. What is none of them gets a sentence of its own."""
        made = super().tagged_union_schema(schema)
        keys = [str(tag).lstrip("\x1f") for tag in schema["choices"]]
        made["oneOf"].insert(0, _none_of(keys))
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Names with values; a name that cannot be one is underlined."""
        made = super().dict_schema(schema)
        ((pattern, values),) = made.pop("patternProperties", {None: None}).items()
        if pattern:
            made["additionalProperties"] = values
            made["propertyNames"] = {"type": "string", "pattern": pattern}
        return made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Only a default that a file could say: a word, a number, or a yes."""
        made = self.generate_inner(schema["schema"])
        default = schema.get("default")
        if default is True:
            made["default"] = "yes"
        elif default and isinstance(default, str | int):
            made["default"] = default
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key may be absent, but nothing is no value of it."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Keys have no title: they are what they are called."""
        return False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """In the order of the models, which is that of a lesson; with the help as Markdown."""
        return {key: _explained(row) for key, row in value.items()}


def _explained(value: Any) -> Any:
    """The same, with help as Markdown too, and with the numbers that other readers of YAML see."""
    if isinstance(value, list):
        return [_explained(row) for row in value]
    if not isinstance(value, dict):
        return value
    made = {key: _explained(row) for key, row in value.items()}
    if "anyOf" in made:
        made["anyOf"] = _bare_last(made["anyOf"])
    if isinstance(value.get("description"), str) and "markdownDescription" not in value:
        made.update(_help(value["description"]))
    if "enum" in made:
        made["enum"] = [*_as_numbers(made["enum"]), *made["enum"]]
    if isinstance(value.get("pattern"), str):
        made["patternErrorMessage"] = _patterned(value)
    return made


def _as_numbers(choices: list[Any]) -> list[int]:
    """Those choices that other readers of YAML take for a number."""
    return [int(choice) for choice in choices if str(choice).isdigit()]


def _bare_last(rows: list[Any]) -> list[Any]:
    """A bare text comes after what is told apart by its key, or an editor would explain that."""
    bare = {"type": "string"}
    if len(rows) < 3 or rows[0] != bare:
        return rows
    return [*rows[1:], {"type": _ANY_SCALAR}]


def _help(text: str) -> dict[str, str]:
    return {"description": _MARKS.sub("", text), "markdownDescription": text}


def _patterned(schema: JsonSchemaValue) -> str:
    """What to do about a text that does not fit: a line, a condition, or one of two names."""
    if isinstance(schema.get("type"), list):
        return "Hier past maar één regel tekst."
    if "and" in schema["pattern"]:
        return "Schrijf een naam, of not en een naam. Verbind ze met alleen and of alleen or."
    if "_" in schema["pattern"]:
        return "Gebruik alleen kleine letters, cijfers en lage streepjes. Begin met een letter."
    return "Gebruik alleen kleine letters, cijfers en streepjes."


def _none_of(keys: list[str]) -> JsonSchemaValue:
    """What nothing can be; an editor shows its sentence where no other row comes near."""
    return {
        "type": "object",
        "properties": {},
        "enum": [False],
        "errorMessage": f"Hier hoort één van deze sleutels: {', '.join(keys)}.",
    }


def _share_keys(value: Any, definitions: JsonSchemaValue) -> None:
    """Give what nothing can be the keys that all other rows have.

    Else an editor would think of the row of which a misspelt part has most keys.
    """
    for inner in value.values() if isinstance(value, dict) else value:
        if not isinstance(inner, dict | list):
            continue
        _share_keys(inner, definitions)
        if isinstance(inner, list) and inner and is_none_of(inner[0]):
            names = [str(row["$ref"]).rpartition("/")[2] for row in inner if "$ref" in row]
            keys = [definitions[name]["properties"] for name in names]
            common = set(keys[0]).intersection(*keys)
            inner[0]["properties"] |= {key: keys[0][key] for key in keys[0] if key in common}


def is_none_of(row: Any) -> bool:
    """Whether a row of a union is there only for its sentence."""
    return isinstance(row, dict) and row.get("enum") == [False]


def _also_required(cls: type[SchemaObject], made: JsonSchemaValue) -> JsonSchemaValue:
    """The keys that are missed only as long as another one is not there either."""
    missed = list(cls.also_missing(frozenset()))
    if not missed:
        return {}
    excuses = [key for key in made["properties"] if not cls.also_missing(frozenset({key}))]
    if not excuses:
        return {"required": [*made.get("required", ()), *missed]}
    excused = {"anyOf": [{"required": [key]} for key in excuses]}
    return {"if": {"not": excused}, "then": {"required": missed}}
