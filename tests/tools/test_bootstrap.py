"""Making a new machine ready: what is in the way is told in one sentence."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from tools import bootstrap


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder that is not ready yet."""
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(bootstrap, "LOG", tmp_path / ".venv" / "install.log")
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "tools" / "pip").mkdir(parents=True)
    (tmp_path / "tools" / "pip" / "pip-1-py3-none-any.whl").touch()
    return tmp_path


def pip_says(project: Path, text: str, code: int) -> None:
    """Put a Python in the environment that answers like pip."""
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f"#!/bin/sh\necho '{text}'\nexit {code}\n", encoding="utf-8")
    python.chmod(0o755)
    (project / ".venv" / "pyvenv.cfg").touch()
    made_for = f"{sys.version}\n{project}\n"
    (project / ".venv" / "made-for").write_text(made_for, encoding="utf-8")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        pytest.param("[Errno 28] No space left on device", "The disk is full.", id="disk full"),
        pytest.param(
            "Retrying: NameResolutionError(HTTPSConnection(host=x)): Failed to resolve",
            "The package index cannot be reached.",
            id="no network",
        ),
        pytest.param("Read timed out.", "The package index does not answer.", id="slow network"),
        pytest.param(
            "THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE",
            "A downloaded file was not the expected one.",
            id="tampered file",
        ),
        pytest.param("Something else", "pip could not install the packages.", id="anything else"),
    ],
)
def test_what_pip_says_becomes_a_sentence(
    project: Path, capsys: pytest.CaptureFixture[str], said: str, sentence: str
) -> None:
    pip_says(project, said, 1)
    assert bootstrap.main(["app"]) == 1
    shown = capsys.readouterr().err
    assert shown.startswith(sentence)
    assert shown.endswith("Details: .venv/install.log\n")
    assert said in (project / ".venv" / "install.log").read_text(encoding="utf-8")


def test_ready_until_something_changes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pip_says(project, "Installed", 0)
    assert bootstrap.main(["dev"]) == 0
    assert capsys.readouterr().out.endswith("Ready.\n")
    assert bootstrap.main(["dev"]) == 0
    assert bootstrap.main(["app"]) == 0, "what the tests need includes what the app needs"
    assert capsys.readouterr().out == ""
    (project / "requirements-dev.lock").write_text("newer", encoding="utf-8")
    assert bootstrap.main(["dev"]) == 0
    assert capsys.readouterr().out.endswith("Ready.\n")


def test_a_folder_that_is_no_environment_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / ".venv").mkdir()
    (project / ".venv" / "letter.txt").write_text("mine", encoding="utf-8")
    assert bootstrap.main(["app"]) == 1
    assert "Move it away." in capsys.readouterr().err
    assert (project / ".venv" / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_a_python_that_is_too_old_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setenv("PATH", "")
    assert bootstrap.main(["app"]) == 1
    assert capsys.readouterr().err == "This needs Python 3.11 or newer; here it is 3.9.\n"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        pytest.param(errno.ENOSPC, "The disk is full.", id="disk full"),
        pytest.param(errno.EROFS, "cannot be written: /x", id="read only"),
        pytest.param(errno.EACCES, "cannot be written: /x", id="not allowed"),
        pytest.param(errno.EIO, "Something is wrong with a file", id="anything else"),
    ],
)
def test_trouble_with_files(number: int, sentence: str) -> None:
    assert sentence in bootstrap.explain(OSError(number, "as the system says it", "/x"))


def test_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["all"]) == 2
    assert capsys.readouterr().err == "usage: bootstrap.py app|dev\n"
