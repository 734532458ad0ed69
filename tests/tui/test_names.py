"""Names that Textual compares as text: a style sheet's classes and a handler's message."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from textual import containers, widgets

from tests.table import each_row

TUI = Path(__file__).parents[2] / "tutor" / "tui"
SOURCES = {path.relative_to(TUI).as_posix(): path for path in sorted(TUI.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in SOURCES.items()}
CLASSES = {
    node.name: {inner.name for inner in node.body if isinstance(inner, ast.ClassDef)}
    for tree in TREES.values()
    for node in ast.walk(tree)
    if isinstance(node, ast.ClassDef)
}
OF_TEXTUAL = {*vars(widgets)["__all__"], *dir(containers), "Screen", "Widget", "ScrollBar", "Toast"}


def style_sheets() -> dict[str, str]:
    """Each style sheet of the app by its file, those inside classes too."""
    found = {path.name: path.read_text(encoding="utf-8") for path in sorted(TUI.rglob("*.tcss"))}
    for name, path in SOURCES.items():
        inside = re.findall(r'CSS = f?"""(.*?)"""', path.read_text(encoding="utf-8"), re.DOTALL)
        if inside:
            found[name] = "\n".join(inside)
    return found


SHEETS = style_sheets()


@each_row("sheet", SHEETS.values(), ids=SHEETS)
def test_a_style_sheet_names_classes_that_exist(sheet: str) -> None:
    """Textual says nothing of a rule that fits no widget; the screen only looks wrong."""
    text = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    selectors = re.findall(r"(?:^|[{};])([^{};]+)\{", text)
    named = {
        name for selector in selectors for name in re.findall(r"(?<![\w.#:$-])_?[A-Z]\w*", selector)
    }
    assert named
    assert named <= CLASSES.keys() | OF_TEXTUAL


def handler_of(widget: str, message: str) -> str:
    """The name of the method that Textual calls for a message of a widget."""
    words = (re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", part).lower() for part in (widget, message))
    return "on_" + "_".join(words)


@each_row("tree", TREES.values(), ids=TREES)
def test_a_handler_bears_the_name_of_its_message(tree: ast.Module) -> None:
    """Textual finds it by its name alone; after a rename it is called no more."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        annotation = node.args.args[1].annotation if len(node.args.args) == 2 else None
        match annotation:
            case ast.Attribute(value=ast.Name(id=widget), attr=message) if node.name.startswith(
                "on_"
            ) and message in CLASSES.get(widget, set()):
                assert node.name == handler_of(widget, message)
