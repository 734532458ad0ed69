"""A style sheet names widgets by their class: a name that no class has styles nothing."""

from __future__ import annotations

import re
from pathlib import Path

import tutor.tui

ROOM = Path(tutor.tui.__file__).parent
TEXTUALS_OWN = {"Horizontal", "Vertical", "VerticalScroll"}
IN_PYTHON = re.compile(r'DEFAULT_CSS(?:: [^=]+)? = f?(?:"""(.*?)"""|"([^"\n]*)")', re.DOTALL)
CLASS = re.compile(r"^ *class (\w+)", re.MULTILINE)
TYPE = re.compile(r"(?<![\w#.$:-])([A-Z_]\w+)")


def test_every_selector_names_a_widget_that_is_there() -> None:
    sources = [path.read_text(encoding="utf-8") for path in sorted(ROOM.rglob("*.py"))]
    sheets = ["".join(found) for source in sources for found in IN_PYTHON.findall(source)]
    sheets += [path.read_text(encoding="utf-8") for path in sorted(ROOM.rglob("*.tcss"))]
    known = {name for source in sources for name in CLASS.findall(source)} | TEXTUALS_OWN
    named = set()
    for sheet in sheets:
        plain = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
        for selector in re.findall(r"([^{};]+)\{", plain):
            named.update(TYPE.findall(selector))
    assert len(named) > 40
    assert sorted(named - known) == []


HANDLER = re.compile(r"def (on_\w+)\(self, event: ([A-Z_]\w+)\.([A-Z]\w+)\)")


def snake(name: str) -> str:
    """A class name as Textual writes it in the name of a handler."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def test_every_handler_is_named_after_its_message() -> None:
    found = [
        each
        for path in sorted(ROOM.rglob("*.py"))
        for each in HANDLER.findall(path.read_text(encoding="utf-8"))
    ]
    by_name = [(name, f"on_{snake(widget)}_{snake(message)}") for name, widget, message in found]
    messages = [(name, right) for name, right in by_name if not right.startswith("on_text_field")]
    assert len(messages) > 15
    assert [name for name, right in messages if name != right] == []
