"""The catalogue finds, groups and remembers lessons, whatever becomes of its index."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lesson.lessons import LESSON, SHARED, write_files
from tutor.lesson import load
from tutor.lesson.catalogue import Catalogue, CatalogueEntry, open_catalogue

SMALL = """\
format: 1
lesson: {id}
title: {title}
summary: {summary}
category: {category}
places: [phone]
persona: ria
screens:
  start: {{app: Internet, content: [Welkom.]}}
steps:
  - read: yes
  - reach: start
"""
ARTICLE = """\
format: 1
title: Inloggen bij KPN
summary: Twee stappen.
category: Veilig internet
variants: [web, app]
"""


def small(lesson: str, title: str, summary: str = "Kort.", category: str = "Begin") -> str:
    return SMALL.format(id=lesson, title=title, summary=summary, category=category)


def variant(lesson: str, name: str) -> str:
    text = small(lesson, f"KPN ({name})").replace("category: Begin\n", "")
    return f"{text}article: article.yaml\nvariant: In de {name}\n"


FILES = {
    **SHARED,
    "oefenles/lesson.yaml": LESSON,
    "wennen/lesson.yaml": small("wennen", "Eerst wennen", "Maak kennis met één café."),
    "kpn/article.yaml": ARTICLE,
    "kpn/web.yaml": variant("kpn-web", "browser"),
    "kpn/app.yaml": variant("kpn-app", "app"),
    "stuk/lesson.yaml": small("stuk", "Nog stuk").replace("read: yes", "press: Niets"),
    "kapot/lesson.yaml": "titel: [",
    "leeg/leesmij.txt": "geen les",
    ".verborgen/lesson.yaml": small("verborgen", "Verborgen"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_files(tmp_path / "lessons", FILES)
    return tmp_path / "lessons"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The catalogue of these files, for tests that only ask it something."""
    root = tmp_path_factory.mktemp("lessons")
    write_files(root, FILES)
    return open_catalogue(root)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "tutor"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lesson files that were read since the last time it was emptied."""
    seen: list[str] = []
    load_lesson = load.load_lesson

    def noting(path: Path, root: Path) -> load.Loaded:
        seen.append(path.relative_to(root).as_posix())
        return load_lesson(path, root)

    monkeypatch.setattr(load, "load_lesson", noting)
    return seen


def index_in(cache: Path) -> Path:
    (index,) = cache.iterdir()
    return index


def test_every_lesson_has_an_entry(catalogue: Catalogue) -> None:
    assert [(entry.id, entry.problems) for entry in catalogue.entries] == [
        ("kapot", 1),
        ("kpn-web", 0),
        ("kpn-app", 0),
        ("oefenles", 0),
        ("stuk", 1),
        ("wennen", 0),
    ]


def test_an_entry_says_what_the_lesson_is(catalogue: Catalogue) -> None:
    entry = catalogue.find("kpn-web")
    assert entry is not None
    assert entry.version
    assert entry == CatalogueEntry(
        id="kpn-web",
        article="kpn",
        file="kpn/web.yaml",
        title="KPN (browser)",
        variant="In de browser",
        article_title="Inloggen bij KPN",
        summary="Kort.",
        kind="Artikel",
        category="Veilig internet",
        level="Beginner",
        minutes=7,
        steps=2,
        places=("phone",),
        version=entry.version,
    )


def test_steps_of_the_epilogue_do_not_count(catalogue: Catalogue) -> None:
    entry = catalogue.find("oefenles")
    assert entry is not None
    assert entry.steps == 11


def test_a_broken_lesson_keeps_its_title_for_editors(catalogue: Catalogue) -> None:
    entry = catalogue.find("stuk")
    assert entry is not None
    assert (entry.title, entry.offered) == ("Nog stuk", False)


def test_articles_hold_their_variants_and_nothing_broken(catalogue: Catalogue) -> None:
    articles = catalogue.articles()
    assert [(a.id, a.title, [lesson.id for lesson in a.lessons]) for a in articles] == [
        ("kpn", "Inloggen bij KPN", ["kpn-web", "kpn-app"]),
        ("oefenles", "Een oefenles", ["oefenles"]),
        ("wennen", "Eerst wennen", ["wennen"]),
    ]


def test_categories_are_those_with_a_lesson(catalogue: Catalogue) -> None:
    assert catalogue.categories() == ("Begin", "Veilig internet")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("", ["kpn-web", "kpn-app", "oefenles", "wennen"], id="nothing-finds-all"),
        pytest.param("kpn", ["kpn-web", "kpn-app"], id="title"),
        pytest.param("KPN Browser", ["kpn-web"], id="every-word"),
        pytest.param("kpn wennen", [], id="not-all-words"),
        pytest.param("CAFE", ["wennen"], id="accent-and-capital"),
        pytest.param("een", ["oefenles", "wennen"], id="title-before-summary"),
        pytest.param("veilig", ["kpn-web", "kpn-app"], id="category"),
        pytest.param("stuk", [], id="broken-is-not-found"),
        pytest.param("[/b] (", [], id="signs-are-only-text"),
    ],
)
def test_search(catalogue: Catalogue, text: str, found: list[str]) -> None:
    assert [entry.id for entry in catalogue.search(text)] == found


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        pytest.param("kpn-wep", "kpn-web", id="typo"),
        pytest.param("WENNEN", "wennen", id="capitals"),
        pytest.param("oefen", "oefenles", id="a-part"),
        pytest.param("xyzzy", None, id="nothing-like-it"),
    ],
)
def test_nearest(catalogue: Catalogue, asked: str, nearest: str | None) -> None:
    assert catalogue.nearest(asked) == nearest


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
        pytest.param(lambda text: text.replace('"format": 1', '"format": 99'), id="other-format"),
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


def test_opening_a_fresh_catalogue_imports_no_pydantic_and_no_yaml(root: Path, cache: Path) -> None:
    whole = open_catalogue(root, cache)
    code = (
        "import sys; from pathlib import Path; from tutor.lesson.catalogue import open_catalogue;"
        f"print(len(open_catalogue(Path({str(root)!r}), Path({str(cache)!r})).entries));"
        "print([m for m in ('pydantic', 'yaml', 'sqlalchemy', 'textual') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == [str(len(whole.entries)), "[]"]
