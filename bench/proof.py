"""What the proof costs: the shipped lessons, an ordinary purchase, and lessons that grow.

Run: python -m bench.proof [--growth]. Wall and processor seconds of one run in one process,
states (worlds of an overview, or states of a whole search), acts, and acts a second; the
memory is the most that the process held so far.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.growth import GROWING, PURCHASE
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson
from tutor.verify.prove import prove

ROOT = Path(__file__).parent.parent / "lessons"
PERSONA = "anna:\n  name: Anna\n  email: anna@post.example\n  phone: '0600123456'\n  pin: '1357'\n"


def main() -> None:
    """Print one row per lesson."""
    print(
        f"{'lesson':40} {'draws':>5} {'states':>7} {'acts':>8} {'wall s':>7} {'proc s':>7}", end=""
    )
    print(f" {'acts/s':>8} {'MB':>5}  proven")
    total = 0.0
    for name, lesson in (*_shipped(), *_made("--growth" in sys.argv)):
        total += _row(name, lesson)
    print(f"all: {total:.2f} s of processor")


def _row(name: str, lesson: Lesson) -> float:
    begun = time.process_time()
    proof = prove(lesson, workers=1)
    spent = time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:40} {proof.scenarios:5} {proof.states:7,} {proof.transitions:8,}"
        f" {proof.seconds:7.2f} {spent:7.2f} {proof.transitions / spent:8,.0f} {memory:5.0f}"
        f"  {'yes' if proof.holds else 'NO'}",
        flush=True,
    )
    return spent


def _shipped() -> Iterator[tuple[str, Lesson]]:
    for path in sorted(ROOT.glob("*/*.yaml")):
        lesson = load_lesson(path, ROOT).lesson
        if path.parent.name != "shared" and path.name != "article.yaml" and lesson is not None:
            yield lesson.id, lesson


def _made(growth: bool) -> Iterator[tuple[str, Lesson]]:
    yield "an ordinary purchase", _read(PURCHASE)
    for name, (make, sizes) in GROWING.items() if growth else ():
        for size in sizes:
            yield f"{size} {name}", _read(make(size))


def _read(text: str) -> Lesson:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in (("shared/personas.yaml", PERSONA), ("proef/lesson.yaml", text)):
            (root / name).parent.mkdir()
            (root / name).write_text(content, encoding="utf-8")
        lesson = load_lesson(root / "proef" / "lesson.yaml", root).lesson
    if lesson is None:
        raise SystemExit("a lesson of the bench cannot be loaded")
    return lesson


if __name__ == "__main__":
    main()
