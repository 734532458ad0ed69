"""The index makes opening fast, and nothing that happens to it is noticed otherwise."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.loader.lessons import SHARED, write_files
from tests.loader.small_catalogue import small
from tutor.loader.catalogue import Catalogue, open_catalogue


def index_in(cache: Path) -> Path:
    (index,) = cache.iterdir()
    return index


def test_a_fresh_index_needs_no_lesson_to_be_read(root: Path, cache: Path, read: list[str]) -> None:
    first = open_catalogue(root, cache)
    assert len(read) == 6
    read.clear()
    assert open_catalogue(root, cache) == first
    assert read == []


def touch(path: Path) -> None:
    later = path.stat().st_mtime_ns + 1_000_000
    os.utime(path, ns=(later, later))


@pytest.mark.parametrize(
    ("file", "again"),
    [
        pytest.param("wennen/lesson.yaml", ["wennen/lesson.yaml"], id="one-lesson"),
        pytest.param("kpn/article.yaml", ["kpn/app.yaml", "kpn/web.yaml"], id="an-article"),
        pytest.param(
            "shared/blocks/login.yaml",
            ["kapot/lesson.yaml", "kpn/app.yaml", "kpn/web.yaml", "oefenles/lesson.yaml",
             "stuk/lesson.yaml", "wennen/lesson.yaml"],
            id="a-shared-file",
        ),
        pytest.param("leeg/leesmij.txt", [], id="another-file"),
    ],
)  # fmt: skip
def test_only_what_changed_is_read_again(
    root: Path, cache: Path, read: list[str], file: str, again: list[str]
) -> None:
    open_catalogue(root, cache)
    read.clear()
    touch(root / file)
    open_catalogue(root, cache)
    assert sorted(read) == again


def test_what_changed_is_shown(root: Path, cache: Path) -> None:
    open_catalogue(root, cache)
    write_files(root, {"wennen/lesson.yaml": small("wennen", "Rustig wennen")})
    (root / "oefenles" / "lesson.yaml").unlink()
    catalogue = open_catalogue(root, cache)
    entry = catalogue.find("wennen")
    assert entry is not None
    assert entry.title == "Rustig wennen"
    assert catalogue.find("oefenles") is None


def cut(text: str) -> str:
    return text[: len(text) // 2]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _text: "", id="empty"),
        pytest.param(cut, id="cut-off"),
        pytest.param(lambda _text: "[1, 2]", id="another-json"),
        pytest.param(lambda _text: "[" * 100_000, id="deep"),
        pytest.param(lambda text: text.replace('"format": 3', '"format": 99'), id="other-format"),
        pytest.param(lambda text: text.replace('"minutes": 7', '"minutes": "7"'), id="wrong-type"),
        pytest.param(lambda text: text.replace('["phone"]', "[1]"), id="wrong-places"),
        pytest.param(lambda text: text.replace('["phone"]', "null"), id="no-places"),
        pytest.param(lambda text: text.replace('"kind"', '"sort"'), id="unknown-field"),
    ],
)
def test_a_damaged_index_is_made_anew(
    root: Path, cache: Path, damage: Callable[[str], str]
) -> None:
    whole = open_catalogue(root, cache)
    index = index_in(cache)
    good = index.read_text(encoding="utf-8")
    damaged = damage(good)
    assert damaged != good
    index.write_text(damaged, encoding="utf-8")
    assert open_catalogue(root, cache) == whole
    assert json.loads(index_in(cache).read_text(encoding="utf-8")) == json.loads(good)


def test_a_cache_that_cannot_be_written_costs_only_time(root: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file, not a folder")
    assert open_catalogue(root, in_the_way / "tutor") == open_catalogue(root)


def test_an_index_that_is_a_folder_is_left_alone(root: Path, cache: Path) -> None:
    whole = open_catalogue(root, cache)
    index = index_in(cache)
    index.unlink()
    index.mkdir()
    assert open_catalogue(root, cache) == whole


def test_two_lesson_folders_have_an_index_each(root: Path, cache: Path, tmp_path: Path) -> None:
    write_files(tmp_path / "others", {**SHARED, "x/lesson.yaml": small("x", "Iets anders")})
    first = open_catalogue(root, cache)
    assert [entry.id for entry in open_catalogue(tmp_path / "others", cache).entries] == ["x"]
    assert open_catalogue(root, cache) == first


def test_a_folder_that_is_not_there_has_no_lessons(tmp_path: Path) -> None:
    assert open_catalogue(tmp_path / "nergens") == Catalogue(())


def test_a_long_rebuild_tells_how_far_it_is(root: Path, cache: Path) -> None:
    told: list[tuple[int, int]] = []
    open_catalogue(root, cache, lambda done, total: told.append((done, total)))
    assert told == [(count, 6) for count in range(1, 7)]
    open_catalogue(root, cache, lambda done, total: told.append((done, total)))
    assert len(told) == 6


def test_an_interrupted_rebuild_goes_on_where_it_was(
    root: Path, cache: Path, read: list[str]
) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_catalogue(root, cache, stop)
    read.clear()
    open_catalogue(root, cache)
    assert len(read) == 2


@pytest.mark.slow
def test_opening_a_fresh_catalogue_imports_no_pydantic_and_no_yaml(root: Path, cache: Path) -> None:
    whole = open_catalogue(root, cache)
    code = (
        "import sys; from pathlib import Path; from tutor.loader.catalogue import open_catalogue;"
        f"print(len(open_catalogue(Path({str(root)!r}), Path({str(cache)!r})).entries));"
        "print([m for m in ('pydantic', 'yaml', 'sqlalchemy', 'textual') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == [str(len(whole.entries)), "[]"]
