"""What may stand behind a key, in a few Dutch words, from its JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutor.authoring.schema import is_none_of

Links = Mapping[str, str]
"""How the parts of the format are named and linked, by the name of their shape."""
ELEMENT = "[onderdeel](#wat-er-op-een-scherm-staat)"
STEP = "[stap](#stappen)"
ACTION = "[handeling](#stappen)"
RULE = "[regel](#regels)"
KIND = "[soort](#soorten-invoer)"
_PLURALS = {
    "[onderdeel]": "[onderdelen]",
    "[stap]": "[stappen]",
    "[handeling]": "[handelingen]",
    "[regel]": "[regels]",
    "[antwoord]": "[antwoorden]",
    "[vergissing]": "[vergissingen]",
    "[link]": "[links]",
    "tekst": "teksten",
    "naam": "namen",
}


def told_value(schema: Mapping[str, Any], links: Links) -> str:
    """What an editor may write there."""
    rows = schema.get("anyOf") or schema.get("oneOf")
    if rows:
        return _either(rows, links)
    if "$ref" in schema:
        return links[_name(schema)]
    choices = schema.get("enum") or [schema[key] for key in ("const",) if key in schema]
    return _one_of(choices) if choices else _typed(schema, links)


def _typed(schema: Mapping[str, Any], links: Links) -> str:
    match schema.get("type"):
        case "array":
            return f"lijst van {_many(schema['items'], links)}"
        case "object":
            return f"namen, elk met een {told_value(schema['additionalProperties'], links)}"
        case "integer":
            return _number(schema)
    return _word(schema)


def _word(schema: Mapping[str, Any]) -> str:
    if isinstance(schema["type"], list):
        return "tekst"
    if schema.get("format") == "date":
        return "datum"
    pattern = schema.get("pattern", "_")
    if "and" in pattern:
        return "voorwaarde"
    return "naam" if "_" in pattern else "naam met streepjes"


def _one_of(choices: list[Any]) -> str:
    if "email" in choices:
        return KIND
    told = [f"`{choice}`" for choice in dict.fromkeys(map(str, choices))]
    return " of ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def _number(schema: Mapping[str, Any]) -> str:
    if "minimum" in schema:
        return f"getal van {schema['minimum']} tot {schema['maximum']}"
    return "getal"


def _either(rows: list[Any], links: Links) -> str:
    """One of several; a thing or a list of it is said as such."""
    known = [row for row in rows if not is_none_of(row)]
    lists = [row for row in known if row.get("type") == "array"]
    if len(known) == 2 and lists and lists[0]["items"] == known[0]:
        return f"{told_value(known[0], links)}, of een lijst ervan"
    names = [_name(row) for row in known if "$ref" in row]
    union = _union(names)
    if union:
        bare = "naam van een [vergissing](#namen-van-vergissingen)"
        return f"{bare} of {union}" if "enum" in known[0] else union
    if any("maxProperties" in row for row in known):
        return RULE
    open_end = [row for row in known if "enum" not in row]
    return " of ".join(dict.fromkeys(told_value(row, links) for row in open_end))


def _union(names: list[str]) -> str:
    for member, told in (("ButtonPart", ELEMENT), ("DoStep", STEP), ("Visit", ACTION)):
        if member in names:
            return told
    return ""


def _many(items: Mapping[str, Any], links: Links) -> str:
    several = told_value(items, links)
    for one, many in _PLURALS.items():
        if several.startswith(one):
            return several.replace(one, many, 1)
    return several


def _name(schema: Mapping[str, Any]) -> str:
    return str(schema["$ref"]).rpartition("/")[2]
