"""What an import makes of the articles with keys: right, marked, wrong, in another lesson.

Run: python -m bench.importer [ARTICLE …] [--each]

``wrong`` counts bullets that were called recognised and became something else
than the key under them says; ``misplaced`` those in another lesson. With
``--each`` every bullet is told that is not right.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

from tests.importer.keys import KEYED, figures, outcomes

COLUMNS = ("right", "marked", "wrong", "misplaced")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one line per article, and the sum."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="*", metavar="ARTICLE")
    parser.add_argument("--each", action="store_true", help="tell each bullet that is not right")
    chosen = parser.parse_args(arguments)
    paths = sorted(KEYED.rglob("*.txt"))
    total: Counter[str] = Counter()
    print(f"{'article':24}" + "".join(f"{name:>10}" for name in COLUMNS))
    for path in paths:
        if chosen.articles and path.stem not in chosen.articles:
            continue
        found = list(outcomes(path))
        total += figures(found)
        print(f"{path.stem:24}" + "".join(f"{figures(found)[name]:10}" for name in COLUMNS))
        for outcome in found if chosen.each else ():
            if outcome.verdict != "right":
                print(f"  {outcome.verdict} {outcome.line}: {outcome.text}")
                print(f"      wanted {outcome.expected}; got {outcome.acts}")
    count = max(total.total(), 1)
    print(f"{'all':24}" + "".join(f"{total[name]:10}" for name in COLUMNS))
    print(f"{'share':24}" + "".join(f"{total[name] / count:10.1%}" for name in COLUMNS))


if __name__ == "__main__":
    main()
