"""What the rules on language find in a sample, and where."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from tutor.check.run import check_lesson
from tutor.check.samples.compose import compose
from tutor.check.samples.lesson import HERE
from tutor.lesson.model import Position
from tutor.lesson.problems import Problem

TODAY = date(2026, 11, 24)


class Found(NamedTuple):
    """The problems of language in a sample, and the places that its marks point at."""

    problems: tuple[Problem, ...]
    marks: tuple[Position, ...]

    @property
    def codes(self) -> list[str]:
        """The codes in the order of the file, without the reading ease of the whole."""
        return [problem.code for problem in self.problems if problem.code != "T462"]

    def places(self, code: str) -> list[Position]:
        """Where this code was found."""
        return [problem.at for problem in self.problems if problem.code == code]


def find(root: Path, sample: str) -> Found:
    """Check the lesson that this sample is about."""
    composed = compose(sample)
    for path, text in composed.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    problems = check_lesson(root, composed.main, TODAY).problems
    return Found(tuple(p for p in problems if "T450" <= p.code <= "T499"), composed.marks)


def find_in_text(root: Path, text: str) -> Found:
    """Check a lesson that ends with this text of our own."""
    lines = "".join(f"  {line}\n" for line in text.split("\n"))
    return find(root, f"ending: |\n{lines}")


__all__ = ["HERE", "Found", "find", "find_in_text"]
