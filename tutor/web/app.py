"""The application: which address leads to which page."""

from __future__ import annotations

from contextlib import suppress
from functools import cache, partial
from hashlib import blake2s
from importlib.resources import files
from itertools import product

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from tutor.html.site import Site
from tutor.web.answers import Answers
from tutor.web.editorial.entrance import Entrance
from tutor.web.editorial.login import LoginSettings
from tutor.web.guard import Guard
from tutor.web.library import Library
from tutor.web.pages import Pages, refusal
from tutor.web.peer import BehindProxy
from tutor.web.settings import WebSettings

ASSETS = {
    "editorial.css": "text/css; charset=utf-8",
    "preview.css": "text/css; charset=utf-8",
    "preview.js": "text/javascript; charset=utf-8",
    "site.css": "text/css; charset=utf-8",
    "site.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
FOREVER = "public, max-age=31536000, immutable"


def read_assets() -> dict[str, bytes]:
    """The files that pages need, by their names."""
    found = {}
    for name, room in product(ASSETS, ("tutor.html", "tutor.web")):
        with suppress(FileNotFoundError):
            found[name] = (files(room) / "assets" / name).read_bytes()
    return found


def make_app(
    library: Library,
    settings: WebSettings,
    answers: Answers | None = None,
    login: LoginSettings | None = None,
) -> Starlette:
    """The whole site; without ``login`` it has no pages for the editorial team."""
    assets = read_assets()
    stamp = blake2s(b"".join(assets.values()), digest_size=6).hexdigest()
    site = Site(base=settings.base, stamp=stamp, takes_feedback=answers is not None)
    pages = Pages(library, settings, site, answers)

    async def asset(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in assets:
            raise HTTPException(404)
        cache = FOREVER if request.url.query == stamp else "no-cache"
        return Response(assets[name], 200, {"cache-control": cache}, ASSETS[name])

    routes = [*_routes(pages), Route("/bestanden/{name}", asset)]
    if login is not None and answers is not None:
        tries = settings.logins
        routes += Entrance(answers.store, library, login, pages.site_of, tries).routes()
    base = settings.base.rstrip("/")
    mounted: list[BaseRoute] = [Mount(base, routes=routes)] if base else list(routes)
    app = Starlette(
        routes=[Route("/healthz", healthy), *mounted],
        middleware=[
            Middleware(BehindProxy, proxies=settings.proxies),
            Middleware(Guard, settings=settings, refusals=cache(partial(refusal, site))),
        ],
        exception_handlers={
            HTTPException: pages.trouble,
            ValueError: pages.trouble,
        },
    )
    app.state.pages = pages
    return app


def _routes(pages: Pages) -> list[Route]:
    return [
        Route("/", pages.catalogue),
        Route("/artikel/{article}/", pages.article),
        Route("/oefenen/{lesson}/", pages.begin),
        Route("/oefenen/{lesson}/", pages.practise, methods=["POST"]),
        Route("/inbouwen/{lesson}/", pages.begin),
        Route("/inbouwen/{lesson}/", pages.practise, methods=["POST"]),
        Route("/mening/{lesson}/", pages.ask),
        Route("/mening/{lesson}/", pages.answer, methods=["POST"]),
        Route("/weergave/", pages.look, methods=["POST"]),
    ]


async def healthy(_request: Request) -> Response:
    """Say that the server answers."""
    return PlainTextResponse("ok\n")
