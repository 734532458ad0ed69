"""How many events a second the engine handles on one core, and what a view costs.

Run: python bench/engine.py [LESSON-FILE …]; without files all shipped lessons.
The events are those of long, seeded walks through everything that can be done,
right and wrong; only ``advance`` is timed, not finding the events, in processor time of one core.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tutor.engine.advance import advance, chapter_done, start
from tutor.engine.event import Event
from tutor.engine.moves import moves, wrong_moves
from tutor.engine.show import show
from tutor.engine.stage import Stage
from tutor.engine.state import State
from tutor.lesson.inputs import Draw
from tutor.lesson.load import load_lesson

ROOT = Path(__file__).parent.parent / "lessons"
WALKS, LENGTH, ROUNDS = 20, 60, 20
BUDGET = 50_000


def walk(stage: Stage, number: int) -> list[Event]:
    """A walk in which one act of three moves the lesson on and the others are anything."""
    draw, state, events = Draw("walk", number), start(stage), []
    for _ in range(LENGTH):
        options = [*moves(stage, state)]
        if draw.below(3):
            options += [event for event, _ in wrong_moves(stage, state)]
        if chapter_done(stage, state) or not options:
            break
        event = options[draw.below(len(options))]
        events.append(event)
        state = advance(stage, state, event)
    return events


def play(stage: Stage, events: list[Event]) -> list[State]:
    """Every state of a walk."""
    states = [start(stage)]
    for event in events:
        states.append(advance(stage, states[-1], event))
    return states


def measure(path: Path) -> tuple[float, float, int]:
    """Events a second, milliseconds a view, and the number of events timed."""
    loaded = load_lesson(path, ROOT)
    if loaded.lesson is None:
        raise SystemExit(f"{path} does not load")
    stages = [Stage.from_seed(loaded.lesson, seed) for seed in range(WALKS)]
    walks = [walk(stage, number) for number, stage in enumerate(stages)]
    begun = time.process_time()
    for _ in range(ROUNDS):
        for stage, events in zip(stages, walks, strict=True):
            play(stage, events)
    spent = time.process_time() - begun
    count = ROUNDS * sum(len(events) for events in walks)
    states = [(stage, s) for stage, w in zip(stages, walks, strict=True) for s in play(stage, w)]
    begun = time.process_time()
    for stage, state in states:
        show(stage, state)
    view = (time.process_time() - begun) / len(states) * 1000
    return count / spent, view, count


def main() -> None:
    """Print one row per lesson."""
    paths = [Path(name) for name in sys.argv[1:]]
    paths = paths or sorted(p for p in ROOT.glob("*/*.yaml") if p.name not in ("article.yaml",))
    print(f"{'lesson':45} {'events/s':>10} {'ms/view':>8} {'events':>8}   budget {BUDGET:,}/s")
    for path in paths:
        if path.parent.name != "shared":
            rate, view, count = measure(path)
            print(f"{path.parent.name + '/' + path.name:45} {rate:10,.0f} {view:8.2f} {count:8,}")


if __name__ == "__main__":
    main()
