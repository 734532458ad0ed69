"""Who a lesson is: its id agrees with its place, and an article with its variants."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from tutor.lesson.meaning.report import Report
from tutor.lesson.model import Lesson
from tutor.lesson.shape import ArticleFile, LessonFile, position_of


def lesson_id(path: str) -> str:
    """The id that belongs to a file: its folder, with the file's name for a variant."""
    file = PurePosixPath(path)
    return file.parent.name if file.stem == "lesson" else f"{file.parent.name}-{file.stem}"


def identify(
    lesson: Lesson, path: str, own: LessonFile, article: ArticleFile | None, report: Report
) -> Lesson:
    """The lesson with all that says which one it is."""
    expected = lesson_id(path)
    if own.lesson != expected:
        report.add("M351", position_of(own, "lesson"), name=own.lesson, expected=expected)
    return replace(
        lesson,
        id=own.lesson,
        path=path,
        article=PurePosixPath(path).parent.name if article else "",
        article_title=article.title if article else "",
        variant=own.variant or (own.title if article else ""),
    )


def check_variants(article: ArticleFile, folder: Path, report: Report) -> None:
    """Every variant that an article lists must be there."""
    there = [file.stem for file in folder.glob("*.yaml") if file.name != "article.yaml"]
    for index, name in enumerate(article.variants):
        if name not in there:
            report.unknown("M320", position_of(article, "variants", index), name, sorted(there))


def variant_order(path: str, article: ArticleFile | None) -> int:
    """The place of a file among the variants that its article lists; else after them."""
    variants = article.variants if article else ()
    name = PurePosixPath(path).stem
    return variants.index(name) if name in variants else len(variants)
