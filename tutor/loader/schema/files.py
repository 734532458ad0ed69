"""Which shape a file has, by its place in the folder of the lessons."""

from __future__ import annotations

from pathlib import PurePosixPath

from tutor.loader.schema.base import Located
from tutor.loader.schema.lesson import ArticleFile, DefaultsFile, LessonFile
from tutor.loader.schema.shared import BlockFile, GlossaryFile, PersonasFile, ReadingFile

FILES: tuple[tuple[str, type[Located]], ...] = (
    ("shared/defaults.yaml", DefaultsFile),
    ("shared/personas.yaml", PersonasFile),
    ("shared/glossary.yaml", GlossaryFile),
    ("shared/reading.yaml", ReadingFile),
    ("shared/blocks/*.yaml", BlockFile),
    ("*/article.yaml", ArticleFile),
    ("*.yaml", LessonFile),
)
"""The first pattern that fits says the shape."""


def schema_of(file: str) -> type[Located]:
    """The shape of a file; its path is relative to the lessons, with forward slashes."""
    path = PurePosixPath(file).with_suffix(".yaml")
    return next((shape for pattern, shape in FILES if path.match(pattern)), LessonFile)
