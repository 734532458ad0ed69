"""Hostile and broken lesson files: messages, never a traceback or a hang.

    python bench/hostile_files.py [--count 10000] [--seed 1]

Each file is a shipped one that was broken at random, or one that was made to do
harm. It goes the whole way: YAML, shape, meaning. Prints what was found and how
long the slowest took; exit 1 when a file raised, or gave a message that cannot
be shown.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tutor.lesson.decode import decode
from tutor.lesson.load import load_lesson
from tutor.lesson.problems import Problem
from tutor.lesson.shape import LessonFile
from tutor.lesson.text import clean_text
from tutor.lesson.tree import read_tree

LESSONS = Path(__file__).resolve().parent.parent / "lessons"
PATIENCE = 10
"""Seconds after which a file counts as a hang."""

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


def random_bytes(chance: random.Random, source: bytes) -> bytes:
    """No text at all."""
    del source
    return chance.randbytes(chance.randint(0, 3000))


MUTATIONS: tuple[Mutation, ...] = (
    flip_bytes, delete_part, cut_off, insert_nasty, repeat_lines, swap_lines, shift_lines,
    swap_values, nesting, aliases, huge, random_yaml, random_bytes,
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


def unfit(problems: Sequence[Problem]) -> str:
    """Why one of these problems cannot be shown; "" when all can."""
    for problem in problems:
        for told in (problem.sentence(), problem.remedy()):
            if not told or told != clean_text(told) or "\n" in told or len(told) > 500:
                return f"{problem.code} tells {told!r}"
        if problem.at.line < 1 or problem.at.column < 1:
            return f"{problem.code} stands nowhere"
    return ""


def shallow(hostile: Hostile) -> list[Problem]:
    """Read a broken file as a lesson, without its folder."""
    node, problems = read_tree(hostile.data, hostile.file)
    if node is None:
        return problems
    return problems + decode(node, LessonFile)[1]


class Folder:
    """A copy of the shipped lessons in which one file at a time is broken."""

    def __init__(self, root: Path) -> None:
        self._root = root
        shutil.copytree(LESSONS, root)

    def deep(self, hostile: Hostile) -> list[Problem]:
        """Load every lesson that reads the broken file."""
        path = self._root / hostile.file
        whole = path.read_bytes()
        path.write_bytes(hostile.data)
        try:
            return [
                problem
                for lesson in self._readers(hostile.file)
                for problem in load_lesson(lesson, self._root).problems
            ]
        finally:
            path.write_bytes(whole)

    def _readers(self, file: str) -> list[Path]:
        folder, _, name = file.rpartition("/")
        if folder.startswith("shared"):
            return [self._root / "kpn-tweestapsverificatie" / "app.yaml"]
        if name == "article.yaml":
            return [self._root / folder / "browser.yaml"]
        return [self._root / file]


class Tally:
    """What came of all files."""

    def __init__(self) -> None:
        self.codes: Counter[str] = Counter()
        self.hows: Counter[str] = Counter()
        self.harmless = 0
        self.failures: list[str] = []
        self.slowest = (0.0, "")

    def add(self, hostile: Hostile, problems: Sequence[Problem], seconds: float) -> None:
        """Count what a file gave."""
        self.codes.update({problem.code for problem in problems})
        self.hows.update(hostile.how.split("+"))
        self.harmless += not problems
        name = f"{hostile.how} of {hostile.file}, {len(hostile.data):,} bytes"
        self.slowest = max(self.slowest, (seconds, name))
        if why := unfit(problems):
            self.failures.append(f"{name}: {why}")

    def report(self, count: int, seconds: float) -> None:
        """Print it."""
        print(f"{count:,} files in {seconds:.0f} s, {1000 * seconds / count:.1f} ms each")
        print(f"  still without a problem: {self.harmless:,}")
        print(f"  slowest: {1000 * self.slowest[0]:.0f} ms ({self.slowest[1]})")
        print("  broken by:", ", ".join(f"{how} {n:,}" for how, n in self.hows.most_common()))
        print("  codes:", ", ".join(f"{code} {n:,}" for code, n in sorted(self.codes.items())))
        print(f"  tracebacks, hangs and unfit messages: {len(self.failures)}")
        for failure in self.failures[:10]:
            print("   ", failure)


def hang(*_: object) -> None:
    """Stop waiting for a file."""
    raise TimeoutError(f"no answer within {PATIENCE} s")


def main() -> int:
    """Break files, load them, and tell what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, hang)
    tally, begin = Tally(), time.perf_counter()
    with tempfile.TemporaryDirectory() as home:
        folder = Folder(Path(home) / "lessons")
        for hostile in hostile_files(options.count, options.seed):
            at = time.perf_counter()
            signal.alarm(PATIENCE)
            try:
                problems = folder.deep(hostile)
            except Exception:
                tally.failures.append(f"{hostile.how} of {hostile.file}\n{traceback.format_exc()}")
                continue
            finally:
                signal.alarm(0)
            tally.add(hostile, problems, time.perf_counter() - at)
    tally.report(options.count, time.perf_counter() - begin)
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
