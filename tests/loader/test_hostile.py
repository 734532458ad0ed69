"""Broken and hostile files give messages: the same files as the large run in bench/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bench.hostile import MUTATIONS, Hostile, hostile_files
from bench.hostile_files import Folder, shallow, unfit
from tests.lessons.shipped import copy_examples
from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.loader.yaml import document
from tutor.loader.yaml.document import parse_yaml

QUESTION = re.compile(rb"[\[{][^\]}\n]*\?")
"""PyYAML without libyaml ends a text between braces at a question mark; libyaml goes on."""
PARTS = pytest.mark.parametrize(
    "part", [0, *(pytest.param(part, marks=pytest.mark.slow) for part in range(1, 6))]
)
"""Each sixth file is tried after every edit."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Hostile]:
    """The broken files."""
    lessons = copy_examples(tmp_path_factory.mktemp("lessons"))
    return list(hostile_files(200, seed=20, lessons=lessons))


@pytest.fixture(scope="module")
def small(files: list[Hostile]) -> list[Hostile]:
    """Those that are read soon."""
    return [hostile for hostile in files if len(hostile.data) < 20_000]


def name(hostile: Hostile) -> str:
    """How a file is called where something is wrong with it."""
    return f"{hostile.how} of {hostile.file}"


def test_every_way_to_break_a_file_is_tried(files: list[Hostile]) -> None:
    tried = {how for hostile in files for how in hostile.how.split("+")}
    assert tried == {mutate.__name__ for mutate in MUTATIONS}


@PARTS
def test_a_broken_file_gives_messages_that_can_be_shown(files: list[Hostile], part: int) -> None:
    for hostile in files[part::6]:
        problems = shallow(hostile)
        assert unfit(problems) == "", name(hostile)
        node, _ = parse_yaml(hostile.data, hostile.file)
        told = any(problem.level is Level.ERROR for problem in problems)
        assert node is not None or told, name(hostile)


@PARTS
def test_a_lesson_with_a_broken_file_is_loaded_or_refused(
    tmp_path: Path, small: list[Hostile], part: int
) -> None:
    folder = Folder(tmp_path / "lessons")
    for hostile in small[part * 10 : part * 10 + 10]:
        assert unfit(folder.deep(hostile)) == "", name(hostile)


def places(problems: list[Diagnostic]) -> list[tuple[int, int, str]]:
    """Line, column and code of each problem."""
    return [(problem.at.line, problem.at.column, problem.code) for problem in problems]


@PARTS
def test_the_parser_of_the_web_page_says_the_same(
    small: list[Hostile], monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    for hostile in small[part::6]:
        if QUESTION.search(hostile.data):
            continue
        found = []
        for loader in (yaml.CSafeLoader, yaml.SafeLoader):
            monkeypatch.setattr(document, "_PARSER", loader)
            found.append(places(shallow(hostile)))
        assert found[0] == found[1], name(hostile)
