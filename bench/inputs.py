"""How many values a second each input kind judges: right, right in another spelling, wrong.

Run: python -m bench.inputs [--seconds 0.2]

Each column is the median of five rounds of processor time: the expected
value itself, its variants, and one value for each reason. The proof asks this
hundreds of thousands of times, nearly always for the first and the last.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Sequence

from tutor.inputs import KINDS, Expectation, RandomStream, validate

CARD = {"name": "Ria Zonnedijk", "birth_date": "14-03-1951", "phone": "06 00 14 27 35"}
EXPECTED = {"text": "Ria Zonnedijk", "choice": "Ja, graag", "flag": "yes"}
NEW_PIN = Expectation(length=5, rules=(("not_easy", "yes"), ("not_birthday", "yes")), own=CARD)
ROUNDS, BATCH = 5, 50


def asked_of(kind: str) -> Expectation:
    """A field of this kind with an expected value."""
    expect = EXPECTED.get(kind) or KINDS[kind].make(RandomStream("bench", kind), 0)
    options = ("Ja, graag", "Nee, liever niet") if kind == "choice" else ()
    return Expectation(expect=expect, options=options, own=CARD)


def rate(kind: str, asked: Expectation, texts: Sequence[str], seconds: float) -> float:
    """Calls of ``check`` a second, the median of some rounds."""
    rates = []
    texts = (*texts,) * BATCH
    for _ in range(ROUNDS):
        calls, begin = 0, time.process_time()
        while (took := time.process_time() - begin) < seconds / ROUNDS:
            for text in texts:
                validate(kind, text, asked)
            calls += len(texts)
        rates.append(calls / took)
    return statistics.median(rates)


def main() -> None:
    """Print a line for each kind, and one for a new pin with its rules."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=0.2, help="time for each number")
    seconds = parser.parse_args().seconds
    rows = {kind: (kind, asked_of(kind)) for kind in KINDS}
    rows["pin, new"] = ("pin", NEW_PIN)
    print(f"{'calls a second':<14} {'the value':>12} {'a variant':>12} {'wrong':>12}")
    for name, (kind, asked) in rows.items():
        right = KINDS[kind].valid_example(asked)
        columns = (
            (right,),
            KINDS[kind].variants(right),
            tuple(KINDS[kind].invalid_examples(asked).values()),
        )
        rates = [rate(kind, asked, texts, seconds) if texts else 0.0 for texts in columns]
        print(f"{name:<14} " + " ".join(f"{r:>12,.0f}" if r else f"{'-':>12}" for r in rates))


if __name__ == "__main__":
    main()
