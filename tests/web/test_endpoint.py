"""Many browsers at once, servers that are killed, and whoever means harm: answers are kept once."""

from __future__ import annotations

import asyncio
import http.client
import json
import tracemalloc
from collections import Counter
from collections.abc import Iterator, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from signal import SIGTERM
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette

from bench.answers import FORM, PATH, Server, load
from tests.postgresql import Cluster
from tutor.feedback.store import FeedbackStore
from tutor.web.answers import Answers
from tutor.web.app import make_app
from tutor.web.editorial.password import make_hash
from tutor.web.guard import log
from tutor.web.library import Library
from tutor.web.settings import Rate, WebSettings

pytestmark = pytest.mark.slow

PRACTICE = "/oefenen/nep-sms/"
LOGIN = "/redactie/aanmelden/"
NASTY = "'; DROP TABLE answer; -- <script>alert(1)</script> {{ 7*7 }} %00 \x00"
ANSWER = {
    "question": "comment", "answer": "no", "helped": "yes", "reason": "clear", "comment": "",
    "state": "", "key": f"{date.today().isoformat()}-0123456789ab",
}  # fmt: skip
ASKED = 10_000
MANY_EVENTS = json.dumps(["v", 1, {}, [], [["hint", "", ""]] * 100_000])
"""A practice of 100,000 acts."""


def test_two_servers_that_are_killed_keep_each_answer_once(
    cluster: Cluster, tmp_path: Path
) -> None:
    """In one PostgreSQL. The load itself looks whether each answer is there exactly once."""
    said = list(load(cluster.new_database(), tmp_path, answers=150, clients=10, kills=2))
    assert "150 answers" in said[0]
    assert "2 kills" in said[1]


Harm = tuple[str, dict[str, str] | bytes, dict[str, str], int]


def harms() -> Iterator[Harm]:
    """Requests that no page makes: where to, what, with which headers, and the right status."""
    for path in (PRACTICE, PATH, LOGIN):
        yield path, ANSWER, {"origin": "https://kwaad.example"}, 403
        yield path, b"x=" + b"y" * 1_000_000, {}, 413
        yield path, b"{}", {"content-type": "application/json"}, 415
        yield path, b"&".join([b"a=1"] * 1000), {}, 400
    for path in (PRACTICE, PATH):
        yield path, ANSWER | {"state": MANY_EVENTS, "question": "share"}, {}, 413
        yield path, ANSWER | {"state": "[" * 100_000, "question": "share"}, {}, 400
        yield path, ANSWER | {"state": NASTY, "question": "share"}, {}, 400
    for name in ("question", "helped", "reason", "key"):
        yield PATH, ANSWER | {name: NASTY}, {}, 400
    yield PATH, ANSWER | {"comment": NASTY * 50}, {}, 400
    yield f"/mening/{urlencode({'x': NASTY})}/", ANSWER, {}, 404
    yield LOGIN, {"password": NASTY, "terug": NASTY}, {}, 403
    yield "/redactie/opmerkingen/", {"do": "wipe", "code": NASTY}, {}, 303


def send(connection: http.client.HTTPConnection, harm: Harm) -> tuple[int, str]:
    """The status and the page that come of it."""
    path, form, headers, _status = harm
    body = form if isinstance(form, bytes) else urlencode(form).encode()
    try:
        connection.request("POST", path, body, {"content-type": FORM} | headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_who_means_harm_stores_nothing_and_takes_no_memory(tmp_path: Path) -> None:
    database = tmp_path / "feedback.db"
    line = make_hash(NASTY[::-1], cost=2, parallel=1)
    server = Server(str(database), tmp_path, "--password-hash", line)
    try:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        for number, harm in enumerate(harms()):
            harm[2]["x-forwarded-for"] = f"10.0.0.{number}"
            status, page = send(connection, harm)
            assert (status, harm[0], str(harm[1])[:300]) == (harm[3], harm[0], str(harm[1])[:300])
            assert "<script>alert" not in page
        before = server.memory()
        for number, harm in enumerate([*harms()] * 2):
            harm[2]["x-forwarded-for"] = f"10.1.{number}.1"
            send(connection, harm)
        assert server.memory() < before + 20
    finally:
        server.end(SIGTERM)
    with FeedbackStore(database) as store:
        assert store.rows() == []


def test_one_address_that_never_stops_is_refused_in_flat_memory(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests themselves keep every line of a log that another test turned on.
    monkeypatch.setattr(log, "disabled", True)
    body = urlencode(ANSWER).encode()
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST",
        "scheme": "http", "path": PATH, "raw_path": PATH.encode(), "query_string": b"",
        "root_path": "", "client": ("1.2.3.4", 5), "server": ("oefenen.example", 80),
        "headers": [(b"host", b"oefenen.example"), (b"content-type", FORM.encode())],
    }  # fmt: skip
    seen: Counter[int] = Counter()

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            seen[message["status"]] += 1

    settings = WebSettings(acts=Rate(burst=5, per_second=1e-9))

    async def flood(app: Starlette) -> int:
        for _number in range(10):
            await app(dict(scope), receive, send)
        tracemalloc.start()
        try:
            for _number in range(ASKED):
                await app(dict(scope), receive, send)
            return tracemalloc.get_traced_memory()[0]
        finally:
            tracemalloc.stop()

    # In a thread of its own: a browser of other tests may have a loop in this one.
    with FeedbackStore(tmp_path / "feedback.db") as store, ThreadPoolExecutor(1) as beside:
        flooded = flood(make_app(library, settings, Answers(store)))
        held = beside.submit(asyncio.run, flooded).result()
        assert len(store.rows()) == 1
    assert (seen, held < 200_000) == ({200: 5, 429: ASKED + 5}, True)
