"""Decoding a file: all faults at once, each at its place and with the nearest key."""

from __future__ import annotations

import pytest

from tests.loader.faulty import BLOCK, SHAPE, Faulty
from tests.table import each_row
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.i18n import use_language
from tutor.lesson.model import Position
from tutor.loader.decode import decode
from tutor.loader.schema import (
    BlockFile,
    ButtonPart,
    DoStep,
    FieldPart,
    GlossaryFile,
    LessonFile,
    Located,
    key_position_of,
    position_of,
)
from tutor.loader.yaml.document import parse_yaml


def faults(source: str, model: type[Located] = LessonFile) -> list[Diagnostic]:
    """What is wrong with this file."""
    node, problems = parse_yaml(source.encode(), "les.yaml")
    assert node is not None, problems
    decoded, more = decode(node, model)
    assert (decoded is None) is bool(more)
    return problems + more


def lesson(source: str) -> LessonFile:
    """This lesson; it must be without faults."""
    node, problems = parse_yaml(source.encode(), "les.yaml")
    assert node is not None
    decoded, more = decode(node, LessonFile)
    assert problems + more == []
    assert decoded is not None
    return decoded


@each_row("row", SHAPE, ids=lambda row: row.name)
def test_a_fault_is_reported_where_it_is(row: Faulty) -> None:
    found = faults(row.source)
    assert [(fault.at.line, fault.at.column, fault.code) for fault in found] == row.expected


@pytest.mark.parametrize("row", BLOCK, ids=lambda row: row.name)
def test_a_fault_of_a_block_is_reported_where_it_is(row: Faulty) -> None:
    found = faults(row.source, BlockFile)
    assert [(fault.at.line, fault.at.column, fault.code) for fault in found] == row.expected


@each_row("row", [*SHAPE, *BLOCK], ids=lambda row: row.name)
@each_row("language", ["nl", "en"])
def test_no_word_of_the_machinery_reaches_the_editor(row: Faulty, language: str) -> None:
    use_language(language)
    for fault in faults(row.source, BlockFile if row in BLOCK else LessonFile):
        told = f"{fault.sentence()} {fault.hint()}"
        assert "\x1f" not in told
        for word in ("Input", "valid", "tuple", "dictionary", "field required", "Part", "_type"):
            assert word not in told


HEAD = "format: 1\nlesson: proef\narticle: article.yaml\n"


@each_row(
    ("lines", "meant"),
    [
        ("titel: x", "title"),
        ("Title: x", "title"),
        ("scherm: {}", ""),
        ("places: [telefoon, phon]", "phone"),
        ("steps: [{pres: Verder}]", "press"),
        ("steps: [{press: Verder, optioneel: yes}]", "optional"),
        ("steps: [{press: Verder, optional: ja}]", "yes"),
        ("steps: [{press: Verder, optional: Off}]", "no"),
        ("screens: {a: {content: [{knop: Verder}]}}", ""),
        ("screens: {a: {content: [{headding: Hoi}]}}", "heading"),
        ("screens: {a: {content: [{field: Naam, expects: x}]}}", "expect"),
        ("screens: {a: {content: [{button: Naam, expects: x}]}}", ""),
        ("screens: {Één scherm: {}}", "een_scherm"),
        ("screens: {2e-scherm: {}}", "e_scherm"),
        ("terms: [Twee Stappen]", "twee-stappen"),
        ("messages: {m: {via: smss, from: a, text: b}}", "sms"),
    ],
)
def test_the_nearest_of_what_is_allowed_at_that_very_place_is_offered(
    lines: str, meant: str
) -> None:
    found = faults(f"{HEAD}{lines}\n")
    assert [fault.values.get("nearest", "") for fault in found][-1] == meant
    assert ("Bedoelt u" in found[-1].hint()) is bool(meant)


def test_the_remedy_lists_what_is_allowed_when_nothing_is_near() -> None:
    (fault,) = faults(
        f"{HEAD}screens: {{a: {{content: [{{list: Land, options: [a, b], go: x}}]}}}}\n"
    )
    assert fault.sentence() == "De sleutel “go” is hier niet bekend."
    assert fault.hint() == "Hier kunt u gebruiken: search, expect, keep, wrong, when."


def test_slips_in_the_yaml_do_not_hide_what_else_is_wrong() -> None:
    source = f"{HEAD}minutes: @5\ntitel: x\nlead: Let op: lees dit\n"
    node, problems = parse_yaml(source.encode(), "les.yaml")
    assert [problem.code for problem in problems] == ["Y146", "Y141"]
    assert node is not None
    model, more = decode(node, LessonFile)
    assert [(problem.at.line, problem.code) for problem in more] == [(5, "S201")]
    assert model is None


def test_a_file_with_only_slips_in_the_yaml_gives_no_lesson() -> None:
    node, _ = parse_yaml(f"{HEAD}lead: Let op: lees dit\n".encode(), "les.yaml")
    assert node is not None
    assert decode(node, LessonFile) == (None, [])


def test_of_very_many_faults_a_hundred_are_told_in_file_order() -> None:
    wrong = "".join(f"  s{number}: {{foo: bar, when: a b}}\n" for number in range(300))
    found = faults(f"{HEAD}screens:\n{wrong}")
    assert len(found) == 100
    assert [fault.at.line for fault in found] == [5 + row // 2 for row in range(100)]


SOURCE = """\
format: 1
lesson: proef
article: article.yaml
terms: [een, twee]
screens:
  start:
    content:
      - Hallo
      - field: Naam
        rules: [{at_least: 3}, not_easy]
      - {button: Verder, send: [a, b], set: klaar}
messages:
  welkom: {from: KPN, text: Hoi}
steps:
  - do:
      - fill: Naam
      - press: Verder
  - visit: start
    mistakes:
      - on: address_typo
        say: Kijk goed.
"""


def at(line: int, column: int) -> Position:
    """A place in the lesson."""
    return Position("les.yaml", line, column)


def test_every_part_of_a_lesson_knows_where_it_stands() -> None:
    model = lesson(SOURCE)
    screen = model.screens["start"]
    text, field, button = screen.content
    step = model.steps[0]
    assert isinstance(field, FieldPart)
    assert isinstance(button, ButtonPart)
    assert isinstance(step, DoStep)
    assert [part.at for part in (model, screen, text, field, button)] == [
        at(1, 1), at(7, 5), at(8, 9), at(9, 9), at(11, 9),
    ]  # fmt: skip
    assert [action.at for action in step.do] == [at(16, 9), at(17, 9)]
    assert model.steps[1].mistakes[0].on.at == at(20, 13)
    assert model.messages["welkom"].at == at(13, 11)


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("terms",), (4, 8), (4, 1)),
        (("screens", "start"), (7, 5), (6, 3)),
        (("screens", "start", "content"), (8, 7), (7, 5)),
        (("messages", "welkom", "from"), (13, 18), (13, 12)),
        (("messages", "welkom", "subject"), (13, 11), (13, 11)),
        (("nothing", "here"), (1, 1), (1, 1)),
    ],
    ids=str,
)
def test_places_can_be_asked_by_path(
    path: tuple[str, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    model = lesson(SOURCE)
    assert position_of(model, *path) == at(*value)
    assert key_position_of(model, *path) == at(*key)


def test_a_value_written_shorter_stands_where_it_is_written() -> None:
    button = lesson(SOURCE).screens["start"].content[2]
    assert position_of(button, "send", 1) == at(11, 36)
    assert position_of(button, "set") == at(11, 45)
    step = lesson(SOURCE).steps[1]
    assert position_of(step, "visit", 0) == at(18, 12)


def test_keys_are_told_in_the_order_of_the_file() -> None:
    node, _ = parse_yaml(b"tab: {meaning: Een bladzijde., forms: tab}\napp: {forms: app}\n", "f")
    assert node is not None
    glossary, problems = decode(node, GlossaryFile)
    assert glossary is None
    assert [(problem.code, problem.values["key"]) for problem in problems] == [("S202", "meaning")]
    screen = lesson(SOURCE).messages["welkom"]
    assert screen.keys == ("from", "text")
