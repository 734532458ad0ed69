"""An earlier version of the lessons: from a git revision, a folder, or one file."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tutor.cli.exits import CommandError, Exit
from tutor.i18n import gettext as _

_SECONDS = 60


@contextmanager
def earlier_lessons(old: str, root: Path, file: str) -> Iterator[Path]:
    """The folder of lessons at an earlier version, as long as it is needed.

    ``old`` is a folder of lessons, a file that stands in for ``file``, or a
    revision of the git repository that ``root`` is in. Raises CommandError when
    it is none of these.
    """
    if os.path.isdir(old):  # unlike Path, it also answers for a name that is too long
        yield Path(old)
        return
    with TemporaryDirectory(prefix="tutor-") as folder:
        earlier = Path(folder) / "lessons"
        if os.path.isfile(old):
            shutil.copytree(root, earlier)
            shutil.copyfile(old, earlier / file)
        else:
            with zipfile.ZipFile(io.BytesIO(_archive(old, root))) as archive:
                archive.extractall(earlier)
        yield earlier


def _archive(revision: str, root: Path) -> bytes:
    """A zip file of the folder ``root`` as it was at a revision."""
    command = ["git", "-C", str(root), "archive", "--format=zip", "--end-of-options", revision, "."]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        sentence = _("Comparing with an earlier version needs git, and git could not be run.")
        raise CommandError(sentence, Exit.NOT_FOUND) from error
    if done.returncode:
        sentence = _("{old} is no file, no folder, and no version that git knows of {folder}.")
        raise CommandError(sentence.format(old=revision, folder=root), Exit.NOT_FOUND)
    return done.stdout


def removed_files() -> list[Path]:
    """The files that the commit in the making removes; those of a range where a hook names one.

    Nothing outside a git repository. A hook is told the names of all other files.
    """
    names = ("PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF")
    ends = [os.environ.get(name, "") for name in names]
    which = ["--end-of-options", "...".join(ends)] if all(ends) else ["--cached"]
    command = ["git", "diff", "--name-only", "-z", "--relative", "--no-renames", "--diff-filter=D"]
    try:
        done = subprocess.run(
            [*command, *which, "--"], capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    gone = done.stdout.split(b"\0") if done.returncode == 0 else []
    return [Path(os.fsdecode(name)) for name in gone if name]
