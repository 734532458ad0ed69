"""The pre-commit hooks and the GitHub Action, run as an editors' repository would run them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.lessons.shipped import copy_examples
from tests.samples.trap import TRAP
from tests.table import each_row
from tutor.cli.exits import Exit
from tutor.cli.run import run

ROOT = Path(__file__).resolve().parents[2]
HOOKS = {
    hook["id"]: hook
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "run" in step}
PAGE = (ROOT / "docs" / "redactie" / "inleveren.md").read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """An editors' repository: a folder with lessons, one of which has a problem."""
    copy_examples(tmp_path / "lessons")
    path = tmp_path / "lessons" / "met-probleem" / "lesson.yaml"
    path.parent.mkdir()
    path.write_text("format: 1\nlesson: met-probleem\nscherm: {}\n", encoding="utf-8")
    return tmp_path


def run_in(folder: Path, command: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with our own program first on the path."""
    scripts = folder / ".bin"
    scripts.mkdir(exist_ok=True)
    for name, start in (("tutor", f"{sys.executable} -m tutor"), ("python", sys.executable)):
        (scripts / name).write_text(f'#!/bin/sh\nexec {start} "$@"\n', encoding="utf-8")
        (scripts / name).chmod(0o755)
    path = f"{scripts}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path, **more}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@each_row("hook", HOOKS)
@each_row(
    ("file", "meant"),
    [
        ("lessons/nep-sms/lesson.yaml", True),
        ("lessons/shared/glossary.yaml", True),
        ("redactie/lessons/kpn/app.yaml", True),
        (".github/workflows/lessen.yml", False),
        ("docs/lessons.md", False),
        ("oefeningen/nep-sms/lesson.yml", True),
        ("polder/lesson.yaml", True),
        ("lessons/.oud/lesson.yaml", False),
        ("lessons/_oud/lesson.yaml", False),
        ("leesmij.yaml", False),
    ],
)
def test_a_hook_is_told_of_what_can_be_part_of_a_lesson(hook: str, file: str, meant: bool) -> None:
    assert bool(re.search(HOOKS[hook]["files"], file)) is meant


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_starts_a_command_that_exists(hook: str, capsys: pytest.CaptureFixture[str]) -> None:
    tutor, *arguments = HOOKS[hook]["entry"].split()
    assert tutor == "tutor"
    assert run([*arguments, "--help"]) == Exit.DONE
    assert capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("hook", HOOKS)
@pytest.mark.parametrize(
    ("files", "code", "told"),
    [
        (["eerst-wennen/lesson.yaml", "shared/glossary.yaml"], 0, "1 les bekeken, en "),
        (["kpn-tweestapsverificatie/article.yaml"], 0, "2 lessen bekeken"),
        (["met-probleem/lesson.yaml"], 1, "lessons/met-probleem/lesson.yaml:3:1: probleem S201"),
    ],
    ids=["good", "article", "faulty"],
)
def test_a_hook_stops_a_commit_with_a_problem(
    repository: Path, hook: str, files: list[str], code: int, told: str
) -> None:
    entry = HOOKS[hook]["entry"].split()
    done = run_in(repository, [*entry, *(f"lessons/{file}" for file in files)])
    assert done.returncode == code, done.stderr
    assert told in done.stdout


@pytest.mark.slow
def test_only_the_hook_that_proves_sees_a_trap(repository: Path) -> None:
    path = repository / "lessons" / "val" / "lesson.yaml"
    path.parent.mkdir()
    path.write_text(TRAP, encoding="utf-8")
    found = {
        hook: run_in(repository, [*row["entry"].split(), "lessons/val/lesson.yaml"]).returncode
        for hook, row in HOOKS.items()
    }
    assert found == {"tutor-check": 0, "tutor-prove": 1}


def run_step(name: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a shell step of the action as GitHub does: bash that stops at the first failure."""
    assert STEPS[name]["shell"] == "bash"
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]]
    return run_in(folder, command, GITHUB_ACTION_PATH=str(ROOT), **environment)


def inputs(**given: str) -> dict[str, str]:
    """The environment of the checking step, with defaults where nothing is given."""
    variables = {
        name: re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
        for name, value in STEPS["Check the lessons"]["env"].items()
    }
    return {
        name: given.get(match[1], ACTION["inputs"][match[1]]["default"])
        for name, match in variables.items()
        if match
    }


@pytest.mark.slow
def test_the_action_puts_remarks_beside_the_lines(repository: Path) -> None:
    done = run_step("Check the lessons", repository, **inputs())
    assert done.returncode == 1
    assert "::error file=lessons/met-probleem/lesson.yaml,line=3,col" in done.stdout
    assert not done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("given", "code"),
    [
        pytest.param({}, 0, id="as it is"),
        pytest.param({"prove": "true"}, 0, id="proven"),
        pytest.param({"lessons": "nergens"}, 3, id="no folder"),
    ],
)
def test_the_action_ends_with_the_code_of_the_check(
    repository: Path, given: dict[str, str], code: int
) -> None:
    shutil.rmtree(repository / "lessons" / "met-probleem")
    for other in ("nep-sms", "kpn-tweestapsverificatie"):
        shutil.rmtree(repository / "lessons" / other)
    reading = repository / "lessons" / "shared" / "reading.yaml"
    text = re.sub(r"\n  lesson: (nep-sms|kpn).*", "", reading.read_text(encoding="utf-8"))
    reading.write_text(text, encoding="utf-8")
    done = run_step("Check the lessons", repository, **inputs(**given))
    assert done.returncode == code, done.stdout + done.stderr


@pytest.mark.slow
def test_the_action_installs_what_the_lock_names(tmp_path: Path) -> None:
    """In an environment that sees the locked packages, so that nothing is fetched."""
    venv.create(tmp_path / "venv", with_pip=False, symlinks=True)
    python = tmp_path / "venv" / "bin" / "python"
    (site,) = (tmp_path / "venv" / "lib").glob("python*/site-packages")
    packages = sysconfig.get_path("purelib")
    (site / "here.pth").write_text(f"{packages}\n", encoding="utf-8")
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", STEPS["Install tutor"]["run"]],
        cwd=tmp_path,
        env={
            "PATH": f"{python.parent}:/usr/bin:/bin",
            "HOME": str(tmp_path),
            "GITHUB_ACTION_PATH": str(ROOT),
            "PIP_NO_INDEX": "1",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (site / "tutor" / "cli" / "check.py").is_file()


def test_nothing_that_somebody_writes_becomes_part_of_a_command() -> None:
    assert all("${{" not in step["run"] for step in STEPS.values())


def sample(mark: str) -> Any:
    """A sample of the page for editors."""
    found = re.search(rf"^```yaml {mark}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found
    return yaml.safe_load(found[1])


def test_the_samples_of_the_page_name_what_is_there() -> None:
    hooks = sample("pre_commit")["repos"][0]["hooks"]
    assert {hook["id"] for hook in hooks} <= set(HOOKS)
    assert all(f"`{name}`" in PAGE for name in HOOKS)
    step = sample("workflow")["jobs"]["lessen"]["steps"][-1]
    assert set(step["with"]) <= set(ACTION["inputs"])
