"""``tutor preview`` and ``tutor replay``: an editor sees the lesson, and what the proof found."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tutor
from tutor.cli.exits import Exit
from tutor.engine.event import Event
from tutor.engine.scenario import Scenario
from tutor.tui.preview.app import PreviewApp, ReplayApp
from tutor.verify.trace import Trace

LESSON = "nep-sms"
KPN = "kpn-tweestapsverificatie-browser"
VISIT = Event("address", "", "https://inloggen.kpn.com/mfa")
WALK = Trace(
    KPN, Scenario(1, (("newsletter_question", True),)), (VISIT, Event("press", "login/Inloggen"))
)
NO_WALK = "is geen route. Een route is een bestand dat tutor check --prove heeft gemaakt."


def changed(**parts: object) -> str:
    """The walk as a file, with other parts in it."""
    return json.dumps({**json.loads(WALK.to_json()), **parts})


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[PreviewApp]:
    """The apps that were opened, as if there were a terminal."""
    apps: list[PreviewApp] = []

    def run_safely(app: PreviewApp) -> None:
        apps.append(app)

    monkeypatch.setattr(PreviewApp, "run_safely", run_safely)
    for command in ("preview", "replay"):
        monkeypatch.setattr(f"tutor.cli.{command}.can_show_app", lambda: True)
    return apps


def practice_in(app: PreviewApp) -> Any:
    """The practice that an app shows."""
    return app._practice


def test_the_preview_opens_the_lesson_as_asked(tutor: Tutor, opened: list[PreviewApp]) -> None:
    wishes = ("--seed", "7", "--situation", "newsletter_question=yes")
    assert tutor("preview", KPN, *wishes).code == Exit.DONE
    (app,) = opened
    practice = practice_in(app)
    assert practice.lesson.id == KPN
    assert practice.scenario.seed == 7
    assert dict(practice.scenario.situations)["newsletter_question"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        pytest.param([LESSON], Exit.NO_TERMINAL, f"tutor storyboard {LESSON}", id="no terminal"),
        pytest.param([], Exit.USAGE, "", id="no lesson named"),
    ],
)
def test_the_preview_says_why_it_cannot(
    tutor: Tutor, arguments: list[str], code: Exit, words: str
) -> None:
    ran = tutor("preview", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err


@pytest.mark.parametrize("name", ["qqqqqqqq", "../../etc/passwd", "x" * 5000])
def test_the_preview_of_a_lesson_that_is_not_there(
    tutor: Tutor, opened: list[PreviewApp], name: str
) -> None:
    assert tutor("preview", name).code == Exit.NOT_FOUND
    assert opened == []


def test_a_walk_without_a_terminal_is_told(tutor: Tutor, tmp_path: Path) -> None:
    file = tmp_path / "walk.json"
    file.write_text(WALK.to_json(), encoding="utf-8")
    ran = tutor("replay", str(file))
    assert (ran.code, ran.err) == (Exit.DONE, "")
    assert ran.out.splitlines() == [
        "1. De deelnemer gaat naar het adres ‘https://inloggen.kpn.com/mfa’.",
        "2. De deelnemer klikt op ‘Inloggen’.",
    ]


def test_a_walk_in_a_terminal_begins_at_its_beginning(
    tutor: Tutor, tmp_path: Path, opened: list[PreviewApp]
) -> None:
    file = tmp_path / "walk.json"
    file.write_text(WALK.to_json(), encoding="utf-8")
    assert tutor("replay", str(file)).code == Exit.DONE
    (app,) = opened
    assert isinstance(app, ReplayApp)
    assert practice_in(app).events == ()
    assert practice_in(app).lesson.id == KPN


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([], id="no act"),
        pytest.param([["press", "gone/Weg"]], id="a button that is gone"),
        pytest.param([["tab", "²"], ["close", "9" * 30], ["vlieg"]], id="acts that do not exist"),
    ],
)
def test_a_walk_that_no_longer_fits(tutor: Tutor, tmp_path: Path, events: list[object]) -> None:
    file = tmp_path / "walk.json"
    file.write_text(changed(events=events), encoding="utf-8")
    ran = tutor("replay", str(file))
    assert (ran.code, ran.err) == (Exit.DONE, "")
    assert ran.out == "Niets uit deze route kan in de les zoals zij nu is.\n"


def test_a_deal_that_no_longer_fits_is_no_hindrance(tutor: Tutor, tmp_path: Path) -> None:
    file = tmp_path / "walk.json"
    strange = {"picks": {"number_shown": -7, "weg": 10**30}, "situations": {"weg": True}}
    file.write_text(changed(seed=10**30, **strange), encoding="utf-8")
    assert len(tutor("replay", str(file)).out.splitlines()) == 2


def test_a_walk_steers_no_terminal(tutor: Tutor, tmp_path: Path) -> None:
    file = tmp_path / "walk.json"
    events = [["address", "", "\x1b]52;c;aGFjaw==\x07\ud800\u202ekpn"]]
    file.write_text(changed(events=events), encoding="utf-8")
    ran = tutor("replay", str(file))
    assert ran.code == Exit.DONE
    assert not {"\x1b", "\x07", "\ud800", "\u202e"} & set(ran.out)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(bytes(range(256)), id="binary"),
        pytest.param(b"format: 1\n", id="a lesson"),
        pytest.param(b"[" * 100_000, id="nested"),
        pytest.param(b" " * 1_000_001, id="huge"),
        pytest.param(b"3", id="a number"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b"{}", id="nothing in it"),
        pytest.param(b'{"seed": ' + b"9" * 5_000 + b"}", id="endless number"),
        *(
            pytest.param(changed(**{part: value}).encode(), id=f"{part} is {value}")
            for part, value in [
                ("lesson", {"a": 1}),
                ("seed", "1"),
                ("seed", True),
                ("seed", float("inf")),
                ("seed", float("nan")),
                ("situations", []),
                ("situations", {"newsletter_question": "no"}),
                ("picks", {"number_shown": "x"}),
                ("picks", 7),
                ("events", 5),
                ("events", "press"),
                ("events", [[]]),
                ("events", ["abc"]),
                ("events", [["press", "a", "b", "c"]]),
                ("events", [["press", None]]),
            ]
        ),
    ],
)
def test_a_file_that_is_no_walk(tutor: Tutor, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "walk.json"
    file.write_bytes(content)
    ran = tutor("replay", str(file))
    assert (ran.code, ran.out) == (Exit.PROBLEMS, "")
    assert ran.err == f"{file} {NO_WALK}\n"


def test_a_pipe_that_never_ends_is_no_walk(tutor: Tutor, tmp_path: Path) -> None:
    pipe = tmp_path / "walk.json"
    os.mkfifo(pipe)
    assert tutor("replay", str(pipe)).err == f"{pipe} {NO_WALK}\n"


@pytest.mark.parametrize("name", ["weg.json", "x" * 5000, "weg/weg.json"])
def test_a_walk_that_is_not_there(tutor: Tutor, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    ran = tutor("replay", str(file))
    assert (ran.code, ran.out) == (Exit.NOT_FOUND, "")
    assert ran.err == f"{file} kan niet worden gelezen. Kijk de naam van het bestand na.\n"


@pytest.mark.parametrize("lesson", ["qqqqqqqq", "../../etc/passwd", "", "\x1b[2J"])
def test_a_walk_in_a_lesson_that_is_not_there(tutor: Tutor, tmp_path: Path, lesson: str) -> None:
    file = tmp_path / "walk.json"
    file.write_text(changed(lesson=lesson), encoding="utf-8")
    ran = tutor("replay", str(file))
    assert (ran.code, ran.out) == (Exit.NOT_FOUND, "")
    assert ran.err.startswith("Er is geen les ")
    assert "\x1b" not in ran.err
