"""Where a word of a text stands in the file."""

from __future__ import annotations

from tutor.lesson.model import Position
from tutor.loader.yaml.node import Node


def place_of(node: Node, start: int, end: int) -> Position:
    """Where the piece from ``start`` to ``end`` of this text stands; it holds no line end.

    A text on several lines or between quotation marks is looked up as it was
    written; where it cannot be found, the place is that of the whole text.
    """
    if not node.written:
        return node.at._replace(column=node.at.column + start)
    piece = node.text[start:end]
    nth = node.text.count(piece, 0, start)
    block = node.written[0] in "|>"
    begin = node.written.find("\n") + 1 if block else 0
    for written in _spellings(piece, node.written[0]):
        index = _nth(node.written, written, nth, begin)
        if index >= 0:
            return _position(node, index)
    return node.at


def _spellings(piece: str, style: str) -> tuple[str, ...]:
    """The piece as it can stand between these quotation marks."""
    doubled = {"'": piece.replace("'", "''"), '"': piece.replace('"', '\\"')}
    return (doubled.get(style, piece), piece)


def _nth(text: str, piece: str, nth: int, begin: int) -> int:
    index = text.find(piece, begin)
    for _ in range(nth):
        if index < 0:
            break
        index = text.find(piece, index + len(piece))
    return index


def _position(node: Node, index: int) -> Position:
    before = node.written[:index]
    lines = before.count("\n")
    if not lines:
        return node.at._replace(column=node.at.column + index)
    column = index - before.rfind("\n")
    return Position(node.at.file, node.at.line + lines, column)
