"""What the editor underlines is what ``tutor check`` finds: the same samples, the same lines."""

from __future__ import annotations

import pytest

from tests.authoring.editor.lsp import Fault, LanguageServer
from tests.samples.of_record import samples_of
from tutor.diagnostics import record_of, records

pytestmark = pytest.mark.slow

SAMPLES = [
    code
    for code, record in records().items()
    if not code.startswith("Y") and record.good and not record.trick
]
UNSEEN = {"S206": "the server sees no key in braces that has neither colon nor value"}
SHAPE = [code for code in SAMPLES if code.startswith("S") and code not in UNSEEN]


Files = dict[tuple[str, str], tuple[Fault, ...]]
"""What is underlined, by the path and text of a file."""


@pytest.fixture(scope="module")
def underlined(editor: LanguageServer) -> Files:
    """All samples, open at once."""
    both = [sample for code in SAMPLES for sample in samples_of(record_of(code))]
    files = list(dict.fromkeys(item for sample in both for item in sample.files.items()))
    documents = editor.open_all((f"lessons/{path}", text) for path, text in files)
    return {file: document.faults for file, document in zip(files, documents, strict=True)}


@pytest.mark.parametrize("code", SHAPE)
def test_a_fault_of_shape_is_underlined_where_the_check_finds_it(
    underlined: Files, code: str
) -> None:
    bad, _good = samples_of(record_of(code))
    lines = {
        (path, fault.line) for path, text in bad.files.items() for fault in underlined[path, text]
    }
    assert {(mark.file, mark.line) for mark in bad.marks} <= lines


@pytest.mark.parametrize("code", SAMPLES)
def test_nothing_is_underlined_in_a_good_sample(underlined: Files, code: str) -> None:
    _bad, good = samples_of(record_of(code))
    for file in good.files.items():
        assert underlined[file] == (), file
