"""``tutor check`` without proof, against check-jsonschema on the same files in the same run.

    python -m bench.check [--lessons 1000] [--rounds 3]

The lessons are the shipped ones, each copy with its own name and its own words.
check-jsonschema reads the lesson files with the schema of ``tutor schema`` and so
looks at the shape only; ``tutor check`` also reads articles and shared files and
applies every rule. The two take turns, so that both meet the same noise. Told are
the medians of wall time, and the processor time of all processes.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LESSONS = ROOT / "lessons"
BUDGET = 1.0


class Cost(NamedTuple):
    """What one run took, in seconds."""

    wall: float
    processor: float


def main() -> int:
    """Run both in turn and print the figures; the exit code is 1 over budget."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "lessons"
        files = make_lessons(root, chosen.lessons)
        schema = Path(folder) / "lesson.schema.json"
        run([sys.executable, "-m", "tutor", "schema", "--out", str(schema)])
        peer = str(Path(sys.executable).with_name("check-jsonschema"))
        ours = [sys.executable, "-m", "tutor", "--lessons", str(root), "check", "--format", "json"]
        theirs = [peer, "--schemafile", str(schema), *map(str, files)]
        costs = [(run(ours), run(theirs)) for _round in range(chosen.rounds)]
    return tell(len(files), [pair[0] for pair in costs], [pair[1] for pair in costs])


def make_lessons(root: Path, count: int) -> list[Path]:
    """Copies of the shipped lessons, ``count`` in all, with their own names and words."""
    for path in (LESSONS / "shared").rglob("*.yaml"):
        write(root / path.relative_to(LESSONS), path.read_text(encoding="utf-8"))
    folders = sorted(p for p in LESSONS.iterdir() if p.is_dir() and p.name != "shared")
    files: list[Path] = []
    number = 0
    while len(files) < count:
        folder = folders[number % len(folders)]
        number += 1
        for path in sorted(folder.glob("*.yaml")):
            copy = root / f"{folder.name}-{number}" / path.name
            if path.name == "article.yaml":
                write(copy, varied(path, folder.name, number))
            elif len(files) < count:
                write(copy, varied(path, folder.name, number))
                files.append(copy)
    return files


def varied(path: Path, folder: str, number: int) -> str:
    """The text of a lesson file under another name, with a number in its sentences."""
    text = path.read_text(encoding="utf-8")
    text = text.replace(f"lesson: {folder}", f"lesson: {folder}-{number}")
    return text.replace(" rustig", f" rustig ({number})").replace("title: ", f"title: {number} ")


def write(path: Path, text: str) -> None:
    """Write a file, and the folders that it is in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(command: list[str]) -> Cost:
    """What a command costs; its own exit code only says what it found."""
    before, begun = children(), time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return Cost(time.perf_counter() - begun, children() - before)


def children() -> float:
    """The processor time of all processes that have ended, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tell(count: int, ours: list[Cost], theirs: list[Cost]) -> int:
    """Print both and their ratio; 1 when ours takes longer than the budget allows."""
    print(f"{count} lessons, median of {len(ours)} rounds")
    for name, costs in (("tutor check", ours), ("check-jsonschema", theirs)):
        wall = statistics.median(cost.wall for cost in costs)
        processor = statistics.median(cost.processor for cost in costs)
        print(f"{name:18}{wall:8.1f} s wall {processor:8.1f} s processor")
    ratio = statistics.median(a.wall / b.wall for a, b in zip(ours, theirs, strict=True))
    busy = statistics.median(a.processor / b.processor for a, b in zip(ours, theirs, strict=True))
    print(f"ratio {ratio:.2f} wall, {busy:.2f} processor (budget {BUDGET})")
    return int(ratio > BUDGET)


if __name__ == "__main__":
    sys.exit(main())
