"""How many acts of practices the server does per second, against a bare page of one template.

    python -m bench.web [ROUNDS]

``new page`` is an act that nobody did before, ``act`` one that somebody did. All are asked in
this process, without a network, in turns; what counts is the time of the
processor. The acts are those of one whole practice of KPN's two-step verification.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import process_time
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from tutor.html.playing import begin, play
from tutor.lesson.model import Lesson
from tutor.loader.catalogue import open_catalogue
from tutor.loader.load import load_lesson
from tutor.web.app import make_app
from tutor.web.settings import Rate, WebSettings
from tutor.web.shelf import Shelf

ROOT = Path(__file__).resolve().parent.parent / "lessons"
LESSON = "kpn-tweestapsverificatie-browser"
App = Callable[..., Awaitable[None]]
BARE = Environment(autoescape=True).from_string(
    "<!doctype html><title>{{ title }}</title><main>{% for line in lines %}<p>{{ line }}</p>"
    "{% endfor %}</main>"
)


async def bare(_request: Request) -> Response:
    """A page of about the same size, of one template."""
    return HTMLResponse(BARE.render(title="Page", lines=["A line of a page. " * 8] * 80))


def forms(lesson: Lesson) -> list[bytes]:
    """The forms of one practice, from the first act to the last."""
    found, turn = [], begin(lesson, 3)
    while not turn.view.chapter_done:
        following = turn.view.coach.next
        assert following is not None
        form = {"state": turn.carried.write(), "front": turn.front, "do": '["show"]'}
        found.append(urlencode(form).encode())
        turn = play(lesson, form)
    return found


async def ask(app: App, method: str, path: str, body: bytes) -> int:
    """One request, and the bytes that come back."""
    size = 0
    scope: dict[str, Any] = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
        "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": b"",
        "root_path": "", "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
        "headers": [(b"host", b"x"), (b"content-type", b"application/x-www-form-urlencoded")],
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


async def main(rounds: int) -> None:
    """Measure both in turns and print the medians."""
    entries = open_catalogue(ROOT)
    shelf = Shelf(entries, lambda entry: load_lesson(ROOT / entry.file, ROOT).lesson)
    settings = WebSettings(acts=Rate(1e9, 1e9))
    served = make_app(shelf, settings)
    plain = Starlette(routes=[Route("/", bare)])
    lesson = shelf.lesson(LESSON)
    assert lesson is not None
    acts = forms(lesson)
    took: dict[str, list[float]] = {"new page": [], "act": [], "bare": []}
    sizes = dict.fromkeys(took, 0)
    for _ in range(rounds):
        fresh = make_app(shelf, settings)
        began = process_time()
        for body in acts:
            sizes["new page"] = await ask(fresh, "POST", f"/oefenen/{LESSON}/", body)
        took["new page"].append((process_time() - began) / len(acts))
        began = process_time()
        for body in acts:
            sizes["act"] = await ask(served, "POST", f"/oefenen/{LESSON}/", body)
        took["act"].append((process_time() - began) / len(acts))
        began = process_time()
        for _act in acts:
            sizes["bare"] = await ask(plain, "GET", "/", b"")
        took["bare"].append((process_time() - began) / len(acts))
    medians = {name: sorted(times)[rounds // 2] for name, times in took.items()}
    for name, median in medians.items():
        print(f"{name}: {1000 * median:.2f} ms, {1 / median:.0f} per second, {sizes[name]} bytes")
    print(f"ratio {medians['bare'] / medians['act']:.3f}")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
