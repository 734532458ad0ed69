"""What docs/developers/adding.md says that a new thing takes is true: each is made in a copy."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.changes.change import Change
from tests.changes.kinds import CHANGES
from tests.table import each_row

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "developers" / "adding.md"
WITH_ROWS = [(change, row) for change in CHANGES if len(change.edits) > 1 for row in change.edits]
IGNORED = shutil.ignore_patterns(".*", "node_modules")
Told = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What is found in the copy, per change: with all rows, and without each."""
    copy = tmp_path_factory.mktemp("tree")
    for part in ("tutor", "tests", "tools"):
        shutil.copytree(ROOT / part, copy / part, ignore=IGNORED)
    done = subprocess.run(
        [sys.executable, "-m", "tests.changes.trial", str(copy)],
        cwd=copy, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert not done.returncode, done.stderr
    result: Told = json.loads(done.stdout.splitlines()[-1])
    return result


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_every_row_fits_in_its_file(change: Change, tmp_path: Path) -> None:
    """Who moves a table sees at once that ``tests/changes`` must know its new place."""
    for edit in change.edits.values():
        (tmp_path / edit.file).parent.mkdir(parents=True, exist_ok=True)
        if edit.after:
            shutil.copy(ROOT / edit.file, tmp_path / edit.file)
    for edit in change.edits.values():
        edit.apply(tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_change_with_all_its_rows_works(told: Told, change: Change) -> None:
    assert told[change.name][""] == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "row"), WITH_ROWS, ids=[f"{change.name}: {row}" for change, row in WITH_ROWS]
)
def test_a_row_that_lacks_is_found_by_name(told: Told, change: Change, row: str) -> None:
    assert any(word in told[change.name][row] for word in change.words)


@each_row("change", CHANGES, ids=lambda change: change.name)
def test_the_page_names_the_files_of_a_change_and_no_others(change: Change) -> None:
    sections = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    section = next(text for text in sections if f"`{change.name}`" in text.splitlines()[0])
    named = set(re.findall(r"`(tutor/[\w/.]+)`", section))
    made = {
        re.sub(r"/(fy|plate|tally|about|loud)\b", "/NAME", e.file) for e in change.edits.values()
    }
    assert named == made
