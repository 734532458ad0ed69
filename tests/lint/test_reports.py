"""Each format of a report: the same problems, told to a person or to a program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.i18n import use_language
from tutor.lesson.model import Position
from tutor.lint.reports import REPORTS, describe
from tutor.lint.reports.finding import Finding, ReportedDiagnostic
from tutor.lint.run import Checked

ERROR = Finding(
    "lessons/les/lesson.yaml",
    Diagnostic(
        Position("les/lesson.yaml", 12, 7), "S201", {"key": "buton", "allowed": "button, link"}
    ),
    "    - {buton: Verder}",
)
WARNING = Finding(
    "lessons/les/lesson.yaml",
    Diagnostic(Position("les/lesson.yaml", 20, 3), "T407", {"name": "100%, klaar: ja"}),
    "  code:",
)
TIP = Finding(
    "lessons/shared/glossary.yaml",
    Diagnostic(Position("shared/glossary.yaml", 3, 1), "T434", {"name": "browser"}),
    "browser:",
)
ALL = ReportedDiagnostic((ERROR, WARNING, TIP), 4)


def report(form: str, content: ReportedDiagnostic = ALL) -> str:
    """The report as plain text."""
    lines = REPORTS[form](content)
    return "\n".join("".join(span.text for span in line) for line in lines)


def test_a_person_reads_place_sentence_line_caret_and_remedy() -> None:
    assert report("text") == (
        "lessons/les/lesson.yaml:12:7: probleem S201: De sleutel “buton” is hier niet bekend.\n"
        "        - {buton: Verder}\n"
        "          ^\n"
        "    Hier kunt u gebruiken: button, link.\n"
        "\n"
        "lessons/les/lesson.yaml:20:3: waarschuwing T407: "
        "Het bericht “100%, klaar: ja” wordt nooit verstuurd.\n"
        "      code:\n"
        "      ^\n"
        f"    {WARNING.problem.hint()}\n"
        "\n"
        "lessons/shared/glossary.yaml:3:1: tip T434: Geen les gebruikt het woord “browser”.\n"
        "    browser:\n"
        "    ^\n"
        f"    {TIP.problem.hint()}\n"
        "\n"
        "4 lessen bekeken: 1 probleem, 1 waarschuwing en 1 tip."
    )


def test_the_report_speaks_the_language_of_the_moment() -> None:
    use_language("en")
    assert report("text").splitlines()[0] == (
        "lessons/les/lesson.yaml:12:7: error S201: The key “buton” is not known here."
    )
    assert report("text").endswith("4 lessons checked: 1 error, 1 warning and 1 tip.")


@pytest.mark.parametrize(
    ("source", "column", "shown", "under"),
    [
        pytest.param("a: b", 4, "a: b", "b", id="plain"),
        pytest.param("\ta: b", 2, "·a: b", "a", id="after a tab"),
        pytest.param("a\x1b[1m: b", 7, "a·[1m: b", " ", id="what steers a terminal"),
        pytest.param("é: ü", 4, "é: ü", "ü", id="accents"),
        pytest.param("x" * 300 + "Y" + "z" * 300, 301, None, "Y", id="a long line"),
        pytest.param("Y" + "z" * 300, 1, None, "Y", id="a long line, at its begin"),
        pytest.param("z" * 300 + "Y", 301, None, "Y", id="a long line, at its end"),
    ],
)
def test_the_caret_stands_under_the_place(
    source: str, column: int, shown: str | None, under: str
) -> None:
    finding = Finding("f", Diagnostic(Position("f", 1, column), "Y121"), source)
    _head, line, caret, *_rest = report("text", ReportedDiagnostic((finding,), 1)).splitlines()
    if shown is not None:
        assert line == f"    {shown}"
    assert len(line) <= 110
    assert caret.strip() == "^"
    assert line[caret.index("^")] == under


def test_the_caret_counts_wide_characters_as_the_terminal_does() -> None:
    finding = Finding("f", Diagnostic(Position("f", 1, 4), "Y121"), "字: b")
    _head, _line, caret, *_rest = report("text", ReportedDiagnostic((finding,), 1)).splitlines()
    assert caret == " " * (4 + 4) + "^"


def test_json_says_all() -> None:
    content = json.loads(report("json"))
    assert [content[key] for key in ("lessons", "errors", "warnings", "tips")] == [4, 1, 1, 1]
    assert content["problems"][0] == {
        "file": "lessons/les/lesson.yaml",
        "line": 12,
        "column": 7,
        "level": "error",
        "code": "S201",
        "sentence": ERROR.problem.sentence(),
        "remedy": ERROR.problem.hint(),
        "values": {"key": "buton", "allowed": "button, link"},
    }


def test_a_github_action_gets_commands() -> None:
    lines = report("github").splitlines()
    assert lines[0].startswith("::error file=lessons/les/lesson.yaml,line=12,col=7,title=S201::")
    assert lines[1].startswith("::warning file=")
    assert "“100%25, klaar: ja”" in lines[1]
    assert lines[2].startswith("::notice file=lessons/shared/glossary.yaml,line=3,col=1,")


def test_a_path_cannot_break_a_github_command() -> None:
    odd = ERROR._replace(path="a,line=1::b%.yaml")
    (line,) = report("github", ReportedDiagnostic((odd,), 1)).splitlines()
    assert line.startswith("::error file=a%2Cline=1%3A%3Ab%25.yaml,line=12,")


def test_sarif_has_the_structure_that_its_standard_asks() -> None:
    odd = TIP._replace(path="lessons/met spatie/é.yaml")
    log: dict[str, Any] = json.loads(report("sarif", ReportedDiagnostic((ERROR, WARNING, odd), 4)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["S201", "T407", "T434"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert places[0]["region"] == {"startLine": 12, "startColumn": 7}
    assert places[2]["artifactLocation"]["uri"] == "lessons/met%20spatie/%C3%A9.yaml"


@pytest.mark.parametrize("form", REPORTS)
def test_nothing_found_is_told_too(form: str) -> None:
    assert form == "github" or report(form, ReportedDiagnostic((), 4))


def test_paths_are_those_that_the_person_can_open(tmp_path: Path) -> None:
    lessons = tmp_path / "lessons"
    (lessons / "les").mkdir(parents=True)
    (lessons / "les" / "lesson.yaml").write_text("een\ntwee\n", encoding="utf-8")
    checked = Checked(lessons, (Diagnostic(Position("les/lesson.yaml", 2, 1), "Y121"),), 1)
    (here,) = describe([checked], tmp_path).findings
    assert (here.path, here.source) == ("lessons/les/lesson.yaml", "twee")
    (elsewhere,) = describe([checked], tmp_path / "les").findings
    assert elsewhere.path == (lessons / "les" / "lesson.yaml").as_posix()


def test_a_problem_of_a_file_that_is_gone_is_told_without_its_line(tmp_path: Path) -> None:
    checked = Checked(tmp_path, (Diagnostic(Position("weg.yaml", 3, 1), "Y101", {"name": "x"}),), 1)
    assert len(report("text", describe([checked], tmp_path)).splitlines()) == 4
