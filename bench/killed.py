"""Kill the app at random moments and see whether the learner goes on where he was.

Run: python bench/killed.py [LIVES] [SEED]. Needs tmux. Each life is a fresh
folder in which the real app plays a lesson in a terminal until it is killed
with SIGKILL, in the middle of whatever it does. What the learner saw last is
read from the terminal; then the app is started again. It must open at the step
that was on screen, or at a later one that was kept and not yet painted.
Every fifth life plays to the feedback and is killed when the app says thanks;
the answer must be in the export.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LESSON = "eerst-wennen"
LIVES, PATIENCE = 50, 30.0
STEP = re.compile(r"Stap (\d+) van \d+")
THANKS = re.compile(r"[Dd]ank u wel|[Bb]edankt")
DONE = re.compile(r"alle stappen gedaan")
COMMENT = re.compile(r"[Ww]ilt u nog iets zeggen")


class Terminal:
    """The tmux server in use; each start of the app gets one of its own."""

    number = 0


def tmux(*words: str) -> str:
    """What a tmux command prints; empty when it fails."""
    done = subprocess.run(
        ["tmux", "-L", f"killed-{os.getpid()}-{Terminal.number}", *words],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def begin(home: Path, *words: str) -> None:
    """Start the app in a terminal of its own, with this folder for all that it keeps."""
    tmux("kill-server")
    Terminal.number += 1
    command = f"TUTOR_HOME={home} exec {sys.executable} -m tutor play {LESSON} {' '.join(words)}"
    tmux("new-session", "-d", "-s", "life", "-x", "110", "-y", "32", command)
    tmux("set-option", "-t", "life", "remain-on-exit", "on")


def screen() -> str:
    """What the learner sees, or saw last."""
    return tmux("capture-pane", "-p", "-t", "life")


def step() -> int | None:
    """The step on the screen."""
    found = STEP.search(screen())
    return int(found[1]) if found else None


def wait_for(pattern: re.Pattern[str]) -> bool:
    """Wait until something is on the screen."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if pattern.search(screen()):
            return True
        time.sleep(0.05)
    return False


def kill() -> None:
    """End the app as a power cut would."""
    pid = tmux("list-panes", "-t", "life", "-F", "#{pane_pid}").strip()
    if pid:
        os.kill(int(pid), signal.SIGKILL)
    time.sleep(0.1)


def one_life(home: Path, draw: random.Random) -> str:
    """Play, die and come back; what was wrong, or empty."""
    begin(home, "--seed", str(draw.randrange(1000)))
    if not wait_for(STEP):
        return "the app did not open"
    for _ in range(draw.randrange(1, 12)):
        tmux("send-keys", "-t", "life", "F4")
        time.sleep(draw.random() * 0.3)
    kill()
    before = step()
    begin(home)
    if not wait_for(STEP):
        return f"did not come back after step {before}"
    after = step()
    if before is not None and after is not None and before <= after:
        return ""
    return f"saw step {before}, came back at step {after}"


def life_with_feedback(home: Path) -> str:
    """Play to the end, answer the question, die at the thanks; what was wrong, or empty."""
    begin(home, "--seed", "1")
    if not wait_for(STEP):
        return "the app did not open"
    for _ in range(60):
        if DONE.search(screen()):
            break
        tmux("send-keys", "-t", "life", "F4")
        time.sleep(0.5)
    tmux("send-keys", "-t", "life", "F10")
    for _ in range(25):
        if THANKS.search(screen()):
            break
        keys = ("Tab", "Enter") if COMMENT.search(screen()) else ("Enter",)
        tmux("send-keys", "-t", "life", *keys)
        time.sleep(0.6)
    if not THANKS.search(screen()):
        return "the thanks did not come:\n" + screen()
    kill()
    exported = subprocess.run(
        [sys.executable, "-m", "tutor", "feedback", "export", "--format", "jsonl"],
        env={**os.environ, "TUTOR_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if LESSON in exported.stdout else f"no answer in the export: {exported.stderr}"


def main() -> None:
    """Print a line for every life that went wrong, and the count."""
    lives = int(sys.argv[1]) if len(sys.argv) > 1 else LIVES
    draw = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns())
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(lives):
            home = Path(folder) / str(number)
            home.mkdir()
            fault = life_with_feedback(home) if number % 5 == 4 else one_life(home, draw)
            wrong += bool(fault)
            if fault:
                print(f"life {number}: {fault}")
    tmux("kill-server")
    print(f"{lives} lives, {lives - wrong} came back as they should")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
