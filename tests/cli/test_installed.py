"""The package as an editor installs it: an own folder, and only the commands that it prints."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import shlex
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.cli.test_own_folder import ARTICLE
from tutor.cli.exits import Exit

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the installed command; other packages come from where the tests run."""
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    (site,) = (folder / "venv" / "lib").glob("python*/site-packages")
    (site / "here.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    (wheel,) = folder.glob("*.whl")
    python = folder / "venv" / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run(
        [*install, "--ignore-installed", str(wheel)], check=True, capture_output=True, cwd=folder
    )
    return python.parent


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """An own folder with a folder for lessons, and an article."""
    (tmp_path / "redactie" / "lessons").mkdir(parents=True)
    (tmp_path / "redactie" / "x.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "redactie"


def run(scripts: Path, here: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command in this folder, without a terminal."""
    return subprocess.run(
        [str(scripts / "tutor"), *arguments],
        cwd=here,
        env=environment(scripts, here),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def environment(scripts: Path, here: Path) -> dict[str, str]:
    """What an editor's computer has: no folder of ours is on the path of Python."""
    return {
        "PATH": f"{scripts}:/usr/bin:/bin",
        "HOME": str(here.parent),
        "TUTOR_HOME": str(here.parent / "home"),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }


def in_terminal(scripts: Path, here: Path, *arguments: str) -> str:
    """What the command shows in a terminal until the lesson is there; it is ended then."""
    ours, theirs = pty.openpty()
    app = subprocess.Popen(
        [str(scripts / "tutor"), *arguments],
        cwd=here,
        env=environment(scripts, here),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while b"Inloggen bij uw polder" not in shown:
        shown += os.read(ours, 65536)
    app.terminate()
    with contextlib.suppress(OSError):  # how Linux says that the other side is closed
        while os.read(ours, 65536):
            pass
    os.close(ours)
    assert app.wait(30) == Exit.TERMINATED
    return shown.decode(errors="replace")


def test_from_an_article_with_only_the_printed_commands(scripts: Path, here: Path) -> None:
    drafted = run(scripts, here, "import", "x.txt", "--id", "polder")
    assert drafted.returncode == Exit.DONE, drafted.stderr
    printed = re.findall(r"^ +tutor (.*)$", drafted.stdout, re.MULTILINE)
    check, preview, play = map(shlex.split, printed)
    assert "1 les bekeken" in run(scripts, here, *check).stdout
    for command in (preview, play):
        assert "polder" in in_terminal(scripts, here, *command)
        refused = run(scripts, here, *command)
        assert refused.returncode == Exit.NO_TERMINAL
        (told,) = re.findall(r"tutor (storyboard .*)", refused.stderr)
        assert "--lessons" in told
        assert run(scripts, here, *shlex.split(told)).returncode == Exit.DONE


def test_a_bare_check_is_about_the_folder_and_says_so(scripts: Path, here: Path) -> None:
    run(scripts, here, "import", "x.txt", "--id", "polder")
    checked = run(scripts, here, "check")
    assert checked.returncode == Exit.DONE
    assert "Map: lessons\n1 les bekeken" in checked.stdout
    assert "haal het weg" not in checked.stdout
    assert "M305" not in checked.stdout


def test_a_draft_becomes_a_proven_lesson(scripts: Path, here: Path) -> None:
    run(scripts, here, "import", "x.txt", "--id", "polder")
    draft = run(scripts, here, "check", "--prove")
    assert (draft.returncode, "polder: niet bewezen" in draft.stdout) == (Exit.PROBLEMS, True)
    lesson = here / "lessons" / "polder" / "lesson.yaml"
    text = lesson.read_text(encoding="utf-8").replace("# INVULLEN: ", "# ")
    lesson.write_text(text + "terms: [website, wachtwoord]\n", encoding="utf-8")
    proven = run(scripts, here, "check", "--prove", "polder")
    assert (proven.returncode, "polder: bewezen" in proven.stdout) == (Exit.DONE, True)
