"""The reference page for editors: whole, up to date, and made from the models."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.table import each_row
from tools.reference import PAGE, main
from tutor.authoring.explained import ELEMENTS, FILES, STEPS, explained
from tutor.authoring.reference import anchor, heading, reference
from tutor.authoring.reference_parts import CHAPTERS
from tutor.authoring.schema import SHAPES, json_schema
from tutor.inputs import KINDS, RULES
from tutor.loader.schema import Located

TEXT = PAGE.read_text(encoding="utf-8")
HEADINGS = re.findall(r"^##+ (.+)$", TEXT, re.MULTILINE)
SHAPES_TOLD = [shape for chapter in CHAPTERS for shape in chapter.shapes]


def section(title: str) -> str:
    """What stands below a heading, up to the next one."""
    return TEXT.partition(f"# {title}\n")[2].partition("\n##")[0]


def test_the_page_is_what_the_models_say() -> None:
    assert reference() == TEXT, "run: python tools/reference.py"


def test_the_tool_writes_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "naslag.md"
    monkeypatch.setattr("tools.reference.PAGE", page)
    assert main() == 0
    assert str(page) in capsys.readouterr().out
    assert page.read_text(encoding="utf-8") == TEXT


def test_every_part_that_is_explained_has_a_section() -> None:
    assert set(SHAPES_TOLD) == {*FILES, *ELEMENTS, *STEPS}
    assert set(map(heading, SHAPES_TOLD)) <= set(HEADINGS)


@pytest.mark.parametrize("kind", SHAPES)
def test_every_key_of_every_file_is_told(kind: str) -> None:
    schema = json_schema(kind)
    told = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE))
    for part in (schema, *schema.get("definitions", {}).values()):
        assert set(part.get("properties", {})) <= told


@each_row("shape", SHAPES_TOLD, ids=lambda shape: shape.__name__)
def test_a_section_says_what_the_part_is_for_and_shows_it(shape: type[Located]) -> None:
    told = explained(shape)
    text = section(heading(shape))
    assert told.about in text
    assert f"```yaml {shape.__name__}\n{told.sample}```" in text


@pytest.mark.parametrize(
    ("title", "key", "must"),
    [
        pytest.param("Les", "format", "ja", id="always"),
        pytest.param("Les", "steps", "ja¹", id="not in a variant"),
        pytest.param("Artikel", "variants", "nee", id="never"),
        pytest.param("Invulveld (`field`)", "kind", "nee, anders `text`", id="default"),
        pytest.param("Invulveld (`field`)", "strict", "nee, anders `yes`", id="default yes"),
        pytest.param("Plaatje (`image`)", "alt", "ja", id="alt"),
    ],
)
def test_what_must_be_there_is_told(title: str, key: str, must: str) -> None:
    (row,) = re.findall(rf"^\| `{key}` \|.*$", section(title), re.MULTILINE)
    assert row.endswith(f"| {must} |")


@pytest.mark.parametrize(
    ("title", "key", "value"),
    [
        pytest.param("Les", "minutes", "getal van 1 tot 120", id="number"),
        pytest.param("Les", "reviewed", "datum", id="date"),
        pytest.param(
            "Les", "modes", "`watch`, `together` of `alone`, of een lijst ervan", id="or a list"
        ),
        pytest.param("Les", "steps", "lijst van [stappen](#stappen)", id="steps"),
        pytest.param("Les", "screens", "namen, elk met een [scherm](#scherm)", id="names"),
        pytest.param("Scherm", "dialog", "`yes` of `no`", id="yes or no"),
        pytest.param("Scherm", "when", "voorwaarde", id="condition"),
        pytest.param("Invulveld (`field`)", "then", "naam", id="name"),
        pytest.param("Knop (`button`)", "set", "naam of namen, elk met een tekst", id="either"),
        pytest.param("Knop (`button`)", "go", "naam of lijst van namen", id="names of screens"),
    ],
)
def test_what_may_be_written_is_told(title: str, key: str, value: str) -> None:
    (row,) = re.findall(rf"^\| `{key}` \|.*$", section(title), re.MULTILINE)
    assert f" | {value} | " in row


@pytest.mark.parametrize("names", [KINDS, RULES], ids=["kinds", "rules"])
def test_every_reason_is_told(names: dict[str, object]) -> None:
    text = section("Soorten invoer") + section("Regels")
    for name, kind in names.items():
        if name not in ("choice", "flag", "boxes"):
            (row,) = re.findall(rf"^\| `{name}` \|.*$", text, re.MULTILINE)
            assert all(f"`{reason}`" in row for reason in kind.reasons)  # type: ignore[attr-defined]


def test_every_link_in_the_page_leads_to_a_section() -> None:
    anchors = {anchor(title) for title in HEADINGS}
    assert len(anchors) == len(HEADINGS)
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= anchors
