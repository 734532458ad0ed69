"""A lesson that is read again when one of its files is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.conftest import LESSON, PERSONAS, make_lesson
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson
from tutor.tui.preview.source import PreviewSource

__all__ = ["make_lesson"]

TITLE = "title: Een proefles"
BETTER = LESSON.replace(TITLE, "title: Een betere proefles", 1)
BROKEN = LESSON.replace(TITLE, "titel: Een proefles", 1)


@pytest.fixture
def file(make_lesson: Callable[..., Lesson], tmp_path: Path) -> Path:
    """The file of a lesson that is good."""
    make_lesson()
    return tmp_path / "proef" / "lesson.yaml"


@pytest.fixture
def source(file: Path, tmp_path: Path) -> PreviewSource:
    """The lesson with all files that it is made of."""
    return PreviewSource(
        lambda: load_lesson(file, tmp_path), lambda: [file, *(tmp_path / "shared").iterdir()]
    )


def title(source: PreviewSource) -> str:
    """The title of the last good version."""
    assert source.lesson is not None
    return source.lesson.title


def save(file: Path, text: str) -> None:
    """Save the file as an editor does."""
    file.write_text(text, encoding="utf-8")


def test_nothing_is_read_while_nothing_was_saved(source: PreviewSource) -> None:
    assert not source.refresh()
    assert (title(source), source.problems) == ("Een proefles", ())


def test_a_saved_version_is_read_once(source: PreviewSource, file: Path) -> None:
    save(file, BETTER)
    assert source.refresh()
    assert title(source) == "Een betere proefles"
    assert not source.refresh()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(BROKEN, 3, id="another key"),
        pytest.param(LESSON.replace("summary:", "summary", 1), 4, id="no colon"),
        pytest.param("", 1, id="emptied"),
    ],
)
def test_a_fault_keeps_the_last_good_version_until_it_is_mended(
    source: PreviewSource, file: Path, text: str, line: int
) -> None:
    save(file, text)
    assert source.refresh()
    assert title(source) == "Een proefles"
    assert line in {problem.at.line for problem in source.problems}
    assert not source.refresh()
    save(file, BETTER)
    assert source.refresh()
    assert (title(source), source.problems) == ("Een betere proefles", ())


def test_a_file_that_is_gone_for_a_moment(source: PreviewSource, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.unlink()
    assert source.refresh()
    assert title(source) == "Een proefles"
    assert source.problems
    save(file, text)
    assert source.refresh()
    assert source.problems == ()


def test_a_shared_file_counts_as_well(source: PreviewSource, tmp_path: Path) -> None:
    save(tmp_path / "shared" / "personas.yaml", PERSONAS.replace("Anna de Boer", "Els Vis"))
    assert source.refresh()
    assert source.lesson is not None
    assert source.lesson.persona.values["name"] == "Els Vis"


def test_a_lesson_that_is_wrong_from_the_start(file: Path, tmp_path: Path) -> None:
    save(file, BROKEN)
    source = PreviewSource(lambda: load_lesson(file, tmp_path), lambda: [file])
    assert source.lesson is None
    assert source.problems
    save(file, LESSON)
    assert source.refresh()
    assert title(source) == "Een proefles"
