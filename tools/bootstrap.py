"""Make the project folder ready to run, from nothing but Python and the network.

    python3 tools/bootstrap.py app     what the program needs
    python3 tools/bootstrap.py dev     that, and what its tests need

Everything goes into ``.venv`` in the project folder: the exact files that the
lock file names, then the project itself. pip comes from ``tools/pip``, because
a Python from Debian may have none. A second run finds its own stamp and ends.

This file keeps to what Python 3.6 can read, or it could not say that it is too old.
"""

import compileall
import errno
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOG = VENV / "install.log"
LOCKS = {"app": "requirements.lock", "dev": "requirements-dev.lock"}
OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")

# What pip says, and what a person can do about it; the first that fits.
REMEDIES = (
    ("No space left", "The disk is full. Free about 300 MB and try again."),
    ("Disk quota exceeded", "Your disk quota is used up. Free about 300 MB and try again."),
    ("DO NOT MATCH THE HASHES", "A downloaded file was not the expected one. Try again later."),
    ("Permission denied", "A file in the project folder cannot be written. Check who owns it."),
    ("Connection", "The package index cannot be reached. Check the network and try again."),
    ("retries exceeded", "The package index cannot be reached. Check the network and try again."),
    ("timed out", "The package index does not answer. Check the network and try again."),
    ("No matching distribution", "The package index does not have what the lock file names."),
)


class CannotInstall(Exception):
    """Something outside the project is in the way; the text says what to do."""


def wheel_of_pip() -> Path:
    """The one pip wheel that the project brings along."""
    return next((ROOT / "tools" / "pip").glob("pip-*.whl"))


def stamp_text(lock: str) -> str:
    """What must be the same for an installation to be still good."""
    content = b"".join((ROOT / name).read_bytes() for name in (LOCKS[lock], "pyproject.toml"))
    return f"{sys.version} {hashlib.sha256(content).hexdigest()}\n{ROOT}\n"


def is_ready(lock: str) -> bool:
    """Whether the folder was made ready before and nothing changed since."""
    stamps = [lock] if lock == "dev" else [lock, "dev"]
    return any(
        stamp.is_file() and stamp.read_text(encoding="utf-8") == stamp_text(name)
        for name, stamp in ((name, VENV / ("ready-" + name)) for name in stamps)
    )


def make_venv() -> None:
    """An environment for exactly this Python in this folder; an older one is replaced."""
    try:
        import venv
    except ImportError as missing:
        raise CannotInstall("This Python has no venv. Install the package python3.") from missing
    owner = VENV / "made-for"
    made_for = f"{sys.version}\n{ROOT}\n"
    if PYTHON.exists() and owner.is_file() and owner.read_text(encoding="utf-8") == made_for:
        return
    if VENV.exists() and not (VENV / "pyvenv.cfg").is_file() and any(VENV.iterdir()):
        raise CannotInstall("There is a folder .venv that is no environment. Move it away.")
    venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=False).create(str(VENV))
    owner.write_text(made_for, encoding="utf-8")


def pip(*arguments: str) -> None:
    """Run pip inside the environment with its own settings; say plainly what went wrong."""
    command = [str(PYTHON), str(wheel_of_pip() / "pip"), "--disable-pip-version-check"]
    command += ["install", "--no-input", "--retries", "2", "--progress-bar", "off", *arguments]
    with LOG.open("ab") as log:
        done = subprocess.run(command, cwd=str(ROOT), stdout=log, stderr=log, check=False)
    if done.returncode:
        said = LOG.read_text(encoding="utf-8", errors="replace")
        for sign, remedy in REMEDIES:
            if sign.lower() in said.lower():
                raise CannotInstall(remedy + " Details: .venv/install.log")
        raise CannotInstall("pip could not install the packages. Details: .venv/install.log")


def install(lock: str) -> None:
    """Install what the lock file names, then the project itself, and leave a stamp."""
    print("Preparing the project folder; this happens once and takes about a minute.", flush=True)
    make_venv()
    LOG.write_bytes(b"")
    for stamp in VENV.glob("ready-*"):
        stamp.unlink()
    pip("--require-hashes", "--requirement", LOCKS[lock])
    pip("--no-deps", "--no-build-isolation", "--editable", ".")
    compileall.compile_dir(str(ROOT / "tutor"), quiet=2)
    (VENV / ("ready-" + lock)).write_text(stamp_text(lock), encoding="utf-8")
    print("Ready.", flush=True)


def use_new_enough_python() -> None:
    """Go on with a newer Python when this one is too old and another is at hand."""
    if sys.version_info >= OLDEST:
        return
    for name in NEWER:
        found = shutil.which(name)
        if found:
            os.execv(found, [found, *sys.argv])
    here = ".".join(map(str, sys.version_info[:2]))
    oldest = ".".join(map(str, OLDEST))
    raise CannotInstall(f"This needs Python {oldest} or newer; here it is {here}.")


def explain(error: OSError) -> str:
    """One sentence for a trouble with files."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full. Free about 300 MB and try again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"The project folder cannot be written: {error.filename}"
    return f"Something is wrong with a file: {error}"


def main(arguments: "list[str]") -> int:
    """Make ready for ``app`` or ``dev``; the exit code."""
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        print("usage: bootstrap.py app|dev", file=sys.stderr)
        return 2
    try:
        use_new_enough_python()
        if not is_ready(arguments[0]):
            install(arguments[0])
    except CannotInstall as problem:
        print(problem, file=sys.stderr)
        return 1
    except OSError as error:
        print(explain(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Run the same command again to go on.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
