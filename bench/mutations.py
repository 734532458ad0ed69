"""The small changes that ``bench/mutants.py`` makes: each of the kind of slip that people make.

Comparisons (``<`` for ``<=``, ``==`` for ``!=``, ``in`` for ``not in``),
``and`` for ``or``, a ``not`` or a filter left out, an integer one more or one
less, True for False, plus for minus, a slice without its bound, None in place
of what is given back, and a statement left out. Annotations, decorators,
imports and texts stay as they are: a text is no rule.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
LEFT_OUT = (ast.Assign, ast.AugAssign, ast.Expr, ast.Continue, ast.Break)
UNTOUCHED = {"annotation", "returns", "decorator_list", "type_comment", "bases", "keywords"}
LONGEST = 60


@dataclass(frozen=True)
class Mutation:
    """One change in a tree: the line, what stood there, what comes there, and how to do it."""

    line: int
    was: str
    now: str
    apply: Callable[[], None]


def mutations(tree: ast.Module) -> list[Mutation]:
    """Every change that can be made in this tree, in the order of the file."""
    return list(_inside(tree))


def _inside(node: ast.AST) -> Iterator[Mutation]:
    for field, value in ast.iter_fields(node):
        if field in UNTOUCHED and not isinstance(node, ast.Call):
            continue
        for place, child in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(child, ast.AST) or _leave(child):
                continue
            for changed in _changed(child):
                yield _mutation(node, field, place, child, changed)
            yield from _inside(child)


def _leave(node: ast.AST) -> bool:
    """Imports, declared types and docstrings."""
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return True
    docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return docstring or isinstance(node, ast.Import | ast.ImportFrom)


def _mutation(parent: ast.AST, field: str, place: int, was: ast.AST, now: ast.AST) -> Mutation:
    def apply() -> None:
        value = getattr(parent, field)
        if isinstance(value, list):
            value[place] = now
        else:
            setattr(parent, field, now)

    ast.copy_location(now, was)
    line = was.target.lineno if isinstance(was, ast.comprehension) else getattr(was, "lineno", 0)
    return Mutation(line, _short(was), _short(now), apply)


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(ast.fix_missing_locations(node)).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    """What can stand in place of a node."""
    match node:
        case ast.Compare():
            yield from _compared(node)
        case ast.BoolOp(op=ast.And()):
            yield ast.BoolOp(ast.Or(), node.values)
        case ast.BoolOp():
            yield ast.BoolOp(ast.And(), node.values)
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.Constant(value=bool()):
            yield ast.Constant(not node.value)
        case ast.Constant(value=int() as number):
            yield from (ast.Constant(number + 1), ast.Constant(number - 1))
        case ast.BinOp() if type(node.op) in ARITHMETIC and not _is_text(node):
            yield ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right)
        case ast.Slice():
            yield from _sliced(node)
        case ast.comprehension(ifs=[_, *_]):
            yield ast.comprehension(node.target, node.iter, node.ifs[1:], node.is_async)
        case ast.Return(value=ast.expr()) if not _is_none(node.value):
            yield ast.Return(ast.Constant(None))
        case _ if isinstance(node, LEFT_OUT) and not _is_yield(node):
            yield ast.Pass()


def _compared(node: ast.Compare) -> Iterator[ast.AST]:
    for place, operator in enumerate(node.ops):
        ops = [*node.ops]
        ops[place] = COMPARISONS[type(operator)]()
        yield ast.Compare(node.left, ops, node.comparators)


def _sliced(node: ast.Slice) -> Iterator[ast.AST]:
    if node.lower is not None:
        yield ast.Slice(None, node.upper, node.step)
    if node.upper is not None:
        yield ast.Slice(node.lower, None, node.step)


def _is_text(node: ast.BinOp) -> bool:
    """Texts that are joined: minus would only fail."""
    sides = (node.left, node.right)
    return any(
        isinstance(side, ast.JoinedStr)
        or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        for side in sides
    )


def _is_none(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_yield(node: ast.AST) -> bool:
    """Without its yield a function is no generator any more, which is another slip."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Yield | ast.YieldFrom)
