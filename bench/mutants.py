"""Change the engine and the input kinds in small ways, and see whether the tests notice.

Run: python bench/mutants.py [--seed 1] [--count 200] [--only tutor/engine] [--jobs 2]

A mutant is one change in one place of ``tutor/engine`` or
``tutor/inputs``; ``bench/mutations.py`` lists the changes. From all
mutants a sample is drawn, and each is tried in a process of its own on a copy
of the tree: first the tests of its own part, then the others that could
notice, then the properties. A mutant is killed when a test fails, when the
module cannot be imported, or when the tests need more processor time than
twice the whole run without a change. What survives is printed with its place.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.util
import os
import resource
import shutil
import signal
import sys
import tempfile
import types
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from typing import NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.mutations import Mutation, mutations

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("tutor/engine", "tutor/inputs")
ENGINE, INPUTS, STORYBOARDS = "tests/engine", "tests/inputs", "tests/storyboard"
SLOW = (f"{ENGINE}/test_practice.py", f"{INPUTS}/test_properties.py")
PRELOADED = ("hypothesis", "pydantic", "yaml", "markdown_it", "asyncio")
OPTIONS = (
    *("-x", "-q", "-p", "no:xdist", "-p", "no:cacheprovider"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # it regrets what was preloaded
)
MEMORY = 2 << 30
FASTEST = 20
OUTCOMES = {0: "survived", 1: "a test failed", 2: "no import"}


class Mutant(NamedTuple):
    """One change: the file and the number of the mutation in it."""

    file: str
    number: int
    mutation: Mutation

    def __str__(self) -> str:
        return f"{self.file}:{self.mutation.line}: {self.mutation.was} -> {self.mutation.now}"


def all_mutants(only: str) -> list[Mutant]:
    """Every mutant of the files whose path begins with ``only``, in a fixed order."""
    files = sorted(path for part in PARTS for path in (ROOT / part).rglob("*.py"))
    names = [path.relative_to(ROOT).as_posix() for path in files]
    return [
        Mutant(name, number, mutation)
        for name in names
        if name.startswith(only)
        for number, mutation in enumerate(mutations(tree_of(ROOT, name)))
    ]


def drawn(mutants: Sequence[Mutant], seed: int) -> list[Mutant]:
    """The mutants in an order that the seed gives, and that edits elsewhere do not change."""
    same: Counter[tuple[str, str, str]] = Counter()
    keyed = []
    for mutant in mutants:
        what = (mutant.file, mutant.mutation.was, mutant.mutation.now)
        same[what] += 1
        keyed.append((sha256(repr((seed, what, same[what])).encode()).digest(), mutant))
    return [mutant for _key, mutant in sorted(keyed, key=lambda pair: pair[0])]


def tree_of(root: Path, name: str) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse((root / name).read_text(encoding="utf-8"))


def stages(file: str, root: Path) -> Iterator[list[str]]:
    """The tests that could notice a change in this file, the quickest to do so first."""
    folder = ENGINE if file.startswith(PARTS[0]) else INPUTS
    own = f"{folder}/test_{'rules' if '/rules/' in file else Path(file).stem}.py"
    tests = sorted(path.relative_to(root).as_posix() for path in (root / folder).glob("test_*.py"))
    chosen = (
        [test for test in tests if test == own],
        [test for test in tests if test not in (own, *SLOW)],
        [test for test in tests if test in SLOW],
        [STORYBOARDS] if folder == ENGINE else [],
    )
    yield from (some for some in chosen if some)


class Mutated(SourceFileLoader):
    """Loads one module with a mutation in it."""

    def __init__(self, name: str, path: str, number: int) -> None:
        super().__init__(name, path)
        self._number = number

    def get_code(self, fullname: str) -> types.CodeType:
        """The code of the changed tree."""
        assert fullname == self.name
        tree = ast.parse(Path(self.path).read_text(encoding="utf-8"))
        mutations(tree)[self._number].apply()
        return compile(ast.fix_missing_locations(tree), self.path, "exec")


class Finder:
    """Finds the one module that is changed, before Python finds the file itself."""

    def __init__(self, root: Path, mutant: Mutant) -> None:
        module = mutant.file.removesuffix(".py").removesuffix("/__init__")
        self._name = module.replace("/", ".")
        self._path = str(root / mutant.file)
        self._number = mutant.number

    def find_spec(
        self, name: str, _path: object = None, _target: object = None
    ) -> ModuleSpec | None:
        """The way to load it."""
        if name != self._name:
            return None
        loader = Mutated(name, self._path, self._number)
        return importlib.util.spec_from_file_location(name, self._path, loader=loader)


def tests_in_child(root: Path, tests: Sequence[str], mutant: Mutant | None, limit: int) -> int:
    """Run these tests in a child process; pytest's exit code, or minus the signal that ended it."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    code = 3
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        silence = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silence, stream)
        if mutant is not None:
            sys.meta_path.insert(0, Finder(root, mutant))
        code = int(pytest.main([*OPTIONS, *tests]))
    finally:
        os._exit(code)


def outcome(root: Path, mutant: Mutant, limit: int) -> str:
    """What became of a mutant."""
    for tests in stages(mutant.file, root):
        code = tests_in_child(root, tests, mutant, limit)
        if code:
            return OUTCOMES.get(code, "never ended" if code < 0 else f"pytest ended with {code}")
    return OUTCOMES[0]


def in_parallel(
    root: Path, sample: Sequence[Mutant], limit: int, jobs: int
) -> Iterator[tuple[Mutant, str]]:
    """Each mutant with what became of it, in the order in which they were done."""
    waiting = list(reversed(sample))
    running: dict[int, tuple[Mutant, int]] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant = waiting.pop()
            reading, writing = os.pipe()
            pid = os.fork()
            if not pid:
                try:
                    os.write(writing, outcome(root, mutant, limit).encode())
                finally:
                    os._exit(0)
            os.close(writing)
            running[pid] = mutant, reading
        mutant, reading = running.pop(os.wait()[0])
        with os.fdopen(reading) as answer:
            yield mutant, answer.read() or "no answer"


def copy_tree(folder: Path) -> Path:
    """A copy of all that the tests need, so that nobody's work is touched."""
    leave = shutil.ignore_patterns("node_modules")
    for name in ("tutor", "tests", "lessons", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    shutil.copyfile(ROOT / "pyproject.toml", folder / "pyproject.toml")
    return folder


def prepare(root: Path) -> int:
    """Load what every run needs, and run all without a change; the limit in processor seconds."""
    os.chdir(root)
    os.environ["CI"] = "1"  # so that Hypothesis draws the same examples every time
    sys.path.insert(0, str(root))
    for name in PRELOADED:
        importlib.import_module(name)
    for tests in (tests for part in PARTS for tests in stages(f"{part}/any.py", root)):
        if tests_in_child(root, tests, None, 3_600):
            sys.exit(f"The tests fail without any change: {' '.join(tests)}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return max(FASTEST, int(2 * used.ru_utime))


def main() -> None:
    """Draw the mutants, try them, and print what survived."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="tutor/", help="only files whose path begins so")
    wanted = parser.parse_args()
    every = all_mutants(wanted.only)
    sample = drawn(every, wanted.seed)[: wanted.count]
    print(f"{len(sample)} of {len(every)} mutants, seed {wanted.seed}", flush=True)
    counts: dict[str, int] = {}
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        root = copy_tree(Path(folder))
        limit = prepare(root)
        for mutant, what in in_parallel(root, sample, limit, wanted.jobs):
            counts[what] = counts.get(what, 0) + 1
            print(f"{what:15} {mutant}", flush=True)
    killed = len(sample) - counts.get(OUTCOMES[0], 0)
    for what, count in sorted(counts.items()):
        print(f"{count:5} {what}")
    print(f"killed {killed} of {len(sample)}: {killed / max(1, len(sample)):.1%}")


if __name__ == "__main__":
    main()
