"""The files that all lessons share: defaults, personas, glossary, reading and blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from tutor.lesson.model import Persona, Position, Reading, Term
from tutor.loader import schema
from tutor.loader.folders import block_names, find_shared
from tutor.loader.resolve.blocks import Blocks
from tutor.loader.resolve.identity import files_called
from tutor.loader.resolve.inheritance import Layer
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.resolve.sources import ParsedFile, read_shared
from tutor.loader.schema import (
    BlockFile,
    DefaultsFile,
    GlossaryFile,
    Located,
    PersonasFile,
    ReadingFile,
)
from tutor.loader.yaml.node import Node

M = TypeVar("M", bound=Located)


class Shared:
    """What a lesson can use of ``shared/``. Each file is read when it is first asked for.

    ``trees`` holds those that were read so far, by their path in the lessons folder.
    """

    def __init__(self, root: Path, report: Reporter) -> None:
        self.root = root
        self._report = report
        self._used: dict[str, str] = {}
        self.trees: dict[str, Node] = {}

    @property
    def digests(self) -> tuple[str, ...]:
        """Hashes of the files that were used so far, in the order of their names."""
        return tuple(digest for _, digest in sorted(self._used.items()))

    def defaults(self) -> Layer | None:
        """The layer below every article and lesson.

        The shipped one names a persona, so it only stands in together with the shipped personas.
        """
        shared = ("shared/defaults.yaml", "shared/personas.yaml")
        defaults, personas = (find_shared(self.root, file)[0] for file in shared)
        if personas == self.root != defaults:
            return None
        read = self._read("defaults.yaml", DefaultsFile)
        if read is None or read.model is None or read.node is None:
            return None
        return Layer(read.model, read.node)

    def persona(self, name: str, at: Position) -> Persona:
        """The persona of this name; one with an empty card when there is none.

        The empty card has every row, so that no text that uses one is blamed.
        """
        for _, found in self._find("M304", "personas.yaml", PersonasFile, [(name, at)]):
            return Persona(name, found.values)
        return Persona(name, dict.fromkeys(schema.Persona.model_fields, ""))

    def terms(self, names: Iterable[tuple[str, Position]]) -> Iterator[Term]:
        """The glossary terms of these names."""
        for (name, _), term in self._find("M305", "glossary.yaml", GlossaryFile, names):
            yield Term(name, term.forms, term.meaning)

    def reading(self, names: Iterable[tuple[str, Position]]) -> Iterator[Reading]:
        """The related articles of these names."""
        for (name, at), found in self._find("M306", "reading.yaml", ReadingFile, names):
            lesson = found.lesson
            if lesson and not self._is_lesson(lesson):
                if find_shared(self.root, "shared/reading.yaml")[0] == self.root:
                    self._report.add("M356", at, name=name, lesson=lesson)
                else:  # a lesson that comes with the program, beside which there are others here
                    lesson = ""
            yield Reading(found.title, found.teaser, lesson)

    def blocks(self, names: Iterable[str]) -> Blocks:
        """Those of these blocks that can be used, and the names of all there are."""
        known = block_names(self.root)
        usable, nodes = {}, {}
        for name in dict.fromkeys(names):
            read = self._read(f"blocks/{name}.yaml", BlockFile) if name in known else None
            if read is not None and read.model is not None and read.node is not None:
                usable[name], nodes[name] = read.model, read.node
        return Blocks(usable, nodes, known)

    def _find(
        self, code: str, file: str, model: type[Any], names: Iterable[tuple[str, Position]]
    ) -> Iterator[tuple[tuple[str, Position], Any]]:
        """What a shared file holds under these names; one with errors holds nothing."""
        read = self._read(file, model)
        known: Mapping[str, Any] = read.model.root if read and read.model else {}
        for name, at in names:
            if name in known:
                yield (name, at), known[name]
            elif read is None or read.model is not None:
                self._report.unknown(code, at, name, known)

    def _read(self, file: str, model: type[M]) -> ParsedFile[M] | None:
        read = read_shared(self.root, f"shared/{file}", model)
        if read is not None and file not in self._used:
            self._used[file] = read.digest
            if read.node is not None:
                self.trees[f"shared/{file}"] = read.node
            self._report.problems.extend(read.problems)
        return read

    def _is_lesson(self, name: str) -> bool:
        """Whether a lesson or an article of this name is in the lessons folder."""
        return (self.root / name).is_dir() or any(files_called(name, self.root))
