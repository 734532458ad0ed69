"""``tutor storyboard --diff``: what changed since a git revision, a folder or a file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tests.lessons.shipped import copy_examples
from tutor.cli.exits import Exit

LESSON, FILE = "nep-sms", "nep-sms/lesson.yaml"


def git(folder: Path, *words: str) -> None:
    """Run git as somebody, without the settings of who runs the tests."""
    who = ["-c", "user.name=Ria", "-c", "user.email=ria@post.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def retitled(root: Path) -> None:
    """Give the lesson another title and save it."""
    path = root / FILE
    text = path.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    path.write_text(text.replace(title, "title: Een ander opschrift", 1), encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of lessons that an editor works in."""
    return copy_examples(tmp_path / "lessen")


def old_revision(root: Path) -> str:
    """The lessons as they are now, as a revision of git."""
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Eerste versie")
    return "HEAD"


def old_folder(root: Path) -> str:
    """The lessons as they are now, as a folder."""
    return str(shutil.copytree(root, root.parent / "vorige"))


def old_file(root: Path) -> str:
    """The lesson as it is now, as a file alone."""
    return str(shutil.copyfile(root / FILE, root.parent / "vorige.yaml"))


OLD = pytest.mark.parametrize(
    "keep", [old_revision, old_folder, old_file], ids=["revision", "folder", "file"]
)


@OLD
def test_what_changed_since_an_earlier_version(tutor: Tutor, root: Path, keep: object) -> None:
    assert callable(keep)
    old = keep(root)
    retitled(root)
    ran = tutor("storyboard", LESSON, "--diff", old, "--lessons", str(root))
    assert (ran.code, ran.err) == (Exit.DONE, "")
    lines = ran.out.splitlines()
    assert [line for line in lines if line.startswith("==")] == ["== Artikel =="]
    assert [line for line in lines if line.startswith("+")] == ["+ Een ander opschrift"]


@OLD
def test_nothing_changed(tutor: Tutor, root: Path, keep: object) -> None:
    assert callable(keep)
    ran = tutor("storyboard", LESSON, "--diff", keep(root), "--lessons", str(root))
    assert (ran.code, ran.out) == (Exit.DONE, "Er is niets veranderd.\n")


@pytest.mark.parametrize(
    "old",
    ["bestaat-niet", "HEAD~99", "--output=x", "", "x" * 5000, "--exec=touch hier", "-h"],
    ids=["name", "too far back", "option", "empty", "endless", "command", "help"],
)
def test_an_earlier_version_that_is_not_there(tutor: Tutor, root: Path, old: str) -> None:
    old_revision(root)
    ran = tutor("storyboard", LESSON, f"--diff={old}", "--lessons", str(root))
    assert ran.code == Exit.NOT_FOUND, ran
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert not (root / "x").exists()
    assert not (root / "hier").exists()


def test_a_folder_that_git_does_not_know(tutor: Tutor, root: Path) -> None:
    ran = tutor("storyboard", LESSON, "--diff", "HEAD", "--lessons", str(root))
    assert ran.code == Exit.NOT_FOUND
    assert f"geen versie die git kent van {root}" in ran.err


def test_without_git(tutor: Tutor, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nergens")
    ran = tutor("storyboard", LESSON, "--diff", "HEAD", "--lessons", str(root))
    assert ran.code == Exit.NOT_FOUND
    assert "git" in ran.err


@pytest.mark.parametrize("text", [b"", b"format: 1\n", b"\xff\xfe\x00", b"\t- ["])
def test_an_earlier_file_that_is_no_lesson(
    tutor: Tutor, root: Path, tmp_path: Path, text: bytes
) -> None:
    old = tmp_path / "oud.yaml"
    old.write_bytes(text)
    ran = tutor("storyboard", LESSON, "--diff", str(old), "--lessons", str(root))
    assert ran.code == Exit.NOT_FOUND
    assert ran.err == f"In {old} is de les {LESSON} er niet, of er staan problemen in.\n"


def test_the_lesson_was_not_there_yet(tutor: Tutor, root: Path, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    ran = tutor("storyboard", LESSON, "--diff", str(tmp_path / "leeg"), "--lessons", str(root))
    assert ran.code == Exit.NOT_FOUND
    assert LESSON in ran.err
