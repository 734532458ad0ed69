"""Which lessons and shared files are meant by a path."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.folders import write
from tutor.lint.selection import LessonSelection, select

FILES = (
    "les/article.yaml", "les/app.yaml", "les/browser.yaml", "nep/lesson.yaml",
    "shared/glossary.yaml", "shared/blocks/login.yaml",
    ".git/lesson.yaml", "_oud/lesson.yaml", "les/foto.png", "leesmij.yaml",
)  # fmt: skip
SHARED = ("shared/blocks/login.yaml", "shared/glossary.yaml")
LES = ("les/app.yaml", "les/browser.yaml")
ARTICLE = ("les/article.yaml",)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A lessons folder."""
    write(tmp_path / "lessons", dict.fromkeys(FILES, b""))
    return tmp_path / "lessons"


@pytest.mark.parametrize(
    ("path", "lessons", "files", "whole"),
    [
        pytest.param("", (*LES, "nep/lesson.yaml"), (*SHARED, *ARTICLE), True, id="everything"),
        pytest.param("les", LES, ARTICLE, False, id="folder of variants"),
        pytest.param("nep", ("nep/lesson.yaml",), (), False, id="folder of one lesson"),
        pytest.param("les/app.yaml", LES[:1], ARTICLE, False, id="one variant"),
        pytest.param("les/article.yaml", LES, ARTICLE, False, id="article"),
        pytest.param("nep/lesson.yaml", ("nep/lesson.yaml",), (), False, id="one lesson"),
        pytest.param("shared", (), SHARED, False, id="shared files"),
        pytest.param("shared/blocks", (), SHARED[:1], False, id="blocks"),
        pytest.param("shared/glossary.yaml", (), SHARED[1:], False, id="one shared file"),
    ],
)
def test_what_a_path_means(
    path: str, lessons: tuple[str, ...], files: tuple[str, ...], whole: bool, root: Path
) -> None:
    meant = (LessonSelection(root, lessons, files, whole),)
    assert select([root / path], root) == meant
    assert select([root / path], root.parent / "elders") == meant


def test_without_a_path_it_is_the_default_folder(root: Path) -> None:
    assert select([], root) == select([root], root)


def test_a_lesson_can_be_named_as_the_catalogue_does(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert select([Path("nep")], root) == (LessonSelection(root, ("nep/lesson.yaml",)),)


def test_several_paths_of_one_folder_are_checked_together(root: Path) -> None:
    paths = [root / "nep", root / "les/app.yaml", root / "nep/lesson.yaml"]
    lessons = ("nep/lesson.yaml", "les/app.yaml")
    assert select(paths, root) == (LessonSelection(root, lessons, ARTICLE),)


def test_a_lesson_without_shared_files_is_found_too(tmp_path: Path) -> None:
    write(tmp_path, {"los/les/lesson.yaml": b""})
    elsewhere = tmp_path / "elders"
    expected = (LessonSelection(tmp_path / "los", ("les/lesson.yaml",)),)
    assert select([tmp_path / "los/les/lesson.yaml"], elsewhere) == expected
    assert select([tmp_path / "los/les"], elsewhere) == expected


@pytest.mark.parametrize(
    ("path", "error"), [("nergens", FileNotFoundError), ("les/foto.png", ValueError)]
)
def test_a_path_that_means_nothing_is_told(path: str, error: type[Exception], root: Path) -> None:
    with pytest.raises(error):
        select([root / path], root)
