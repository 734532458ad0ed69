"""Answers under pressure: many at once, sent again and again, a server that dies on the way."""

from __future__ import annotations

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event
from urllib.parse import urlencode

import pytest

from tutor.feedback.store import FeedbackStore

pytestmark = pytest.mark.slow

PEOPLE, AT_ONCE, TRIES = 120, 12, 60


class Server:
    """A server process that can be killed and started again at the same port."""

    def __init__(self, database: Path, log: Path) -> None:
        self._database = database
        self._log = log
        self.port = "0"
        self.is_up = Event()
        self.start()

    def start(self) -> None:
        """Start it; the first time at any free port."""
        command = [sys.executable, "-m", "tutor", "serve", "--port", self.port]
        command += ["--database", str(self._database)]
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        assert self.process.stdout is not None
        found = re.search(r":(\d+)/", self.process.stdout.readline())
        assert found
        self.port = found[1]
        self.is_up.set()

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self.is_up.clear()
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


def send(port: str, number: int, form: dict[str, str]) -> bool:
    """Send an answer once, from an address of its own; whether the server says that it has it."""
    own = f"127.0.{number // 250}.{number % 250 + 1}", 0
    connection = HTTPConnection("127.0.0.1", int(port), timeout=20, source_address=own)
    headers = {"content-type": "application/x-www-form-urlencoded"}
    try:
        connection.request("POST", "/mening/nep-sms/", urlencode(form), headers)
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def insist(server: Server, number: int, today: str) -> None:
    """Send an answer until it is taken, and then once more: the answer may have been lost."""
    form = {
        "question": "comment", "answer": "on", "helped": "yes", "reason": "clear", "state": "",
        "comment": f"Reactie van geheim-woord {number:c}", "key": f"{today}-{number:012x}",
    }  # fmt: skip
    for _ in range(TRIES):
        server.is_up.wait()
        if send(server.port, number, form):
            send(server.port, number, form)
            return
    raise AssertionError("never taken")


def test_each_answer_is_kept_once_though_the_server_is_killed(tmp_path: Path, today: str) -> None:
    database, log = tmp_path / "feedback.db", tmp_path / "log"
    server = Server(database, log)
    numbers = [0x100 + number for number in range(PEOPLE)]
    try:
        with ThreadPoolExecutor(AT_ONCE) as people:
            sent = [people.submit(insist, server, number, today) for number in numbers]
            for part in (PEOPLE // 4, PEOPLE // 2):
                sent[part].result()
                server.kill()
                server.start()
            for each in sent:
                each.result()
    finally:
        server.kill()
    with FeedbackStore(database) as store:
        codes = [row["id"] for row in store.rows()]
    assert sorted(codes) == [f"{number:012x}" for number in numbers]
    assert b"geheim-woord" not in log.read_bytes()
