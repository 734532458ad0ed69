"""A diagnostic says its sentence in the language of the moment, and no value in it does harm."""

from __future__ import annotations

import pytest
import yaml

from tutor.diagnostics.diagnostic import Diagnostic, Level, suggest
from tutor.i18n import use_language
from tutor.lesson.model import Position
from tutor.loader.schema_error import ErrorLocation, SchemaError, diagnostic_of
from tutor.loader.yaml.node import Node
from tutor.loader.yaml.syntax_errors import explain_syntax_error

AT = Position("les.yaml", 1, 1)


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("Y127", Level.ERROR),
        ("Y109", Level.WARNING),
        ("Y152", Level.WARNING),
        ("S201", Level.ERROR),
    ],
)
def test_a_problem_is_as_grave_as_its_code(code: str, level: Level) -> None:
    assert Diagnostic(AT, code).level is level


def test_problems_sort_by_file_line_and_column() -> None:
    rows = [
        Diagnostic(Position("b", 1, 1), "S201"),
        Diagnostic(Position("a", 10, 1), "S201"),
        Diagnostic(Position("a", 9, 2), "Y110"),
        Diagnostic(Position("a", 9, 2), "S201"),
        Diagnostic(Position("a", 9, 1), "Y110"),
    ]
    assert sorted(rows) == [rows[4], rows[3], rows[2], rows[1], rows[0]]


def test_the_language_is_that_of_the_moment_in_which_it_is_told() -> None:
    problem = Diagnostic(AT, "S201", {"key": "titel", "nearest": "title", "allowed": "title, lead"})
    assert problem.sentence() == "De sleutel “titel” is hier niet bekend."
    assert problem.hint() == "Bedoelt u “title”?"
    use_language("en")
    assert problem.sentence() == "The key “titel” is not known here."
    assert problem.hint() == "Did you mean “title”?"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("\x1b]52;c;aGFsbG8=\x07", "]52;c;aGFsbG8="),
        ("een\ntwee\tdrie", "een twee drie"),
        ("\u202egnp.exe", "gnp.exe"),
        ("{key} {0.__class__} %s", "{key} {0.__class__} %s"),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
        ("x" * 500, "x" * 59 + "…"),
    ],
    ids=["escape sequence", "lines", "text direction", "holes", "markup", "long"],
)
def test_what_stands_in_the_file_can_do_no_harm_in_a_sentence(value: str, shown: str) -> None:
    told = Diagnostic(AT, "S201", {"key": value, "allowed": ""}).sentence()
    assert told == f"De sleutel “{shown}” is hier niet bekend."


def test_a_fault_without_a_code_of_its_own_is_still_told() -> None:
    """The last resort when the models report a kind of fault that nothing names."""
    node = Node(AT, "x")
    problem = diagnostic_of(SchemaError("some_new_kind", ()), ErrorLocation(node, "x"))
    assert (problem.code, problem.at) == ("S227", AT)
    assert problem.sentence() == "Deze waarde past hier niet."


def test_a_stumble_without_a_code_of_its_own_is_still_told() -> None:
    """The last resort when a YAML parser gives a reason that nothing names."""
    problem = explain_syntax_error(yaml.YAMLError("some new reason"), "a: b", "les.yaml")
    assert (problem.code, problem.at) == ("Y153", AT)
    assert problem.sentence() == "Vanaf hier is het bestand niet te begrijpen."


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("titel", ["title", "steps"], "title"),
        ("STEPS", ["title", "steps"], "steps"),
        ("Ja", ["yes", "no"], ""),
        ("", ["title"], ""),
        ("x" * 4000, ["x" * 50], "x" * 50),
        ("title", [], ""),
    ],
)
def test_the_nearest_name(name: str, known: list[str], meant: str) -> None:
    assert suggest(name, known) == meant
