"""What is unchanged is neither checked nor proven again, and a cache never does harm."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Ran, Tutor
from tests.samples.trap import TRAP
from tutor.cli import proof_outcome
from tutor.cli.exits import Exit
from tutor.cli.settings import own_lessons
from tutor.lint import run as lint_run
from tutor.lint import stamps

SMALL = """
format: 1
lesson: eerst-wennen
title: Eerst even wennen
summary: U drukt op een knop.
places: [computer]
persona: ria
reviewed: 2026-11-28
terms: [browser]
screens:
  start: {url: "https://goed.example", content: [{button: Verder, go: next}]}
  klaar: {end: yes, content: [Klaar.]}
steps: [{visit: start}, {press: Verder}]
"""
AGAIN = "er is niet opnieuw gezocht"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one lesson that is proven soon, and what all lessons share."""
    root = tmp_path / "lessons"
    shutil.copytree(own_lessons() / "shared", root / "shared")
    (root / "eerst-wennen").mkdir()
    (root / "eerst-wennen" / "lesson.yaml").write_text(SMALL, encoding="utf-8")
    return root


def proven(tutor: Tutor, root: Path, *more: str) -> Ran:
    """What the check with proof of this folder says."""
    return tutor("--lessons", str(root), "check", "--prove", *more)


def body(ran: Ran) -> str:
    """What was said, apart from the account of the search."""
    return "\n".join(line for line in ran.out.splitlines() if not line.startswith("  "))


def records(home: Path) -> list[Path]:
    """The files of the cache."""
    return [path for path in (home / "cache" / "results").rglob("*") if path.is_file()]


def test_the_second_time_nothing_is_done(
    tutor: Tutor, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = proven(tutor, root)
    assert (first.code, AGAIN in first.out) == (Exit.DONE, False)

    def refuse(*_arguments: object) -> None:
        raise AssertionError("looked at again")

    monkeypatch.setattr(lint_run, "check_lesson", refuse)
    monkeypatch.setattr(proof_outcome, "prove_once", refuse)
    monkeypatch.setattr("tutor.cli.verify.prove_once", refuse)
    second = proven(tutor, root)
    assert (second.code, AGAIN in second.out) == (Exit.DONE, True)
    assert body(second) == body(first)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("eerst-wennen/lesson.yaml", "Eerst even wennen", "Even wennen"), id="lesson"),
        pytest.param(("shared/glossary.yaml", "meaning: ", "meaning: Let op. "), id="shared"),
        pytest.param(("shared/personas.yaml", "06 00", "06 00"), id="touched"),
    ],
)
def test_only_what_a_lesson_is_made_of_counts(
    tutor: Tutor, root: Path, change: tuple[str, str, str]
) -> None:
    proven(tutor, root)
    file, old, new = change
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), encoding="utf-8")
    os.utime(root / file, (1, 1))
    assert (AGAIN in proven(tutor, root).out) is (old == new)


def test_a_picture_beside_the_lesson_counts(tutor: Tutor, root: Path) -> None:
    picture = root / "eerst-wennen" / "beeld.png"
    picture.write_bytes(b"\x89PNG een")
    stamp = stamps.ContentStamps(root).of("eerst-wennen/lesson.yaml")
    picture.write_bytes(b"\x89PNG twee")
    assert stamps.ContentStamps(root).of("eerst-wennen/lesson.yaml") != stamp
    proven(tutor, root)
    picture.write_bytes(b"\x89PNG drie")
    # The files are not what they were, but the lesson that comes of them is.
    assert AGAIN in proven(tutor, root).out


def test_a_shared_word_that_a_lesson_does_not_use_asks_no_new_proof(
    tutor: Tutor, root: Path
) -> None:
    proven(tutor, root)
    path = root / "shared" / "glossary.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "kikker: {forms: [kikker], meaning: Groen.}\n", encoding="utf-8")
    assert AGAIN in proven(tutor, root).out


def test_another_place_with_the_same_content_is_the_same(
    tutor: Tutor, root: Path, tmp_path: Path
) -> None:
    proven(tutor, root)
    assert AGAIN in proven(tutor, shutil.copytree(root, tmp_path / "elders")).out


def test_another_engine_proves_anew(
    tutor: Tutor, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proven(tutor, root)
    monkeypatch.setattr(stamps, "engine_stamp", lambda: "another")
    assert AGAIN not in proven(tutor, root).out


def test_the_engine_is_known_by_its_sources(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n", encoding="utf-8")
    first = stamps._program_stamp(tmp_path, "nl")
    assert stamps._program_stamp(tmp_path, "en") != first
    stamps._program_stamp.cache_clear()
    (tmp_path / "a.py").write_text("x = 2\n", encoding="utf-8")
    assert stamps._program_stamp(tmp_path, "nl") != first
    stamps._program_stamp.cache_clear()


def test_what_is_refuted_stays_so(tutor: Tutor, root: Path, tmp_path: Path) -> None:
    (root / "val").mkdir()
    (root / "val" / "lesson.yaml").write_text(TRAP, encoding="utf-8")
    first = proven(tutor, root, "val", "--walks", str(tmp_path / "een"))
    second = proven(tutor, root, "val", "--walks", str(tmp_path / "twee"))
    assert (first.code, second.code) == (Exit.PROBLEMS, Exit.PROBLEMS)
    assert AGAIN in second.out
    walks = [
        sorted(path.read_text(encoding="utf-8") for path in (tmp_path / name).iterdir())
        for name in ("een", "twee")
    ]
    assert walks[0] == walks[1] != []
    assert body(first) == body(second)


def test_no_cache_proves_anew_and_keeps_nothing(tutor: Tutor, root: Path, own_home: Path) -> None:
    proven(tutor, root, "--no-cache")
    assert records(own_home) == []
    proven(tutor, root)
    assert AGAIN not in proven(tutor, root, "--no-cache").out


def damage(path: Path, how: str) -> None:
    """Spoil a record of the cache in this way."""
    good = path.read_bytes()
    path.unlink()
    match how:
        case "empty":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(good[: len(good) // 2])
        case "changed":
            path.write_bytes(good.replace(b"true", b"fals").replace(b"problems", b"problemz"))
        case "binary":
            path.write_bytes(os.urandom(2000))
        case "deep":
            path.write_bytes(b"0" * 64 + b"\n" + b"[" * 100_000)
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "link":
            path.symlink_to("/dev/zero")


@pytest.mark.parametrize(
    "how", ["empty", "cut", "changed", "binary", "deep", "folder", "pipe", "link"]
)
def test_a_damaged_cache_means_one_quiet_proof_more(
    tutor: Tutor, root: Path, own_home: Path, how: str
) -> None:
    first = proven(tutor, root)
    for path in records(own_home):
        damage(path, how)
    second = proven(tutor, root)
    assert (second.code, second.err, AGAIN in second.out) == (Exit.DONE, "", False)
    assert body(second) == body(first)


def test_a_result_of_something_else_is_not_believed(
    tutor: Tutor, root: Path, own_home: Path
) -> None:
    (root / "val").mkdir()
    (root / "val" / "lesson.yaml").write_text(TRAP, encoding="utf-8")
    proven(tutor, root, "eerst-wennen")
    good = {path: path.read_bytes() for path in records(own_home)}
    proven(tutor, root, "val")
    for path in set(records(own_home)) - set(good):
        path.write_bytes(next(iter(good.values())))
    assert proven(tutor, root, "val").code == Exit.PROBLEMS


def test_where_nothing_can_be_written_it_works_without(
    tutor: Tutor, root: Path, own_home: Path
) -> None:
    (own_home / "cache").mkdir(exist_ok=True)
    shutil.rmtree(own_home / "cache")
    (own_home / "cache").write_bytes(b"a file")
    for _time in range(2):
        ran = proven(tutor, root)
        assert (ran.code, ran.err, AGAIN in ran.out) == (Exit.DONE, "", False)
    assert (own_home / "cache").read_bytes() == b"a file"


def test_nothing_comes_into_the_folder_of_the_lessons(tutor: Tutor, root: Path) -> None:
    before = sorted(root.rglob("*"))
    proven(tutor, root)
    assert sorted(root.rglob("*")) == before


def test_the_age_of_a_lesson_is_of_today(
    tutor: Tutor, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "T424" not in tutor("--lessons", str(root), "check").out
    later_on = SimpleNamespace(today=lambda: date(2031, 1, 1))
    monkeypatch.setattr("tutor.cli.check.date", later_on)
    later = tutor("--lessons", str(root), "check").out
    assert "T424" in later
    assert later == tutor("--lessons", str(root), "check", "--no-cache").out


def test_old_results_are_removed(tutor: Tutor, root: Path, own_home: Path) -> None:
    proven(tutor, root)
    old = records(own_home)
    for path in old:
        os.utime(path, (1, 1))
    lesson = root / "eerst-wennen" / "lesson.yaml"
    lesson.write_text(lesson.read_text("utf-8") + "# nieuw\n", encoding="utf-8")
    proven(tutor, root)
    left = records(own_home)
    assert left
    # Asked for again: the proof of the lesson, which is the same; the rest is gone.
    assert len(set(left) & set(old)) == 1


def test_of_each_lesson_json_says_whether_it_is_proven(tutor: Tutor, root: Path) -> None:
    (root / "val").mkdir()
    (root / "val" / "lesson.yaml").write_text(TRAP, encoding="utf-8")
    ran = proven(tutor, root, "--format", "json")
    assert ran.code == Exit.PROBLEMS
    assert json.loads(ran.out)["proofs"] == {"eerst-wennen": True, "val": False}
