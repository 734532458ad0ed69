"""A PostgreSQL of the tests' own: made, started, and gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

_USER = "postgres"
_numbers = count()


class Cluster:
    """A running PostgreSQL, in which each test makes its own database."""

    def __init__(self, programs: Path, data: Path) -> None:
        self._programs = programs
        self._data = data

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"t{os.getpid()}_{next(_numbers)}"
        self.sql(f"CREATE DATABASE {name}")
        return f"postgresql://{_USER}@/{name}?host={self._data}"

    def sql(self, statement: str, database: str = "postgres") -> str:
        """Run one statement with the program that comes with PostgreSQL; gives what it prints."""
        command = ["psql", "-h", str(self._data), "-U", _USER, "-d", database]
        command += ["-v", "ON_ERROR_STOP=1", "-Atc", statement]
        return self._run(*command)

    def restart(self) -> None:
        """Stop it as a power cut does, and start it again."""
        self.control("stop", "-m", "immediate")
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        # Only a socket in its own folder: no port that something else could take.
        options = f"-k {self._data} -c listen_addresses='' -c max_connections=200"
        self.control("start", "-l", str(self._data / "log"), "-o", options)

    def control(self, *arguments: str) -> None:
        """Start or stop it."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-t", "300", *arguments)

    def _run(self, program: str, *arguments: str) -> str:
        command = [*_as_user(), str(self._programs / program), *arguments]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd="/")
        return done.stdout.strip()


def programs() -> Path | None:
    """The folder with PostgreSQL's programs, which Debian keeps out of the usual path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return folders[-1].parent if folders else None


def _as_user() -> list[str]:
    # PostgreSQL refuses to run as root.
    return ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []


@contextmanager
def running() -> Iterator[Cluster]:
    """A new PostgreSQL; fails with what to install where it is missing."""
    where = programs()
    if where is None:
        pytest.fail("These tests need PostgreSQL: apt-get install postgresql", False)
    with TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        if os.geteuid() == 0:
            os.chown(folder, pwd.getpwnam(_USER).pw_uid, -1)
        data = Path(folder) / "data"
        make = [*_as_user(), str(where / "initdb"), "-D", str(data), "-U", _USER]
        make += ["-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(make, stdout=subprocess.DEVNULL, check=True, cwd="/")
        cluster = Cluster(where, data)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.control("stop", "-m", "immediate")
