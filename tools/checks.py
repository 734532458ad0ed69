"""Run every check and the tests, and say at the end which did not pass.

The argument says which tests: ``test`` (the default) leaves out those marked slow,
``test-all`` runs every test, ``test-slow`` runs the slow tests alone, without the checks.
Both try a property with more examples.
"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

CHECKS = {
    "lint": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "types": [PYTHON, "-m", "mypy"],
    "imports": [str(Path(PYTHON).with_name("lint-imports"))],
}
# No test waits for a clock, and each process spends seconds on reading all tests.
TESTS = [PYTHON, "-m", "pytest", "-q", "-n", str(max(2, os.cpu_count() or 1)), "--dist=worksteal"]
# Else each process would compile all tests anew; what is installed is compiled already.
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
# Properties are tried with more examples than after every edit.
THOROUGH = ["--hypothesis-profile", "thorough"]
RUNS = {
    "test": (CHECKS, [*TESTS, "-m", "not slow"]),
    "test-all": (CHECKS, [*TESTS, *THOROUGH]),
    "test-slow": ({}, [*TESTS, *THOROUGH, "-m", "slow or hypothesis"]),
}


def run_quietly(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command; what it prints is kept, to be shown only when it did not pass."""
    return subprocess.run(
        command, cwd=ROOT, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def run_tests(command: list[str]) -> int:
    """Run the tests in sight; the exit code of pytest."""
    return subprocess.run(command, cwd=ROOT, check=False, env=os.environ | COMPILED).returncode


def main(run: str = "test") -> int:
    """Run the checks, one after the other, beside the tests; 1 when one did not pass."""
    checks, tests = RUNS[run]
    with ThreadPoolExecutor(1) as beside:
        running = {name: beside.submit(run_quietly, command) for name, command in checks.items()}
        print("\n-- tests", flush=True)
        failed = ["tests"] if run_tests(tests) else []
        for name, check in running.items():
            done = check.result()
            if done.returncode:
                failed.append(name)
                print(f"\n-- {name}\n{done.stdout}", flush=True)
    if failed:
        print(f"\nNot passed: {', '.join(failed)}.")
        return 1
    print(f"\nPassed: {', '.join(['tests', *checks])}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
