"""Hostile and broken lesson files: messages, never a traceback or a hang.

    python -m bench.hostile_files [--count 10000] [--seed 1]

Each file is a shipped one that was broken at random, or one that was made to do
harm. It goes the whole way: YAML, shape, meaning. Prints what was found and how
long the slowest took; exit 1 when a file raised, took too long, or gave a
message that cannot be shown.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.hostile import LESSONS, Hostile, hostile_files
from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.template import clean_text
from tutor.loader.decode import decode
from tutor.loader.load import load_lesson
from tutor.loader.schema import schema_of
from tutor.loader.yaml.document import parse_yaml

PATIENCE = 10
"""Seconds after which a file counts as a hang."""


def unfit(problems: Sequence[Diagnostic]) -> str:
    """Why one of these problems cannot be shown; "" when all can."""
    for problem in problems:
        for told in (problem.sentence(), problem.hint()):
            if not told or told != clean_text(told) or "\n" in told or len(told) > 500:
                return f"{problem.code} tells {told!r}"
        if problem.at.line < 1 or problem.at.column < 1:
            return f"{problem.code} stands nowhere"
    return ""


def shallow(hostile: Hostile) -> list[Diagnostic]:
    """Read a broken file by itself: YAML and shape."""
    node, problems = parse_yaml(hostile.data, hostile.file)
    if node is None:
        return problems
    return problems + decode(node, schema_of(hostile.file))[1]


class Folder:
    """A copy of the shipped lessons in which one file at a time is broken."""

    def __init__(self, root: Path) -> None:
        self._root = root
        shutil.copytree(LESSONS, root)

    def deep(self, hostile: Hostile) -> list[Diagnostic]:
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

    def add(self, hostile: Hostile, problems: Sequence[Diagnostic], seconds: float) -> None:
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
