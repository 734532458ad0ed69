"""Many browsers send answers to two servers that are killed meanwhile: each answer is kept once.

    python -m bench.answers [--answers 20000] [--clients 50] [--kills 4] [--database URL]

Without ``--database`` it is done with a file of SQLite and with a PostgreSQL of its
own, which needs Debian's ``postgresql``. Each client sends an answer again until a
server says that it has it, every tenth once more after that. Whenever an equal part
of the answers is there, one server is killed (SIGKILL) and started again on its port.
"""

from __future__ import annotations

import argparse
import http.client
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from urllib.parse import urlencode

from tests.postgresql import running
from tutor.feedback.store import FeedbackStore

ROOT = Path(__file__).resolve().parent.parent
PATH = "/mening/nep-sms/"
FORM = "application/x-www-form-urlencoded"
PATIENCE_SECONDS = 30.0


class Server:
    """A server of the pages in a process of its own, always at the same port."""

    def __init__(self, database: str, home: Path, *options: str) -> None:
        self._command = [sys.executable, "-m", "tutor", "serve", "--quiet", *options]
        self._command += ["--database", database]
        self._home = home
        self.port = 0
        self.start()

    def start(self) -> None:
        """Start it, and wait until it serves."""
        self._process = subprocess.Popen(
            [*self._command, "--port", str(self.port)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | {"TUTOR_HOME": str(self._home)},
        )
        assert self._process.stdout is not None
        found = re.search(r":(\d+)/", self._process.stdout.readline())
        assert found, "the server did not start"
        self.port = int(found[1])

    def end(self, sort: signal.Signals) -> None:
        """End it, by SIGKILL or politely."""
        self._process.send_signal(sort)
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def memory(self) -> int:
        """How much memory it has in use, in MB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmRSS:\s+(\d+)", status)
        assert found
        return int(found[1]) // 1024


@dataclass
class Tally:
    """What the clients met."""

    sent: int = 0
    broken: int = 0
    kills: int = 0
    statuses: dict[int, int] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, status: int, took: float) -> None:
        """One answer of a server; 0 when the connection broke."""
        with self.lock:
            self.sent += 1
            self.broken += not status
            self.statuses[status] = self.statuses.get(status, 0) + 1
            self.waits.append(took)


def body(number: int) -> bytes:
    """The form of an answer, with the key that makes it one."""
    values = {
        "question": "comment", "answer": "no", "helped": "yes", "reason": "clear",
        "comment": "", "state": "", "key": f"{date.today().isoformat()}-{number:012x}",
    }  # fmt: skip
    return urlencode(values).encode()


def post(port: int, number: int) -> int:
    """Send an answer as a browser of its own; the status, 0 when there is no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
    headers = {"content-type": FORM, "x-forwarded-for": address}
    try:
        connection.request("POST", PATH, body(number), headers)
        answer = connection.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()
    return answer.status


def deliver(number: int, ports: list[int], tally: Tally) -> None:
    """Send an answer until it is kept; every tenth is sent once more."""
    chance, again = Random(number), number % 10 == 0
    while True:
        began = time.perf_counter()
        status = post(chance.choice(ports), number)
        tally.note(status, time.perf_counter() - began)
        if status != 200:
            time.sleep(chance.uniform(0.05, 0.3))
        elif again:
            again = False
        else:
            return


def load(database: str, home: Path, answers: int, clients: int, kills: int) -> Iterator[str]:
    """Do it, and say what was measured; raises AssertionError when an answer is not there once."""
    tally = Tally()
    servers = [Server(database, home) for _ in range(2)]
    begun = time.perf_counter()
    try:
        ports = [server.port for server in servers]
        with ThreadPoolExecutor(clients) as pool:
            parts = [range(answers)[part :: kills + 1] for part in range(kills + 1)]
            for number, part in enumerate(parts):
                done = [pool.submit(deliver, each, ports, tally) for each in part]
                if number < kills:
                    done[len(done) // 2].result()
                    servers[number % 2].end(signal.SIGKILL)
                    servers[number % 2].start()
                    tally.kills += 1
                for each in done:
                    each.result()
        took = time.perf_counter() - begun
        memory = max(server.memory() for server in servers)
    finally:
        for server in servers:
            server.end(signal.SIGTERM)
    check(database, answers)
    waits = sorted(tally.waits)
    yield f"{answers} answers of {clients} clients in {took:.0f} s: {answers / took:.0f} a second"
    yield f"{tally.sent} sent, {tally.broken} broken off, {tally.kills} kills, {tally.statuses}"
    p50, p95 = (1000 * waits[int(len(waits) * share)] for share in (0.5, 0.95))
    yield f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, at most {memory} MB a server"
    yield "each answer is kept exactly once"


def check(database: str, answers: int) -> None:
    """Each answer is there once, whatever was sent twice or broken off."""
    with FeedbackStore(database) as store:
        kept = sorted(row["id"] for row in store.rows())
    assert kept == [f"{number:012x}" for number in range(answers)], f"{len(kept)} are kept"


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser()
    for name, default in (("answers", 20_000), ("clients", 50), ("kills", 4)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--database", default="")
    given = parser.parse_args()
    with ExitStack() as opened:
        home = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        databases = [given.database] if given.database else [str(home / "feedback.db")]
        if not given.database:
            databases.append(opened.enter_context(running()).new_database())
        for database in databases:
            print(f"\n{database.partition(':')[0] if '://' in database else 'sqlite'}", flush=True)
            for line in load(database, home, given.answers, given.clients, given.kills):
                print("  " + line, flush=True)


if __name__ == "__main__":
    main()
