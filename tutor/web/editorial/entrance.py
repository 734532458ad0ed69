"""The way into the editorial pages: logging in and out, and who comes past."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

from anyio import WouldBlock
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from tutor.feedback.ownership import StoreError
from tutor.feedback.store import FeedbackStore
from tutor.html.site import Site
from tutor.i18n import gettext as _
from tutor.web.editorial.login import COOKIE, HOURS, Login, LoginSettings
from tutor.web.editorial.team_pages import MOST_BODY, TeamPages
from tutor.web.forms import read_form
from tutor.web.guard import is_own
from tutor.web.library import Library
from tutor.web.rate_limit import RateLimit
from tutor.web.settings import Rate
from tutor.web.templating import templates

Handler = Callable[[Request], Awaitable[Response]]
BACK = "terug"


class Entrance:
    """The routes for the editorial team, each of them behind the login.

    ``site_of`` gives the site as this reader wants to see it; ``tries`` bounds the
    passwords that one address may try.
    """

    def __init__(
        self, store: FeedbackStore, library: Library, settings: LoginSettings,
        site_of: Callable[[Request], Site], tries: Rate,
    ) -> None:  # fmt: skip
        self._site_of = site_of
        self._login = Login(settings)
        self._tries = RateLimit(tries)
        self._pages = TeamPages(library, store, self._show)

    def routes(self) -> list[Route]:
        """All addresses, below ``/redactie/``."""
        pages = self._pages
        inside = {
            "": pages.overview,
            "les/{lesson}/": pages.lesson,
            "opmerkingen/": pages.comments,
            "download/{name}": pages.download,
        }
        routes = [Route(f"/redactie/{path}", self._inside(page)) for path, page in inside.items()]
        look_at = self._inside(self._own(pages.look_at))
        return [
            *routes,
            Route("/redactie/opmerkingen/", look_at, methods=["POST"]),
            Route("/redactie/aanmelden/", self._ask),
            Route("/redactie/aanmelden/", self._own(self._log_in), methods=["POST"]),
            Route("/redactie/afmelden/", self._own(self._log_out), methods=["POST"]),
        ]

    # --- who comes past -----------------------------------------------------------

    def _inside(self, page: Handler) -> Handler:
        async def guarded(request: Request) -> Response:
            if self._login.visitor(request) is None:
                return self._refuse(request)
            try:
                response = await page(request)
            except StoreError as trouble:
                response = self._show(request, "editorial_trouble.html", 503, text=str(trouble))
            return _private(response)

        return guarded

    def _own(self, page: Handler) -> Handler:
        async def guarded(request: Request) -> Response:
            # Sites that may send answers may not send these forms.
            if not is_own(request.headers, frozenset()):
                raise HTTPException(403)
            return await page(request)

        return guarded

    def _refuse(self, request: Request) -> Response:
        if not self._login.has_password:
            text = _("You come in through your organisation's own login. Ask who manages the site.")
            return _private(self._show(request, "editorial_trouble.html", 403, text=text))
        back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        said = urlencode({BACK: back}) if request.method == "GET" else ""
        address = self._address(request, "aanmelden/") + (f"?{said}" if said else "")
        return _private(RedirectResponse(address, 303))

    # --- in and out ------------------------------------------------------------------

    async def _ask(self, request: Request) -> Response:
        """The form that asks for the password."""
        if not self._login.has_password:
            raise HTTPException(404)
        return self._asking(request, request.query_params.get(BACK, ""))

    def _asking(
        self, request: Request, back: str, trouble: str = "", status: int = 200
    ) -> Response:
        page = self._show(request, "editorial_login.html", status, trouble=trouble, back=back)
        return _private(page)

    async def _log_in(self, request: Request) -> Response:
        if not self._login.has_password:
            raise HTTPException(404)
        form = await read_form(request, MOST_BODY)
        client = request.client
        if not self._tries.allows(client.host if client else ""):
            raise HTTPException(429)
        try:
            known = await self._login.knows(form.get("password", ""))
        except WouldBlock as error:
            raise HTTPException(429) from error
        back = form.get(BACK, "")
        if not known:
            trouble = _("This is not the password. Look at capitals, and try again.")
            return self._asking(request, back, trouble, 403)
        own = self._address(request, "")
        inside = back.startswith(own) and "\\" not in back and not back.startswith("//")
        response = RedirectResponse(back if inside else own, 303)
        response.set_cookie(
            COOKIE, self._login.cookie(), max_age=HOURS * 3600, path=own, httponly=True,
            secure=request.url.scheme == "https", samesite="strict",
        )  # fmt: skip
        return _private(response)

    async def _log_out(self, request: Request) -> Response:
        response = RedirectResponse(self._site_of(request).base, 303)
        response.delete_cookie(COOKIE, path=self._address(request, ""))
        return _private(response)

    # --- drawing -----------------------------------------------------------------------

    def _address(self, request: Request, page: str) -> str:
        return f"{self._site_of(request).base}redactie/{page}"

    def _show(
        self, request: Request, template: str, status: int = 200, **values: object
    ) -> HTMLResponse:
        visitor = self._login.visitor(request)
        text = templates().get_template(template).render(
            site=self._site_of(request), here=request.url.path, own=self._address(request, ""),
            visitor=visitor, can_leave=visitor == "", **values,
        )  # fmt: skip
        return HTMLResponse(text, status)


def _private(response: Response) -> Response:
    """No browser or proxy keeps these pages: they are gone after logging out."""
    response.headers["cache-control"] = "no-store"
    return response
