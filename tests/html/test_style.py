"""The style sheet hides nothing that a learner must use, at any width."""

from __future__ import annotations

import re
from importlib.resources import files

from tests.table import each_row
from tutor.lesson.elements import ELEMENTS
from tutor.lesson.places import PLACE_KINDS

SHEET = (files("tutor.html") / "assets" / "site.css").read_text(encoding="utf-8")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
HIDDEN = [
    part.strip()
    for found in RULE.finditer(re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL))
    if re.search(r"display:\s*none|visibility:\s*hidden", found[2])
    for part in found[1].split(",")
]


def test_it_is_read() -> None:
    assert ".device" in HIDDEN
    assert any(".turn-to" in each for each in HIDDEN)


@each_row("name", [*ELEMENTS, *PLACE_KINDS])
def test_no_kind_of_element_or_place_is_hidden(name: str) -> None:
    """The name of a kind is a class of what is drawn: nothing else may have that class."""
    last = [each.rpartition(" ")[2] for each in HIDDEN]
    assert [each for each in last if re.search(rf"\.{name}(?![\w-])", each)] == []
