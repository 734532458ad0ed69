"""What pages cost the server, against a bare page of one template; and how many learners it serves.

    python -m bench.web [PRACTICES]

All are asked in this process, without a network; what counts is the time of the processor.
It takes about a minute.

- ``bare``: a Starlette endpoint that renders one template of about the same size.
- ``known page``: an act that somebody did before in the same practice.
- ``other way``: the same moment of a practice that was played before, but after a hint that
  nobody asked for then.
- ``new page``: an act of a practice that nobody drew before, on a server that is warm.
- ``own words``: an act of a practice in which somebody typed something of their own: of
  those nothing is remembered.
- ``cold``: every practice that a server deals of five lessons, on a server that just began.
- ``load``: whole practices of those lessons after that, as learners play them: one learner in
  four makes a typing error, and one act in six is a hint or a step back.

``textual-serve`` is not measured here: it gives an app pipes, and ``tutor`` shows its app in a
terminal alone, so version 1.1.3 says that it failed to start. It would start one app for each
learner; in a terminal that takes 65 MB, 49 of them shared with nobody. A server of pages took
61 to 70 MB for all learners together (``bench.answers``), with bounds on what it remembers: a
hundredth of that from about 150 learners on.
"""

from __future__ import annotations

import asyncio
import random
import resource
import sys
from collections.abc import Awaitable, Callable, Iterable
from itertools import chain
from os import getloadavg
from pathlib import Path
from time import process_time
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from tutor.engine.moves import wrong_moves
from tutor.html.carried import CarriedPractice
from tutor.html.names import field_name
from tutor.html.playing import Turn, begin, play
from tutor.html.practice_cache import PracticeCache
from tutor.lesson.model import Lesson
from tutor.loader.catalogue import open_catalogue
from tutor.loader.load import load_lesson
from tutor.practice.controller import inputs_in
from tutor.web.app import make_app
from tutor.web.library import Library
from tutor.web.pages import PRACTICES
from tutor.web.settings import Rate, WebSettings

ROOT = Path(__file__).resolve().parent.parent / "lessons"
LESSONS = (
    "kpn-tweestapsverificatie-browser",
    "nep-sms",
    "digid-app-activeren",
    "bank-aan-de-telefoon",
    "kaartlezer-random-reader",
)
SHOW, HINT = '["show"]', '["hint"]'
ROUNDS, SEEDS = 9, 1_000
MOST_ACTS = 80
HEADERS = [
    (b"host", b"x"),
    (b"accept-encoding", b"gzip"),
    (b"content-type", b"application/x-www-form-urlencoded"),
]
App = Callable[..., Awaitable[None]]
Ask = tuple[str, bytes]
Way = Callable[[int, Turn], dict[str, str]]
BARE = Environment(autoescape=True).from_string(
    "<!doctype html><title>{{ title }}</title><main>{% for line in lines %}<p>{{ line }}</p>"
    "{% endfor %}</main>"
)


async def bare(_request: Request) -> Response:
    """A page of about the same size, of one template."""
    return HTMLResponse(BARE.render(title="Page", lines=["A line of a page. " * 8] * 80))


# --- what is asked ----------------------------------------------------------------------


class Learners:
    """Makes the forms that learners send; what it plays for that is remembered here alone."""

    def __init__(self) -> None:
        self._practices = PracticeCache()

    def acts(self, lesson: Lesson, seed: int, way: Way) -> list[Ask]:
        """The forms of one practice; ``way`` says what is done otherwise than as the coach says."""
        found: list[Ask] = []
        turn = begin(lesson, seed, practices=self._practices)
        while not turn.view.chapter_done and len(found) < MOST_ACTS:
            form = {"state": turn.carried.write(), "front": turn.front, "do": SHOW}
            form |= way(len(found), turn)
            found.append((f"/oefenen/{lesson.id}/", urlencode(form).encode()))
            turn = play(lesson, form, self._practices)
        return found


def led(_number: int, _turn: Turn) -> dict[str, str]:
    """Whoever lets the coach do it all."""
    return {}


def hinted(number: int, _turn: Turn) -> dict[str, str]:
    """Whoever asks for a hint at the second step."""
    return {"do": HINT} if number == 1 else {}


class Learner:
    """Somebody who asks or goes back at this share of the acts, and may make one typing error."""

    def __init__(self, draw: random.Random, errs: bool, asks: float = 1 / 6) -> None:
        self._draw = draw
        self._errs = errs
        self._asks = asks

    def __call__(self, _number: int, turn: Turn) -> dict[str, str]:
        """What is done at this turn."""
        slip = typing_error(turn) if self._errs else {}
        if slip:
            self._errs = False
            return slip
        if self._draw.random() < self._asks:
            return {"do": self._draw.choice([HINT, "step_back"])}
        return {}


def typing_error(turn: Turn) -> dict[str, str]:
    """A typing error in a field in front, if there is one."""
    practice = CarriedPractice.play(turn.lesson, turn.carried).practice
    fields = inputs_in(turn.view)
    wrong = (event for event, _ in wrong_moves(practice.context, practice.state))
    for event in wrong:
        if event.verb == "fill" and fields[event.target].look == "field" and event.text:
            return {field_name(event.target): event.text, "do": "enter"}
    return {}


# --- asking -----------------------------------------------------------------------------


async def ask(app: App, method: str, path: str, body: bytes) -> int:
    """One request, and the bytes that come back."""
    size = 0
    scope: dict[str, Any] = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
        "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": b"",
        "root_path": "", "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
        "headers": HEADERS,
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        nonlocal size
        if message["type"] == "http.response.start":
            assert message["status"] == 200, message
        size += len(message.get("body", b""))

    await app(scope, receive, send)
    return size


async def cost(app: App, asked: Iterable[Ask]) -> float:
    """Seconds of the processor for one of these."""
    asked = list(asked)
    began = process_time()
    for path, body in asked:
        await ask(app, "POST" if body else "GET", path, body)
    return (process_time() - began) / len(asked)


async def main(practices: int) -> None:
    """Measure all and print the medians."""
    entries = open_catalogue(ROOT)
    library = Library(entries, lambda entry: load_lesson(ROOT / entry.file, ROOT).lesson)
    lessons = [found for name in LESSONS if (found := library.lesson(name)) is not None]
    lesson, draw, made = lessons[0], random.Random(1), Learners()
    plain = Starlette(routes=[Route("/", bare)])
    app = make_app(library, WebSettings(acts=Rate(1e9, 1e9)))
    dealt = [made.acts(each, seed, led) for each in lessons for seed in range(PRACTICES)]
    played = [
        made.acts(draw.choice(lessons), draw.randrange(PRACTICES), Learner(draw, errs=n % 4 == 0))
        for n in range(practices)
    ]
    took: dict[str, list[float]] = {}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took["cold"] = [await cost(app, chain(*dealt))]
    took["load"] = [await cost(app, chain(*played))]
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    for number in range(ROUNDS):
        asked = {
            "bare": [("/", b"")] * 40,
            "known page": dealt[number],
            "other way": made.acts(lesson, number, hinted)[1:],
            "new page": made.acts(lesson, SEEDS + number, led),
            "own words": made.acts(lesson, number, Learner(draw, errs=True, asks=0)),
        }
        for name, each in asked.items():
            took.setdefault(name, []).append(await cost(plain if name == "bare" else app, each))
    medians = {name: sorted(times)[len(times) // 2] for name, times in took.items()}
    acts = sum(map(len, played))
    print(f"{practices} practices, {acts} acts, load of the machine {getloadavg()[0]:.1f}")
    for name, median in medians.items():
        print(
            f"{name:>10}: {1000 * median:.2f} ms, {1 / median:.0f} per second, "
            f"{medians['bare'] / median:.2f} of bare"
        )
    print(f"memory grew by {grown / 1024:.0f} MB during the load")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
