"""How many events a second the engine handles on one core, and what a view costs.

Run: python bench/engine.py [LESSON-FILE …]; without files all shipped lessons.
The events are those of long, seeded walks through everything that can be done,
right and wrong; only ``advance`` is timed, not finding the events, in processor time of one core.
Each round has new contexts, so that nothing is remembered of the round before.
Told are the best and the middle round: where other machines share the cores, a round can take
twice as long as the one before.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from tutor.engine.advance import advance, chapter_done, start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import moves, wrong_moves
from tutor.engine.state import State
from tutor.engine.views import build_view
from tutor.inputs import RandomStream
from tutor.loader.load import load_lesson

ROOT = Path(__file__).parent.parent / "lessons"
WALKS, LENGTH, ROUNDS = 20, 60, 60
BUDGET = 50_000


def walk(context: PracticeContext, number: int) -> list[Event]:
    """A walk in which one act of three moves the lesson on and the others are anything."""
    draw, state, events = RandomStream("walk", number), start(context), []
    for _ in range(LENGTH):
        options = [*moves(context, state)]
        if draw.below(3):
            options += [event for event, _ in wrong_moves(context, state)]
        if chapter_done(context, state) or not options:
            break
        event = options[draw.below(len(options))]
        events.append(event)
        state = advance(context, state, event)
    return events


def play(context: PracticeContext, events: list[Event]) -> list[State]:
    """Every state of a walk."""
    states = [start(context)]
    for event in events:
        states.append(advance(context, states[-1], event))
    return states


def measure(path: Path) -> tuple[float, float, float, int]:
    """Events a second (best and middle round), milliseconds a view, the events of a round."""
    loaded = load_lesson(path, ROOT)
    if loaded.lesson is None:
        raise SystemExit(f"{path} does not load")
    stages = [PracticeContext.from_seed(loaded.lesson, seed) for seed in range(WALKS)]
    walks = [walk(context, number) for number, context in enumerate(stages)]
    spent = sorted(_seconds([_anew(each) for each in stages], walks) for _ in range(ROUNDS))
    count = sum(len(events) for events in walks)
    states = [
        (context, s) for context, w in zip(stages, walks, strict=True) for s in play(context, w)
    ]
    begun = time.process_time()
    for context, state in states:
        build_view(context, state)
    view = (time.process_time() - begun) / len(states) * 1000
    return count / spent[0], count / statistics.median(spent), view, count


def _anew(context: PracticeContext) -> PracticeContext:
    """The same practice with nothing remembered but what its start needs."""
    new = PracticeContext(context.lesson, context.scenario)
    start(new)
    return new


def _seconds(stages: list[PracticeContext], walks: list[list[Event]]) -> float:
    begun = time.process_time()
    for context, events in zip(stages, walks, strict=True):
        play(context, events)
    return time.process_time() - begun


def main() -> None:
    """Print one row per lesson."""
    paths = [Path(name) for name in sys.argv[1:]]
    paths = paths or sorted(p for p in ROOT.glob("*/*.yaml") if p.name not in ("article.yaml",))
    head = f"{'best/s':>10} {'middle/s':>10} {'ms/view':>8} {'events':>8}"
    print(f"{'lesson':45} {head}   budget {BUDGET:,}/s")
    for path in paths:
        if path.parent.name != "shared":
            best, middle, view, count = measure(path)
            name = f"{path.parent.name}/{path.name}"
            print(f"{name:45} {best:10,.0f} {middle:10,.0f} {view:8.2f} {count:8,}")


if __name__ == "__main__":
    main()
