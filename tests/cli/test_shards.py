"""Work that is divided over machines, and the reports that become one again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tests.loader.small_catalogue import small
from tutor.cli.exits import Exit
from tutor.cli.settings import own_lessons
from tutor.lint.selection import LessonSelection

COUNT = 3
NAMES = [f"les-{number}" for number in range(8)]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with small lessons, of which one has a problem, and a word that nobody uses."""
    monkeypatch.chdir(tmp_path)
    root = tmp_path / "lessons"
    shutil.copytree(own_lessons() / "shared", root / "shared")
    with (root / "shared" / "glossary.yaml").open("a", encoding="utf-8") as file:
        file.write("kikker: {forms: [kikker], meaning: Een groen dier.}\n")
    for name in NAMES:
        text = small(name, f"Les {name}") + "reviewed: 2026-11-02\nterms: [sms]\n"
        (root / name).mkdir()
        (root / name / "lesson.yaml").write_text(text, encoding="utf-8")
    bad = root / "les-3" / "lesson.yaml"
    bad.write_text(bad.read_text(encoding="utf-8") + "onzin: ja\n", encoding="utf-8")
    return root


def parts(tutor: Tutor, root: Path, form: str, *options: str) -> list[str]:
    """The reports of all machines, as files."""
    files = []
    for number in range(1, COUNT + 1):
        shard = f"{number}/{COUNT}"
        ran = tutor("check", "--shard", shard, "--format", form, *options)
        files.append(f"deel-{number}.{form}")
        (root.parent / files[-1]).write_text(ran.out, encoding="utf-8")
    return files


@pytest.mark.parametrize("form", ["json", "sarif"])
@pytest.mark.parametrize("shown", ["json", "sarif", "text", "github"])
def test_the_parts_joined_are_the_whole(tutor: Tutor, root: Path, form: str, shown: str) -> None:
    whole = tutor("check", "--prove", "--format", "json")
    files = parts(tutor, root, form, "--prove")
    (root.parent / "heel.json").write_text(whole.out, encoding="utf-8")
    joined = tutor("check", "--join", *files, "--format", shown)
    expected = tutor("check", "--join", "heel.json", "--format", shown)
    assert joined.out == expected.out
    assert (joined.code, whole.code) == (Exit.PROBLEMS, Exit.PROBLEMS)
    if shown == "json":
        assert json.loads(joined.out)["problems"] == json.loads(whole.out)["problems"]
        assert "kikker" in joined.out


def test_each_lesson_is_in_one_part_and_stays_there() -> None:
    many = tuple(f"les-{number}/lesson.yaml" for number in range(400))
    selection = LessonSelection(Path("lessons"), many)
    shards = [selection.shard(number, 4).lessons for number in range(1, 5)]
    assert sorted(file for shard in shards for file in shard) == sorted(many)
    assert all(60 < len(shard) < 140 for shard in shards)
    fewer = LessonSelection(Path("lessons"), many[::3])
    assert set(fewer.shard(2, 4).lessons) <= set(shards[1])


def test_a_part_that_is_missing_is_told(tutor: Tutor, root: Path) -> None:
    files = parts(tutor, root, "json")
    ran = tutor("check", "--join", *files[:2])
    assert (ran.code, ran.out) == (Exit.NOT_FOUND, "")
    assert "Deel 3 van 3 ontbreekt, of is er twee keer." in ran.err
    assert tutor("check", "--join", *files, files[0]).code == Exit.NOT_FOUND


def test_one_lesson_that_is_not_proven_decides(tutor: Tutor, root: Path) -> None:
    shutil.rmtree(root / "les-3")
    files = parts(tutor, root, "json", "--prove")
    assert tutor("check", "--join", *files).code == Exit.DONE
    report = json.loads((root.parent / files[0]).read_text(encoding="utf-8"))
    report["proofs"]["les-1"] = False
    (root.parent / files[0]).write_text(json.dumps(report), encoding="utf-8")
    assert tutor("check", "--join", *files).code == Exit.PROBLEMS


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "geen verslag", '{"runs": []}', '{"problems": 3}', "[" * 100_000,
     '{"problems": [{"code": "X999"}], "lessons": 1}'],
)  # fmt: skip
def test_a_file_that_is_no_report_is_told(tutor: Tutor, root: Path, text: str) -> None:
    (root.parent / "vreemd.json").write_text(text, encoding="utf-8")
    ran = tutor("check", "--join", "vreemd.json")
    assert (ran.code, ran.out) == (Exit.PROBLEMS, "")
    assert "vreemd.json is geen verslag." in ran.err


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    "arguments", ["--join", "--shard 0/3", "--shard 4/3", "--shard een/drie", "--shard 1/99999"]
)
def test_wrong_use_is_told(tutor: Tutor, arguments: str) -> None:
    ran = tutor("check", *arguments.split())
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert ran.err


@pytest.mark.usefixtures("root")
def test_a_report_that_is_not_there_is_told(tutor: Tutor) -> None:
    ran = tutor("check", "--join", "weg.json")
    assert ran.code == Exit.NOT_FOUND
    assert "weg.json kan niet worden gelezen." in ran.err
