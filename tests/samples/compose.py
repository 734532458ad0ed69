"""From a sample, which shows only what matters, to the files of a whole lesson.

A sample holds the keys of a lesson that matter; the others come from ``BASE``. One
that begins with ``format:`` is a whole file. A line such as ``# shared/glossary.yaml``
begins another file; before the first such line stands ``les/lesson.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from tests.samples.lesson import HERE, SHARED
from tutor.lesson.model import Position

MAIN = "les/lesson.yaml"
BASE = {
    "format": "format: 1\n",
    "lesson": "lesson: {id}\n",
    "title": "title: Een les\n",
    "summary": "summary: Een korte les.\n",
    "places": "places: [computer, phone]\n",
    "persona": "persona: ria\n",
    "reviewed": "reviewed: 2026-11-02\n",
    "screens": "screens:\n  start: {url: https://bakker.example, content: [Welkom.]}\n",
    "steps": "steps:\n  - read: yes\n",
}
_BLOCK, _USES = "shared/blocks/login.yaml", "block: login"
_FILE = re.compile(r"^# (\S+\.yaml)\n", re.MULTILINE)
_KEY = re.compile(rf"^{HERE}?([a-z_]+):", re.MULTILINE)


class Composed(NamedTuple):
    """The files of a lesson by their path, which of them is the lesson, and the marked places."""

    files: Mapping[str, str]
    main: str
    marks: tuple[Position, ...]


def compose(sample: str) -> Composed:
    """The whole lesson of a sample."""
    pieces = _FILE.split(f"# {MAIN}\n{sample}" if not _FILE.match(sample) else sample)[1:]
    texts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    lessons = [path for path in texts if _is_lesson(path)]
    if not lessons:
        texts[MAIN] = ""
    main = lessons[0] if lessons else MAIN
    whole = {path: _whole(path, text) for path, text in texts.items()}
    marks = tuple(at for path, text in whole.items() for at in _marks(path, text))
    shared = {path: text for path, text in SHARED.items() if path != _BLOCK or _USES in sample}
    files = {**shared, **{path: text.replace(HERE, "") for path, text in whole.items()}}
    return Composed(files, main, marks)


def _is_lesson(path: str) -> bool:
    return not path.startswith("shared/") and PurePosixPath(path).name != "article.yaml"


def _whole(path: str, text: str) -> str:
    """The text of a file with the keys of ``BASE`` that a lesson also needs."""
    if not _is_lesson(path) or text.lstrip(HERE).startswith("format:"):
        return text
    own = set(_KEY.findall(text))
    folder, name = PurePosixPath(path).parent.name, PurePosixPath(path).stem
    lesson = folder if name == "lesson" else f"{folder}-{name}"
    base = (line.replace("{id}", lesson) for key, line in BASE.items() if key not in own)
    return "".join(base) + text


def _marks(path: str, text: str) -> Iterator[Position]:
    for number, line in enumerate(text.split("\n"), 1):
        parts = line.split(HERE)[:-1]
        for index in range(len(parts)):
            yield Position(path, number, len("".join(parts[: index + 1])) + 1)
