"""A folder of lessons, one for what saves time, and a note of what was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loader.lessons import write_files
from tests.loader.small_catalogue import FILES
from tutor.loader import load


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_files(tmp_path / "lessons", FILES)
    return tmp_path / "lessons"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "tutor"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lesson files that were read since the last time it was emptied."""
    seen: list[str] = []
    load_lesson = load.load_lesson

    def noting(path: Path, root: Path) -> load.LoadResult:
        seen.append(path.relative_to(root).as_posix())
        return load_lesson(path, root)

    monkeypatch.setattr(load, "load_lesson", noting)
    return seen
