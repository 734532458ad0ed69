"""How often the proof and a naive search agree on made-up lessons, and where they do not.

    python -m bench.oracle [--count 200] [--seed 1] [--no-shrink] [--seconds 60] [--only TEXT]

The naive search of ``tests/…/oracle`` does everything that a learner can do, in every
state, without folding any two; lessons that are too large for it are left out and counted.
Each kind of disagreement is told once, with the smallest lesson that Hypothesis finds
for it and the acts that show it. The exit code is 1 when there is any.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from tests.verify.oracle.agree import Disagreement, disagreements, told
from tests.verify.oracle.answers import answer
from tests.verify.oracle.lessons import lessons
from tests.verify.oracle.read import read_lesson
from tutor.verify.prove import prove

BATCH = 25
"""So many lessons of one seed: Hypothesis varies what it had, and a new seed gives new ones."""
SETTINGS = settings(
    max_examples=BATCH, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


@dataclass
class Tally:
    """What was counted over all lessons."""

    lessons: int = 0
    seen: set[str] = field(default_factory=set)
    large: int = 0
    strands: int = 0
    proven: int = 0
    undone: int = 0
    agreed: int = 0
    states: int = 0
    most: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    examples: dict[str, tuple[str, int]] = field(default_factory=dict)


def main() -> int:
    """Run both on every lesson and print what they differ in."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--seconds", type=float, default=60, help="for each smallest lesson")
    parser.add_argument("--only", default="", help="only kinds that contain this text")
    chosen = parser.parse_args()
    begun = time.perf_counter()
    tally = run(chosen.count, chosen.seed)
    print_tally(tally, time.perf_counter() - begun)
    for kind, count in tally.kinds.most_common():
        if chosen.only in kind:
            text, seed = tally.examples[kind]
            if not chosen.no_shrink:
                text = smallest(kind, text, seed, chosen.seconds)
            print_example(kind, count, text)
    return int(bool(tally.kinds))


def run(count: int, seed: int) -> Tally:
    """Look at ``count`` different made-up lessons, a batch for each seed from ``seed`` on."""
    tally = Tally()
    while tally.lessons < count:
        _batch(tally, seed, count)
        seed += 1
    return tally


def _batch(tally: Tally, seed: int, count: int) -> None:
    @seeded(seed)
    @settings(SETTINGS, phases=[Phase.generate])
    @given(lessons())
    def look(text: str) -> None:
        if text in tally.seen or tally.lessons == count:
            return
        begun = time.perf_counter()
        count_one(tally, text, seed)
        tally.most = max(tally.most, time.perf_counter() - begun)

    look()


def count_one(tally: Tally, text: str, seed: int) -> None:
    """Count what one lesson gives."""
    tally.lessons += 1
    tally.seen.add(text)
    lesson = read_lesson(text)
    naive = answer(lesson)
    if naive is None:
        tally.large += 1
        return
    proof = prove(lesson, workers=1)
    tally.states += naive.states
    tally.strands += naive.trap is not None
    tally.proven += proof.holds
    tally.undone += naive.trap is None and bool(naive.never_done)
    if naive.trap is None and not proof.holds:
        tally.refused.update({failure.code for failure in proof.failures} or {"not whole"})
    found = {each.kind for each in disagreements(lesson, naive, proof)}
    tally.agreed += not found
    for kind in found:
        tally.kinds[kind] += 1
        if kind not in tally.examples or len(text) < len(tally.examples[kind][0]):
            tally.examples[kind] = text, seed


def look_for(text: str) -> list[Disagreement]:
    """The disagreements on one lesson."""
    lesson = read_lesson(text)
    naive = answer(lesson)
    return [] if naive is None else disagreements(lesson, naive, prove(lesson, workers=1))


def smallest(kind: str, text: str, seed: int, seconds: float) -> str:
    """The smallest lesson with this kind of disagreement that is found in so many seconds."""
    end, known = time.perf_counter() + seconds, {text: True}

    @seeded(seed)
    @settings(SETTINGS, phases=[Phase.generate, Phase.shrink], report_multiple_bugs=False)
    @given(lessons())
    def look(text: str) -> None:
        if text not in known:
            known[text] = time.perf_counter() < end and any(
                each.kind == kind for each in look_for(text)
            )
        assert not known[text]

    with contextlib.suppress(AssertionError), contextlib.redirect_stdout(io.StringIO()):
        look()
    return min((text for text, has in known.items() if has), key=len)


def print_tally(tally: Tally, seconds: float) -> None:
    """Print the figures."""
    compared = tally.lessons - tally.large
    print(f"{tally.lessons} lessons, {tally.large} too large for the naive search")
    print(f"{tally.strands} of {compared} strand somebody, {tally.proven} are proven")
    print(f"{tally.undone} without a trap have a step that is never done, only left out")
    print(f"both agree on {tally.agreed} of {compared}")
    print(f"codes on lessons without a trap: {dict(tally.refused.most_common())}")
    print(f"{tally.states:,} states, {seconds:.0f} s, the slowest lesson {tally.most:.1f} s")
    for kind, count in tally.kinds.most_common():
        print(f"{count:5}  {kind}")


def print_example(kind: str, count: int, text: str) -> None:
    """Print a lesson with what the two say of it."""
    print(f"\n=== {kind} ({count})\n{text}")
    lesson = read_lesson(text)
    for each in look_for(text):
        print(f"--- {each.kind}: {each.says}")
        for line in told(lesson, each.place) if each.place else ():
            print(f"    {line}")
    print(f"--- codes: {[f'{f.code} {f.about}' for f in prove(lesson, workers=1).failures]}")


if __name__ == "__main__":
    sys.exit(main())
