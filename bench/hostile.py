"""Broken and hostile lesson files, made from the shipped ones; the same seed makes the same."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tutor.loader.yaml.document import parse_yaml

LESSONS = Path(__file__).resolve().parent.parent / "lessons"
Mutation = Callable[[random.Random, bytes], bytes]

_NASTY = (
    "\t", "\0", "\x1b[2J", "\u202e", "\u200b", "\ufeff", "\u2028", "\x85", "\u00a0", "\r", "\n\n",
    ": ", " #", "- ", "? ", "& ", "&a ", "*a", "*", "!", "!!python/name:os.system ", "|", ">", "%",
    "@", "`", "'", '"', "\\", "{", "}", "[", "]", ",", "---\n", "...\n", "%YAML 9.9\n", "<<: ",
    "$", "$name", "${x}", "{0}", "é", "💬", "𝕏", "~", "null", "yes", "no", "0x1F", "1e999",
    "[@click=app.quit]", "../../etc/passwd", "and or not =",
)  # fmt: skip
_WORDS = (
    "format", "lesson", "article", "title", "screens", "content", "button", "field", "steps",
    "press", "fill", "when", "mistakes", "on", "say", "data", "make", "pick", "messages", "block",
    "with", "question", "options", "rules", "go", "next", "epilogue", "1", "yes", "a b", "",
)  # fmt: skip


def _text(source: bytes) -> str:
    return source.decode("utf-8", "replace")


def flip_bytes(chance: random.Random, source: bytes) -> bytes:
    """Some bytes changed."""
    broken = bytearray(source)
    for _ in range(chance.randint(1, 8)):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def delete_part(chance: random.Random, source: bytes) -> bytes:
    """A part cut out, also in the middle of a character."""
    begin = chance.randrange(len(source))
    return source[:begin] + source[begin + chance.randint(1, 200) :]


def cut_off(chance: random.Random, source: bytes) -> bytes:
    """The rest of the file gone."""
    return source[: chance.randrange(len(source))]


def insert_nasty(chance: random.Random, source: bytes) -> bytes:
    """Characters with a meaning in YAML, in terminals or in texts, put in anywhere."""
    text = _text(source)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(text) + 1)
        text = text[:place] + chance.choice(_NASTY) + text[place:]
    return text.encode()


def repeat_lines(chance: random.Random, source: bytes) -> bytes:
    """A few lines once more, there or elsewhere."""
    lines = source.splitlines(keepends=True)
    begin = chance.randrange(len(lines))
    part = lines[begin : begin + chance.randint(1, 10)]
    place = chance.choice([begin, chance.randrange(len(lines))])
    return b"".join([*lines[:place], *part * chance.randint(1, 3), *lines[place:]])


def swap_lines(chance: random.Random, source: bytes) -> bytes:
    """Lines in another order."""
    lines = source.splitlines(keepends=True)
    for _ in range(chance.randint(1, 5)):
        a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
    return b"".join(lines)


def shift_lines(chance: random.Random, source: bytes) -> bytes:
    """Lines that are indented otherwise."""
    lines = source.splitlines(keepends=True)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(lines))
        indent = chance.choice([b"", b" ", b"  ", b"\t", b"    ", "\u00a0".encode()])
        lines[place] = indent + lines[place].lstrip()
    return b"".join(lines)


def swap_values(chance: random.Random, source: bytes) -> bytes:
    """Values of another kind, or keys with another name."""
    lines = _text(source).splitlines()
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(lines))
        key, colon, _ = lines[place].partition(":")
        value = chance.choice(["[]", "{}", "[[a]]", "{a: b}", "x", "", "'", "-1", "99999999999"])
        lines[place] = f"{key}{colon} {value}"
        if chance.random() < 0.3:
            lines[place] = lines[place].replace(key.strip(" -"), chance.choice(_WORDS), 1)
    return "\n".join(lines).encode()


def nesting(chance: random.Random, source: bytes) -> bytes:
    """Deep nesting, behind a good begin."""
    depth = chance.choice([19, 20, 21, 500, 50_000])
    bomb = chance.choice(["[" * depth, "{a: " * depth, "- " * depth, "? " * depth, "[{" * depth])
    return source[: chance.randrange(200)] + b"\nbomb: " + bomb.encode()


def aliases(chance: random.Random, source: bytes) -> bytes:
    """The billion laughs, and an alias within itself."""
    names = "abcdefghij"
    laughs = "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in pairwise(names)
    )
    return chance.choice([source, b""]) + b"\na: &a [*a]\n" + laughs.encode()


def huge(chance: random.Random, source: bytes) -> bytes:
    """Very many or very large parts."""
    parts = [b"x: y\n", b"- a\n", b"#\n", b"\n", b"[", b"'", b'"', b" ", b"\t", b"\0", b"a: [b,\n"]
    size = chance.choice([3_000, 100_000, 300_000, 5_000_000])
    part = chance.choice(parts)
    return source[: chance.randrange(400)] + b"\n" + part * (size // len(part))


def random_yaml(chance: random.Random, source: bytes) -> bytes:
    """YAML made of the words of the format, in no order."""
    del source

    def value(depth: int) -> str:
        kind = chance.random()
        if depth > 5 or kind < 0.4:
            return chance.choice([*_WORDS, *_NASTY])
        inner = [value(depth + 1) for _ in range(chance.randint(0, 4))]
        if kind < 0.65:
            return "[" + ", ".join(inner) + "]"
        return "{" + ", ".join(f"{chance.choice(_WORDS)}: {each}" for each in inner) + "}"

    return "\n".join(f"{chance.choice(_WORDS)}: {value(0)}" for _ in range(12)).encode()


def edit_tree(chance: random.Random, source: bytes) -> bytes:
    """Good YAML of which keys and values were dropped, renamed, moved or made another kind."""
    node, _ = parse_yaml(source, "")
    if node is None:
        return source
    tree = node.plain()
    parts = list(_parts(tree))
    for _ in range(chance.randint(1, 6)):
        if parts:
            _edit(chance, chance.choice(parts), parts)
    return yaml.dump(tree, Dumper=_WithoutAliases, allow_unicode=True, sort_keys=False).encode()


class _WithoutAliases(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        """Write everything out: nothing refers to another part."""
        del data
        return True


def _parts(tree: Any) -> Iterator[Any]:
    """Every list and map of a tree."""
    if isinstance(tree, dict | list) and tree:
        yield tree
        for child in tree.values() if isinstance(tree, dict) else tree:
            yield from _parts(child)


def _edit(chance: random.Random, part: Any, parts: list[Any]) -> None:
    """Change one thing in a list or map that is not empty."""
    if not part:
        return
    key: Any = chance.choice(list(part)) if isinstance(part, dict) else chance.randrange(len(part))
    act = chance.randrange(4)
    if act == 0:
        del part[key]
    elif act == 1 and isinstance(part, dict):
        part[chance.choice([*_WORDS, key[:-1]])] = part.pop(key)
    elif act == 2:
        part[key] = deepcopy(chance.choice(parts))  # a copy, so that nothing holds itself
    else:
        part[key] = chance.choice(["", "x", "yes", "12", [], {}, ["a"], {"a": "b"}, *_NASTY])


def random_bytes(chance: random.Random, source: bytes) -> bytes:
    """No text at all."""
    del source
    return chance.randbytes(chance.randint(0, 3000))


MUTATIONS: tuple[Mutation, ...] = (
    flip_bytes, delete_part, cut_off, insert_nasty, repeat_lines, swap_lines, shift_lines,
    swap_values, edit_tree, edit_tree, edit_tree, nesting, aliases, huge, random_yaml, random_bytes,
)  # fmt: skip


class Hostile(NamedTuple):
    """A broken file: which shipped one it was, how it was broken, and its bytes."""

    file: str
    how: str
    data: bytes


def hostile_files(count: int, seed: int, lessons: Path = LESSONS) -> Iterator[Hostile]:
    """That many broken files; the same seed gives the same files."""
    chance = random.Random(seed)
    sources = {
        path.relative_to(lessons).as_posix(): path.read_bytes()
        for path in sorted(lessons.rglob("*.yaml"))
    }
    for _ in range(count):
        file = chance.choice(list(sources))
        data = sources[file]
        hows = [chance.choice(MUTATIONS) for _ in range(chance.choice([1, 1, 1, 2, 3]))]
        for mutate in hows:
            data = mutate(chance, data or b"\n")
        yield Hostile(file, "+".join(mutate.__name__ for mutate in hows), data)
