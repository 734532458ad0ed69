"""A library of lessons that did not change: how long checking and proving it again takes.

    python -m bench.library [--lessons 1000] [--rounds 3]

The lessons are small and each has its own name and words. They are proven once, which
is told too, and then again as they are: the median of wall time, with the processor
time beside it. The exit code is 1 over the budget of 5 s for 1,000 lessons.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUDGET = 5.0 / 1000
"""Seconds for each unchanged lesson."""

LESSON = """\
format: 1
lesson: les-{number}
title: Aanmelden, les {number}
summary: U meldt zich aan bij het buurthuis nummer {number}.
places: computer
persona: ria
reviewed: 2026-11-02
screens:
  start:
    url: https://buurthuis-{number}.example
    content:
      - choice: Hoe krijgt u de code?
        options: [Sms, Brief]
        keep: manier
      - {{button: Verder, go: next}}
  klaar:
    end: yes
    content:
      - {{success: U krijgt een sms., when: manier = Sms}}
      - {{success: U krijgt een brief., when: manier = Brief}}
steps:
  - visit: start
  - fill: Hoe krijgt u de code?
  - press: Verder
"""


def main() -> int:
    """Prove the library once and then again, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "lessons"
        for number in range(chosen.lessons):
            path = root / f"les-{number}" / "lesson.yaml"
            path.parent.mkdir(parents=True)
            path.write_text(LESSON.format(number=number), encoding="utf-8")
        first = prove(root)
        again = [prove(root) for _round in range(chosen.rounds)]
    wall, processor = (statistics.median(column) for column in zip(*again, strict=True))
    print(f"{chosen.lessons} lessons, proven for the first time: {first[0]:.2f} s")
    print(f"unchanged: {wall:.2f} s ({processor:.2f} s of processor)")
    return int(wall > BUDGET * chosen.lessons)


def prove(root: Path) -> tuple[float, float]:
    """Wall and processor time, in seconds, of checking and proving the whole folder."""
    command = [sys.executable, "-m", "tutor", "--lessons", str(root), "check", "--prove"]
    home = {**os.environ, "TUTOR_HOME": str(root.parent / "home")}
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*command, "--format", "json"], env=home, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - begun, used


if __name__ == "__main__":
    sys.exit(main())
