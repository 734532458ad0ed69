"""What came of checking one lesson or one file, and the form in which it can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tutor.diagnostics import record_of
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.lint.rules import FILE, apply
from tutor.lint.subject import FileSubject, Reference
from tutor.loader.yaml.node import Node

DATED = tuple(rule for rule in FILE if rule.dated)
"""Rules of which the outcome depends on the day; they are applied again to what was kept."""
UNDATED = tuple(rule for rule in FILE if not rule.dated)


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """What came of one lesson or one file.

    ``problems`` are those that hold on any day; ``reviewed`` is the value on which
    those of today depend. ``uses`` is what it takes from shared files, ``made_of``
    lists the files that it was read from.
    """

    file: str
    problems: tuple[Diagnostic, ...]
    uses: frozenset[Reference] = frozenset()
    made_of: tuple[str, ...] = ()
    reviewed: Node | None = None
    tree: Node | None = None

    def on(self, today: date) -> CheckedPart:
        """The same with the problems of this day."""
        if self.reviewed is None:
            return self
        tree = Node(self.reviewed.at, {"reviewed": self.reviewed})
        dated = apply(DATED, FileSubject(self.file, tree, today))
        return replace(self, problems=(*self.problems, *dated))

    def to_json(self) -> dict[str, Any]:
        """The part as values of JSON, without its tree."""
        return {
            "file": self.file,
            "problems": [packed(problem) for problem in self.problems],
            "uses": sorted([use.kind, use.name] for use in self.uses),
            "made_of": list(self.made_of),
            "reviewed": [*self.reviewed.at, self.reviewed.text] if self.reviewed else None,
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> CheckedPart:
        """The part again. Raises ValueError, LookupError or TypeError for anything else."""
        reviewed = None
        if content["reviewed"] is not None:
            *at, text = content["reviewed"]
            reviewed = Node(_position(at), str(text))
        return cls(
            str(content["file"]),
            tuple(map(unpacked, content["problems"])),
            frozenset(Reference(str(kind), str(name)) for kind, name in content["uses"]),
            tuple(map(str, content["made_of"])),
            reviewed,
        )


def packed(problem: Diagnostic) -> list[Any]:
    """A problem as values of JSON."""
    return [*problem.at, problem.code, dict(problem.values)]


def unpacked(content: list[Any]) -> Diagnostic:
    """The problem again. Raises ValueError, LookupError or TypeError for anything else."""
    *at, code, values = content
    record_of(code)  # raises for a code of another version
    texts = {str(name): str(value) for name, value in values.items()}
    return Diagnostic(_position(at), code, texts)


def _position(content: list[Any]) -> Position:
    file, line, column = content
    return Position(str(file), int(line), int(column))
