"""Running ``tutor`` inside the test, and what it printed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tutor.cli.run import run
from tutor.cli.settings import own_lessons
from tutor.loader.catalogue import open_catalogue
from tutor.storage.paths import cache_folder


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Tutor = Callable[..., Ran]


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the program remembers of the shipped lessons, once it has read them."""
    folder = tmp_path_factory.mktemp("index")
    open_catalogue(own_lessons(), folder)
    return folder


@pytest.fixture(autouse=True)
def read_before(index: Path, own_home: Path) -> None:
    """The shipped lessons were read before: not every test has to read them all."""
    assert cache_folder().is_relative_to(own_home)
    shutil.copytree(index, cache_folder())


@pytest.fixture
def tutor(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tutor:
    """Run ``tutor`` with these arguments."""
    monkeypatch.setenv("LANGUAGE", "nl")

    def call(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run(arguments)
        return Ran(code, *capsys.readouterr())

    return call
