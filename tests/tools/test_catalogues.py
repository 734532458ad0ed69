"""The tool for the message catalogues, on a small project of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import catalogues

CODE = """
from tutor.i18n import N_, gettext as _, ngettext

def speak(name: str, count: int) -> list[str]:
    return [
        _("Good morning {name}."),
        ngettext("{count} step", "{count} steps", count),
        N_("Later"),
    ]
"""
DUTCH: dict[str, str | tuple[str, ...]] = {
    "Good morning {name}.": "Goedemorgen {name}.",
    "{count} step": ("{count} stap", "{count} stappen"),
    "Later": "Straks",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one module in the domain ``engine``."""
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    module = tmp_path / "tutor" / "engine" / "speak.py"
    module.parent.mkdir(parents=True)
    module.write_text(CODE, encoding="utf-8")
    return tmp_path


def translate(dutch: dict[str, str | tuple[str, ...]]) -> None:
    """Fill in the catalogue of the domain ``engine``, and compile it."""
    catalogue = catalogues.read("engine")
    for message in catalogue:
        if message.id:
            message.string = dutch[catalogues.texts(message.id)[0]]
    catalogues.po_path("engine").write_bytes(catalogues.po_bytes(catalogue))
    catalogues.compile_domain("engine")


def faults() -> list[str]:
    """What the tool finds in the domain ``engine``."""
    return list(catalogues.faults("engine"))


@pytest.fixture
def translated(project: Path) -> Path:
    """The project, wholly translated."""
    catalogues.update("engine")
    translate(DUTCH)
    return project


@pytest.mark.usefixtures("translated")
def test_a_translated_project_has_no_faults() -> None:
    assert faults() == []


def test_a_new_message_is_a_fault_until_it_is_translated(translated: Path) -> None:
    module = translated / "tutor" / "engine" / "speak.py"
    module.write_text(CODE.replace('"Later"', '"Later", _("New")'), encoding="utf-8")
    assert faults() == ["engine: not collected, run update: 'New'"]
    catalogues.update("engine")
    assert faults() == ["engine: not translated: 'New'"]
    translate({**DUTCH, "New": "Nieuw"})
    assert faults() == []


def test_a_message_that_is_gone_moves_to_the_end(translated: Path) -> None:
    module = translated / "tutor" / "engine" / "speak.py"
    module.write_text(CODE.replace('N_("Later"),', ""), encoding="utf-8")
    assert faults() == ["engine: no longer in the code, run update: 'Later'"]
    catalogues.update("engine")
    text = catalogues.po_path("engine").read_text(encoding="utf-8")
    assert '#~ msgstr "Straks"' in text
    assert "engine: no longer used, run tidy: 'Later'" in faults()
    catalogues.tidy("engine")
    catalogues.compile_domain("engine")
    assert faults() == []


@pytest.mark.parametrize(
    ("message", "dutch", "fine"),
    [
        pytest.param("Good morning {name}.", "Goedemorgen {naam}.", False, id="other name"),
        pytest.param("Good morning {name}.", "Goedemorgen.", False, id="name left out"),
        pytest.param("Good morning {name}.", "Goedemorgen {name.", False, id="brace left open"),
        pytest.param("Good morning {name}.", "{name}, goedemorgen.", True, id="other order"),
        pytest.param("{count} step", ("een stap", "{count} stappen"), True, id="one in words"),
        pytest.param("{count} step", ("{count} stap", "stappen"), False, id="many without count"),
    ],
)
@pytest.mark.usefixtures("translated")
def test_names_between_braces(message: str, dutch: str | tuple[str, ...], fine: bool) -> None:
    translate({**DUTCH, message: dutch})
    assert (faults() == []) is fine


@pytest.mark.usefixtures("translated")
def test_a_stale_compiled_file_is_a_fault() -> None:
    po = catalogues.po_path("engine")
    po.write_text(po.read_text(encoding="utf-8").replace("Straks", "Later"), encoding="utf-8")
    assert faults() == ["engine: the .mo file is older than the .po file, run compile"]


@pytest.mark.usefixtures("translated")
def test_the_same_files_come_out_again() -> None:
    po = catalogues.po_path("engine")
    before = po.read_bytes(), po.with_suffix(".mo").read_bytes()
    catalogues.update("engine")
    catalogues.compile_domain("engine")
    assert (po.read_bytes(), po.with_suffix(".mo").read_bytes()) == before


@pytest.mark.parametrize(
    ("file", "domain"),
    [
        pytest.param("tutor/inputs/phone.py", "inputs", id="a part"),
        pytest.param("tutor/diagnostics/records/yaml.txt", "diagnostics", id="records"),
        pytest.param("tutor/cli/new.py", "importer", id="a single file"),
        pytest.param("tutor/tui/practice/screen.py", "practice", id="the practice screen"),
        pytest.param("tutor/cli/feedback_export.py", "feedback", id="commands of another part"),
    ],
)
def test_domain_of_a_file(project: Path, file: str, domain: str) -> None:
    path = project / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    assert [name for name in catalogues.DOMAINS if path in catalogues.sources(name)] == [domain]
