"""What is behind each address of the site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from secrets import randbelow, token_hex
from urllib.parse import unquote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tutor.engine.scenario import seed_on
from tutor.html import asking, pages, playing
from tutor.html.carried import TooLong
from tutor.html.practice_cache import PracticeCache
from tutor.html.reading import Wish, read
from tutor.html.render import render
from tutor.html.site import Look, Site, read_look
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson
from tutor.web.answers import Answers
from tutor.web.compressed import CompressedPage
from tutor.web.forms import read_form
from tutor.web.library import Library
from tutor.web.page_cache import PageCache
from tutor.web.rate_limit import RateLimit
from tutor.web.settings import WebSettings

BEGIN = "begin"
COOKIE = "weergave"
YEAR = 365 * 24 * 3600
MOST_SEARCH = 100
PRACTICES = 20
"""How many different practices a lesson draws: enough for variety, few enough to be met again."""


@dataclass
class Pages:
    """The pages, made from the lessons on the library; ``answers`` is None where nobody asks."""

    library: Library
    settings: WebSettings
    site: Site
    answers: Answers | None = None
    today: Callable[[], date] = date.today

    def __post_init__(self) -> None:
        self._cache = PageCache()
        self._practices = PracticeCache()
        self._answering = RateLimit(self.settings.answers)

    # --- reading --------------------------------------------------------------

    async def catalogue(self, request: Request) -> Response:
        """All lessons."""
        search = request.query_params.get("zoek", "")[:MOST_SEARCH]
        site = self.site_of(request)
        return HTMLResponse(pages.catalogue_page(self.library.catalogue, site, search))

    async def article(self, request: Request) -> Response:
        """One article."""
        name = request.path_params["article"]
        article = self.library.article(name)
        lessons = self.library.lessons_of(article) if article else {}
        if article is None or not lessons:
            raise HTTPException(404)
        site = self.site_of(request)
        if article.id != name:
            return RedirectResponse(site.article(article.id), 308)
        return HTMLResponse(pages.article_page(article, lessons, self.library.catalogue, site))

    # --- practising -----------------------------------------------------------

    async def begin(self, request: Request) -> Response:
        """The first page of a practice."""
        lesson, site = self._lesson(request), self.site_of(request)
        wished = request.query_params.get("getal", "")
        seed = int(wished) if wished.isdecimal() and len(wished) < 10 else _drawn_today()
        key = self._cache.key({BEGIN: str(seed)}, lesson.id, lesson.version, repr(site))
        made = self._cache.find(key)
        if made is None:
            turn = playing.begin(lesson, seed, practices=self._practices)
            made = self._cache.put(key, render(turn, site))
        return CompressedPage(made, request.headers)

    async def practise(self, request: Request) -> Response:
        """One turn of a practice, or going on with what the device has kept."""
        lesson = self._lesson(request)
        form = await read_form(request, self.settings.most_body)
        site = self.site_of(request)
        if form.get(playing.KEPT):
            return HTMLResponse(render(playing.resume(lesson, form[playing.KEPT]), site))
        key = self._cache.key(form, lesson.id, lesson.version, repr(site))
        made = self._cache.find(key)
        if made is not None:
            return CompressedPage(made, request.headers)
        act = read(form)
        turn = playing.play(lesson, form, self._practices)
        if isinstance(act, Wish) and act.kind in ("size", "theme"):
            site = replace(site, look=changed(site.look, act))
            response = HTMLResponse(render(turn, site))
            self._remember(request, response, site.look)
            return response
        page = pages.ending_page(turn, site) if turn.ended else render(turn, site)
        if not turn.all_own:
            return HTMLResponse(page)
        return CompressedPage(self._cache.put(key, page), request.headers)

    # --- the question -----------------------------------------------------------

    async def ask(self, request: Request) -> Response:
        """The question whether it helped, from its beginning."""
        lesson = self._lesson(request)
        if self.answers is None or not lesson.feedback:
            raise HTTPException(404)
        return HTMLResponse(
            asking.asking_page(lesson, asking.ask({}, self._new_key()), self.site_of(request))
        )

    async def answer(self, request: Request) -> Response:
        """One answer, and the next question or thanks."""
        lesson = self._lesson(request)
        if self.answers is None or not lesson.feedback:
            raise HTTPException(404)
        form = await read_form(request, self.settings.most_body)
        site = self.site_of(request)
        asked = asking.ask(form, self._new_key())
        if asked.question:
            return HTMLResponse(asking.asking_page(lesson, asked, site))
        trouble, status = "", 200
        if asked.opinion.helped is not None:
            client = request.client
            if not self._answering.allows(client.host if client else ""):
                raise HTTPException(429)
            trouble = await self.answers.keep(lesson, asked, self.today())
            status = 503 if trouble else 200
        page = asking.thanks_page(
            lesson, asked, asking.Delivery(trouble), self.library.catalogue, site
        )
        return HTMLResponse(page, status)

    def _new_key(self) -> str:
        return asking.new_key(self.today(), token_hex(6))

    # --- around it ----------------------------------------------------------------

    async def look(self, request: Request) -> Response:
        """Remember the size of the letters and the colours, and go back."""
        form = await read_form(request, self.settings.most_body)
        act = read(form)
        if not isinstance(act, Wish):
            raise ValueError("no look")
        back = form.get("back", "")
        inside = back.startswith(self.site.base) and not back.startswith("//") and "\\" not in back
        response = RedirectResponse(back if inside else self.site.base, 303)
        self._remember(request, response, changed(self.site_of(request).look, act))
        return response

    def _remember(self, request: Request, response: Response, look: Look) -> None:
        response.set_cookie(
            COOKIE, f"{look.size}.{look.theme}", max_age=YEAR, path=self.site.base,
            secure=request.url.scheme == "https", httponly=True, samesite="lax",
        )  # fmt: skip

    def site_of(self, request: Request) -> Site:
        """The site as this reader chose to see it."""
        size, _dot, theme = unquote(request.cookies.get(COOKIE, "")).partition(".")
        embedded = request.url.path.startswith(f"{self.site.base}inbouwen/")
        return replace(self.site, look=read_look(size, theme), embedded=embedded)

    def _lesson(self, request: Request) -> Lesson:
        lesson = self.library.lesson(request.path_params["lesson"])
        if lesson is None:
            raise HTTPException(404)
        return lesson

    # --- what went another way -------------------------------------------------------

    async def trouble(self, request: Request, error: Exception) -> Response:
        """A page that says what happened and what to do."""
        status, title, text = _sentence(error)
        site = self.site_of(request)
        name = request.path_params.get("lesson", "")
        back = site.practice(name) if self.library.lesson(name) and status in (400, 413) else ""
        label = _("Begin again") if back else ""
        return HTMLResponse(pages.message_page(title, text, site, back, label), status)


def _drawn_today() -> int:
    """The seed of a new practice: one of a few, so that its first page is mostly there."""
    return seed_on(date.today(), randbelow(PRACTICES))


def changed(look: Look, wish: Wish) -> Look:
    """The look with what was chosen now."""
    if wish.kind == "size":
        return read_look(wish.about, look.theme)
    if wish.kind == "theme":
        return read_look(look.size, wish.about)
    raise ValueError("no look")


def refusal(site: Site, status: int) -> bytes:
    """The page for what is refused before it is looked at."""
    _status, title, text = _sentence(HTTPException(status))
    return pages.message_page(title, text, site).encode()


def _sentence(error: Exception) -> tuple[int, str, str]:
    if isinstance(error, TooLong):
        return (
            413,
            _("You have done very much in this practice."),
            _("It does not fit on the page any more. Please begin the practice again."),
        )
    status = error.status_code if isinstance(error, HTTPException) else 400
    if status == 404:
        return (
            status,
            _("This page is not here"),
            _("It may have been moved. You find all lessons below."),
        )
    if status == 429:
        return (
            status,
            _("It is very busy just now."),
            _("Wait a minute, go back with your browser, and try once more."),
        )
    if status == 500:
        return status, _("Something went wrong with us."), _("You did nothing wrong. Try again.")
    return (
        status,
        _("We cannot go on from this page."),
        _("You did nothing wrong. Please begin again."),
    )
