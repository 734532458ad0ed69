"""Run every check and every test, and say at the end which did not pass."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

# The tests come last, so that their closing line is the last thing to be read.
CHECKS = {
    "message catalogues": [PYTHON, "tools/catalogues.py", "check"],
    "lint": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "types": [PYTHON, "-m", "mypy"],
    "imports": [str(Path(PYTHON).with_name("lint-imports"))],
    # Most tests of the app wait for it, so there are more processes than cores.
    "tests": [PYTHON, "-m", "pytest", "-q", "-n", str(2 * (os.cpu_count() or 1))],
}


def main() -> int:
    """Run the checks in their order; the exit code is 1 when one did not pass."""
    failed = []
    for name, command in CHECKS.items():
        print(f"\n-- {name}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"\nNot passed: {', '.join(failed)}.")
        return 1
    print("\nAll checks and tests passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
