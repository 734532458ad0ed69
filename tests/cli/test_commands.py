"""What the commands print about the lessons that come with the program."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tests.lessons.shipped import EXAMPLES, FILES
from tutor.cli.exits import Exit
from tutor.cli.settings import Settings, own_lessons

KPN = "kpn-tweestapsverificatie-browser"


def test_list_names_every_lesson_with_title_and_time(tutor: Tutor) -> None:
    ran = tutor("list")
    assert ran.code == Exit.DONE
    assert ran.err == ""
    for lesson in FILES:
        (line,) = [line for line in ran.out.splitlines() if line.strip().startswith(f"{lesson} ")]
        assert "minuten" in line


def test_list_as_json_says_the_same(tutor: Tutor) -> None:
    rows = json.loads(tutor("list", "--json").out)
    assert {row["id"] for row in rows} == set(FILES)
    assert all(row["title"] and row["steps"] and row["minutes"] for row in rows)
    assert not any(row["problems"] for row in rows)


def test_list_of_an_empty_folder(tutor: Tutor, tmp_path: Path) -> None:
    ran = tutor("list", "--lessons", str(tmp_path))
    assert (ran.code, ran.out) == (Exit.DONE, "In deze map staan geen lessen.\n")
    assert tutor("list", "--json", "--lessons", str(tmp_path)).out == "[]\n"


def test_reading_many_new_lessons_shows_on_a_terminal_how_far_it_is(
    tutor: Tutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(50):
        (tmp_path / f"les-{number}").mkdir()
        (tmp_path / f"les-{number}" / "lesson.yaml").write_text("format: 1\n", encoding="utf-8")
    assert tutor("list", "--lessons", str(tmp_path)).err == ""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "defaults.yaml").write_text("level: Beginner\n", encoding="utf-8")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    shown = tutor("list", "--lessons", str(tmp_path)).err
    assert shown.startswith("\rLessen lezen: 10 van 50")
    assert shown.endswith("\rLessen lezen: 50 van 50\n")
    assert tutor("list", "--lessons", str(tmp_path)).err == ""


def test_lessons_folder_by_option_and_by_environment(
    tutor: Tutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(own_lessons() / "shared", tmp_path / "shared")
    shutil.copytree(own_lessons() / "nep-sms", tmp_path / "nep-sms")
    by_option = tutor("list", "--json", "--lessons", str(tmp_path)).out
    monkeypatch.setenv("TUTOR_LESSONS", str(tmp_path))
    by_environment = tutor("list", "--json").out
    assert [row["id"] for row in json.loads(by_option)] == ["nep-sms"]
    assert by_environment == by_option


def test_tutor_alone_without_a_terminal_prints_the_catalogue(tutor: Tutor) -> None:
    ran = tutor()
    assert ran.code == Exit.DONE
    assert ran.out.startswith(tutor("list").out)
    assert "tutor storyboard LES" in ran.out


@pytest.mark.parametrize("lesson", EXAMPLES)
def test_storyboard_tells_the_lesson_to_its_end(tutor: Tutor, lesson: str) -> None:
    ran = tutor("storyboard", lesson)
    assert (ran.code, ran.err) == (Exit.DONE, "")
    assert len(ran.out.splitlines()) > 20


def test_storyboard_by_seed(tutor: Tutor) -> None:
    first = tutor("storyboard", KPN).out
    assert tutor("storyboard", KPN, "--seed", "1").out == first
    assert tutor("storyboard", KPN, "--seed", "2").out != first


def test_storyboard_by_situation(tutor: Tutor) -> None:
    entry = next(row for row in json.loads(tutor("list", "--json").out) if row["id"] == KPN)
    assert entry["places"] == ["computer", "phone"]
    with_it = tutor("storyboard", KPN, "--situation", "newsletter_question=yes").out
    without = tutor("storyboard", KPN, "--situation", "newsletter_question=nee").out
    assert "ieuwsbrief" in with_it
    assert with_it != without


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_what_needs_no_lessons(tutor: Tutor, option: str) -> None:
    ran = tutor("--lessons", "/nergens", option)
    assert (ran.code, ran.err) == (Exit.DONE, "")
    assert "tutor" in ran.out


def test_play_hands_its_wishes_to_the_app(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr("tutor.cli.play.can_show_app", lambda: True)
    monkeypatch.setattr("tutor.cli.play.run_app", lambda *wishes: asked.append(wishes))
    ran = tutor("play", KPN, "--seed", "7", "--situation", "newsletter_question=yes")
    assert ran.code == Exit.DONE
    assert asked == [(Settings(), KPN, 7, {"newsletter_question": True})]


def test_a_terminal_that_knows_no_frames_is_told_how(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.cli.play.can_show_app", lambda: True)
    monkeypatch.setattr("tutor.cli.output.FRAMES", "\udc80")
    ran = tutor("play", KPN)
    assert ran.code == Exit.NO_TERMINAL
    assert "LC_ALL=C.UTF-8 tutor" in ran.err
