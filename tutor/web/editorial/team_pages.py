"""What is behind each address for the editorial team."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, TypeVar

import anyio.to_thread
from anyio import CapacityLimiter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from tutor.feedback.entry import MAX_COMMENT
from tutor.feedback.export import count_answers
from tutor.feedback.listing import latest, reason_label
from tutor.feedback.report import report, versions
from tutor.feedback.store import FeedbackStore
from tutor.i18n import N_, ngettext
from tutor.i18n import gettext as _
from tutor.web.editorial import downloads
from tutor.web.editorial.filters import read_filter
from tutor.web.editorial.overview import by_article, by_lesson, count_text
from tutor.web.forms import read_form
from tutor.web.library import Library

MOST_BODY = 20_000
AT_ONCE = 2
"""Questions to the database that run beside each other; learners' answers have their own."""
MOST_SHOWN = 50
LATEST = 20

_SAID = {
    "keep": N_("The comment stays as it is."),
    "rewrite": N_("The comment has its new text."),
    "wipe": N_("The comment is wiped. The answer still counts."),
    "gone": N_("That comment is not there any more."),
}

Show = Callable[..., HTMLResponse]
T = TypeVar("T")


@dataclass
class TeamPages:
    """The pages with figures and comments; ``show`` makes a page of a template for a request."""

    library: Library
    store: FeedbackStore
    show: Show
    today: Callable[[], date] = date.today

    def __post_init__(self) -> None:
        self._limiter: CapacityLimiter | None = None

    async def overview(self, request: Request) -> Response:
        """All lessons: how many answers, and how many were helped."""
        chosen = read_filter(request.query_params)
        figures = await self._ask(report, self.store, chosen.selection)
        count = await self._ask(count_answers, self.store, chosen.selection)
        return self.show(
            request, "editorial_overview.html",
            chosen=chosen, articles=by_article(figures, self.library.catalogue),
            waiting=await self._ask(self.store.count_waiting), files=downloads.NAMES,
            kept=count_text(count), damaged=[file.name for file in self.store.damaged_files],
        )  # fmt: skip

    async def lesson(self, request: Request) -> Response:
        """One lesson, or all variants of an article: shares, reasons, funnel and mistakes."""
        name = request.path_params["lesson"]
        if name not in await self._ask(self.store.lessons):
            raise HTTPException(404)
        chosen = read_filter(request.query_params).about(name)
        of_all = replace(chosen.selection, version="")
        entry = self.library.catalogue.find(name)
        return self.show(
            request, "editorial_lesson.html",
            chosen=chosen, title=entry.title if entry else name, files=downloads.NAMES,
            lessons=list(by_lesson(
                await self._ask(report, self.store, chosen.selection), self.library.catalogue
            )),
            versions=await self._ask(versions, self.store, of_all),
            latest=await self._ask(latest, self.store, chosen.selection, LATEST),
            reason_label=reason_label,
        )  # fmt: skip

    async def comments(self, request: Request) -> Response:
        """The comments that nobody looked at yet."""
        waiting = await self._ask(self.store.waiting)
        done = request.query_params.get("gedaan", "")
        left = ngettext(
            "{count} comment waits for review.", "{count} comments wait for review.", len(waiting)
        ).format(count=len(waiting))
        return self.show(
            request, "editorial_comments.html",
            waiting=waiting[:MOST_SHOWN], left=left if waiting else "",
            more=len(waiting) > MOST_SHOWN, said=_(_SAID[done]) if done in _SAID else "",
        )  # fmt: skip

    async def look_at(self, request: Request) -> Response:
        """A person looked at a comment: it may stay, has another text, or is wiped."""
        form = await read_form(request, MOST_BODY)
        code, text = form.get("code", ""), form.get("text", "").strip()
        changes: dict[str, Callable[[], bool]] = {
            "keep": partial(self.store.approve, code),
            "rewrite": partial(self.store.rewrite, code, text),
            "wipe": partial(self.store.remove, code),
        }
        change = changes.get(form.get("do", ""))
        if change is None or len(text) > MAX_COMMENT or not code.isalnum():
            raise ValueError("no look at a comment")
        done = form["do"] if await self._ask(change) else "gone"
        return RedirectResponse(f"{request.url.path}?gedaan={done}", 303)

    async def download(self, request: Request) -> Response:
        """The answers or the report as a file."""
        name = request.path_params["name"]
        if name not in downloads.NAMES:
            raise HTTPException(404)
        chosen = read_filter(request.query_params)
        file = await self._ask(downloads.make_file, self.store, name, chosen.selection)
        return StreamingResponse(
            downloads.pieces(file), 200, downloads.headers(name, self.today()),
            downloads.TYPES[name.partition(".")[2]],
        )  # fmt: skip

    async def _ask(self, ask: Callable[..., T], *about: Any) -> T:
        if self._limiter is None:
            self._limiter = CapacityLimiter(AT_ONCE)
        return await anyio.to_thread.run_sync(partial(ask, *about), limiter=self._limiter)
