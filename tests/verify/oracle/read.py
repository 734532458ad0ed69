"""From the text of a lesson file to a lesson, through the loader."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson

PERSONAS = """\
anna:
  name: Anna de Boer
  email: anna@post.example
  password: Fiets-Tuin-88
  phone: "0600123456"
  birthday: 12-03-1951
  address: Lindelaan 14b
"""


def read_lesson(text: str) -> Lesson:
    """The lesson; raises AssertionError with its problems when it cannot be loaded."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "proef").mkdir()
        (root / "shared").mkdir()
        (root / "shared" / "personas.yaml").write_text(PERSONAS, encoding="utf-8")
        (root / "proef" / "lesson.yaml").write_text(text, encoding="utf-8")
        loaded = load_lesson(root / "proef" / "lesson.yaml", root)
    told = [(p.at.line, p.code, p.sentence()) for p in loaded.problems]
    assert loaded.lesson is not None, f"{told}\n{text}"
    return loaded.lesson
