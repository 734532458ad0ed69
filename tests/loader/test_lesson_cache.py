"""Opening a lesson again reads no YAML, and nothing else about it is different."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.lessons.shipped import FILES, lesson_of
from tests.loader.lessons import write_files
from tests.loader.small_catalogue import small
from tests.table import each_row
from tutor.lesson import condition, model
from tutor.lesson.model import Element
from tutor.loader.lesson_cache import KINDS, from_json, open_lesson, to_json

FILE = "kpn/web.yaml"


@each_row("name", FILES)
def test_a_shipped_lesson_comes_back_as_it_was(name: str) -> None:
    lesson = lesson_of(name)
    assert from_json(to_json(lesson)) == lesson


def test_everything_that_a_lesson_is_made_of_can_be_kept() -> None:
    things = [*vars(model).values(), *vars(condition).values()]
    kinds = {t for t in things if isinstance(t, type) and (is_dataclass(t) or is_tuple(t))}
    assert set(KINDS.values()) == kinds - {Element}


def is_tuple(kind: type) -> bool:
    return issubclass(kind, tuple) and hasattr(kind, "_fields")


def test_what_was_opened_once_is_not_read_again(root: Path, cache: Path, read: list[str]) -> None:
    first = open_lesson(root, FILE, cache)
    assert first is not None
    assert open_lesson(root, FILE, cache) == first
    assert read == [FILE]


@pytest.mark.parametrize("changed", [FILE, "kpn/article.yaml", "shared/blocks/login.yaml"])
def test_what_changed_is_read_again(root: Path, cache: Path, read: list[str], changed: str) -> None:
    open_lesson(root, FILE, cache)
    path = root / changed
    path.write_text(path.read_text(encoding="utf-8") + "\n# Nagekeken.\n", encoding="utf-8")
    open_lesson(root, FILE, cache)
    assert read == [FILE, FILE]


def test_a_newer_lesson_is_what_is_seen(root: Path, cache: Path) -> None:
    open_lesson(root, "wennen/lesson.yaml", cache)
    write_files(root, {"wennen/lesson.yaml": small("wennen", "Rustig wennen")})
    lesson = open_lesson(root, "wennen/lesson.yaml", cache)
    assert lesson is not None
    assert lesson.title == "Rustig wennen"


@pytest.mark.parametrize("file", ["stuk/lesson.yaml", "nergens/lesson.yaml", "kpn/geen.yaml"])
def test_a_lesson_with_errors_is_not_opened(root: Path, cache: Path, file: str) -> None:
    assert open_lesson(root, file, cache) is None
    assert open_lesson(root, file, cache) is None


def flip(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _content: b"", id="empty"),
        pytest.param(lambda content: content[: len(content) // 2], id="cut off"),
        pytest.param(flip, id="one bit"),
        pytest.param(lambda content: content.partition(b"\n")[2], id="no first line"),
        pytest.param(lambda content: content + b" ", id="something behind it"),
    ],
)
def test_a_damaged_one_is_made_anew(
    root: Path, cache: Path, read: list[str], damage: Callable[[bytes], bytes]
) -> None:
    first = open_lesson(root, FILE, cache)
    (kept,) = cache.iterdir()
    good = kept.read_bytes()
    kept.write_bytes(damage(good))
    assert open_lesson(root, FILE, cache) == first
    assert read == [FILE, FILE]
    assert kept.read_bytes() == good


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"[]", b'{"Lesson":[]}', b'{"Term":["a",[],"b"]}', b'{"os":[]}', b"{}"],
)
def test_what_is_no_lesson_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, LookupError, TypeError)):
        from_json(content)


def test_a_cache_that_cannot_be_written_costs_only_time(root: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file, not a folder")
    lesson: Any = open_lesson(root, FILE, in_the_way / "tutor")
    assert lesson == open_lesson(root, FILE, None)
    assert lesson is not None


@pytest.mark.slow
def test_opening_again_imports_nothing_that_reads_files(root: Path, cache: Path) -> None:
    open_lesson(root, FILE, cache)
    program = """if True:
        import pathlib, sys
        from tutor.loader.lesson_cache import open_lesson
        root, file, cache = sys.argv[1:]
        assert open_lesson(pathlib.Path(root), file, pathlib.Path(cache))
        assert not {"pydantic", "yaml"} & set(sys.modules)
    """
    subprocess.run([sys.executable, "-c", program, root, FILE, cache], check=True)
