"""What a file uses of the shared files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from tutor.lint.subject import Reference, nodes_of
from tutor.loader.yaml.node import Node

_LISTS = {"terms": "term", "read_more": "reading"}


_KINDS = {
    "shared/personas.yaml": "persona",
    "shared/glossary.yaml": "term",
    "shared/reading.yaml": "reading",
}


def offers_of(file: str, tree: Node) -> Iterator[Reference]:
    """Everything that a shared file offers to lessons."""
    path = PurePosixPath(file).with_suffix(".yaml")
    if path.parent.name == "blocks":
        yield Reference("block", path.stem)
    kind = _KINDS.get(path.as_posix())
    for name in tree.entries if kind else ():
        yield Reference(kind or "", name)


def references_of(file: str, tree: Node) -> Iterator[Reference]:
    """Everything shared that this lesson, article or file of defaults names."""
    if file.startswith("shared/") and file != "shared/defaults.yaml":
        return
    if "article" in tree.entries:
        yield Reference("variant", file)
    for key, kind in _LISTS.items():
        listed = tree.find(key)
        for item in (listed.items or (listed,)) if listed else ():
            yield Reference(kind, item.text)
    if persona := tree.find("persona"):
        yield Reference("persona", persona.text)
    for node in nodes_of(tree):
        if block := node.entries.get("block"):
            yield Reference("block", block.text)
