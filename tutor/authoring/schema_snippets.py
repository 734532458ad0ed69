"""The beginnings that an editor puts down for a part of the format, from its sample."""

from __future__ import annotations

from itertools import count
from typing import Any

from tutor.authoring.explained import Explanation
from tutor.loader.schema import SchemaObject
from tutor.loader.yaml.document import parse_yaml
from tutor.loader.yaml.node import Node


def snippet_of(shape: type[SchemaObject], told: Explanation) -> dict[str, Any]:
    """The sample of a part as a snippet: every text in it is a place to type over."""
    node, _problems = parse_yaml(told.sample.encode(), shape.__name__)
    return {
        "label": f"{told.title}: voorbeeld",
        "description": told.about,
        "body": _to_type(node, count(1)) if node else {},
    }


def _to_type(node: Node, places: count[int]) -> Any:
    if node.kind == "map":
        return {key: _to_type(entry, places) for key, entry in node.entries.items()}
    if node.kind == "list":
        return [_to_type(item, places) for item in node.items]
    text = node.text.rstrip("\n").replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
    return f"${{{next(places)}:{text}}}"
