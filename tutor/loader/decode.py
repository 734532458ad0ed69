"""From the tree of a file to a model of it, or to all that keeps it from being one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pydantic import ValidationError

from tutor.diagnostics.diagnostic import MOST, Diagnostic
from tutor.loader.schema.base import Located, LocatedMap, LocatedText, SchemaObject
from tutor.loader.schema_error import SchemaError, diagnostic_of, locate_error
from tutor.loader.yaml.node import Node

M = TypeVar("M", bound=Located)


def decode(node: Node, model: type[M]) -> tuple[M | None, list[Diagnostic]]:
    """Read a file's tree as this model: the model, or else its problems in file order.

    Every part of the model knows its place (``position_of``). A tree that was
    mended gives no model, only what else is wrong with it. Of very many
    problems only the first ``MOST`` are told.
    """
    tree = _placed(node)
    decoded, faults = None, []
    try:
        decoded = model.model_validate(tree)
    except ValidationError as error:
        faults = [
            SchemaError(detail["type"], detail["loc"], detail.get("ctx", {}))
            for detail in error.errors(include_url=False, include_input=False)
        ]
    if issubclass(model, SchemaObject) and node.kind == "map":
        missing = model.also_missing(frozenset(node.entries))
        faults.extend(SchemaError("missing", (key,)) for key in missing)
    usable = not faults and not node.mended
    return (decoded if usable else None), _told(tree, node, faults)


def _placed(node: Node) -> object:
    """The plain value of a node, in which maps and texts keep their nodes."""
    if node.kind == "map":
        return LocatedMap({key: _placed(entry) for key, entry in node.entries.items()}, node)
    if node.kind == "list":
        return [_placed(item) for item in node.items]
    return LocatedText(node)


def _told(tree: object, root: Node, faults: Iterable[SchemaError]) -> list[Diagnostic]:
    """The errors as diagnostics, in file order."""
    found = ((fault, locate_error(tree, root, fault)) for fault in faults)
    placed = [row for row in found if row[1].node is root or not row[1].node.mended]
    placed.sort(key=lambda row: row[1].at)
    told = [(fault, place, diagnostic_of(fault, place)) for fault, place in placed[:MOST]]
    misspelt = {
        (id(place.around), problem.values["nearest"])
        for _, place, problem in told
        if problem.code == "S201"
    }
    return sorted(
        problem
        for fault, place, problem in told
        # A key that was misspelt is not also missing.
        if fault.kind != "missing" or (id(place.around), place.key) not in misspelt
    )
