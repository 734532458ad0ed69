"""How long an export takes, against SQLite's own shell and Python's standard library.

    python -m bench.feedback_export [--rows 1000000] [--rounds 3] [--formats csv jsonl xlsx]

Makes a database of answers in a temporary folder, then lets every contender
write it to a file, in a process of its own, taking turns. All CSV contenders
read the same columns in the same order; the shell does not translate, quote
everything, defuse formulas or wait until the disk has it all, ours does. Told
are the processor time (the least of all rounds, which a busy machine disturbs
least), the time on the clock (the median), the most memory, and the ratio of
processor times to the first contender of the group. The sqlite3 shell must be
installed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BUDGET = 1.5
COLUMNS = (
    "given_on, lesson, variant, version, mode, language, helped, reason, comment,"
    " finished, stopped_at, total, hints, mistakes"
)
READ = f"SELECT {COLUMNS} FROM answer ORDER BY given_on, id"
STDLIB_CSV = f"""
import csv, sqlite3, sys
cursor = sqlite3.connect(sys.argv[1]).execute("{READ}")
with open(sys.argv[2], "w", encoding="utf-8-sig", newline="") as out:
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL).writerows(cursor)
"""
STDLIB_JSON = f"""
import json, sqlite3, sys
cursor = sqlite3.connect(sys.argv[1]).execute("{READ}")
names = [column[0] for column in cursor.description]
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for row in cursor:
        out.write(json.dumps(dict(zip(names, row)), ensure_ascii=False) + "\\n")
"""
WORDS = (
    "ik", "vond", "de", "uitleg", "goed", "maar", "code", "kwam", "niet", "aan", "op", "mijn",
    "telefoon", "en", "toen", "wist", "het", "meer", '"prima"', "verder", "één", "keer", "dank",
)  # fmt: skip


class Contender(NamedTuple):
    """Something that writes the answers to a file."""

    name: str
    arguments: Sequence[str]
    to_stdout: bool = False


class Round(NamedTuple):
    """What one run took: seconds of processor and clock, and mebibytes."""

    processor: float
    clock: float
    memory: float


def answers(count: int) -> Iterator[tuple[str | int, ...]]:
    """Rows of the table, of a thousand days, three of ten with a comment."""
    chance = random.Random(1)
    first = date(2023, 1, 1)
    for number in range(count):
        day = first + timedelta(days=number * 1000 // count)
        helped, finished = int(chance.random() < 0.7), int(chance.random() < 0.8)
        comment = ""
        if chance.random() < 0.3:
            comment = " ".join(chance.choices(WORDS, k=chance.randint(5, 30)))
        steps = [{"step": 3, "hints": 1, "mistakes": {"too_short": 2}}] * chance.randint(0, 3)
        yield (
            day.isoformat(), f"{chance.getrandbits(48):012x}",
            "kpn-tweestapsverificatie-browser", "browser", "3fa9c1d2", "together", "nl",
            helped, "clear" if helped else "stuck", comment, 0, finished,
            0 if finished else chance.randint(1, 13), 13, len(steps), 2 * len(steps),
            json.dumps(steps, separators=(",", ":")), "",
        )  # fmt: skip


def fill(file: Path, count: int) -> None:
    """Make the database."""
    from tutor.feedback.store import FeedbackStore

    FeedbackStore(file).close()
    database = sqlite3.connect(file)
    with database:
        database.executemany(f"INSERT INTO answer VALUES ({','.join('?' * 18)})", answers(count))
    database.close()


def contenders(form: str, file: Path, out: Path) -> list[Contender]:
    """Who takes part for a format; the first is what the others are compared with."""
    python = sys.executable
    ours = [python, "-m", "tutor", "feedback", "export", "--database", str(file)]
    ours += ["--format", form, "--out", str(out), "--force"]
    mine = Contender(f"tutor, {form}", ours)
    match form:
        case "csv":
            shell = shutil.which("sqlite3")
            if shell is None:
                raise SystemExit("Install the sqlite3 shell first.")
            read = [shell, "-csv", "-header", "-separator", ";", str(file), READ]
            floor = [python, "-c", STDLIB_CSV, str(file), str(out)]
            return [Contender("sqlite3 shell", read, True), mine, Contender("stdlib csv", floor)]
        case "jsonl":
            floor = [python, "-c", STDLIB_JSON, str(file), str(out)]
            return [Contender("stdlib json", floor), mine]
    return [mine]


def run(contender: Contender, out: Path) -> Round:
    """Let it write once."""
    with out.open("wb") if contender.to_stdout else open(os.devnull, "wb") as stdout:
        begun = time.monotonic()
        process = subprocess.Popen(contender.arguments, stdout=stdout, cwd=ROOT)
        _pid, status, used = os.wait4(process.pid, 0)
        clock = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{contender.name} ended with {process.returncode}")
    return Round(used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024)


def compare(form: str, file: Path, out: Path, rounds: int) -> None:
    """Run the contenders of a format in turns and print what they took."""
    group = contenders(form, file, out)
    taken: dict[str, list[Round]] = {contender.name: [] for contender in group}
    for _round in range(rounds):
        for contender in group:
            taken[contender.name].append(run(contender, out))
    first = min(each.processor for each in taken[group[0].name])
    for name, results in taken.items():
        processor = min(each.processor for each in results)
        clock = statistics.median(each.clock for each in results)
        memory = max(each.memory for each in results)
        ratio = processor / first
        print(f"{name:15} {processor:8.2f} s {clock:8.2f} s {memory:8.0f} MiB {ratio:8.2f}")


def main() -> None:
    """Make the database and compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--formats", nargs="+", default=["csv", "jsonl", "xlsx"])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder) / "feedback.db", Path(folder) / "out"
        # In a process of its own, as a child's memory is never told as less than its parent's.
        made = f"from bench.feedback_export import *; fill(Path({str(file)!r}), {chosen.rows})"
        subprocess.run([sys.executable, "-c", made], cwd=ROOT, check=True)
        print(f"{chosen.rows:,} answers; budget for CSV: {BUDGET} times the shell")
        print(f"{'':15} {'processor':>10} {'clock':>10} {'memory':>12} {'ratio':>8}")
        for form in chosen.formats:
            compare(form, file, out, 1 if form == "xlsx" else chosen.rounds)


if __name__ == "__main__":
    main()
