"""Key to paint and memory of the practice screen, against a bare app with one field.

Run: python bench/key_to_paint.py [--keys N] [--size COLUMNSxROWS]

Both apps run at once in a pseudo-terminal of their own and get their keys in
turn, so that a busy machine is busy for both. Paint is the last byte of what a
key made the app write. Between keys the apps rest longer than the 1/60 second
in which Textual paints at most once. The memory is that of a lesson that was
opened before, and, in an app of its own, of one that is opened for the first
time: only that reads the lesson's files.
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
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LESSON = "kpn-tweestapsverificatie/browser.yaml"
REST, QUIET, LONGEST = 0.035, 0.006, 10.0
BUDGET_MS, BUDGET_RATIO, BUDGET_MEMORY = 16.0, 1.5, 1.5
PAINTED = {"bare": "▔".encode(), "practice": b"Inloggen"}
"""What is seen once an app has painted."""
TAB, SHOW, STEP_BACK, CLEAR = b"\t", b"\x1bOS", b"\x1b[15~", b"\x15"
WORD = 25
"""Characters after which the field is emptied: what people type is short."""


def run_bare() -> None:
    """A bare app: one field."""
    from textual.app import App, ComposeResult
    from textual.widgets import Input

    class Bare(App[None]):
        def compose(self) -> ComposeResult:
            yield Input()

        def on_mount(self) -> None:
            self.query_one(Input).cursor_blink = False

    Bare().run()


def run_practice() -> None:
    """The practice screen on a page with two fields."""
    from tutor.engine.event import Event
    from tutor.engine.practice import Practice
    from tutor.loader.lesson_cache import open_lesson
    from tutor.storage.progress_store import MemoryStore
    from tutor.tui.base_app import BaseApp
    from tutor.tui.practice import PracticeScreen

    lesson = open_lesson(ROOT / "lessons", LESSON, Path(os.environ["BENCH_CACHE"]))
    if lesson is None:
        raise SystemExit(f"{LESSON} does not load")
    practice = Practice.begin(lesson, seed=1)
    practice.do(Event("address", text="https://inloggen.kpn.com/mfa"))

    class Alone(BaseApp):
        def on_mount(self) -> None:
            self.push_screen(PracticeScreen(practice, MemoryStore(), lesson.title))

    Alone().run()


APPS: dict[str, Callable[[], None]] = {"bare": run_bare, "practice": run_practice}


@dataclass
class Peer:
    """An app in a pseudo-terminal of its own."""

    name: str
    pid: int
    terminal: int
    times: dict[str, list[float]] = field(default_factory=dict)

    @classmethod
    def start(cls, name: str, columns: int, rows: int) -> Peer:
        """Start the app and wait until it has painted."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", PYTHONPATH=str(ROOT))
            os.execv(sys.executable, [sys.executable, __file__, "--app", name])
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        peer = cls(name, pid, terminal)
        peer.drain(0.5, PAINTED[name])
        return peer

    def drain(self, quiet: float, wanted: bytes = b"") -> float:
        """Read until what is wanted came and then nothing for so long; when the last byte came."""
        last, seen = 0.0, b""
        while select.select([self.terminal], [], [], quiet if last and wanted in seen else LONGEST)[
            0
        ]:
            seen += os.read(self.terminal, 1 << 16)
            last = time.perf_counter()
        return last

    def _has_more(self, seconds: float) -> bool:
        return bool(select.select([self.terminal], [], [], seconds)[0])

    def press(self, what: str, key: bytes) -> None:
        """Press a key and note the milliseconds until all of it was painted."""
        while self._has_more(REST):
            os.read(self.terminal, 1 << 16)
        begun = time.perf_counter()
        os.write(self.terminal, key)
        painted = self.drain(QUIET)
        self.times.setdefault(what, []).append((painted - begun) * 1000)

    def memory(self) -> float:
        """Resident memory, in MiB."""
        lines = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
        return int(kilobytes) / 1024

    def stop(self) -> None:
        """End the app."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def percentile(values: list[float], share: float) -> float:
    """The value below which this share lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def row(peer: Peer, what: str) -> tuple[float, float]:
    """Print and give the median and p99 in milliseconds."""
    values = peer.times[what]
    median, p99 = statistics.median(values), percentile(values, 0.99)
    print(f"{peer.name:10} {what:12} {len(values):5} {median:8.1f} {p99:8.1f}")
    return median, p99


def compare(keys: int, columns: int, rows: int) -> None:
    """Press the keys and print what they took, and the memory."""
    first = Peer.start("practice", columns, rows)
    peers = [Peer.start(name, columns, rows) for name in APPS]
    bare, practice = peers
    for count in range(keys):
        for peer in peers:
            if count % WORD == 0:
                peer.press("emptying", CLEAR)
            peer.press("typing", b"abcdefghij"[count % 10 : count % 10 + 1])
    for _ in range(keys // 10):
        practice.press("next thing", TAB)
        practice.press("next page", SHOW)
        practice.press("step back", STEP_BACK)
    print(f"{'app':10} {'key':12} {'n':>5} {'median':>8} {'p99':>8}   ms, {columns}x{rows}")
    _, bare_p99 = row(bare, "typing")
    _, practice_p99 = row(practice, "typing")
    for what in ("next thing", "next page", "step back"):
        row(practice, what)
    print(f"typing p99 {practice_p99:.1f} ms (budget {BUDGET_MS:.0f})", end=", ")
    print(f"{practice_p99 / bare_p99:.2f} x bare (budget {BUDGET_RATIO})")
    for peer, which in ((practice, "opened before"), (first, "opened for the first time")):
        ratio = peer.memory() / bare.memory()
        print(f"memory {peer.memory():.0f} MiB, {ratio:.2f} x bare, {which}", end=" ")
        print(f"(budget {BUDGET_MEMORY})")
    for peer in (first, *peers):
        peer.stop()


def main() -> None:
    """Compare, or be one of the apps that are compared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=300)
    parser.add_argument("--size", default="110x32")
    parser.add_argument("--app", choices=APPS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.app:
        APPS[options.app]()
        return
    columns, rows = (int(part) for part in options.size.split("x"))
    with tempfile.TemporaryDirectory() as cache:
        os.environ["BENCH_CACHE"] = cache
        compare(options.keys, columns, rows)


if __name__ == "__main__":
    main()
