"""A PostgreSQL of the tests' own: made, started, and gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
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

    def __init__(self, programs: Path, data: Path, port: int) -> None:
        self._programs = programs
        self._data = data
        self.port = port

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"t{os.getpid()}_{next(_numbers)}"
        self.sql(f"CREATE DATABASE {name}")
        return f"postgresql://{_USER}@127.0.0.1:{self.port}/{name}"

    def sql(self, statement: str, database: str = "postgres") -> str:
        """Run one statement with the program that comes with PostgreSQL; gives what it prints."""
        command = ["psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", _USER, "-d", database]
        command += ["-v", "ON_ERROR_STOP=1", "-Atc", statement]
        return self._run(*command)

    def restart(self) -> None:
        """Stop it as a power cut does, and start it again."""
        self.control("stop", "-m", "immediate")
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-p {self.port} -k {self._data} -c listen_addresses=127.0.0.1"
        log = str(self._data / "log")
        self.control("start", "-l", log, "-o", f"{options} -c max_connections=200")

    def control(self, *arguments: str) -> None:
        """Start or stop it."""
        self._run("pg_ctl", "-D", str(self._data), "-w", *arguments)

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
        cluster = Cluster(where, data, _free_port())
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.control("stop", "-m", "immediate")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
