"""Nothing outside the folder of the lessons is ever read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.table import each_row
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.loader.files import read_file, safe_path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of lessons with a secret beside it."""
    (tmp_path / "secret.yaml").write_text("password: x\n")
    root = tmp_path / "lessons"
    (root / "kpn").mkdir(parents=True)
    (root / "kpn" / "app.yaml").write_bytes(b"format: 1\n")
    (root / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (root / "folder").symlink_to(tmp_path)
    (root / "loop").symlink_to(root / "loop")
    (root / "inside.yaml").symlink_to(root / "kpn" / "app.yaml")
    os.mkfifo(root / "pipe.yaml")
    return root


@each_row(
    ("path", "code"),
    [
        ("nergens.yaml", "Y101"),
        ("kpn/nergens.yaml", "Y101"),
        ("kpn/app.yaml/x", "Y101"),
        ("../secret.yaml", "Y102"),
        ("kpn/../../secret.yaml", "Y102"),
        ("kpn/../kpn/app.yaml", "Y102"),
        ("/etc/passwd", "Y102"),
        ("C:\\secret.yaml", "Y102"),
        ("C:secret.yaml", "Y102"),
        ("..\\secret.yaml", "Y102"),
        ("kpn/app.yaml\0.txt", "Y102"),
        ("", "Y102"),
        (".", "Y102"),
        ("link.yaml", "Y103"),
        ("inside.yaml", "Y103"),
        ("folder/secret.yaml", "Y103"),
        ("loop", "Y103"),
        ("kpn", "Y104"),
        ("pipe.yaml", "Y105"),
        ("x" * 5000, "Y105"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_a_path_is_refused_with_its_own_code(root: Path, path: str, code: str) -> None:
    refused = read_file(root, path)
    assert isinstance(refused, Diagnostic)
    assert (refused.code, refused.at) == (code, Position(path, 1, 1))
    assert refused.sentence()


def test_a_file_of_the_folder_is_read(root: Path) -> None:
    assert read_file(root, "kpn/app.yaml") == b"format: 1\n"
    assert safe_path(root, "kpn/app.yaml") == root / "kpn" / "app.yaml"


def test_the_folder_itself_may_be_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "here").symlink_to(root)
    assert read_file(tmp_path / "here", "kpn/app.yaml") == b"format: 1\n"


def test_the_problem_stands_where_the_file_was_named(root: Path) -> None:
    named = Position("kpn/app.yaml", 3, 10)
    refused = read_file(root, "../secret.yaml", named)
    assert isinstance(refused, Diagnostic)
    assert refused.at == named


def test_no_more_is_read_of_a_large_file_than_shows_that_it_is_large(root: Path) -> None:
    (root / "large.yaml").write_bytes(b"#" * 5_000_000)
    data = read_file(root, "large.yaml")
    assert isinstance(data, bytes)
    assert len(data) == 256 * 1024 + 1


def test_a_file_that_may_not_be_opened_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    refused = read_file(root, "kpn/app.yaml")
    assert isinstance(refused, Diagnostic)
    assert refused.code == "Y105"
