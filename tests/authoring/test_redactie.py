"""Every sample in the pages for editors is a sample that works."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.lessons.shipped import FILES
from tests.samples.compose import BASE
from tests.table import each_row
from tutor.authoring.reference import anchor
from tutor.authoring.schema import editor_settings
from tutor.cli.exits import Exit
from tutor.cli.run import run
from tutor.diagnostics import records
from tutor.diagnostics.diagnostic import Level
from tutor.lint.run import check
from tutor.lint.selection import select
from tutor.loader import schema as shapes
from tutor.loader.decode import decode
from tutor.loader.load import load_lesson
from tutor.loader.schema import action as actions
from tutor.loader.yaml.document import parse_yaml
from tutor.verify.prove import prove

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "redactie"
BY_OTHERS = {"codes.md", "feedback.md"}
PAGES = sorted(page for page in FOLDER.glob("*.md") if page.name not in BY_OTHERS)
SHARED = ROOT / "lessons" / "shared"
TODAY = date(2026, 11, 24)
WHOLE, PIECE, PROVEN = "les", "stuk", "bewezen"
ELSEWHERE = ("regel", "pre_commit", "workflow")


class Block(NamedTuple):
    """A fenced block of a page: what stands behind the three ticks, and the text."""

    page: str
    line: int
    language: str
    mark: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks() -> list[Block]:
    """Every fenced block of every page."""
    fence = re.compile(r"^( *)```(\w+)(?: (\w+))?\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in fence.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(Block(page.name, line, match[2], match[3] or "", match[4]))
    return found


BLOCKS = blocks()
YAML = [block for block in BLOCKS if block.language == "yaml"]
LESSONS = [block for block in YAML if block.mark == WHOLE]
PIECES = [block for block in YAML if block.mark in (PIECE, PROVEN)]
SHAPED = [block for block in YAML if block.mark not in (WHOLE, PIECE, PROVEN, *ELSEWHERE)]
COMMANDS = [
    (str(block), line.strip())
    for block in BLOCKS
    if block.language == "console"
    for line in block.text.splitlines()
    if line.strip().startswith("tutor ")
]


def folder_with(tmp_path: Path, text: str) -> tuple[Path, Path]:
    """A folder of lessons with our shared files and this one lesson; the folder and the lesson."""
    shutil.copytree(SHARED, tmp_path / "shared")
    name = re.search(r"^lesson: (.+)$", text, re.MULTILINE)
    path = tmp_path / (name[1] if name else "les") / "lesson.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return tmp_path, path


def completed(piece: str) -> str:
    """A piece of a lesson with the keys that a lesson must have besides."""
    keys = set(re.findall(r"^([a-z_]+):", piece, re.MULTILINE))
    rest = (text for key, text in BASE.items() if key not in keys)
    return "".join(rest).replace("{id}", "les") + piece


def told(problems: object) -> list[str]:
    """The errors among the problems, as an editor reads them."""
    assert isinstance(problems, tuple)
    return [
        f"{problem.at.line}: {problem.code} {problem.sentence()}"
        for problem in problems
        if problem.level is Level.ERROR
    ]


def test_the_article_of_the_first_lesson_becomes_a_draft_that_can_be_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (FOLDER / "eerste-les.md").read_text(encoding="utf-8")
    article = "\n".join(re.findall(r"^> ?(.*)$", page, re.MULTILINE))
    (tmp_path / "boek.txt").write_text(article.replace("*", ""), encoding="utf-8")
    shutil.copytree(SHARED, tmp_path / "lessons" / "shared")
    command = next(line for _, line in COMMANDS if line.startswith("tutor import boek.txt"))
    options = shlex.split(command)[3:]
    root = tmp_path / "lessons"
    asked = ["import", str(tmp_path / "boek.txt"), *options, "--out", str(root)]
    assert run(asked) == Exit.DONE, capsys.readouterr()
    path = root / "boek-reserveren" / "lesson.yaml"
    assert "INVULLEN" in path.read_text(encoding="utf-8")
    lesson = load_lesson(path, root).lesson
    assert lesson is not None
    assert len(lesson.steps) == page.count("> - ")
    assert prove(lesson, workers=1).failures == ()


@pytest.mark.parametrize("block", LESSONS, ids=str)
def test_a_whole_lesson_is_without_problem_or_warning_and_proven(
    block: Block, tmp_path: Path
) -> None:
    root, path = folder_with(tmp_path, block.text)
    (selection,) = select([path], root)
    found = check(selection, TODAY, workers=1).problems
    assert [(p.at.line, p.code) for p in found if p.level is not Level.INFO] == []
    lesson = load_lesson(path, root).lesson
    assert lesson is not None
    proof = prove(lesson, workers=1)
    assert proof.complete
    assert proof.failures == ()


@pytest.mark.parametrize("block", PIECES, ids=str)
def test_a_piece_of_a_lesson_fits_into_one(block: Block, tmp_path: Path) -> None:
    root, path = folder_with(tmp_path, completed(block.text))
    (selection,) = select([path], root)
    assert told(check(selection, TODAY, workers=1).problems) == []


@pytest.mark.parametrize("block", [b for b in PIECES if b.mark == PROVEN], ids=str)
def test_a_piece_that_is_called_proven_is(block: Block, tmp_path: Path) -> None:
    root, path = folder_with(tmp_path, completed(block.text))
    lesson = load_lesson(path, root).lesson
    assert lesson is not None
    proof = prove(lesson, workers=1)
    assert (proof.holds, proof.failures) == (True, ())


@each_row("block", SHAPED, ids=str)
def test_a_part_is_of_its_shape(block: Block) -> None:
    shape = getattr(shapes, block.mark, None) or getattr(actions, block.mark)
    node, problems = parse_yaml(block.text.encode(), block.page)
    assert node is not None
    assert [*problems, *decode(node, shape)[1]] == []


@pytest.mark.parametrize(("place", "line"), COMMANDS, ids=[f"{p} {c}" for p, c in COMMANDS])
def test_a_command_is_understood(place: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*shlex.split(line)[1:], "--help"]) == Exit.DONE, place
    assert "Gebruik: tutor" in capsys.readouterr().out


@each_row(
    "line",
    sorted({line for _, line in COMMANDS if line.startswith(("tutor check", "tutor play"))}),
)
def test_a_lesson_in_a_command_is_one_of_ours_or_of_the_page(line: str) -> None:
    names = {path.parent.name for path in SHARED.parent.rglob("*.yaml")} | set(FILES)
    names |= {name for block in LESSONS for name in re.findall(r"^lesson: (.+)$", block.text, re.M)}
    words = [word for word in shlex.split(line)[2:] if not word.startswith("-") and "=" not in word]
    words = [word for word in words if not word.endswith(".json")]  # reports to join
    assert set(words) <= names | {"lessons", "routes"}


def test_the_settings_for_vs_code_are_those_that_the_tool_prints() -> None:
    (settings,) = [block for block in BLOCKS if block.language == "json"]
    assert json.loads(settings.text) == editor_settings(".vscode")


def test_every_page_is_in_the_index() -> None:
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(([a-z-]+\.md)\)", index))
    assert {page.name for page in PAGES} - {"README.md"} <= linked


@each_row("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_section_that_is_there(page: Path) -> None:
    for file, section in re.findall(r"\]\(([a-z-]*(?:\.md)?)#([^)]+)\)", page.read_text("utf-8")):
        target = (FOLDER / file if file else page).read_text(encoding="utf-8")
        assert section in map(anchor, re.findall(r"^#+ (.+)$", target, re.MULTILINE))


@each_row("page", PAGES, ids=lambda page: page.name)
def test_a_page_speaks_kindly_to_who_reads_it(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(r"\b(?:ongeldig|fout|foute|sorry|oeps|jij|jouw|je)\b", text) == []


@each_row("page", PAGES, ids=lambda page: page.name)
def test_every_code_that_a_page_names_can_be_explained(page: Path) -> None:
    assert set(re.findall(r"\b[YSMTP]\d{3}\b", page.read_text(encoding="utf-8"))) <= set(records())
