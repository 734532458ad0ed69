"""How long the proof of each shipped lesson takes, and how many acts it tries a second.

Run: python bench/proof.py. Budgets: one lesson within 1 s, all of them within
20 s, on two cores. Wall time, with the processes that the proof itself starts;
the best of three runs is printed beside the middle one.
"""

from __future__ import annotations

from pathlib import Path

from tutor.loader.load import load_lesson
from tutor.verify.prove import Proof, prove

ROOT = Path(__file__).parent.parent / "lessons"
RUNS = 3


def main() -> None:
    """Print one row per lesson."""
    print(
        f"{'lesson':38} {'deals':>5} {'states':>7} {'acts':>7} {'best s':>7} {'mid s':>7}", end=""
    )
    print(f" {'acts/s':>8} {'mistakes with own words':>24}  proven")
    total = 0.0
    for path in sorted(ROOT.glob("*/*.yaml")):
        lesson = load_lesson(path, ROOT).lesson
        if path.parent.name == "shared" or path.name == "article.yaml" or lesson is None:
            continue
        runs: list[Proof] = sorted((prove(lesson) for _ in range(RUNS)), key=lambda p: p.seconds)
        best, middle = runs[0], runs[RUNS // 2]
        total += middle.seconds
        share = f"{best.coverage.authored}/{best.coverage.total} = {best.coverage.share:.0%}"
        print(
            f"{lesson.id:38} {best.deals:5} {best.states:7,} {best.transitions:7,}"
            f" {best.seconds:7.2f} {middle.seconds:7.2f} {best.transitions / best.seconds:8,.0f}"
            f" {share:>24}  {'yes' if best.holds else 'NO'}"
        )
    print(f"all: {total:.2f} s")


if __name__ == "__main__":
    main()
