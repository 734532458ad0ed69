"""The format itself: how what an editor writes is typed, and that every key is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.loader.test_decode import HEAD, faults, lesson
from tests.table import each_row
from tutor.inputs import KINDS, RULES
from tutor.lesson.condition import ALWAYS, parse_condition
from tutor.lesson.verbs import StepVerb
from tutor.loader.decode import decode
from tutor.loader.schema import (
    ArticleFile,
    BlockFile,
    ButtonPart,
    Checkbox,
    Choice,
    DefaultsFile,
    DropDown,
    FieldPart,
    GlossaryFile,
    Heading,
    Image,
    LessonFile,
    LinkPart,
    Located,
    Made,
    Notice,
    Outcome,
    Part,
    PersonasFile,
    Picked,
    QuestionPart,
    ReadingFile,
    Success,
    Switch,
    TextPart,
    actions_of,
    schema_of,
)
from tutor.loader.schema.action import Press
from tutor.loader.yaml.document import parse_yaml

FILES: tuple[type[Located], ...] = (
    LessonFile, ArticleFile, DefaultsFile, PersonasFile, GlossaryFile, ReadingFile, BlockFile,
)  # fmt: skip


def part(line: str) -> Part:
    """The one element of a screen."""
    model = lesson(f"{HEAD}screens:\n  a:\n    content:\n      - {line}\n")
    (element,) = model.screens["a"].content
    return element


@each_row(
    ("line", "kind"),
    [
        ("Gewoon een zin.", TextPart),
        ("text: Gewoon een zin.", TextPart),
        ("heading: Hoi", Heading),
        ("notice: Pas op.", Notice),
        ("success: Klaar.", Success),
        ("field: Naam", FieldPart),
        ("checkbox: Akkoord", Checkbox),
        ("switch: Wifi", Switch),
        ("{choice: Hoe?, options: [a, b]}", Choice),
        ("{list: Land, options: [a, b]}", DropDown),
        ("{question: Echt?, options: [{option: Ja, because: x}, {option: Nee, because: y}]}",
         QuestionPart),
        ("button: Verder", ButtonPart),
        ("link: Meer", LinkPart),
        ("{image: logo, alt: Een groene K.}", Image),
    ],
)  # fmt: skip
def test_elements_are_told_apart_by_their_key(line: str, kind: type[Part]) -> None:
    assert type(part(line)) is kind


def test_a_bare_text_and_a_text_element_are_the_same() -> None:
    for line in ("Hallo **daar**", "text: Hallo **daar**"):
        element = part(line)
        assert isinstance(element, TextPart)
        assert element.text == "Hallo **daar**"


@each_row(
    ("keys", "values"),
    [
        ("", {"kind": "text", "expect": (), "length": 0, "strict": True, "when": ALWAYS}),
        (", expect: 012345", {"expect": ("012345",)}),
        (", value: ''", {"value": ""}),
        (", length: 06", {"length": 6}),
        (", strict: no", {"strict": False}),
        (", rules: [not_easy, {at_least: 5}]", {"rules": ({"not_easy": "yes"}, {"at_least": "5"})}),
        (", when: a and not b = x", {"when": parse_condition("a and not b = x")}),
        (", wrong: {other: Nee.}", {"wrong": {"other": "Nee."}}),
        (", then: next", {"then": "next"}),
    ],
)
def test_the_keys_of_a_field_are_typed(keys: str, values: dict[str, object]) -> None:
    field = part(f"{{field: Code{keys}}}")
    assert {name: getattr(field, name) for name in values} == values


@each_row(
    ("keys", "values"),
    [
        ("", {"set": {}, "send": (), "notify": (), "new_tab": "", "go": ()}),
        (", send: a", {"send": ("a",)}),
        (", notify: [a, b]", {"notify": ("a", "b")}),
        (", set: klaar", {"set": {"klaar": "yes"}}),
        (", set: {keuze: 012, klaar: no}", {"set": {"keuze": "012", "klaar": "no"}}),
        (", go: back, new_tab: uitleg", {"go": ("back",), "new_tab": "uitleg"}),
        (", go: [klaar, thuis]", {"go": ("klaar", "thuis")}),
    ],
)
@each_row("element", ["button", "link"])
def test_effects_may_be_written_short(element: str, keys: str, values: dict[str, object]) -> None:
    effects = part(f"{{{element}: Verder{keys}}}")
    assert {name: getattr(effects, name) for name in values} == values


@pytest.mark.parametrize(
    ("line", "value", "expect"),
    [
        ("checkbox: A", False, None),
        ("{checkbox: A, value: yes, expect: no}", True, False),
        ("{switch: A, expect: yes}", False, True),
    ],
)
def test_a_tick_need_not_have_a_right_answer(line: str, value: bool, expect: bool | None) -> None:
    tick = part(line)
    assert isinstance(tick, Checkbox | Switch)
    assert (tick.value, tick.expect) == (value, expect)


@each_row(
    ("line", "actions"),
    [
        ("visit: start", [("visit", ("start",), "")]),
        ("press: Ga verder", [("press", ("Ga verder",), "")]),
        ("{press: Ga verder, screen: code}", [("press", ("Ga verder",), "code")]),
        ("choose: ['Ja, graag', Nee]", [("choose", ("Ja, graag", "Nee"), "")]),
        ("choose: Nee", [("choose", ("Nee",), "")]),
        ("fill: [Naam, Code]", [("fill", ("Naam", "Code"), "")]),
        ("tab: start", [("tab", ("start",), "")]),
        ("reach: start", [("reach", ("start",), "")]),
        ("open_app: MijnKPN", [("open_app", ("MijnKPN",), "")]),
        ("open_message: code", [("open_message", ("code",), "")]),
        ("{answer: Echt?, screen: code}", [("answer", ("Echt?",), "code")]),
        ("read: yes", [("read", (), "")]),
        ("do: [{fill: Naam}, {press: Verder}]",
         [("fill", ("Naam",), ""), ("press", ("Verder",), "")]),
    ],
)  # fmt: skip
def test_a_step_says_what_to_do(
    line: str, actions: list[tuple[StepVerb, tuple[str, ...], str]]
) -> None:
    (step,) = lesson(f"{HEAD}steps:\n  - {line}\n").steps
    found = actions_of(step)
    assert [(act.verb, act.targets, getattr(act, "screen", "")) for act in found] == actions


def test_a_mistake_is_an_act_or_a_named_outcome() -> None:
    source = f"{HEAD}steps:\n  - visit: a\n    mistakes:\n"
    source += "      - {on: address_typo, say: x}\n      - {on: {press: Terug}, say: y}\n"
    first, second = lesson(source).steps[0].mistakes
    assert isinstance(first.on, Outcome)
    assert first.on.outcome == "address_typo"
    assert isinstance(second.on, Press)
    assert second.on.targets == ("Terug",)


def test_data_is_made_or_picked() -> None:
    data = lesson(
        f"{HEAD}data:\n  a: {{make: code, length: 6}}\n  b: {{pick: [$phone, 06]}}\n"
    ).data
    made, picked = data["a"], data["b"]
    assert isinstance(made, Made)
    assert (made.make, made.length) == ("code", 6)
    assert isinstance(picked, Picked)
    assert picked.pick == ("$phone", "06")


def test_a_persona_keeps_the_order_of_its_card() -> None:
    node, _ = parse_yaml(b"ria:\n  phone: 06 00 14 27 35\n  name: Ria\n  bsn: 0999\n", "f")
    assert node is not None
    file, problems = decode(node, PersonasFile)
    assert problems == []
    assert file is not None
    values = file.root["ria"].values
    assert list(values.items()) == [("phone", "06 00 14 27 35"), ("name", "Ria"), ("bsn", "0999")]


def test_a_variant_may_leave_to_its_article_what_a_lesson_must_have() -> None:
    assert lesson(HEAD).title == ""


def schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON Schema that has declared keys."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for inner in schema.values():
            yield from schemas(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from schemas(inner)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.__name__)
def test_every_key_is_explained_in_dutch(file: type[Located]) -> None:
    for shape in schemas(file.model_json_schema()):
        for key, row in shape["properties"].items():
            help_ = row.get("description", "")
            assert len(help_) > 15, key
            assert help_[0].isupper() or help_[0] == "`", key
            assert help_.rstrip("”*").endswith((".", "?", "`", ":")), key
            assert not re.search(r"\b(the|a|of the|screen is|ongeldig|fout)\b", help_), key


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.__name__)
def test_the_schema_for_editors_forbids_other_keys(file: type[Located]) -> None:
    assert all(
        shape["additionalProperties"] is False for shape in schemas(file.model_json_schema())
    )


def test_the_help_of_a_field_names_all_kinds_and_rules() -> None:
    described = FieldPart.model_fields["kind"].description or ""
    assert set(re.findall("`([a-z]+)`", described)) == set(KINDS) - {"choice", "flag", "boxes"}
    rules = FieldPart.model_fields["rules"].description or ""
    assert set(re.findall("`([a-z_]+)", rules)) == set(RULES)


def test_an_outcome_is_only_written_as_a_bare_name() -> None:
    schema = LessonFile.model_json_schema()
    kinds = schema["$defs"]["Mistake"]["properties"]["on"]["anyOf"]
    assert {"type": "string"} in kinds
    assert "Outcome" not in schema["$defs"]
    (fault,) = faults(
        f"{HEAD}steps:\n  - visit: a\n    mistakes:\n      - {{on: {{outcome: a}}, say: x}}\n"
    )
    assert fault.code == "S212"
    assert "outcome" not in fault.hint()


@each_row(
    ("file", "shape"),
    [
        ("nep-sms/lesson.yaml", LessonFile),
        ("kpn/article.yaml", ArticleFile),
        ("kpn/browser.yaml", LessonFile),
        ("shared/defaults.yaml", DefaultsFile),
        ("shared/personas.yaml", PersonasFile),
        ("shared/glossary.yaml", GlossaryFile),
        ("shared/reading.yaml", ReadingFile),
        ("shared/blocks/login.yaml", BlockFile),
    ],
)
def test_the_place_of_a_file_says_its_shape(file: str, shape: type[Located]) -> None:
    assert schema_of(file) is shape


ROOT = Path(__file__).resolve().parents[2] / "lessons"


@pytest.mark.parametrize(
    "file", [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.rglob("*.yaml"))]
)
def test_the_shipped_files_are_of_their_shape(file: str) -> None:
    node, problems = parse_yaml((ROOT / file).read_bytes(), file)
    assert node is not None
    model, more = decode(node, schema_of(file))
    assert [*problems, *more] == []
    assert model is not None
