"""The samples that an editor puts down are good as they are."""

from __future__ import annotations

import re

import pytest

from tests.authoring.editor.lsp import LanguageServer
from tutor.loader.decode import decode
from tutor.loader.schema import LessonFile
from tutor.loader.yaml.document import parse_yaml

pytestmark = pytest.mark.slow

HEAD = "format: 1\nlesson: koffie\narticle: article.yaml\n"
_PLACE = re.compile(r"\$\{\d+:((?:[^}\\]|\\.)*)\}")


def typed_over(snippet: str) -> str:
    """A snippet as it stands when the editor goes past every place without typing."""
    return re.sub(r"\\(.)", r"\1", _PLACE.sub(r"\1", snippet))


@pytest.mark.parametrize(
    ("before", "indent", "least"),
    [
        pytest.param("screens:\n  a:\n    content:\n      - ", 6, 14, id="elements"),
        pytest.param("steps:\n  - ", 2, 11, id="steps"),
        pytest.param("steps:\n  - press: a\n    mistakes:\n      - ", 6, 1, id="mistakes"),
        pytest.param("steps:\n  - do:\n      - ", 6, 10, id="actions"),
        pytest.param("messages:\n  a:\n    ", 4, 1, id="message"),
        pytest.param("data:\n  a:\n    ", 4, 2, id="data"),
        pytest.param("epilogue:\n  ", 2, 1, id="epilogue"),
    ],
)
def test_a_sample_can_be_read_as_it_is(
    editor: LanguageServer, before: str, indent: int, least: int
) -> None:
    text = HEAD + before
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    found = editor.open("lessons/koffie/browser.yaml", text).complete(line, column)
    samples = [offer for offer in found if offer.label.endswith(": voorbeeld")]
    assert len(samples) >= least
    for sample in samples:
        put_down = typed_over(sample.inserted).replace("\n", "\n" + " " * indent)
        node, problems = parse_yaml((text + put_down + "\n").encode(), "browser.yaml")
        assert node is not None, put_down
        assert [*problems, *decode(node, LessonFile)[1]] == [], put_down


def test_an_empty_file_can_begin_with_a_whole_lesson(editor: LanguageServer) -> None:
    found = editor.open("lessons/koffie/lesson.yaml", "\n").complete(1, 1)
    (sample,) = [offer for offer in found if offer.label == "Les: voorbeeld"]
    whole = typed_over(sample.inserted)
    assert editor.open("lessons/koffie/lesson.yaml", whole).faults == ()
