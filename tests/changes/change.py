"""What a new thing of one kind takes: the places of the tree that get a row, with that row."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Edit(NamedTuple):
    """One row: ``text`` comes behind the only ``after`` of a file, or is a new file."""

    file: str
    after: str
    text: str

    def apply(self, root: Path) -> None:
        """Make the change in a copy of the tree. Raises ValueError where it does not fit."""
        path = root / self.file
        if not self.after:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.text, encoding="utf-8")
            return
        before = path.read_text(encoding="utf-8")
        if before.count(self.after) != 1:
            raise ValueError(f"{before.count(self.after)} times in {self.file}: {self.after!r}")
        path.write_text(before.replace(self.after, self.after + self.text), encoding="utf-8")


class Change(NamedTuple):
    """A new thing: what it is called, in each word that a report may use, and its rows.

    ``name`` is also the function of ``works`` that shows the thing at work.
    """

    name: str
    words: tuple[str, ...]
    edits: dict[str, Edit]
