"""What is written can be read again, and looks as an editor would write it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.table import each_row
from tutor.importer.yaml_writer import WIDTH, Flow, Noted, Tree, scalar, write_yaml
from tutor.lesson.template import clean_text
from tutor.loader.yaml.document import parse_yaml
from tutor.loader.yaml.node import Node

ANY_TEXT = st.text(max_size=300) | st.text(alphabet=" abc:#-,'\"\n\t[]{}$*&!|>%@`\\", max_size=300)


def read(written: str) -> Node:
    """The tree of a written file, which has to be without any problem."""
    node, problems = parse_yaml(written.encode("utf-8"), "les.yaml")
    assert [problem.sentence() for problem in problems] == []
    assert node is not None
    return node


@given(ANY_TEXT)
def test_any_text_is_read_again_as_it_was(text: str) -> None:
    flow = Flow({"button": text, "go": "next"})
    tree: dict[str, Tree] = {
        "deep": {"deeper": [{"text": text}, text, flow, Flow([text, text])]},
        "noted": Noted(text, (text,)),
    }
    root = read(write_yaml(tree, heading=(text,)))
    first, second, third, fourth = root.entries["deep"].entries["deeper"].items
    wanted = clean_text(text)
    assert first.entries["text"].text == wanted
    assert second.text == wanted
    assert third.entries["button"].text == wanted
    assert third.entries["go"].text == "next"
    assert [item.text for item in fourth.items] == [wanted, wanted]
    assert root.entries["noted"].text == wanted


@each_row(
    ("text", "written"),
    [
        ("Klik op Inloggen.", "Klik op Inloggen."),
        ("Code uit de sms", "Code uit de sms"),
        ("$sms_code", "$sms_code"),
        ("012345", '"012345"'),
        ("12:30", '"12:30"'),
        ("no", '"no"'),
        ("Let op: lees dit", '"Let op: lees dit"'),
        ("Ja #1", '"Ja #1"'),
        ("**Ja**", '"**Ja**"'),
        ("- Ja", '"- Ja"'),
        ('Zeg "ja"', 'Zeg "ja"'),
        ("'Ja'", "\"'Ja'\""),
        ("", '""'),
    ],
)
def test_quotes_stand_only_where_yaml_would_read_something_else(text: str, written: str) -> None:
    assert scalar(text) == written


def test_a_comma_is_quoted_only_on_one_line_with_others() -> None:
    assert write_yaml({"press": "Nee, dank je"}) == "press: Nee, dank je\n"
    assert write_yaml({"choose": Flow(["Ja", "Nee, dank je"])}) == 'choose: [Ja, "Nee, dank je"]\n'


def test_comments_stand_above_what_they_are_about() -> None:
    tree: dict[str, Tree] = {"steps": [Noted({"read": True, "text": "Lees."}, ("Kijk na",))]}
    assert write_yaml(tree, heading=("Een les",)) == (
        "# Een les\n\nsteps:\n  # Kijk na\n  - read: yes\n    text: Lees.\n"
    )


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=60))
def test_lines_are_as_short_as_their_words_allow(words: list[str]) -> None:
    text = " ".join(words)
    lines = write_yaml({"text": Noted(text, (text,))}).splitlines()
    assert all(len(line) <= WIDTH for line in lines)
