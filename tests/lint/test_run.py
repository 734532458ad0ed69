"""A check finds everything in all files at once, each problem once and in order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.lint.folders import TODAY, problems, write
from tests.loader.small_catalogue import FILES, small
from tutor.diagnostics.diagnostic import Level
from tutor.lint import run
from tutor.lint.run import check
from tutor.lint.selection import select

LESSONS = Path(__file__).resolve().parent.parent.parent / "lessons"


def lay(root: Path, **more: str) -> Path:
    """The library of the catalogue's tests, with other files on top."""
    files = {**FILES, **{name.replace("__", "/") + ".yaml": text for name, text in more.items()}}
    write(root, {name: text.encode() for name, text in files.items()})
    return root


def test_problems_of_all_files_come_in_order(tmp_path: Path) -> None:
    found = problems(lay(tmp_path, shared__blocks__los="titel: x\n"))
    places = [problem.at for problem in found]
    assert places == sorted(places)
    codes = {(problem.at.file, problem.code) for problem in found}
    assert {
        ("kapot/lesson.yaml", "Y144"),
        ("stuk/lesson.yaml", "M310"),
        ("shared/blocks/los.yaml", "S201"),
        ("shared/blocks/los.yaml", "S202"),
    } <= codes


def test_a_fault_of_a_shared_file_is_told_once(tmp_path: Path) -> None:
    glossary = "sms: {forms: [sms], meaning: Kort., uitleg: x}\n"
    found = problems(lay(tmp_path, shared__glossary=glossary), "S201")
    assert [problem.at.file for problem in found] == ["shared/glossary.yaml"]


def test_a_faulty_article_without_variants_is_found(tmp_path: Path) -> None:
    found = problems(lay(tmp_path, alleen__article="format: 1\ntitel: x\n"), "S201")
    assert [problem.at.file for problem in found] == ["alleen/article.yaml"]


@pytest.mark.slow
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_find_the_same_as_one(
    method: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "WORTH_PROCESSES", 2)
    monkeypatch.setattr(run, "get_all_start_methods", lambda: [method])
    (selection,) = select([lay(tmp_path)], tmp_path)
    assert check(selection, TODAY, workers=2) == check(selection, TODAY, workers=1)


def test_progress_hears_of_every_lesson(tmp_path: Path) -> None:
    done: list[int] = []
    (selection,) = select([lay(tmp_path)], tmp_path)
    checked = check(selection, TODAY, lambda: done.append(1), workers=1)
    assert len(done) == checked.lessons == len(selection.lessons)


def test_rules_that_need_a_sound_lesson_wait_until_it_is(tmp_path: Path) -> None:
    """A label that is misspelt would make every screen behind it look unused."""
    text = small("los", "Los").replace("read: yes", "press: Niets")
    text = text.replace("start: {", "ander: {app: Anders, content: [x]}\n  start: {")
    lay(tmp_path, los__lesson=text)
    assert [p.code for p in problems(tmp_path) if p.at.file == "los/lesson.yaml"] == ["M310"]


def test_the_day_decides_what_is_old(tmp_path: Path) -> None:
    text = small("oud", "Oud") + "reviewed: 2026-01-01\n"
    (selection,) = select([lay(tmp_path, oud__lesson=text)], tmp_path)
    codes = {
        day: {p.code for p in check(selection, day).problems if p.at.file == "oud/lesson.yaml"}
        for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1))
    }
    assert ["T425" in found for found in codes.values()] == [True, False, False, False]
    assert ["T424" in found for found in codes.values()] == [False, False, False, True]


@pytest.mark.slow
def test_the_shipped_lessons_have_no_errors_and_no_warnings() -> None:
    (selection,) = select([LESSONS], LESSONS)
    grave = [p for p in check(selection, TODAY).problems if p.level is not Level.INFO]
    assert [(p.at, p.code, p.sentence()) for p in grave] == []
