"""How long ``tutor`` takes to its first paint, against a bare Textual app in the same run.

    python -m bench.first_paint [--lessons 1000] [--rounds 15]

Each start is a fresh Python in a pseudo-terminal of 80 by 24; the time runs
from the start of the process until a word of the first screen has arrived.
The app reads its lessons after that; how long until they are there is told
too. The two take turns, so that both meet the same noise. Also told are the
most memory that a process had, and the processor time that it took.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BUDGET = 1.3
PATIENCE = 30.0
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("Zoeken")
Bare().run()
"""
LESSON = """\
format: 1
lesson: les-{number}
title: Les nummer {number} over iets nuttigs
summary: >-
  Zonder dit kunt u straks niet meer verder. Lees hier rustig hoe het werkt en
  oefen het daarna zo vaak als u wilt.
kind: Artikel
category: Onderwerp {topic}
places: [computer]
persona: anna
minutes: 10
screens:
  only: {{url: https://les.example, title: Les, end: yes, content: [Welkom.]}}
steps:
  - visit: only
ending: Klaar.
"""
PERSONAS = "anna: {name: Anna de Boer, email: anna@post.example}\n"


class Start(NamedTuple):
    """Seconds until the first paint and until all is there, processor seconds, MiB."""

    seconds: float
    complete: float
    processor: float
    memory: float


def start(command: list[str], environment: dict[str, str], last: bytes) -> Start:
    """Start a program in a pseudo-terminal and stop it once its last word has arrived."""
    outer, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=inner, stdout=inner, stderr=inner, cwd=ROOT, env=environment,
        start_new_session=True,
    )  # fmt: skip
    os.close(inner)
    try:
        seconds, complete = _wait_for(outer, begun, (b"Zoeken", last))
        processor, memory = _usage(process.pid)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        os.close(outer)
    return Start(seconds, complete, processor, memory)


def _wait_for(outer: int, begun: float, words: tuple[bytes, ...]) -> list[float]:
    """The seconds after which each of the words had arrived."""
    seen, times = b"", []
    for word in words:
        while word not in seen:
            ready, _, _ = select.select([outer], [], [], PATIENCE)
            if not ready:
                raise SystemExit(f"{word!r} was not painted: {seen[-500:]!r}")
            seen += os.read(outer, 65536)
        times.append(time.perf_counter() - begun)
    return times


def _usage(pid: int) -> tuple[float, float]:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    status = Path(f"/proc/{pid}/status").read_text()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return ticks / os.sysconf("SC_CLK_TCK"), int(peak.split()[1]) / 1024


def write_lessons(folder: Path, count: int) -> None:
    """That many small lessons, over twelve topics."""
    (folder / "shared").mkdir(parents=True)
    (folder / "shared" / "personas.yaml").write_text(PERSONAS)
    for number in range(count):
        lesson = folder / f"les-{number}" / "lesson.yaml"
        lesson.parent.mkdir()
        lesson.write_text(LESSON.format(number=number, topic=number % 12))


def environment(home: Path) -> dict[str, str]:
    """A home of its own and true colours."""
    return {
        **os.environ, "TUTOR_HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor",
        "TUTOR_LANG": "nl",
    }  # fmt: skip


def told(name: str, starts: list[Start]) -> str:
    """One row of the table."""
    medians = [statistics.median(column) for column in zip(*starts, strict=True)]
    best = min(each.seconds for each in starts)
    return (
        f"{name:<22} first paint {medians[0] * 1000:5.0f} ms (best {best * 1000:.0f}), "
        f"all there {medians[1] * 1000:5.0f} ms, cpu {medians[2] * 1000:4.0f} ms, "
        f"{medians[3]:.1f} MiB"
    )


def main() -> int:
    """Measure and print; 1 when the budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=15)
    wishes = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lessons, home = Path(folder, "lessons"), Path(folder, "home")
        write_lessons(lessons, wishes.lessons)
        names = environment(home)
        tutor = [sys.executable, "-m", "tutor", "--lessons", str(lessons)]
        subprocess.run([*tutor, "list"], cwd=ROOT, env=names, capture_output=True, check=True)
        bare = [sys.executable, "-c", BARE]
        pairs = [
            (start(bare, names, b"Zoeken"), start(tutor, names, b"Onderwerp 0"))
            for _ in range(wishes.rounds + 1)
        ][1:]
    bares, ours = [one for one, _ in pairs], [other for _, other in pairs]
    ratio = statistics.median(b.seconds / a.seconds for a, b in pairs)
    print(told("bare Textual app", bares))
    print(told(f"tutor, {wishes.lessons} lessons", ours))
    print(f"ratio {ratio:.2f}, budget {BUDGET}")
    return ratio > BUDGET


if __name__ == "__main__":
    sys.exit(main())
