"""``tutor check`` and ``tutor explain``: exit codes, formats, colours."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.lint.folders import write
from tests.loader.small_catalogue import FILES, small
from tutor.cli.exits import Exit
from tutor.cli.run import run

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD = small("les", "Een les") + "reviewed: 2026-11-02\n"
WARNED = GOOD + "situations: {vraag: Er komt een vraag.}\n"


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Tutor = Callable[..., Ran]


@pytest.fixture
def tutor(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tutor:
    """Run ``tutor`` in this process, which is quicker."""
    monkeypatch.setenv("LANGUAGE", "nl")

    def call(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run(arguments)
        return Ran(code, *capsys.readouterr())

    return call


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """A lessons folder with a good, a doubtful and a faulty lesson."""
    shared = {name: text for name, text in FILES.items() if name.startswith("shared/")}
    files = {
        **shared,
        "goed/lesson.yaml": GOOD.replace("lesson: les", "lesson: goed"),
        "twijfel/lesson.yaml": WARNED.replace("lesson: les", "lesson: twijfel"),
        "kapot/lesson.yaml": GOOD.replace("lesson: les", "lesson: kapot").replace("title", "titel"),
    }
    write(tmp_path, {name: text.encode() for name, text in files.items()})
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["goed"], Exit.DONE, id="good"),
        pytest.param(["goed", "--strict"], Exit.DONE, id="good, strict"),
        pytest.param(["twijfel"], Exit.DONE, id="warning"),
        pytest.param(["twijfel", "--strict"], Exit.PROBLEMS, id="warning, strict"),
        pytest.param(["kapot"], Exit.PROBLEMS, id="error"),
        pytest.param(["goed", "kapot"], Exit.PROBLEMS, id="one of two"),
        pytest.param([], Exit.PROBLEMS, id="the whole folder"),
        pytest.param(["nergens"], Exit.USAGE, id="a path that is not there"),
        pytest.param(["--format", "xml"], Exit.USAGE, id="unknown format"),
        pytest.param(["--inputs", "nergens"], Exit.NOT_FOUND, id="inputs of an unknown lesson"),
    ],
)
def test_exit_code(arguments: list[str], code: Exit, lessons: Path, tutor: Tutor) -> None:
    ran = tutor("--lessons", str(lessons), "check", *arguments)
    assert ran.code == code
    assert "Traceback" not in ran.err
    assert bool(ran.err) is (code > Exit.PROBLEMS)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["goed"], Exit.DONE), (["kapot"], Exit.PROBLEMS), (["nergens"], Exit.USAGE)],
    ids=["good", "error", "wrong use"],
)
def test_the_exit_code_reaches_the_shell(arguments: list[str], code: Exit, lessons: Path) -> None:
    command = [sys.executable, "-m", "tutor", "--lessons", str(lessons), "check", *arguments]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == code


def test_a_file_that_is_no_lesson_is_told(lessons: Path, tutor: Tutor) -> None:
    (lessons / "goed" / "foto.png").write_bytes(b"\x89PNG")
    ran = tutor("--lessons", str(lessons), "check", str(lessons / "goed" / "foto.png"))
    assert ran.code == Exit.USAGE
    assert "eindigt niet op .yaml" in ran.err


def test_odd_things_in_the_folder_never_stop_it(lessons: Path, tutor: Tutor) -> None:
    (lessons / "pijp").mkdir()
    os.mkfifo(lessons / "pijp" / "lesson.yaml")
    (lessons / "lus").symlink_to(lessons / "lus")
    (lessons / "map" / "lesson.yaml").mkdir(parents=True)
    (lessons / "goed" / "twee\nregels.yaml").write_text("format: 1\n")
    (lessons / "shared" / "elders.yaml").symlink_to("/dev/zero")
    ran = tutor("--lessons", str(lessons), "check")
    assert (ran.code, ran.err) == (Exit.PROBLEMS, "")
    assert {"Y103", "Y104", "Y105"} <= set(re.findall(r"[A-Z]\d{3}", ran.out))


def test_a_person_gets_place_code_line_and_remedy(lessons: Path, tutor: Tutor) -> None:
    ran = tutor("--lessons", str(lessons), "check", "kapot")
    head, line, caret, remedy = ran.out.splitlines()[:4]
    file = (lessons / "kapot" / "lesson.yaml").as_posix()
    assert head == f"{file}:3:1: probleem S201: De sleutel “titel” is hier niet bekend."
    assert (line, caret) == ("    titel: Een les", "    ^")
    assert remedy == "    Bedoelt u “title”?"
    assert ran.out.splitlines()[-1].startswith("1 les bekeken: 1 probleem,")


def test_the_language_can_be_chosen_behind_the_command(lessons: Path, tutor: Tutor) -> None:
    ran = tutor("--lessons", str(lessons), "check", "kapot", "--lang", "en")
    assert "error S201: The key “titel” is not known here." in ran.out


def test_a_program_gets_json_and_nothing_else(lessons: Path, tutor: Tutor) -> None:
    ran = tutor("--lessons", str(lessons), "check", "--format", "json")
    content = json.loads(ran.out)
    assert content["lessons"] == 3
    assert {"S201", "T406"} <= {problem["code"] for problem in content["problems"]}


def test_sarif_is_one_json_log(lessons: Path, tutor: Tutor) -> None:
    ran = tutor("--lessons", str(lessons), "check", "--format", "sarif", "--lang", "en")
    log = json.loads(ran.out)
    assert log["version"] == "2.1.0"
    assert {result["ruleId"] for result in log["runs"][0]["results"]} >= {"S201", "T406"}


def test_github_gets_one_command_a_line(lessons: Path, tutor: Tutor) -> None:
    ran = tutor("--lessons", str(lessons), "check", "kapot", "--format", "github")
    assert [line.partition(" ")[0] for line in ran.out.splitlines()] == ["::error"]


def shown_on_a_terminal(lessons: Path, **environment: str) -> str:
    """What ``tutor check`` writes to a terminal."""
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "tutor", "--lessons", str(lessons), "check", "kapot"],
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm", **environment},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        check=False,
    )
    os.close(theirs)
    parts = []
    with contextlib.suppress(OSError):  # how Linux says that the other side is closed
        while part := os.read(ours, 65536):
            parts.append(part)
    os.close(ours)
    return b"".join(parts).decode()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        pytest.param({"NO_COLOR": ""}, True, id="a terminal"),
        pytest.param({"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param({"NO_COLOR": "", "TERM": "dumb"}, False, id="a terminal that can do little"),
    ],
)
def test_colours_only_where_they_are_wanted(
    environment: dict[str, str], coloured: bool, lessons: Path
) -> None:
    assert ("\x1b[" in shown_on_a_terminal(lessons, **environment)) is coloured


def test_a_file_cannot_steer_the_terminal(lessons: Path, tutor: Tutor) -> None:
    text = "titel: a\x1b[2Jb\nx\x1b]52;c;aGFsbG8=\x07: y\n"
    write(lessons, {"kapot/lesson.yaml": text.encode()})
    ran = tutor("--lessons", str(lessons), "check", "kapot")
    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out


def test_the_proof_tells_what_it_searched(tutor: Tutor) -> None:
    ran = tutor("check", "--prove", "eerst-wennen")
    assert ran.code == Exit.DONE
    assert ran.out.startswith("eerst-wennen: bewezen\n")


def test_an_editor_can_see_which_mistakes_have_no_words_yet(tutor: Tutor) -> None:
    ran = tutor("check", "--uncovered", "typen-en-verbeteren")
    rows = [line for line in ran.out.splitlines() if line.startswith("    regel ")]
    total, authored = re.findall(r"van (\d+); .*: (\d+)", ran.out)[0]
    assert 0 < len(rows) == int(total) - int(authored)


@pytest.mark.parametrize(
    "name", ["lessons/nep-sms", "eerst-wennen", "kpn-tweestapsverificatie-app"]
)
def test_inputs_are_shown_of_a_path_or_a_name(name: str, tutor: Tutor) -> None:
    ran = tutor("check", "--inputs", name)
    assert (ran.code, ran.err) == (Exit.DONE, "")
    assert ("niet goed" in ran.out) is ("nep" not in name)


TRAP = """\
screens:
  start:
    app: Internet
    content:
      - {button: Wissen, set: gone}
      - {button: Verder, go: done, when: not gone}
  done: {app: Internet, end: yes, content: [Klaar.]}
steps:
  - open_app: Internet
  - press: Verder
"""


def test_a_trap_is_an_error_with_the_way_into_it(lessons: Path, tutor: Tutor) -> None:
    head = GOOD.partition("screens:")[0].replace("lesson: les", "lesson: val")
    trap = TRAP.replace("Internet", "Bakker")
    write(lessons, {"val/lesson.yaml": f"{head}{trap}reviewed: 2026-11-02\n".encode()})
    ran = tutor("--lessons", str(lessons), "check", "--prove", "val")
    assert ran.code == Exit.PROBLEMS
    assert "probleem P501:" in ran.out
    assert "Wissen" in ran.out.partition("P501")[2]


def test_the_way_into_a_trap_can_be_played_again(
    lessons: Path, tmp_path: Path, tutor: Tutor
) -> None:
    head = GOOD.partition("screens:")[0].replace("lesson: les", "lesson: val")
    trap = TRAP.replace("Internet", "Bakker")
    write(lessons, {"val/lesson.yaml": f"{head}{trap}".encode()})
    tutor("--lessons", str(lessons), "check", "val", "--walks", str(tmp_path / "walks"))
    (walk,) = (tmp_path / "walks").iterdir()
    assert walk.name == "val-1-P501.json"
    played = tutor("--lessons", str(lessons), "replay", str(walk))
    assert played.code == Exit.DONE
    assert "Wissen" in played.out.splitlines()[-1]


# --- explain ----------------------------------------------------------------------


def test_a_code_is_explained_with_samples_in_both_languages(tutor: Tutor) -> None:
    dutch, english = tutor("explain", "s201"), tutor("explain", "S201", "--lang", "en")
    assert dutch.code == english.code == Exit.DONE
    assert "Zo niet:\n    screens:" in dutch.out
    assert "Not like this:\n    screens:" in english.out


def test_without_a_code_all_are_listed(tutor: Tutor) -> None:
    ran = tutor("explain")
    codes = [line.split()[0] for line in ran.out.splitlines()]
    assert {"Y101", "S201", "M301", "T401", "P501"} <= set(codes)


@pytest.mark.parametrize(
    ("code", "said"), [("S201x", "Bedoelt u S201?"), ("hallo", "Alle codes: tutor explain")]
)
def test_an_unknown_code_is_told(code: str, said: str, tutor: Tutor) -> None:
    ran = tutor("explain", code)
    assert ran.code == Exit.USAGE
    assert said in ran.err
