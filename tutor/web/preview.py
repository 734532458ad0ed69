"""``tutor preview --web``: a lesson in a browser while an editor writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2s
from typing import NamedTuple, Protocol

import anyio.to_thread
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.engine.practice import Practice
from tutor.html import pages, playing
from tutor.html.render import render
from tutor.html.site import Site
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson
from tutor.loader.catalogue import Catalogue
from tutor.web.app import make_app
from tutor.web.guard import POLICY
from tutor.web.library import Library, Opener
from tutor.web.settings import WebSettings
from tutor.web.templating import templates

PATH = "/voorbeeld/"
CHOSEN, ON, SEED = "gekozen", "situatie", "getal"
WIDTHS = (("telephone", 390), ("desktop", 1280))
_FRAMES = POLICY.format(frames="'self'") + "; frame-src 'self'"
_MOST_DIGITS = 9


class WatchedLesson(Protocol):
    """A lesson file that is read again when it was saved."""

    lesson: Lesson | None
    problems: tuple[Diagnostic, ...]

    def refresh(self) -> bool:
        """Read it again when a file was saved; False when nothing changed."""
        ...


class PreviewLibrary(Library):
    """All lessons, and the watched one as it was saved last."""

    def __init__(
        self, catalogue: Catalogue, opener: Opener, name: str, source: WatchedLesson
    ) -> None:
        super().__init__(catalogue, opener)
        self._name = name
        self.source = source

    def lesson(self, name: str) -> Lesson | None:
        """The lesson with this id; the watched one also by the id that stands in its file."""
        watched = self.source.lesson
        if watched is not None and name in (self._name, watched.id):
            return watched
        return super().lesson(name)


class Fault(NamedTuple):
    """One thing to mend: where, what, and how."""

    place: str
    sentence: str
    hint: str


def faults(source: WatchedLesson) -> list[Fault]:
    """What must be mended before what was saved can be shown."""
    return [
        Fault(f"{each.at.file}:{each.at.line}", each.sentence(), each.hint())
        for each in source.problems
        if each.level is Level.ERROR
    ]


class Preview:
    """The page with two frames, what is in them, and what it asks now and then."""

    def __init__(
        self, source: WatchedLesson, site_of: Callable[[Request], Site], seed: int,
        situations: Mapping[str, bool],
    ) -> None:  # fmt: skip
        self._source = source
        self._site_of = site_of
        self._seed = seed
        self._situations = situations

    def routes(self) -> list[Route]:
        """All addresses."""
        return [
            Route(PATH, self.frames),
            Route(f"{PATH}stand/", self.stand),
            Route(f"{PATH}pagina/", self.inside),
        ]

    async def frames(self, request: Request) -> Response:
        """The situations to choose from, and the page at two widths; or what is to be mended."""
        await anyio.to_thread.run_sync(self._source.refresh)
        lesson, found = self._source.lesson, faults(self._source)
        seed, chosen = self._chosen(request)
        page = templates().get_template("preview.html").render(
            site=self._site_of(request), here=PATH, lesson=lesson, faults=found, seed=seed,
            chosen=chosen, widths=WIDTHS, state=self._state(), query=f"?{request.url.query}",
        )  # fmt: skip
        return HTMLResponse(page, headers={"content-security-policy": _FRAMES})

    async def stand(self, _request: Request) -> Response:
        """What was saved last, and what is wrong with it."""
        await anyio.to_thread.run_sync(self._source.refresh)
        found = [each._asdict() for each in faults(self._source)]
        return JSONResponse({**self._state(), "faults": found})

    async def inside(self, request: Request) -> Response:
        """The first page of the practice, as a learner sees it."""
        lesson, site = self._source.lesson, self._site_of(request)
        if lesson is None:
            title, text = _("This lesson cannot be shown yet"), _("First mend what is listed.")
            return HTMLResponse(pages.message_page(title, text, site))
        seed, chosen = self._chosen(request)
        return HTMLResponse(render(playing.begin(lesson, seed, chosen), site))

    def _chosen(self, request: Request) -> tuple[int, dict[str, bool]]:
        """The number and the situations that the address asks for, or those that are drawn."""
        query, lesson = request.query_params, self._source.lesson
        text = query.get(SEED, "")
        seed = int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else self._seed
        if lesson is None:
            return seed, {}
        names = [situation.name for situation in lesson.situations]
        if CHOSEN in query:
            return seed, {name: name in query.getlist(ON) for name in names}
        wished = {name: on for name, on in self._situations.items() if name in names}
        return seed, dict(Practice.begin(lesson, seed, wished).scenario.situations)

    def _state(self) -> dict[str, str]:
        lesson = self._source.lesson
        seen = [lesson.version if lesson else "", *map(str, faults(self._source))]
        offered = [situation.name for situation in lesson.situations] if lesson else []
        return {"version": _stamp(seen), "panel": _stamp(offered)}


def _stamp(parts: list[str]) -> str:
    return blake2s("\n".join(parts).encode(), digest_size=8).hexdigest()


def make_preview(library: PreviewLibrary, seed: int, situations: Mapping[str, bool]) -> Starlette:
    """The site with the preview in front; nothing that is done in it is kept."""
    app = make_app(library, WebSettings())
    preview = Preview(library.source, app.state.pages.site_of, seed, situations)
    app.router.routes[:0] = preview.routes()
    return app
