"""``tutor schema`` and the schemas themselves, without an editor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tutor.authoring.explained import KINDS as KIND_HELP
from tutor.authoring.explained import OUTCOMES
from tutor.authoring.schema import DIALECT, PLACES, SHAPES, editor_settings, file_name, json_schema
from tutor.authoring.schema_names import names_in
from tutor.cli.exits import Exit
from tutor.cli.run import run
from tutor.cli.schema import KINDS
from tutor.inputs import KINDS as INPUT_KINDS
from tutor.loader.resolve.steps import OUTCOMES as ENGINE_OUTCOMES
from tutor.loader.schema import FILES

LESSONS = Path(__file__).resolve().parents[2] / "lessons"


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object in a schema."""
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from objects(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from objects(inner)


@pytest.mark.parametrize("kind", SHAPES)
def test_every_part_is_titled_and_every_key_explained_in_dutch(kind: str) -> None:
    schema = json_schema(kind)
    assert schema["$schema"] == DIALECT
    for name, part in {SHAPES[kind].__name__: schema, **schema.get("definitions", {})}.items():
        assert part["title"] != name
        assert len(part["markdownDescription"]) > 15
        for key, row in part.get("properties", {}).items():
            assert row["markdownDescription"], key
            assert "title" not in row, key
            assert not set("`*") & set(row["description"]), key


@pytest.mark.parametrize("kind", SHAPES)
def test_every_reference_leads_somewhere(kind: str) -> None:
    schema = json_schema(kind)
    references = {part["$ref"] for part in objects(schema) if "$ref" in part}
    assert references <= {f"#/definitions/{name}" for name in schema.get("definitions", {})}


@pytest.mark.parametrize("kind", SHAPES)
def test_no_default_is_something_that_a_file_cannot_say(kind: str) -> None:
    defaults = [part["default"] for part in objects(json_schema(kind)) if "default" in part]
    assert all(isinstance(default, str | int) and default for default in defaults), defaults


def test_every_kind_of_file_has_a_schema() -> None:
    assert set(SHAPES.values()) == {shape for _, shape in FILES}
    assert tuple(SHAPES) == tuple(PLACES) == KINDS


def test_every_kind_and_outcome_is_explained() -> None:
    assert set(KIND_HELP) | {"choice", "flag", "boxes"} == set(INPUT_KINDS)
    assert set(OUTCOMES) == set(ENGINE_OUTCOMES)


def test_a_lesson_must_have_what_no_article_gives_it() -> None:
    schema = json_schema("lesson")
    assert schema["then"]["required"] == ["title", "summary", "screens", "steps"]
    assert schema["if"] == {"not": {"anyOf": [{"required": ["article"]}]}}
    assert {"title", "summary"} <= set(json_schema("article")["required"])


def test_names_of_the_shared_files_are_offered_and_others_allowed() -> None:
    terms = json_schema("lesson", names_in(LESSONS))["properties"]["terms"]["items"]["anyOf"]
    assert "phishing" in terms[1]["enum"]
    assert "pattern" in terms[0]


def test_a_folder_without_shared_files_offers_no_names(tmp_path: Path) -> None:
    assert json_schema("lesson", names_in(tmp_path)) == json_schema("lesson")


def test_the_lesson_schema_comes_to_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out) == json_schema("lesson", names_in(LESSONS))


def test_one_schema_goes_to_a_file_that_is_never_replaced_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "glossary.json"
    command = ["schema", "--kind", "glossary", "--out", str(out)]
    assert run(command) == Exit.DONE
    assert json.loads(out.read_text(encoding="utf-8")) == json_schema("glossary")
    out.write_text("mijn les", encoding="utf-8")
    assert run(command) == Exit.FILES
    assert "bestaat al" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "mijn les"
    assert run([*command, "--force"]) == Exit.DONE
    assert json.loads(out.read_text(encoding="utf-8")) == json_schema("glossary")


def test_all_schemas_go_to_a_folder_with_the_settings_for_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / ".vscode"
    assert run(["schema", "--out-dir", str(folder)]) == Exit.DONE
    assert {path.name for path in folder.iterdir()} == {file_name(kind) for kind in SHAPES}
    out = capsys.readouterr().out
    settings = json.loads(out[out.index("{") :])
    assert settings == editor_settings(str(folder))
    assert all(Path(path).is_file() for path in settings["yaml.schemas"])


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        pytest.param(["--kind", "les"], Exit.USAGE, "lesson", id="unknown kind"),
        pytest.param(["--out-dir", "x", "--kind", "block"], Exit.USAGE, "--out-dir", id="both"),
        pytest.param(["--out", "/nergens/x.json"], Exit.FILES, "is er niet", id="no folder"),
        pytest.param(["--out-dir", "/nergens/x"], Exit.FILES, "is er niet", id="no parent"),
        pytest.param(["--out-dir", __file__], Exit.FILES, "geen map", id="a file"),
        pytest.param(["--out", str(LESSONS)], Exit.FILES, "is een map", id="a folder"),
    ],
)
def test_what_is_in_the_way_is_said(
    options: list[str], code: Exit, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema", *options]) == code
    assert told in capsys.readouterr().err
