"""Run every check and the tests, and say at the end which did not pass.

The argument says which tests: ``test`` (the default) leaves out those marked slow,
``test-all`` runs every test, ``test-slow`` runs the slow tests alone, without the checks.
Both try a property with more examples.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

CHECKS = {
    "message catalogues": [PYTHON, "tools/catalogues.py", "check"],
    "lint": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "types": [PYTHON, "-m", "mypy"],
    "imports": [str(Path(PYTHON).with_name("lint-imports"))],
}
# Most tests of the app wait for it, so there are more processes than cores.
TESTS = [PYTHON, "-m", "pytest", "-q", "-n", str(2 * (os.cpu_count() or 1))]
# Properties are tried with more examples than after every edit.
THOROUGH = ["--hypothesis-profile", "thorough"]
# The tests come last, so that their closing line is the last thing to be read.
RUNS = {
    "test": {**CHECKS, "tests": [*TESTS, "-m", "not slow"]},
    "test-all": {**CHECKS, "tests": [*TESTS, *THOROUGH]},
    "test-slow": {"slow tests": [*TESTS, *THOROUGH, "-m", "slow or hypothesis"]},
}


def main(run: str = "test") -> int:
    """Run the checks in their order; the exit code is 1 when one did not pass."""
    failed = []
    for name, command in RUNS[run].items():
        print(f"\n-- {name}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"\nNot passed: {', '.join(failed)}.")
        return 1
    print("\nAll checks and tests passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
