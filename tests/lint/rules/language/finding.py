"""What the rules on language find in a sample, and where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tests.samples.compose import compose
from tests.samples.lesson import HERE
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Lesson, Persona, Position
from tutor.lesson.places import places_named
from tutor.lint.rules import apply
from tutor.lint.rules.language import LESSON
from tutor.lint.run import check_lesson
from tutor.lint.subject import LessonSubject
from tutor.loader.yaml.document import parse_yaml

TODAY = date(2026, 11, 24)
EMPTY = Lesson(
    id="les",
    title="",
    summary="",
    places=places_named(("computer", "phone")),
    persona=Persona("", {}),
    screens=(),
    steps=(),
    version="",
    path="les/lesson.yaml",
)
"""A lesson without anything, in Dutch."""


class Found(NamedTuple):
    """The problems of language in a sample, and the places that its marks point at."""

    problems: tuple[Diagnostic, ...]
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


def find_in_text(marked: str) -> Found:
    """Look at a lesson that is only this text of our own, on several lines."""
    lines = "".join(f"  {line}\n" for line in marked.split("\n"))
    return find_in_tree(f"ending: |\n{lines}")


def find_in_tree(marked: str, lesson: Lesson = EMPTY) -> Found:
    """Look at a file with these marks; the lesson itself is given."""
    text = marked.replace(HERE, "")
    tree, _ = parse_yaml(text.encode(), lesson.path)
    assert tree is not None
    subject = LessonSubject(lesson, {lesson.path: tree}, TODAY)
    return Found(tuple(sorted(apply(LESSON, subject))), tuple(_marks(marked, lesson.path)))


def _marks(marked: str, file: str) -> Iterator[Position]:
    for number, line in enumerate(marked.split("\n"), 1):
        parts = line.split(HERE)[:-1]
        for index in range(len(parts)):
            yield Position(file, number, len("".join(parts[: index + 1])) + 1)
