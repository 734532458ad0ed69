"""Reading YAML: every scalar is text, every place is true, hostile files are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.loader.faulty import YAML, Faulty
from tests.table import each_row
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.lesson.template import clean_text
from tutor.loader.yaml import document
from tutor.loader.yaml.document import parse_yaml
from tutor.loader.yaml.node import Node


def reported(problems: list[Diagnostic]) -> list[tuple[int, int, str]]:
    """Line, column and code of each problem."""
    return [(problem.at.line, problem.at.column, problem.code) for problem in problems]


@pytest.fixture(params=["C", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers: the pure one is all that there is in a web page."""
    loader = yaml.CSafeLoader if request.param == "C" else yaml.SafeLoader
    monkeypatch.setattr(document, "_PARSER", loader)


LONG = "very many parts"


def is_told_at_its_place(row: Faulty) -> None:
    """Read a faulty file, and compare what is told of it."""
    _, problems = parse_yaml(row.source.encode(), "les.yaml")
    assert reported(problems) == row.expected
    assert {problem.at.file for problem in problems} == {"les.yaml"}


@each_row("row", [row for row in YAML if row.name != LONG], ids=lambda row: row.name)
def test_a_fault_is_reported_where_it_is(row: Faulty) -> None:
    is_told_at_its_place(row)


@pytest.mark.slow
def test_a_fault_in_a_long_file_is_reported_where_it_is() -> None:
    (row,) = (row for row in YAML if row.name == LONG)
    is_told_at_its_place(row)


@each_row(
    "text",
    ["0612345670", "012345", "12:30", "no", "yes", "null", "~", "1e3", "0x1F", "2025-11-24", "1_0"],
)
def test_every_scalar_stays_text(text: str) -> None:
    node, problems = parse_yaml(f"a: {text}\nb: [{text}]\n".encode(), "f")
    assert not problems
    assert node is not None
    assert node.plain() == {"a": text, "b": [text]}


@each_row(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("a",), (1, 4)),
        (("b",), (3, 3)),
        (("b", 0), (3, 5)),
        (("b", 1, "c"), (4, 8)),
        (("b", 1, "d"), (5, 8)),
        (("e",), (6, 4)),
        (("e", "f"), (6, 8)),
        (("e", "g"), (6, 14)),
        (("é",), (7, 4)),
    ],
    ids=str,
)
def test_every_value_knows_its_place(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    source = "a: één\nb:\n  - x\n  - c: y\n    d: z\ne: {f: 1, g: 2}\né: ü\n"
    node, _ = parse_yaml(source.encode(), "f")
    assert node is not None
    found = node.find(*path)
    assert found is not None
    assert found.at == Position("f", *place)


def test_keys_know_their_place_and_what_is_not_there_is_none() -> None:
    node, _ = parse_yaml(b"a:\n  b: c\n  d: e\n", "f")
    assert node is not None
    inner = node.find("a")
    assert inner is not None
    assert inner.key_at == {"b": Position("f", 2, 3), "d": Position("f", 3, 3)}
    assert node.find("a", "x", 3) is None
    assert node.find("a", 0) is None


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbftitle: a\n", b"title: a\r\nlead: b\r\n", b"title: a\rlead: b\r", b"title: a"],
    ids=["byte order mark", "Windows line ends", "old Mac line ends", "no last line end"],
)
def test_what_editors_do_to_a_file_does_no_harm(data: bytes) -> None:
    node, problems = parse_yaml(data, "f")
    assert not problems
    assert node is not None
    assert node.key_at["title"] == Position("f", 1, 1)
    assert node.entries["title"].text == "a"


@each_row(
    ("data", "place"),
    [
        (b"title: a\nlead: caf\xe9\n", (2, 10)),
        (b"\xff\xfea\x00", (1, 1)),
        (b"\xef\xbb\xbfa\xff", (1, 2)),
        (b"a: \xed\xa0\x80", (1, 4)),
        ("a: é ".encode() + b"\x80", (1, 6)),
    ],
    ids=["Latin-1", "UTF-16", "after a byte order mark", "a surrogate", "after an accent"],
)
def test_a_file_that_is_not_utf8_is_refused_at_its_place(
    data: bytes, place: tuple[int, int]
) -> None:
    node, problems = parse_yaml(data, "f")
    assert node is None
    assert reported(problems) == [(*place, "Y107")]


def test_a_file_over_256_kb_is_refused_and_one_of_256_kb_is_read() -> None:
    note = b"a: b\n#" + b"x" * (256 * 1024 - 6)
    assert reported(parse_yaml(note, "f")[1]) == []
    assert reported(parse_yaml(note + b"x", "f")[1]) == [(1, 1, "Y106")]


def test_small_faults_leave_a_tree_to_find_more_in() -> None:
    node, problems = parse_yaml(b"a: &x b\na: c\nd: *x\n<<: e\nf: g\n", "f")
    assert len(problems) == 4
    assert node is not None
    assert node.plain() == {"a": "b", "d": "*x", "f": "g"}


def test_invisible_characters_are_left_out_of_the_texts() -> None:
    node, _ = parse_yaml('a\u200b: Ver\u00adder\ufeff\nb: "\\e[1m\\u202e"\n'.encode(), "f")
    assert node is not None
    assert node.plain() == {"a": "Verder", "b": "[1m"}


def test_a_hundred_problems_are_enough() -> None:
    _, problems = parse_yaml(b"a: b\n" * 500, "f")
    assert len(problems) == 100
    assert problems == sorted(problems)


def test_a_note_behind_a_value_is_no_problem() -> None:
    node, problems = parse_yaml(b"a: b # let op\nc: 'vak #3' # x\n# los\nd: e#f\n", "f")
    assert not problems
    assert node is not None
    assert node.plain() == {"a": "b", "c": "vak #3", "d": "e#f"}


@pytest.mark.parametrize("text", ["'K ': ''\n", "a: 's '\n", "a: ['t ', 'n']\n", "'N ': b\n"])
def test_a_letter_between_quotation_marks_is_no_lost_apostrophe(text: str) -> None:
    assert [problem.code for problem in parse_yaml(text.encode(), "f")[1]] == []


SPECIAL_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
TEXTS = st.text().filter(lambda text: clean_text(text) == text and "\n" not in text)
KEYS = TEXTS.filter(lambda text: text.strip() and not SPECIAL_SPACE.match(text))
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=12,
    ),
    min_size=1,
    max_size=4,
)


@given(TREES, st.booleans())
def test_what_a_yaml_writer_writes_is_read_back(entries: dict[str, object], flow: bool) -> None:
    source = yaml.safe_dump(entries, allow_unicode=True, default_flow_style=flow, width=10_000)
    node, problems = parse_yaml(source.encode(), "f")
    # What a word processor leaves behind is told, and read all the same.
    assert {problem.code for problem in problems} <= {"Y154", "Y155", "Y156"}
    assert node is not None
    assert node.plain() == entries
    for text in texts_of(node):
        line = source.split("\n")[text.at.line - 1][text.at.column - 1 :]
        assert line.startswith(("'", '"') if text.quoted else text.text)


def texts_of(node: Node) -> Iterator[Node]:
    """Every text of a tree that is a value."""
    if node.kind == "text":
        yield node
    for child in (*node.items, *node.entries.values()):
        yield from texts_of(child)
