"""The size and shape of the code, to compare one commit with another.

    python tools/measure.py [FOLDER]    of this checkout, or of another one

Prints a line per figure: lines, files, folders, the median and the largest
file, the biggest class, the longest function, circles of imports, ``Any``,
and names that occur more than once.
"""

from __future__ import annotations

import ast
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def modules(root: Path) -> dict[str, ast.Module]:
    """Every module of the package below ``root``, by its dotted name."""
    found = {}
    for path in sorted((root / "tutor").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports(trees: Mapping[str, ast.Module]) -> dict[str, set[str]]:
    """The modules that each module imports, also inside a function."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.module in trees:
                submodules = {f"{node.module}.{alias.name}" for alias in node.names} & set(trees)
                found[name] |= (submodules or {node.module}) - {name}
    return found


def circles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """Groups of modules that import each other, by Tarjan's algorithm."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(graph.get(name, ())):
            if other not in index:
                visit(other)
            if other in stack:
                low[name] = min(low[name], low[other])
        if low[name] == index[name]:
            group = stack[stack.index(name) :]
            del stack[stack.index(name) :]
            if len(group) > 1:
                found.append(sorted(group))

    for name in sorted(graph):
        if name not in index:
            visit(name)
    return found


def _length(node: ast.AST) -> int:
    assert isinstance(node, FunctionNode)
    return (node.end_lineno or node.lineno) - node.lineno + 1


def figures(root: Path) -> Iterator[tuple[str, str]]:
    """Each figure with its value, as text."""
    paths = sorted((root / "tutor").rglob("*.py"))
    lines = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in paths}
    trees = modules(root)
    nodes = [node for tree in trees.values() for node in ast.walk(tree)]
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
    functions = [node for node in nodes if isinstance(node, FunctionNode)]
    methods = {c.name: sum(isinstance(n, FunctionNode) for n in c.body) for c in classes}
    largest, biggest = max(paths, key=lines.__getitem__), max(methods, key=methods.__getitem__)
    longest = max(functions, key=_length)
    files = Counter(path.name for path in paths if path.name != "__init__.py")
    named = Counter(node.name for node in classes)
    yield "lines", f"{sum(lines.values()):,}"
    yield "files", str(len(paths))
    yield "folders", str(len({path.parent for path in paths}))
    yield "files under 40 lines", str(sum(count < 40 for count in lines.values()))
    yield "median file", f"{statistics.median(lines.values()):.0f} lines"
    yield "largest file", f"{lines[largest]} lines ({largest.relative_to(root)})"
    yield "biggest class", f"{methods[biggest]} methods ({biggest})"
    yield "longest function", f"{_length(longest)} lines ({longest.name})"
    yield "circles of imports", str(len(circles(imports(trees))))
    yield "lines with Any", str(_lines_with_any(trees))
    yield "file names more than once", str(sum(count > 1 for count in files.values()))
    yield "class names more than once", str(sum(count > 1 for count in named.values()))


def _lines_with_any(trees: Mapping[str, ast.Module]) -> int:
    used = {
        (name, node.lineno)
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == "Any"
    }
    return len(used)


def main() -> None:
    """Print the figures of the folder that the command line names."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    for name, value in figures(root if len(sys.argv) > 1 else root.parent.parent):
        print(f"{name:<28} {value}")


if __name__ == "__main__":
    main()
