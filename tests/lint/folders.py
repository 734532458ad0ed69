"""Lessons folders made from samples, and what the check says of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tutor.authoring.help.page import HelpPage
from tutor.authoring.samples.compose import MAIN, Composed, compose
from tutor.authoring.samples.excerpt import whole_pair
from tutor.authoring.samples.lesson import HERE
from tutor.authoring.samples.meaning import CASES
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.lint.run import check
from tutor.lint.selection import select

TODAY = date(2026, 11, 24)
LARGE = 256 * 1024
"""What is too large for a lesson, in bytes."""


def write(root: Path, files: dict[str, bytes]) -> None:
    """Write these files, by their path within the folder."""
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def composed(code: str, sample: str) -> Composed:
    """The files of a sample; one about YAML is a file by itself."""
    if code.startswith("Y") and "article:" not in sample:
        marks = compose(f"format: 1\n{sample}").marks
        # Those places count a line that is not in the file.
        places = tuple(at._replace(line=at.line - 1) for at in marks)
        return Composed({MAIN: sample.replace(HERE, "")}, MAIN, places)
    return compose(sample)


def problems(root: Path, code: str = "") -> list[Diagnostic]:
    """Everything that is found in this folder, or only what has this code."""
    found = [p for part in select([root], root) for p in check(part, TODAY, workers=1).problems]
    return [problem for problem in found if code in ("", problem.code)]


def places(root: Path, code: str) -> list[Position]:
    """Where this code is reported."""
    return [problem.at for problem in problems(root, code)]


def samples_of(page: HelpPage) -> Iterator[Composed]:
    """The faulty and the good files of a help page."""
    case = next((case for case in CASES.values() if case.code == page.code), None)
    if case is not None and page.code.startswith("M"):
        yield from whole_pair(case)
    else:
        yield composed(page.code, page.bad)
        yield composed(page.code, page.good)


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
