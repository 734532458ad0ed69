"""Broken and hostile files give messages: the same files as the large run in bench/."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from _pytest.mark import ParameterSet

from bench.hostile import MUTATIONS, Hostile, hostile_files
from bench.hostile_files import Folder, shallow, unfit
from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.loader.yaml import document
from tutor.loader.yaml.document import parse_yaml

FILES = list(hostile_files(200, seed=20))
SMALL = [hostile for hostile in FILES if len(hostile.data) < 20_000]


def name(hostile: Hostile) -> str:
    """How a file is called in the list of tests."""
    return f"{hostile.how} of {hostile.file}"


def some_fast(files: list[Hostile]) -> list[ParameterSet]:
    """These files as rows of a table: each sixth is tried after every edit."""
    return [
        pytest.param(hostile, id=name(hostile), marks=[pytest.mark.slow] if number % 6 else [])
        for number, hostile in enumerate(files)
    ]


def test_every_way_to_break_a_file_is_tried() -> None:
    tried = {how for hostile in FILES for how in hostile.how.split("+")}
    assert tried == {mutate.__name__ for mutate in MUTATIONS}


@pytest.mark.parametrize("hostile", some_fast(FILES))
def test_a_broken_file_gives_messages_that_can_be_shown(hostile: Hostile) -> None:
    problems = shallow(hostile)
    assert unfit(problems) == ""
    node, _ = parse_yaml(hostile.data, hostile.file)
    assert node is not None or any(problem.level is Level.ERROR for problem in problems)


@pytest.mark.parametrize(
    "hostiles",
    [SMALL[:20], pytest.param(SMALL[20:60], marks=pytest.mark.slow)],
    ids=["twenty", "forty more"],
)
def test_a_lesson_with_a_broken_file_is_loaded_or_refused(
    tmp_path: Path, hostiles: list[Hostile]
) -> None:
    folder = Folder(tmp_path / "lessons")
    for hostile in hostiles:
        assert unfit(folder.deep(hostile)) == "", name(hostile)


def places(problems: list[Diagnostic]) -> list[tuple[int, int, str]]:
    """Line, column and code of each problem."""
    return [(problem.at.line, problem.at.column, problem.code) for problem in problems]


@pytest.mark.parametrize("hostile", some_fast(SMALL))
def test_the_parser_of_the_web_page_says_the_same(
    hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        monkeypatch.setattr(document, "_PARSER", loader)
        found.append(places(shallow(hostile)))
    assert found[0] == found[1]
