"""What an editor reads about the fields of a lesson, from the engine that learners play."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.authoring.field_tables import FieldTable, field_tables, input_lines
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson

LESSONS = Path(__file__).resolve().parent.parent.parent / "lessons"


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    """A shipped lesson with fields of many kinds."""
    path = LESSONS / "kpn-tweestapsverificatie" / "app.yaml"
    read = load_lesson(path, LESSONS).lesson
    assert read is not None
    return read


def table(lesson: Lesson, label: str) -> FieldTable:
    """The table of the field with this label."""
    return next(table for table in field_tables(lesson) if table.label == label)


def test_every_field_is_shown_where_it_stands(lesson: Lesson) -> None:
    labels = [(table.screen, table.label, table.kind) for table in field_tables(lesson)]
    assert labels == [
        ("login", "Gebruikersnaam (e-mailadres)", "email"),
        ("login", "Wachtwoord", "password"),
        ("extra_safe", "Sms verificatiecode naar", "phone"),
        ("code", "Code uit de sms", "code"),
        ("access_code", "Toegangscode", "pin"),
        ("access_code_again", "Herhaal de toegangscode", "pin"),
        ("next_login", "Uw toegangscode", "pin"),
    ]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Sms verificatiecode naar", "+31600142735"),
        ("Sms verificatiecode naar", "06-00142735"),
        ("Gebruikersnaam (e-mailadres)", "RIA.ZONNEDIJK@POST.EXAMPLE"),
        ("Wachtwoord", "Fiets-Tuin-88"),
    ],
)
def test_what_is_forgiven_is_right(label: str, value: str, lesson: Lesson) -> None:
    told = {tried.value: tried.told for tried in table(lesson, label).tried}
    assert told[value] == ""


@pytest.mark.parametrize(
    ("label", "value", "told"),
    [
        pytest.param(
            "Toegangscode",
            "12345",
            "Deze code is makkelijk te raden. Veel mensen kiezen zo'n rij. "
            "Neem vijf cijfers door elkaar.",
            id="a rule, in the lesson's words",
        ),
        pytest.param(
            "Wachtwoord",
            "",
            "Hier hoort het wachtwoord van het kaartje. Alle tekens tellen mee.",
            id="empty, in the words of a block",
        ),
        pytest.param(
            "Wachtwoord",
            "fiets-tuin-88",
            "De letters kloppen, de hoofdletters nog niet. "
            "Let op elke hoofdletter en kleine letter.",
            id="capitals, in the program's words",
        ),
    ],
)
def test_what_is_refused_is_explained_as_the_learner_reads_it(
    label: str, value: str, told: str, lesson: Lesson
) -> None:
    assert {tried.value: tried.told for tried in table(lesson, label).tried}[value] == told


def test_a_wrong_number_that_the_website_takes_is_let_through(lesson: Lesson) -> None:
    let = [tried for tried in table(lesson, "Sms verificatiecode naar").tried if tried.let_through]
    assert [tried.told for tried in let] == ["Op het kaartje staat een ander nummer."]


def test_a_code_that_is_repeated_must_be_the_first_one(lesson: Lesson) -> None:
    chosen = table(lesson, "Toegangscode").tried[0].value
    assert table(lesson, "Herhaal de toegangscode").tried[0].value == chosen


def test_the_lines_are_a_table(lesson: Lesson) -> None:
    lines = list(input_lines(lesson))
    begin = lines.index("Toegangscode (pin; scherm access_code, regel 61)")
    rows = lines[begin + 1 : lines.index("", begin)]
    assert any(row.startswith("  ␣") and row.endswith("goed") for row in rows)
    assert any("(leeg)" in row for row in rows)
    wrong = [row for row in rows if "niet goed" in row]
    assert len({row.index("niet goed") for row in wrong}) == 1
