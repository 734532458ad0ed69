"""Writing YAML that people will edit: comments, folded texts, and quotes only where needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Union

from tutor.lesson.template import clean_text

WIDTH = 96
_STEP = "  "
_PLAIN = re.compile(r"[^\W_][^\n]*|\$[a-z][^\n]*|\([^\n]*")
_TYPED = re.compile(r"(?i)[-+.\d][\d_.,:eExXoO+-]*|yes|no|true|false|on|off|y|n|null|~")
_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_BREAK = re.compile(r"(?<=\S) (?=\S)")


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with lines of comment above it."""

    value: Tree
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """A list or map that is written on one line, when it fits there."""

    value: Sequence[str | bool | int] | Mapping[str, str | bool | int]


Tree = Union[  # noqa: UP007 - it names itself
    str, bool, int, Sequence["Tree"], Mapping[str, "Tree"], Noted, Flow
]
"""What can be written; True and False become yes and no."""


def write_yaml(tree: Mapping[str, Tree], heading: Sequence[str] = ()) -> str:
    """A whole file: a map, below lines of comment.

    A text is cleaned as ``clean_text`` does; read again by ``read_tree`` it is
    the same.
    """
    lines = list(_comments(heading, ""))
    airy = False
    for key, value in tree.items():
        parts, was_airy = list(_top(key, value)), airy
        airy = sum(len(part) > 1 for part in parts[1:]) > (len(parts) - 1) / 2
        if lines and (airy or was_airy):
            lines.append("")
        for count, part in enumerate(parts):
            if airy and count > 1:
                lines.append("")
            lines += part
    return "\n".join(lines) + "\n"


def _top(key: str, value: Tree) -> Iterator[list[str]]:
    """The line of a key of the file, then each of its entries apart, so that air can be let in."""
    notes, bare = _apart(value)
    if isinstance(bare, str | bool | int | Flow) or not bare:
        yield list(_map({key: value}, ""))
        return
    yield [*_comments(notes, ""), f"{_key(key)}:"]
    if isinstance(bare, Mapping):
        yield from (list(_map({name: item}, _STEP)) for name, item in bare.items())
    elif isinstance(bare, Sequence):
        yield from (list(_list([item], _STEP)) for item in bare)


def scalar(value: str | bool | int, *, flow: bool = False) -> str:
    """One value on one line, quoted where YAML would read it otherwise."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    text = clean_text(value)
    return text if _is_plain(text, flow) else _quoted(text)


def _key(key: str) -> str:
    """A key: the words of the format stay as they are, also ``on``."""
    return key if _NAME.fullmatch(key) else scalar(key, flow=True)


def _is_plain(text: str, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or _TYPED.fullmatch(text) or text != text.strip():
        return False
    if re.search(r":(?=\s|$)|\s#", text):
        return False
    return not (flow and re.search(r"[,\[\]{}:?]", text))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _map(tree: Mapping[str, Tree], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        notes, bare = _apart(value)
        yield from _comments(notes, indent)
        yield from _entry(f"{indent}{_key(key)}:", bare, indent)


def _entry(start: str, value: Tree, indent: str) -> Iterator[str]:
    """A key or dash with what stands behind or below it."""
    if isinstance(value, Flow) and not _fits(value, start):
        value = list(value.value) if isinstance(value.value, Sequence) else dict(value.value)
    if isinstance(value, Flow):
        yield f"{start} {_flow(value)}"
    elif isinstance(value, str):
        yield from _text(start, value, indent + _STEP)
    elif isinstance(value, bool | int):
        yield f"{start} {scalar(value)}"
    elif isinstance(value, Mapping):
        yield from (start, *_map(value, indent + _STEP)) if value else (f"{start} {{}}",)
    elif isinstance(value, Sequence):
        yield from (start, *_list(value, indent + _STEP)) if value else (f"{start} []",)


def _list(items: Sequence[Tree], indent: str) -> Iterator[str]:
    for item in items:
        notes, bare = _apart(item)
        yield from _comments(notes, indent)
        dash = f"{indent}-"
        if isinstance(bare, Flow) and isinstance(bare.value, Mapping) and not _fits(bare, dash):
            bare = dict(bare.value)
        if isinstance(bare, Mapping) and bare:
            yield from _dashed(list(_map(bare, indent + _STEP)), indent)
        else:
            yield from _entry(dash, bare, indent)


def _dashed(lines: list[str], indent: str) -> Iterator[str]:
    """The lines of a map with the dash of its item; comments stay above the dash."""
    first = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from (f"{indent}{line.lstrip()}" for line in lines[:first])
    yield f"{indent}- {lines[first][len(indent) + 2 :]}"
    yield from lines[first + 1 :]


def _text(start: str, value: str, indent: str) -> Iterator[str]:
    """A text behind its key; a long or broken one in a block below it."""
    text = clean_text(value)
    one_line = f"{start} {scalar(text)}"
    if text != text.strip() or not text:
        yield one_line
    elif "\n" in text:
        yield from (
            f"{start} |-",
            *(f"{indent}{line}" if line else "" for line in text.split("\n")),
        )
    elif len(one_line) <= WIDTH or not _BREAK.search(text):
        yield one_line
    else:
        yield from (f"{start} >-", *_wrapped(text, indent))


def _wrapped(text: str, indent: str) -> Iterator[str]:
    """Lines that a reader folds back into the same text: broken at single spaces only."""
    line = ""
    for word in _BREAK.split(text):
        longer = f"{line} {word}" if line else word
        if line and len(indent) + len(longer) > WIDTH:
            yield indent + line
            line = word
        else:
            line = longer
    yield indent + line


def _flow(value: Flow) -> str:
    if isinstance(value.value, Mapping):
        pairs = (f"{_key(key)}: {scalar(item, flow=True)}" for key, item in value.value.items())
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(scalar(item, flow=True) for item in value.value) + "]"


def _fits(value: Flow, start: str) -> bool:
    return len(start) + 1 + len(_flow(value)) <= WIDTH


def _apart(value: Tree) -> tuple[tuple[str, ...], Tree]:
    return (value.notes, value.value) if isinstance(value, Noted) else ((), value)


def _comments(notes: Sequence[str], indent: str) -> Iterator[str]:
    for note in notes:
        text = " ".join(clean_text(note).split())
        # The lines after the first are indented, so that it can be read as one comment.
        for count, line in enumerate(_wrapped(text, f"{indent}#   " if text else "")):
            yield line.replace("#   ", "# ", 1) if count == 0 else line
