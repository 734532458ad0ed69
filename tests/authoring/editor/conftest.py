"""The real language server with our schemas, as an editor starts it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.authoring.editor.lsp import LanguageServer
from tools.node_packages import CannotInstall, installed, node_and_npm
from tutor.authoring.schema import PLACES, file_name, json_schema
from tutor.authoring.schema_names import names_in
from tutor.i18n import use_language

LESSONS = Path(__file__).resolve().parents[3] / "lessons"


@pytest.fixture(scope="session")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """An editor whose settings are those that ``tutor schema --out-dir`` prints."""
    use_language("nl")
    folder = tmp_path_factory.mktemp("schemas")
    places: dict[str, list[str]] = {}
    for kind in PLACES:
        path = folder / file_name(kind)
        path.write_text(json.dumps(json_schema(kind, names_in(LESSONS))), encoding="utf-8")
        places[str(path)] = list(PLACES[kind])
    try:
        node, _ = node_and_npm()
        entrance = (
            installed(Path(__file__).parent) / "yaml-language-server/bin/yaml-language-server"
        )
    except CannotInstall as error:
        pytest.fail(str(error))
    server = LanguageServer([node, str(entrance), "--stdio"], places)
    yield server
    server.close()
