"""Loading never raises, tells all faults of all files, and gives no half lessons."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.loader.lessons import FILE, LESSON, SHARED, lesson, load, replaced, write_files
from tutor.lesson.model import Position
from tutor.loader.load import load_lesson

ARTICLE = "format: 1\ntitle: Het artikel\nsummary: Kort.\n"
VARIANT = """\
format: 1
lesson: les-web
article: article.yaml
title: In de browser
places: [phone]
persona: ria
screens:
  start: {app: Internet, content: [Begin.]}
steps:
  - read: yes
"""


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    loaded = load_lesson(tmp_path / FILE, tmp_path)
    assert [(p.at.file, p.code) for p in loaded.problems] == [(FILE, "Y101")]
    assert loaded.lesson is None


def test_an_article_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    write_files(tmp_path, {**SHARED, "les/web.yaml": VARIANT})
    loaded = load_lesson(tmp_path / "les/web.yaml", tmp_path)
    assert [(p.at, p.code) for p in loaded.problems] == [(Position("les/web.yaml", 3, 10), "Y101")]


def test_an_article_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    write_files(tmp_path, {"article.yaml": ARTICLE})
    text = replaced(VARIANT, "article.yaml", "../../article.yaml")
    write_files(tmp_path / "lessons", {**SHARED, "les/web.yaml": text})
    loaded = load_lesson(tmp_path / "lessons/les/web.yaml", tmp_path / "lessons")
    assert [(p.at, p.code) for p in loaded.problems] == [(Position("les/web.yaml", 3, 10), "Y102")]


def test_a_shared_file_that_is_a_link_is_not_read(tmp_path: Path) -> None:
    write_files(tmp_path / "lessons", {**SHARED, FILE: LESSON})
    glossary = tmp_path / "lessons/shared/glossary.yaml"
    glossary.rename(tmp_path / "secret.yaml")
    glossary.symlink_to(tmp_path / "secret.yaml")
    loaded = load_lesson(tmp_path / "lessons" / FILE, tmp_path / "lessons")
    assert [(p.at.file, p.code) for p in loaded.problems] == [("shared/glossary.yaml", "Y103")]


def test_faults_of_the_shape_are_told_for_lesson_article_and_shared_files(tmp_path: Path) -> None:
    files = {
        **SHARED,
        "shared/defaults.yaml": "levels: Beginner\n",
        "les/article.yaml": ARTICLE + "titel: x\n",
        "les/web.yaml": VARIANT + "stap: x\n",
    }
    write_files(tmp_path, files)
    loaded = load_lesson(tmp_path / "les/web.yaml", tmp_path)
    assert [(p.at.file, p.code) for p in loaded.problems] == [
        ("les/article.yaml", "S201"),
        ("les/web.yaml", "S201"),
        ("shared/defaults.yaml", "S201"),
    ]
    assert (loaded.lesson, loaded.title) == (None, "In de browser")


def test_a_warning_leaves_the_lesson_playable(tmp_path: Path) -> None:
    loaded = load(tmp_path, replaced(LESSON, "    from: KPN", "    from: KPN\n    subject: Hallo"))
    assert [p.code for p in loaded.problems] == ["M338"]
    assert loaded.errors == 0
    assert loaded.lesson is not None


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(FILE, "Een korte les.", "Een kortere les.", id="lesson"),
        pytest.param("shared/personas.yaml", "Fiets", "Auto", id="persona"),
        pytest.param("shared/blocks/login.yaml", "Welkom terug.", "Dag.", id="block"),
        pytest.param("shared/defaults.yaml", "minutes: 7", "minutes: 8", id="defaults"),
    ],
)
def test_the_version_follows_every_file_that_is_used(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    files = {**SHARED, FILE: LESSON}
    before = lesson(tmp_path / "a").version
    files[file] = replaced(files[file], old, new)
    write_files(tmp_path / "b", files)
    changed = load_lesson(tmp_path / "b" / FILE, tmp_path / "b").lesson
    assert changed is not None
    assert changed.version != before
    assert lesson(tmp_path / "c").version == before
    assert len(before) == 16


def test_a_block_that_is_not_used_does_not_change_the_version(tmp_path: Path) -> None:
    before = lesson(tmp_path).version
    write_files(tmp_path, {"shared/blocks/other.yaml": "content: [Iets anders.]\n"})
    assert lesson(tmp_path).version == before


def test_a_shared_file_is_read_again_when_it_changed(tmp_path: Path) -> None:
    assert lesson(tmp_path).persona.values["password"] == "Fiets-Tuin-88"
    write_files(tmp_path, {"shared/personas.yaml": "ria: {name: Ria, email: r@post.example}\n"})
    loaded = load_lesson(tmp_path / FILE, tmp_path)
    assert {p.code for p in loaded.problems} == {"M358"}


def test_the_folder_may_be_named_in_another_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path / "lessons", {**SHARED, FILE: LESSON})
    monkeypatch.chdir(tmp_path)
    loaded = load_lesson(tmp_path / "lessons" / FILE, Path("lessons"))
    assert loaded.problems == ()


LINES = LESSON.splitlines(keepends=True)
WORDS = st.sampled_from(
    [
        *[
            "",
            ":",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "$x",
            "$$",
            "&a",
            "*a",
            "!!x",
            "\t",
            "\x1b",
            "é",
            "no",
        ],
        *["  ", "|", "# ", "'", '"', "null", "when: a or", "go: next", "block: login"],
    ]
)


@examples(25, 150, [HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32), st.lists(WORDS, max_size=4))
def test_a_mutated_lesson_gives_messages_and_never_an_exception(
    tmp_path: Path, seed: int, words: list[str]
) -> None:
    text = mutated(seed, words)
    loaded = load(tmp_path, text)
    for problem in loaded.problems:
        assert problem.sentence()
        assert problem.hint()
        assert problem.at.line <= text.count("\n") + 2
    assert (loaded.lesson is None) is (loaded.errors > 0)


def mutated(seed: int, words: list[str]) -> str:
    """The lesson with lines dropped, doubled or moved sideways, and words put in."""
    chance = random.Random(seed)
    lines = list(LINES)
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(lines))
        line = lines[at]
        elsewhere = chance.choice(LINES)
        new = chance.choice(["", line + line, "  " + line, line[2:], line + elsewhere, elsewhere])
        lines[at] = new
    text = "".join(lines)
    for word in words:
        at = chance.randrange(len(text))
        text = text[:at] + word + text[at:]
    return text
