"""However a command ends, it ends with a code and at most one sentence."""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.cli.exits import Exit
from tutor.loader import catalogue


class Refusing(io.TextIOWrapper):
    """An output that takes nothing."""

    def __init__(self, file: Path, number: int) -> None:
        super().__init__(file.open("wb"), encoding="utf-8")
        self.number = number

    def write(self, _text: str) -> int:
        raise OSError(self.number, "as the system says it")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        pytest.param(errno.EPIPE, Exit.PIPE_CLOSED, id="closed pipe"),
        pytest.param(errno.ENOSPC, Exit.FILES, id="full disk"),
    ],
)
def test_an_output_that_takes_nothing(
    number: int, code: Exit, tmp_path: Path, tutor: Tutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Refusing(tmp_path / "out", number) as output:
        monkeypatch.setattr(sys, "stdout", output)
        ran = tutor("storyboard", "nep-sms")
    assert ran.code == code
    said = "De uitvoer is niet te schrijven. Is de schijf vol?"
    assert ran.err.splitlines() == ([said] if code == Exit.FILES else [])


def test_ctrl_c_is_one_sentence(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(catalogue, "open_catalogue", interrupted)
    assert tutor("list") == (Exit.INTERRUPTED, "", "Gestopt.\n")


def test_without_a_folder_that_can_be_written_lessons_are_listed(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUTOR_HOME", "/dev/null/home")
    ran = tutor("list")
    assert (ran.code, ran.err) == (Exit.DONE, "")
    assert "nep-sms" in ran.out
