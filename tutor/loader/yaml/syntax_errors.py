"""Text that is no YAML: why, and how to read on to find more errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.loader.yaml.characters import APOSTROPHE, BULLET, lines_of, place_in

_FOUND = re.compile(r"(?:found(?: character)?|got) '(.+?)'(?: that cannot start any token)?$", re.S)
_COLON = re.compile(r":(?=\s|$)")
_QUOTES = ("'", '"')


def explain_syntax_error(error: yaml.YAMLError, text: str, file: str) -> Diagnostic:
    """Why this text is no YAML, at the place that is to be mended.

    The pure parser reads it again: its marks and reasons are the same on every
    machine, where those of the C parser depend on its version.
    """
    before = _Before()
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            before.follow(event)
    except yaml.YAMLError as pure:
        error = pure
    if not isinstance(error, yaml.MarkedYAMLError):
        return Diagnostic(Position(file, 1, 1), "Y153")
    stumble = _SyntaxError(text, file, error, before)
    for line in (stumble.begin.line, stumble.mark.line):
        if line < len(stumble.lines) and (bullet := BULLET.match(stumble.lines[line])):
            at = Position(file, line + 1, bullet.start(1) + 1)
            return Diagnostic(at, "Y155", {"value": bullet[1]})
        if line < len(stumble.lines) and (glued := _GLUED.match(stumble.lines[line])):
            return Diagnostic(Position(file, line + 1, glued.start(1) + 1), "Y157")
    tell = next(tell for pattern, tell in _REASONS if re.search(pattern, stumble.reason))
    return tell(stumble)


@dataclass(slots=True)
class _Before:
    """What was read before the parser stumbled."""

    last: yaml.Event | None = None
    open: list[yaml.CollectionStartEvent] = field(default_factory=list)

    def follow(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self.open.append(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        self.last = event


class _Spot(NamedTuple):
    """A place as the parser counts: from 0, and in the whole text."""

    line: int
    column: int
    offset: int


def _spot(mark: Any) -> _Spot:
    return _Spot(mark.line, mark.column, mark.index) if mark else _Spot(0, 0, 0)


class _SyntaxError:
    """Where the parser stumbled, and over what."""

    def __init__(self, text: str, file: str, error: yaml.MarkedYAMLError, before: _Before) -> None:
        self.text, self.file, self.before = text, file, before
        self.lines = lines_of(text)
        self.reason = f"{error.context or ''}|{error.problem or ''}"
        found = _FOUND.search(error.problem or "")
        self.found = found[1] if found else ""
        self.mark = _spot(error.problem_mark or error.context_mark)
        self.begin = _spot(error.context_mark or error.problem_mark)

    def at(self, spot: _Spot, code: str, **values: str) -> Diagnostic:
        """A problem at this place."""
        return Diagnostic(Position(self.file, spot.line + 1, spot.column + 1), code, values)

    def on_line(self, line: int, code: str, **values: str) -> Diagnostic:
        """A problem at the first word of a line, counted from 0."""
        text = self.lines[line]
        words = re.match(r"[ ]*(?:-[ ]+)*", text)
        column = words.end() if words else 0
        return Diagnostic(Position(self.file, line + 1, column + 1), code, values)


def _colon(stumble: _SyntaxError) -> Diagnostic:
    """A colon where none can be: in a text, or on a line that goes on with a text."""
    mark = stumble.mark
    if _COLON.search(stumble.lines[mark.line], 0, mark.column):
        return stumble.at(mark, "Y141")
    above = mark.line - 1
    while above >= 0 and not stumble.lines[above].strip():
        above -= 1
    if above >= 0 and not _COLON.search(stumble.lines[above]):
        return stumble.on_line(above, "Y147")
    return stumble.on_line(mark.line, "Y142")


def _unclosed_quote(stumble: _SyntaxError, begin: _Spot | None = None) -> Diagnostic:
    begin = begin or stumble.begin
    code = "Y154" if APOSTROPHE.match(stumble.text, begin.offset) else "Y143"
    return stumble.at(begin, code)


def _no_token(stumble: _SyntaxError) -> Diagnostic:
    return stumble.at(stumble.mark, "Y146", value=stumble.found)


def _escape(stumble: _SyntaxError) -> Diagnostic:
    index = stumble.text.rfind("\\", 0, stumble.mark.offset + 1)
    return Diagnostic(place_in(stumble.text, max(index, 0), stumble.file), "Y148")


def _flow(stumble: _SyntaxError) -> Diagnostic:
    """Between brackets: one that is not closed, a colon in a text, or loose words."""
    same_line = stumble.begin.line == stumble.mark.line
    if same_line and stumble.found == ":":
        return stumble.at(stumble.mark, "Y141")
    if same_line and stumble.found == "<scalar>":
        return stumble.at(stumble.mark, "Y145")
    return _unclosed_bracket(stumble)


def _unclosed_bracket(stumble: _SyntaxError) -> Diagnostic:
    opened = stumble.before.open
    if not opened or not opened[-1].flow_style:
        return stumble.at(stumble.mark, "Y153")
    close = "}" if isinstance(opened[-1], yaml.MappingStartEvent) else "]"
    return stumble.at(_spot(opened[-1].start_mark), "Y144", value=close)


def _no_content(stumble: _SyntaxError) -> Diagnostic:
    """Something other than a value where there must be one."""
    if stumble.found.startswith("<document"):
        return stumble.at(stumble.mark, "Y123")
    if stumble.found.startswith("<"):
        return _unclosed_bracket(stumble)
    return stumble.at(stumble.mark, "Y146", value=stumble.found)


def _block_end(stumble: _SyntaxError) -> Diagnostic:
    """Something that does not belong to the list or the keys that are being read."""
    last = stumble.before.last
    if isinstance(last, yaml.ScalarEvent) and last.style in _QUOTES and stumble.found == "<scalar>":
        begin, end = _spot(last.start_mark), _spot(last.end_mark)
        if begin.line < end.line or APOSTROPHE.match(stumble.text, begin.offset):
            return _unclosed_quote(stumble, begin)
        if last.style == "'" and end.offset == stumble.mark.offset:
            return stumble.at(end._replace(column=end.column - 1), "Y151")
    if stumble.found in ("<scalar>", ",", "]", "}"):
        return stumble.at(stumble.mark, "Y145")
    if stumble.found == ":":
        return stumble.at(stumble.mark, "Y132")
    after_value = isinstance(last, yaml.ScalarEvent)
    if stumble.found == "-" and after_value and stumble.begin.column == stumble.mark.column:
        return stumble.at(stumble.mark, "Y150")
    return stumble.at(stumble.mark, "Y142")


def _document(stumble: _SyntaxError) -> Diagnostic:
    """Something after the end of a whole document."""
    last = stumble.before.last
    if isinstance(last, yaml.DocumentEndEvent) and last.explicit:
        return stumble.at(stumble.mark, "Y123")
    return stumble.at(stumble.mark, "Y142")


def _at_begin(code: str, **values: str) -> Callable[[_SyntaxError], Diagnostic]:
    return lambda stumble: stumble.at(stumble.begin, code, **values)


def _at_mark(code: str, **values: str) -> Callable[[_SyntaxError], Diagnostic]:
    return lambda stumble: stumble.at(stumble.mark, code, **values)


_REASONS: tuple[tuple[str, Callable[[_SyntaxError], Diagnostic]], ...] = (
    (r"\|mapping values are not allowed", _colon),
    (r"cannot start any token", _no_token),
    (r"scanning a quoted scalar", _unclosed_quote),
    (r"scanning a double-quoted scalar", _escape),
    (r"scanning a block scalar", _at_mark("Y149")),
    (r"scanning an alias", _at_begin("Y129")),
    (r"scanning an anchor", _at_begin("Y128")),
    (r"(parsing|scanning) a tag|parsing a node\b|tag handle", _at_begin("Y130")),
    (r"directive|incompatible YAML document", _at_begin("Y146", value="%")),
    (r"scanning a simple key", _at_begin("Y147")),
    (r"\|sequence entries are not allowed", _at_mark("Y150")),
    (r"\|mapping keys are not allowed", _at_mark("Y146", value="?")),
    (r"parsing a flow (sequence|mapping)", _flow),
    (r"expected the node content", _no_content),
    (r"expected <block end>", _block_end),
    (r"expected '<document start>'", _document),
    (r"", _at_mark("Y153")),
)


# Faults that end with their line. Where a bracket, a quote or the indentation is
# wrong, what follows can only be guessed.
_OF_A_VALUE = frozenset({"Y128", "Y129", "Y130", "Y141", "Y145", "Y146", "Y148", "Y151", "Y154"})
_OF_A_LINE = "Y147"

_GLUED = re.compile(r"[ ]*(-)[^\W\d_]")
"""A hyphen that was to begin a part of a list, and has no space behind it."""

LONGEST = 50_000
"""Of a longer file only the first such fault is told, so that nothing takes long."""

_KEY = re.compile(r"[ ]*(?:-[ ]+)*(?:[^\W\d][\w ]*:[ ]+)?")
_PAIRS = (("[", "]"), ("{", "}"))


def recover(text: str, problem: Diagnostic) -> str | None:
    """The text with a harmless line where the problem is, or None when there is no such line.

    All else keeps its place.
    """
    if len(text) > LONGEST:
        return None
    number = problem.at.line - 1
    lines = lines_of(text)
    line = lines[number]
    if problem.code == _OF_A_LINE and _holds_more(line, lines[number + 1 :]):
        return None
    mended = _without_fault(line, problem.code)
    if mended is None or mended == line:
        return None
    begin = _begin_of(text, number)
    return text[:begin] + mended + text[begin + len(line) :]


def _holds_more(line: str, below: Sequence[str]) -> bool:
    """Whether lines below belong to this one, so that they mean nothing without it."""
    following = next((other for other in below if other.strip()), "")
    depth = len(following) - len(following.lstrip(" "))
    return line.lstrip().startswith("- ") or depth > len(line) - len(line.lstrip(" "))


def _without_fault(line: str, code: str) -> str | None:
    if code == _OF_A_LINE:
        return " " * len(line)
    if code == "Y157" and (glued := _GLUED.match(line)):
        return f"{line[: glued.end(1)]} {line[glued.end(1) :]}"
    if bullet := BULLET.match(line):
        return f"{line[: bullet.start(1)]}- {line[bullet.end() :]}"
    key = _KEY.match(line)
    if code not in _OF_A_VALUE or key is None or key.end() in (0, len(line)):
        return None
    value = line[key.end() :]
    if value.count('"') % 2 or any(value.count(a) != value.count(b) for a, b in _PAIRS):
        return None
    return line[: key.end()] + "x" * len(value)


def _begin_of(text: str, number: int) -> int:
    """Where the line of this number begins in the text; lines count from 0."""
    ends = re.finditer("\r\n|\r|\n", text)
    return 0 if number == 0 else next(end for i, end in enumerate(ends, 1) if i == number).end()
