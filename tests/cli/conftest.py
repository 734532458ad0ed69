"""Running ``tutor`` inside the test, and what it printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from tutor.cli.run import run


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Tutor = Callable[..., Ran]


@pytest.fixture
def tutor(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tutor:
    """Run ``tutor`` with these arguments."""
    monkeypatch.setenv("LANGUAGE", "nl")

    def call(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run(arguments)
        return Ran(code, *capsys.readouterr())

    return call
