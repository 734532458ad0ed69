"""What depends on changed files: the lessons themselves, and those that use what they share."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor, tutor
from tests.lessons.shipped import copy_examples
from tutor.cli.exits import Exit

__all__ = ["tutor"]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with the shipped lessons, of which everything is in one commit."""
    copy_examples(tmp_path / "lessons")
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (tmp_path / ".github" / "workflows" / "lessen.yml").write_text("on: push\n", encoding="utf-8")
    for name in ("user.name", "user.email"):
        monkeypatch.setenv(f"GIT_{name.replace('user.', 'AUTHOR_').upper()}", "redactie")
        monkeypatch.setenv(f"GIT_{name.replace('user.', 'COMMITTER_').upper()}", "redactie")
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "begin")
    return tmp_path


def git(*arguments: str) -> None:
    """Run git in the folder that we are in."""
    subprocess.run(["git", "-c", "commit.gpgsign=false", *arguments], check=True)


def rename_ria(root: Path) -> None:
    """Give a persona another name, and leave the lessons as they are."""
    path = root / "shared" / "personas.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nria:", "\nriet:"), encoding="utf-8")
    assert "riet:" in path.read_text(encoding="utf-8")


def test_a_changed_shared_file_brings_the_lessons_that_use_it(
    tutor: Tutor, repository: Path
) -> None:
    rename_ria(repository / "lessons")
    ran = tutor("check", "--changed", "lessons/shared/personas.yaml")
    assert ran.code == Exit.PROBLEMS
    assert re.search(r"lessons/eerst-wennen/lesson\.yaml:\d+:10: probleem M304", ran.out)
    assert re.search(r"tweestapsverificatie/article\.yaml:\d+:10: probleem M304", ran.out)
    assert "lessen bekeken die van een gedeeld bestand afhangen: 2 problemen" in ran.out
    assert "0 lessen" not in ran.out


@pytest.mark.usefixtures("repository")
def test_of_lessons_that_did_not_change_only_problems_are_told(tutor: Tutor) -> None:
    assert "tip T462" in tutor("check", "--changed", "lessons/nep-sms/lesson.yaml").out
    ran = tutor("check", "--changed", "lessons/shared/glossary.yaml")
    assert ran.code == Exit.DONE
    assert "tip" not in ran.out.replace("0 tips", "")


def test_a_block_brings_only_the_lessons_with_that_block(tutor: Tutor, repository: Path) -> None:
    block = repository / "lessons" / "shared" / "blocks" / "sms-code.yaml"
    users = [
        path
        for path in (repository / "lessons").glob("*/*.yaml")
        if "block: sms-code" in path.read_text(encoding="utf-8")
    ]
    assert users
    block.write_text("content: 3\n", encoding="utf-8")
    ran = tutor("check", "--changed", "lessons/shared/blocks/sms-code.yaml")
    assert ran.code == Exit.PROBLEMS
    assert "nep-sms" not in ran.out


@pytest.mark.slow
def test_what_a_commit_removes_or_moves_is_asked_of_git(tutor: Tutor, repository: Path) -> None:
    git("mv", "lessons/shared/blocks/sms-code.yaml", "lessons/shared/blocks/sms-elders.yaml")
    # The shipped block of that name would stand in; one that only this folder has does not.
    for path in (repository / "lessons").glob("*/*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("block: sms-code", "block: eigen-stuk"), encoding="utf-8")
    git("mv", "lessons/shared/blocks/sms-elders.yaml", "lessons/shared/blocks/eigen-stuk.yaml")
    git("add", "-A")
    git("commit", "-qm", "eigen stuk")
    git("rm", "-q", "lessons/shared/blocks/eigen-stuk.yaml")
    ran = tutor("check", "--changed")
    assert ran.code == Exit.PROBLEMS
    assert "eigen-stuk" in ran.out


@pytest.mark.slow
def test_another_name_of_the_folder_is_followed(tutor: Tutor, repository: Path) -> None:
    git("mv", "lessons", "oefeningen")
    rename_ria(repository / "oefeningen")
    ran = tutor("check", "--changed", "oefeningen/shared/personas.yaml")
    assert ran.code == Exit.PROBLEMS
    assert re.search(r"oefeningen/eerst-wennen/lesson\.yaml:\d+:10: probleem M304", ran.out)


def test_yml_is_a_lesson_too(tutor: Tutor, repository: Path) -> None:
    old = repository / "lessons" / "nep-sms" / "lesson.yaml"
    new = old.with_suffix(".yml")
    old.rename(new)
    ran = tutor("check", "--changed", "lessons/nep-sms/lesson.yml")
    assert (ran.code, "1 les bekeken" in ran.out) == (Exit.DONE, True)
    new.write_text(new.read_text(encoding="utf-8") + "onzin: ja\n", encoding="utf-8")
    ran = tutor("check", "--changed", "lessons/nep-sms/lesson.yml")
    assert ran.code == Exit.PROBLEMS
    last = len(new.read_text(encoding="utf-8").splitlines())
    assert f"lessons/nep-sms/lesson.yml:{last}:1: probleem S201" in ran.out
    assert "nep-sms" in tutor("list").out


def test_other_yaml_is_left_alone(tutor: Tutor, repository: Path) -> None:
    (repository / "chart").mkdir()
    (repository / "chart" / "values.yaml").write_text("replicas: 3\n", encoding="utf-8")
    ran = tutor("check", "--changed", ".github/workflows/lessen.yml", "chart/values.yaml")
    assert ran.code == Exit.DONE
    assert ran.out == "Geen van de veranderde bestanden hoort bij een les.\n"


def test_a_draft_of_somebody_else_does_not_stop_a_proof(tutor: Tutor, repository: Path) -> None:
    lesson = repository / "lessons" / "eerst-wennen" / "lesson.yaml"
    text = lesson.read_text(encoding="utf-8")
    alone = text.replace("read_more: [kpn, nep-sms]", "read_more: [wachtwoord]")
    lesson.write_text(alone + "# INVULLEN: nog kijken\n", encoding="utf-8")
    for folder in (repository / "lessons").iterdir():
        if folder.name not in ("shared", "eerst-wennen"):
            shutil.rmtree(folder)
    ran = tutor("check", "--changed", "--prove", "lessons/shared/glossary.yaml")
    assert ran.code == Exit.DONE, ran.out
    ran = tutor("check", "--changed", "--prove", "lessons/eerst-wennen/lesson.yaml")
    assert ran.code == Exit.PROBLEMS


@pytest.mark.usefixtures("repository")
def test_without_git_only_the_names_count(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    assert tutor("check", "--changed").code == Exit.DONE
    assert "1 les bekeken" in tutor("check", "--changed", "lessons/nep-sms/lesson.yaml").out
