"""The house as docs/developers/house.md describes it: who may import, and how big things get."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OWN = sorted((ROOT / "tutor").rglob("*.py"))
ALL = [
    path for part in ("tutor", "tools", "tests", "bench") for path in (ROOT / part).rglob("*.py")
]


def relative(path: Path) -> str:
    """How a file is called in a failure."""
    return path.relative_to(ROOT).as_posix()


def run_python(code: str) -> str:
    """What this code prints in a fresh Python."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert not done.returncode, done.stderr
    return done.stdout


# --- imports ----------------------------------------------------------------------


def contracts() -> list[dict[str, object]]:
    """The import contracts that ``lint-imports`` holds the code to."""
    read = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, object]] = read["tool"]["importlinter"]["contracts"]
    return found


def test_every_part_of_the_house_has_its_layer() -> None:
    layers = next(contract["layers"] for contract in contracts() if contract["type"] == "layers")
    assert isinstance(layers, list)
    named = {name.strip() for layer in layers for name in layer.split("|")}
    parts = {
        f"tutor.{path.stem}"
        for path in (ROOT / "tutor").iterdir()
        if (path.is_dir() and (path / "__init__.py").exists()) or path.suffix == ".py"
    }
    assert parts - {"tutor.__init__", "tutor.__main__"} == named


@pytest.mark.slow
@pytest.mark.parametrize(
    ("entrance", "absent"),
    [
        pytest.param(
            "tutor.tui.app",
            ["pydantic", "sqlalchemy", "sqlite3", "click", "xlsxwriter"],
            id="app",
        ),
        pytest.param(
            "tutor.engine.practice",
            ["textual", "rich", "pydantic", "sqlalchemy", "sqlite3", "click", "asyncio"],
            id="engine",
        ),
        pytest.param(
            "tutor.loader.catalogue",
            ["textual", "rich", "pydantic", "yaml", "markdown_it", "sqlite3", "asyncio"],
            id="catalogue",
        ),
        pytest.param(
            "tutor.storyboard.storyboard",
            ["textual", "rich", "pydantic", "sqlalchemy", "sqlite3", "click", "asyncio"],
            id="plain",
        ),
        pytest.param(
            "tutor.cli.run, tutor.cli.list, tutor.cli.play, tutor.cli.storyboard",
            ["textual", "rich", "pydantic", "sqlalchemy", "sqlite3", "yaml", "asyncio"],
            id="command line",
        ),
    ],
)
def test_importing_brings_only_what_is_needed(entrance: str, absent: list[str]) -> None:
    loaded = json.loads(
        run_python(f"import json, sys, {entrance}; print(json.dumps([*sys.modules]))")
    )
    assert [name for name in absent if name in loaded] == []


WATCH = """
import importlib, os, sys
touched = []
def watch(event, args):
    writes = event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+")
    reads = event == "open" and str(args[0]).endswith((".yaml", ".mo", ".json", ".toml", ".db"))
    acts = event.split(".")[0] in ("socket", "subprocess", "sqlite3", "tempfile", "shutil")
    if writes or reads or acts or event in ("os.mkdir", "os.rename", "os.remove", "os.putenv"):
        touched.append(f"{event} {args!r}")
sys.addaudithook(watch)
for name in MODULES:
    before = len(touched)
    importlib.import_module(name)
    for what in touched[before:]:
        print(name, what)
"""


@pytest.mark.slow
def test_importing_does_nothing() -> None:
    modules = [
        relative(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in OWN
        if path.name != "__main__.py"
    ]
    # What other packages do when they are imported is theirs, and done before the watch begins.
    before = "import textual.app, textual.widgets, sqlalchemy, pydantic, click, platformdirs, yaml"
    assert run_python(f"{before}\nMODULES = {modules!r}\n{WATCH}") == ""


# --- tests ------------------------------------------------------------------------


def test_every_package_has_its_tests_in_the_folder_of_its_name() -> None:
    packages = {path.parent.name for path in (ROOT / "tutor").glob("*/__init__.py")}
    tested = {
        path.relative_to(ROOT / "tests").parts[0] for path in ROOT.glob("tests/*/**/test_*.py")
    }
    assert tested - {"lessons", "tools"} == packages


NOT_OF_A_FOLDER = {
    "authoring/editor": "what an editor meets in VS Code",
    "verify/oracle": "the second search, which the proof is compared with",
    "web/chromium": "the pages in a real browser",
}


def test_a_folder_of_tests_is_called_like_what_it_tests() -> None:
    folders = {
        path.parent.relative_to(ROOT / "tests") for path in ROOT.glob("tests/*/**/test_*.py")
    }
    of_code = {path for path in folders if path.parts[0] not in ("lessons", "tools")}
    lost = {path.as_posix() for path in of_code if not (ROOT / "tutor" / path).is_dir()}
    assert lost == set(NOT_OF_A_FOLDER)


# --- sizes ------------------------------------------------------------------------


def test_no_file_is_long() -> None:
    lengths = {relative(path): path.read_text(encoding="utf-8").count("\n") for path in ALL}
    long = [f"{name}: {length}" for name, length in lengths.items() if length > 300]
    assert not long, "\n".join(long)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_function_is_long() -> None:
    lengths = {
        f"{relative(path)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in ALL
        for node in functions(path)
    }
    long = [f"{name}: {length}" for name, length in lengths.items() if length > 40]
    assert not long, "\n".join(long)


# --- text is data -----------------------------------------------------------------

MARKUP_ATTRIBUTES = ("border_title", "border_subtitle", "tooltip")
SAFE_CALLS = ("_", "to_content", "ngettext")
"""What gives either our own words, or a ``Content`` that is never parsed."""


def is_safe(value: ast.expr) -> bool:
    """Whether an expression cannot hold text of a lesson or learner as markup."""
    match value:
        case ast.IfExp(body=body, orelse=orelse):
            return is_safe(body) and is_safe(orelse)
        case ast.JoinedStr(values=parts):
            return all(is_safe(part) for part in parts)
        case ast.FormattedValue(value=inner):
            return is_safe(inner)
        case ast.Call(func=ast.Name(id=name)):
            return name in SAFE_CALLS
    return isinstance(value, ast.Constant) or (isinstance(value, ast.Name) and value.id.isupper())


def raw_markup(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Where Textual would parse text as markup: the line, and by what."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=targets, value=value):
                names = {target.attr for target in targets if isinstance(target, ast.Attribute)}
                for name in names & set(MARKUP_ATTRIBUTES):
                    if not is_safe(value):
                        yield node.lineno, name
            case ast.Call(func=ast.Attribute(attr="notify" | "from_markup" as name)):
                yield node.lineno, name
            case ast.keyword(arg="markup", value=ast.Constant(value=True)):
                yield node.lineno, "markup=True"


def raw_widgets(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Where a widget of Textual's own is imported, most of which parse markup."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.widgets"):
            yield from ((node.lineno, alias.name) for alias in node.names)


TUI = [path for path in OWN if relative(path).startswith("tutor/tui/")]


def test_text_is_never_parsed_as_markup() -> None:
    found = [
        f"{relative(path)}:{line} {what}"
        for path in TUI
        for line, what in raw_markup(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, "\n".join(found)


def test_only_our_own_widgets_show_text() -> None:
    found = [
        f"{relative(path)}:{line} {what}"
        for path in TUI
        if not relative(path).startswith("tutor/tui/widgets/")
        for line, what in raw_widgets(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("self.border_title = label", id="border title"),
        pytest.param("self.border_title = f'{label}!'", id="border title, f-string"),
        pytest.param("self.tooltip = _('ok') if label else label", id="tooltip in one case"),
        pytest.param("self.notify(text)", id="notification"),
        pytest.param("Content.from_markup(text)", id="parsing markup"),
        pytest.param("Static(text, markup=True)", id="markup switched on"),
    ],
)
def test_the_watch_on_markup_sees(code: str) -> None:
    assert list(raw_markup(ast.parse(code))) != []
