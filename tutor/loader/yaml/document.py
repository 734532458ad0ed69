"""From the bytes of a YAML file to a tree of texts, lists and maps that know their place.

The parser is read event by event and never composes: that is what keeps deep
nesting, aliases and tags harmless. The C parser is used where there is one;
the pure one explains what the C parser stumbles over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from tutor.diagnostics.diagnostic import MOST, Diagnostic
from tutor.lesson.model import NOWHERE, Position
from tutor.lesson.template import clean_text
from tutor.loader.yaml.characters import (
    APOSTROPHE,
    BULLET,
    CONTROL,
    code_point,
    lines_of,
    place_in,
    read_characters,
)
from tutor.loader.yaml.node import Node
from tutor.loader.yaml.syntax_errors import explain_syntax_error, recover

DEEPEST = 20
LONGEST = 4000
"""The longest text, in characters."""
MOST_NODES = 20_000
MOST_STUMBLES = 10

_LOST = re.compile(r"[ ]+#(?=[^\s#])")
_DIRECTIVE = re.compile(r"(?:[ ]*+(?:#[^\r\n]*+)?[\r\n])*+%")
_CURVED = re.compile("[“„‟”][^“„‟”]*[“”]|[‘‚‛’][^‘‚‛]*[‘’]")
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(data: bytes, file: str) -> tuple[Node | None, list[Diagnostic]]:
    """Read a YAML file of which every scalar stays text.

    ``file`` is how positions name it. The tree is None when the file has none;
    with only smaller problems there is still a tree, so that more can be found
    in one go. Never raises for any bytes.
    """
    text, problems = read_characters(data, file)
    if text is None:
        return None, problems
    if directive := _DIRECTIVE.match(text):
        at = place_in(text, directive.end() - 1, file)
        return None, sorted([*problems, Diagnostic(at, "Y146", {"value": "%"})])
    # What does not parse may follow from a tab or special space, which was told already.
    excused = any(problem.code in ("Y110", "Y111") for problem in problems)
    root, found = _read(text, file, excused)
    return root, sorted(problems + found)[:MOST]


def _read(text: str, file: str, excused: bool) -> tuple[Node | None, list[Diagnostic]]:
    """Read on behind each error that ends with its line; those of ``excused`` are not reported."""
    stumbles: list[Diagnostic] = []
    while True:
        builder = _Builder(text, file, frozenset(stumble.at.line for stumble in stumbles))
        stumble, root = None, None
        try:
            for event in yaml.parse(text, Loader=_PARSER):
                builder.take(event)
            root = builder.finished()
        except _Refused:
            pass
        except yaml.YAMLError as error:
            if not excused:
                stumble = explain_syntax_error(error, text, file)
        if stumble is None:
            return root, [*stumbles, *builder.problems]
        mended = recover(text, stumble) if len(stumbles) < MOST_STUMBLES else None
        stumbles.append(stumble)
        if mended is None:
            return None, [*stumbles, *builder.problems]
        text = mended


class _Refused(Exception):
    """The rest of the file is not worth reading."""


@dataclass(slots=True)
class _Open:
    """A list or map that is being read."""

    at: Position
    is_map: bool
    flow: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    key_at: dict[str, Position] = field(default_factory=dict)
    key: Node | None = None

    def closed(self) -> Node:
        value = self.entries if self.is_map else tuple(self.items)
        return Node(self.at, value, self.key_at, self.flow)


class _Builder:
    """Builds the tree from the parser's events, and notes what it refuses."""

    def __init__(self, text: str, file: str, mended: frozenset[int]) -> None:
        self.problems: list[Diagnostic] = []
        self._source = text
        self._lines = lines_of(text)
        self._file = file
        self._mended = mended
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._nodes = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event; raises ``_Refused`` when there is no point in going on."""
        if isinstance(event, yaml.ScalarEvent):
            self._text(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._open.pop().closed())
        elif isinstance(event, yaml.AliasEvent):
            self._note(event, "Y129")
            self._add(Node(self._at(event), f"*{event.anchor}"))
        elif isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
            self._refuse(event, "Y123")

    def finished(self) -> Node | None:
        """The tree, when the file is a map at its top."""
        root = self._root
        if root is None or root.value == "":
            self.problems.append(Diagnostic(Position(self._file, 1, 1), "Y121"))
            return None
        if root.kind != "map":
            self.problems.append(Diagnostic(root.at, "Y122"))
            return None
        return replace(root, mended=True) if self._mended else root

    def _text(self, event: yaml.ScalarEvent) -> None:
        self._check_properties(event)
        self._check_rest(event)
        self._check_typography(event)
        text = event.value
        if len(text) > LONGEST:
            self._note(event, "Y125")
            text = text[:LONGEST]
        # An escape such as "\e" makes a character that was not in the file.
        if event.style == '"' and (control := CONTROL.search(text)):
            self._note(event, "Y108", value=code_point(control[0]))
        at = self._at(event)
        mended = at.line in self._mended
        text = clean_text(text)
        written = self._written(event)
        written = "" if written == text else written
        self._add(Node(at, text, quoted=bool(event.style), mended=mended, written=written))

    def _written(self, event: yaml.Event) -> str:
        """The piece of the file that the event was read from."""
        start, end = event.start_mark, event.end_mark
        return self._source[start.index : end.index] if start and end else ""

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._check_properties(event)
        if len(self._open) >= DEEPEST:
            self._refuse(event, "Y124")
        is_map = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Open(self._at(event), is_map, bool(event.flow_style)))

    def _check_properties(self, event: yaml.NodeEvent) -> None:
        """Count the node, and note an anchor or tag; its value is still read."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._refuse(event, "Y126")
        if event.anchor is not None:
            self._note(event, "Y128")
        if getattr(event, "tag", None) is not None:
            self._note(event, "Y130")

    def _check_rest(self, event: yaml.ScalarEvent) -> None:
        """Note a ``#`` that was hardly meant as the begin of a comment."""
        end = event.end_mark
        if event.style or end is None or end.line >= len(self._lines):
            return
        if rest := _LOST.match(self._lines[end.line], end.column):
            at = Position(self._file, end.line + 1, rest.end())
            self.problems.append(Diagnostic(at, "Y152"))

    def _check_typography(self, event: yaml.ScalarEvent) -> None:
        """Note what a word processor makes of hyphens and quotes, and a lost apostrophe."""
        start, end = event.start_mark, event.end_mark
        if start is None or end is None or start.line >= len(self._lines):
            return  # an empty value at the very end stands on no line
        lost = APOSTROPHE.match(self._lines[start.line], start.column)
        # 'K ' is a letter between quotation marks; a word with an apostrophe has more behind it.
        if event.style == "'" and lost and event.value.strip() != lost[0][1:]:
            self._note(event, "Y154")
        if event.style:
            return
        for line in range(start.line, min(end.line + 1, len(self._lines))):
            bullet = BULLET.match(self._lines[line])
            if bullet and (line, bullet.start(1)) >= (start.line, start.column):
                at = Position(self._file, line + 1, bullet.start(1) + 1)
                self.problems.append(Diagnostic(at, "Y155", {"value": bullet[1]}))
        if _CURVED.fullmatch(event.value):
            self._note(event, "Y156")

    def _add(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        around = self._open[-1]
        if not around.is_map:
            around.items.append(node)
        elif around.key is None:
            around.key = node
        else:
            key, around.key = around.key, None
            self._add_entry(around, key, node)

    def _add_entry(self, around: _Open, key: Node, node: Node) -> None:
        """Add an entry unless its key cannot be one."""
        if key.kind != "text" or not key.text.strip():
            # Parsers disagree on where an empty key is, but not on its map.
            self.problems.append(Diagnostic(key.at if key.value else around.at, "Y132"))
        elif key.text == "<<" and not key.quoted:
            self.problems.append(Diagnostic(key.at, "Y131"))
        elif key.text in around.entries:
            values = {"key": key.text, "line": str(around.key_at[key.text].line)}
            self.problems.append(Diagnostic(key.at, "Y127", values))
        else:
            around.entries[key.text] = node
            around.key_at[key.text] = key.at

    def _at(self, event: yaml.Event) -> Position:
        mark = event.start_mark
        return Position(self._file, mark.line + 1, mark.column + 1) if mark else NOWHERE

    def _note(self, event: yaml.Event, code: str, **values: str) -> None:
        self.problems.append(Diagnostic(self._at(event), code, values))

    def _refuse(self, event: yaml.Event, code: str) -> None:
        self._note(event, code)
        raise _Refused
