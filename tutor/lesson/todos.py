"""The todos in a draft: what an editor still has to look at, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

TODO = "INVULLEN:"
"""Begins each mark, after ``#``. It is in the lessons' language and never changes."""


class Todo(NamedTuple):
    """One mark: its file, its line from 1, and what is to be done."""

    file: str
    line: int
    text: str


def todo(text: str) -> str:
    """A comment that asks the editor for something."""
    return f"{TODO} {text}"


def todos_in(files: Mapping[str, str]) -> Iterator[Todo]:
    """All todos in these texts, by file name, in their order."""
    for file, text in files.items():
        lines = text.split("\n")
        for index, line in enumerate(lines):
            words = line.lstrip()
            if words.startswith(f"# {TODO}"):
                yield Todo(file, index + 1, _whole(lines, index))


def _whole(lines: list[str], index: int) -> str:
    """A mark with the lines on which it goes on: comments that are indented further."""
    text = lines[index].lstrip().removeprefix(f"# {TODO}")
    for line in lines[index + 1 :]:
        if not line.lstrip().startswith("#   "):
            break
        text += " " + line.lstrip().removeprefix("#")
    return " ".join(text.split())
