"""What holds for every request and every answer, whatever the page."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from time import perf_counter
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tutor.lesson.template import clean_text
from tutor.web.rate_limit import RateLimit
from tutor.web.settings import WebSettings

log = logging.getLogger("tutor.web")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
)
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
}
LONGEST_PATH = 200


class Guard:
    """Around the pages: headers, foreign forms, too many forms, and one line in the log.

    The line holds no query, no body and no address. An error of the program is
    logged by its kind and place: its text could hold what somebody typed.
    ``refusals`` are the pages for what is refused here, by status.
    """

    def __init__(
        self, app: ASGIApp, settings: WebSettings, refusals: Callable[[int], bytes]
    ) -> None:
        self._app = app
        self._settings = settings
        self._refusals = refusals
        self._acts = RateLimit(settings.acts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), 0

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._add_headers(scope, message)
            await send(message)

        try:
            refused = self._refusal(scope)
            if refused:
                await self._refuse(refused, send_with_headers)
            else:
                await self._app(scope, receive, send_with_headers)
        except Exception as error:
            log.error("%s", kind_and_place(error))
            if status:
                raise
            await self._refuse(500, send_with_headers)
        finally:
            took = 1000 * (perf_counter() - began)
            path = clean_text(scope["path"])[:LONGEST_PATH].replace("\n", " ")
            log.info("%s %s %s %.0f ms", scope["method"][:10], path, status, took)

    def _refusal(self, scope: Scope) -> int:
        """The status with which a request is refused at once; 0 when it is not."""
        if scope["method"] in ("GET", "HEAD"):
            return 0
        client = scope.get("client")
        if not self._acts.allows(client[0] if client else ""):
            return 429
        return 0 if is_own(Headers(scope=scope), self._settings.origins) else 403

    async def _refuse(self, status: int, send: Send) -> None:
        body = self._refusals(status)
        headers = [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
        ]
        if status == 429:
            headers.append((b"retry-after", str(self._acts.wait_seconds).encode()))
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def _add_headers(self, scope: Scope, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        framed = scope["path"].startswith(f"{self._settings.base}inbouwen/")
        policy = POLICY.format(frames="*" if framed else "'self'")
        # The page of a preview has frames, and says so itself.
        headers.setdefault("content-security-policy", policy)
        for name, value in HEADERS.items():
            headers[name] = value
        headers.setdefault("cache-control", "private, no-cache")
        origin = Headers(scope=scope).get("origin", "")
        if origin in self._settings.origins:
            # A static site asks whether its answer was kept; it sends no cookies along.
            headers["access-control-allow-origin"] = origin
            headers["vary"] = "Origin"
        if not framed:
            headers["x-frame-options"] = "SAMEORIGIN"


def is_own(headers: Headers, origins: frozenset[str]) -> bool:
    """Whether a form comes from a page of this site, or of one that was named.

    Old browsers say neither Origin nor Referer; their forms are taken.
    """
    said = headers.get("origin") or headers.get("referer")
    if said is None:
        return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
    if said in origins:
        return True
    try:
        host = urlsplit(said).netloc
    except ValueError:
        return False
    return bool(host) and host == headers.get("host")


def kind_and_place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} at {place}"
