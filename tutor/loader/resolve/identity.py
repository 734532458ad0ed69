"""Who a lesson is: its id agrees with its place, and an article with its variants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from tutor.lesson.model import Lesson
from tutor.loader.folders import other_name, yaml_files
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.schema import ArticleFile, LessonFile, position_of


def lesson_id(path: str) -> str:
    """The id that belongs to a file: its folder, with the file's name for a variant."""
    file = PurePosixPath(path)
    return file.parent.name if file.stem == "lesson" else f"{file.parent.name}-{file.stem}"


def files_called(lesson: str, root: Path) -> Iterator[str]:
    """The files that a lesson of this id can be: its own folder's, or a variant's."""
    paths = [f"{lesson}/lesson.yaml"]
    dashes = (index for index, character in enumerate(lesson) if character == "-")
    paths += [f"{lesson[:at]}/{lesson[at + 1 :]}.yaml" for at in dashes]
    both = (name for path in paths for name in (path, other_name(path)))
    return (path for path in both if (root / path).is_file())


def check_id(own: LessonFile, path: str, root: Path, report: Reporter) -> None:
    """The id fits the place of the file, and no other file has the same."""
    expected = lesson_id(path)
    if own.lesson != expected:
        report.add("M351", position_of(own, "lesson"), name=own.lesson, expected=expected)
    for other in files_called(own.lesson, root):
        if other != path and own.lesson == expected:
            report.add("M357", position_of(own, "lesson"), name=own.lesson, file=other)


def identify(lesson: Lesson, path: str, own: LessonFile, article: ArticleFile | None) -> Lesson:
    """The lesson with all that says which one it is."""
    return replace(
        lesson,
        id=own.lesson,
        path=path,
        was=own.was,
        article=PurePosixPath(path).parent.name if article else "",
        article_title=article.title if article else "",
        variant=own.variant or (own.title if article else ""),
    )


def check_variants(article: ArticleFile, folder: Path, report: Reporter) -> None:
    """Every variant that an article lists must be there."""
    there = [file.stem for file in yaml_files(folder) if file.stem != "article"]
    for index, name in enumerate(article.variants):
        if name not in there:
            report.unknown("M320", position_of(article, "variants", index), name, sorted(there))


def variant_order(path: str, article: ArticleFile | None) -> int:
    """The place of a file among the variants that its article lists; else after them."""
    variants = article.variants if article else ()
    name = PurePosixPath(path).stem
    return variants.index(name) if name in variants else len(variants)
