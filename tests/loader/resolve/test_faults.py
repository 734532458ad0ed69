"""Every fault of a lesson's meaning is found at its own place, with its own code."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loader.lessons import (
    FILE,
    HERE,
    LESSON,
    SHARED,
    lesson,
    load,
    marked,
    replaced,
    write_files,
)
from tests.loader.resolve.cases import BLOCK, CASES, WHOLES, Case, Whole
from tests.samples.of_record import located, samples_of
from tutor.diagnostics import DiagnosticRecord, family
from tutor.loader.load import load_lesson

EXCERPTS = [record for record in family("resolve") if located(record.good)]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_fault_is_reported_where_it_is(case: Case, tmp_path: Path) -> None:
    files = {**SHARED, FILE: LESSON}
    files[case.file], at = marked(replaced(files[case.file], case.old, case.new), case.file)
    write_files(tmp_path, files)
    loaded = load_lesson(tmp_path / FILE, tmp_path)
    assert [(p.at, p.code) for p in loaded.problems] == [(at, case.code)]
    assert (loaded.lesson is None) is (loaded.errors > 0)


@pytest.mark.parametrize("whole", WHOLES.values(), ids=WHOLES.keys())
def test_a_fault_of_the_whole_is_reported(whole: Whole, tmp_path: Path) -> None:
    file = next(name for name, text in whole.files.items() if HERE in text)
    text, at = marked(whole.files[file], file)
    write_files(tmp_path, {**SHARED, **whole.files, file: text})
    loaded = load_lesson(tmp_path / whole.file, tmp_path)
    assert [(p.at, p.code) for p in loaded.problems] == [(at, whole.code)]
    assert loaded.lesson is None


def test_the_lesson_of_the_cases_is_good(tmp_path: Path) -> None:
    assert lesson(tmp_path).id == "oefenles"


@pytest.mark.parametrize("record", EXCERPTS, ids=lambda record: record.code)
def test_the_sample_of_a_record_has_one_fault(record: DiagnosticRecord, tmp_path: Path) -> None:
    bad, _good = samples_of(record)
    write_files(tmp_path, bad.files)
    loaded = load_lesson(tmp_path / FILE, tmp_path)
    assert [(p.at, p.code) for p in loaded.problems] == [(bad.marks[0], record.code)]
    assert (loaded.lesson is None) is (loaded.errors > 0)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    text = LESSON.replace("go: done", "go: dome").replace("terms: [sms]", "terms: [smsje]")
    block = BLOCK.replace("$brand", "$merk")
    loaded = load(tmp_path, text, {"shared/blocks/login.yaml": block})
    assert [(p.at.file, p.code) for p in loaded.problems] == [
        (FILE, "M305"),
        (FILE, "M301"),
        ("shared/blocks/login.yaml", "M308"),
    ]


def test_two_unknown_names_in_one_text_are_two_problems(tmp_path: Path) -> None:
    loaded = load(tmp_path, replaced(LESSON, "[Klaar.]", "[$een en $twee]"))
    assert [p.values["name"] for p in loaded.problems] == ["een", "twee"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "set: ready, go: done",
            "set: ready, go: donee",
            "Deze les heeft geen scherm “donee”. Bedoelt u “done”?",
            id="nearest-screen",
        ),
        pytest.param(
            "set: ready, go: done",
            "set: ready, go: xyz",
            "Deze les heeft geen scherm “xyz”. U kunt kiezen uit: login, extra, number, code, "
            "done, help, home, profile, again, next, back, close.",
            id="no-screen-near",
        ),
        pytest.param(
            "- press: Inloggen",
            "- press: Inlogen",
            "“Inlogen” staat op geen enkel scherm als opschrift voor deze handeling. Bedoelt u "
            "“Inloggen”?",
            id="nearest-label",
        ),
    ],
)
def test_a_fault_comes_with_its_remedy(old: str, new: str, told: str, tmp_path: Path) -> None:
    (problem,) = load(tmp_path, replaced(LESSON, old, new)).problems
    assert f"{problem.sentence()} {problem.hint()}" == told
