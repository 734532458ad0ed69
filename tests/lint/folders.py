"""Lessons folders made from samples, and what the check says of them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from tests.samples.compose import MAIN, Composed
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.lint.run import check
from tutor.lint.selection import select

TODAY = date(2026, 11, 28)
LARGE = 256 * 1024
"""What is too large for a lesson, in bytes."""


def write(root: Path, files: dict[str, bytes]) -> None:
    """Write these files, by their path within the folder."""
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def problems(root: Path, code: str = "") -> list[Diagnostic]:
    """Everything that is found in this folder, or only what has this code."""
    found = [p for part in select([root], root) for p in check(part, TODAY, workers=1).problems]
    return [problem for problem in found if code in ("", problem.code)]


def places(root: Path, code: str) -> list[Position]:
    """Where this code is reported."""
    return [problem.at for problem in problems(root, code)]


def lay_out(root: Path, files: Composed) -> None:
    """Write the files of a sample into an empty folder."""
    write(root, {name: text.encode() for name, text in files.files.items()})


def play_trick(root: Path, trick: str) -> None:
    """Do to a file what no text can show."""
    article, lesson = root / "les" / "article.yaml", root / MAIN
    match trick:
        case "article.yaml is a link":
            other = root / "les" / "artikel.txt"
            other.write_text("format: 1\ntitle: Een artikel\nsummary: Kort.\n")
            article.symlink_to(other)
        case "article.yaml is a folder":
            article.mkdir()
        case "article.yaml cannot be read":
            os.mkfifo(article)
        case "the file is larger than 256 KB":
            lesson.write_bytes(lesson.read_bytes() + b"#" * LARGE)
        case "the file is saved as Latin-1":
            lesson.write_bytes(lesson.read_text(encoding="utf-8").encode("latin-1"))
        case _:
            raise ValueError(trick)
