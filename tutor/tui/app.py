"""The app: it knows which screen follows which. What happens on a screen is the screen's."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.screen import Screen

from tutor.i18n import gettext as _
from tutor.tui.base_app import BaseApp
from tutor.tui.screens.catalogue import CatalogueScreen, ProgressSummary
from tutor.tui.screens.catalogue_rows import RESUME

if TYPE_CHECKING:
    from tutor.engine.event import Event
    from tutor.engine.practice import Practice
    from tutor.feedback.entry import FeedbackSink
    from tutor.lesson.model import Lesson
    from tutor.loader.catalogue import Catalogue
    from tutor.loader.catalogue_entry import CatalogueEntry
    from tutor.practice.opinion import Opinion, Outbox
    from tutor.storage.preferences import Preferences
    from tutor.storage.progress_store import ProgressStore
    from tutor.tui.screens.article import ArticleScreen
    from tutor.tui.screens.ending import Next


class Services(NamedTuple):
    """What the app needs from outside.

    ``catalogue``, ``store`` and ``feedback`` are opened once, when they are
    needed and after the first paint; ``loader`` opens a lesson of the catalogue
    and gives None when it has errors.
    """

    catalogue: Callable[[], Catalogue]
    store: Callable[[], ProgressStore]
    feedback: Callable[[], FeedbackSink]
    loader: Callable[[CatalogueEntry], Lesson | None]
    preferences: Preferences | None = None


class Start(NamedTuple):
    """How to begin: with which lesson, and what is otherwise drawn anew for every practice."""

    lesson: str | None = None
    seed: int | None = None
    situations: Mapping[str, bool] = MappingProxyType({})


class TutorApp(BaseApp):
    """From the catalogue to an article, its practice, its ending and the feedback."""

    def __init__(self, services: Services, start: Start | None = None) -> None:
        super().__init__(services.preferences)
        self._services = services
        self._start = start or Start()
        self._outbox: Outbox | None = None
        self._leaving = False
        self._played: dict[str, Practice] = {}

    @cached_property
    def _catalogue(self) -> Catalogue:
        return self._services.catalogue()

    @cached_property
    def _store(self) -> ProgressStore:
        from tutor.storage.progress_store import SaveError

        store = self._services.store()
        with suppress(SaveError):  # then it is tried again another time
            known = store.overview()
            for old, new in self._catalogue.renamed().items():
                if old in known:
                    store.rename(old, new)
        return store

    def get_default_screen(self) -> Screen[None]:
        """The catalogue lies under everything."""
        return CatalogueScreen(lambda: self._catalogue, self._summary)

    def on_mount(self) -> None:
        """Open what was asked for at the start, once there is something to look at."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        start = self._start
        entry = self._catalogue.find(start.lesson) if start.lesson else None
        if entry:
            self._read(entry)
            self._practise(entry.id, resume=start.seed is None and not start.situations)

    @property
    def notice(self) -> str:
        """What the learner must know about saving; screens show it."""
        return self._store.notice

    def _summary(self) -> ProgressSummary:
        from tutor.storage.progress_store import SaveError

        try:
            return ProgressSummary(self._store.overview(), self._store.last_practised())
        except SaveError:
            return ProgressSummary({}, None)

    # --- reading ----------------------------------------------------------

    def on_catalogue_screen_chosen(self, event: CatalogueScreen.Chosen) -> None:
        """Open the article, or go on at once."""
        kind, _colon, name = event.value.partition(":")
        if kind == RESUME:
            self._practise(name, resume=True)
        else:
            article = next(each for each in self._catalogue.articles() if each.id == name)
            self._read(article.lessons[0])

    def on_article_screen_followed(self, event: ArticleScreen.Followed) -> None:
        """Read about another lesson."""
        self._follow(event.lesson)

    def _follow(self, name: str | None) -> None:
        entry = self._catalogue.find(name) if name else None
        if entry:
            self._read(entry)

    def _read(self, entry: CatalogueEntry) -> None:
        from tutor.tui.screens.article import ArticleScreen

        lesson = self._load(entry.id)
        if lesson is None:
            return
        article = next(each for each in self._catalogue.articles() if each.id == entry.article)
        others = (self._services.loader(each) for each in article.lessons if each != entry)
        variants = {each.id: each for each in (lesson, *others) if each is not None}
        screen = ArticleScreen(article, lesson, self._summary, self._readable(), variants)
        self.push_screen(screen)

    def _readable(self) -> set[str]:
        return {entry.id for entry in self._catalogue.entries if entry.offered}

    def _load(self, name: str) -> Lesson | None:
        """The lesson, or None after saying that it cannot be opened."""
        entry = self._catalogue.find(name)
        lesson = self._services.loader(entry) if entry else None
        if lesson is None:
            from tutor.tui.widgets.dialog import Dialog, DialogAnswer

            text = _("Choose another lesson for now. You have done nothing wrong.")
            answers = (DialogAnswer(_("Back"), "", main=True),)
            self.push_screen(Dialog(_("This lesson cannot be opened right now."), text, answers))
        return lesson

    # --- practising -------------------------------------------------------

    def on_article_screen_begun(self, event: ArticleScreen.Begun) -> None:
        """Practise."""
        self._practise(event.lesson, resume=event.resume)

    @work(exclusive=True)
    async def _practise(self, name: str, *, resume: bool) -> None:
        """Practise a lesson to its end, and the epilogue when the learner wants to."""
        from tutor.engine.event import Event
        from tutor.tui.practice.screen import PracticeScreen
        from tutor.tui.screens.ending import EndingScreen

        lesson = self._load(name)
        if lesson is None:
            return
        practice = await self._practice(lesson, resume)
        opening: Event | None = None
        wish: Next = "epilogue"
        while wish == "epilogue":
            screen = PracticeScreen(practice, self._store, lesson.title, opening)
            result = await self.push_screen_wait(screen)
            self._played[lesson.id] = practice
            if result.reason == "left":
                return
            ending = EndingScreen(
                lesson, epilogue_waits=result.epilogue_waits, epilogue_done=opening is not None
            )
            wish = await self.push_screen_wait(ending)
            opening = Event("epilogue")
        self._keep_finished(practice)
        follow = ""
        if lesson.feedback:
            follow = await self.push_screen_wait(self._feedback_screen(lesson))
        await self._to_catalogue()
        self._follow(follow)

    async def _practice(self, lesson: Lesson, resume: bool) -> Practice:
        """The practice that was left, or a new one."""
        from secrets import randbelow

        from tutor.engine.practice import Practice
        from tutor.engine.scenario import PER_DAY, seed_on
        from tutor.storage.progress_store import SaveError, new_practice

        try:
            kept = self._store.latest(lesson.id) if resume else None
        except SaveError:
            kept = None
        if kept is None or kept.finished:
            seed = self._start.seed
            seed = seed_on(date.today(), randbelow(PER_DAY)) if seed is None else seed
            return Practice.begin(lesson, seed, self._start.situations, new_practice())
        if kept.version != lesson.version:
            from tutor.tui.widgets.dialog import Dialog, DialogAnswer

            text = _("The lesson has changed since. We go on as near as we can to where you were.")
            answers = (DialogAnswer(_("Go on"), "", main=True),)
            await self.push_screen_wait(Dialog(_("This lesson was renewed."), text, answers))
        return Practice.resume(lesson, kept)

    def _keep_finished(self, practice: Practice) -> None:
        """Keep that the lesson is done, also without its epilogue."""
        from tutor.storage.progress_store import SaveError

        if not practice.finished:
            with suppress(SaveError):
                self._store.save(replace(practice.saved(), finished=True))

    async def _to_catalogue(self) -> None:
        while len(self.screen_stack) > 1:
            await self.pop_screen()

    # --- feedback ---------------------------------------------------------

    def on_article_screen_asked(self, event: ArticleScreen.Asked) -> None:
        """Ask what the learner thinks of an article."""
        self.push_screen(self._feedback_screen(event.lesson), self._follow)

    def _feedback_screen(self, lesson: Lesson) -> Screen[str]:
        from tutor.practice.opinion import entry_of
        from tutor.tui.screens.feedback import FeedbackScreen

        practice = self._played.get(lesson.id)

        def send(opinion: Opinion) -> Awaitable[str]:
            entry = entry_of(lesson, practice, opinion, date.today())
            if entry is not None:
                return self._post().send(entry)
            nothing: asyncio.Future[str] = asyncio.get_running_loop().create_future()
            nothing.set_result("")
            return nothing

        return FeedbackScreen(
            send,
            can_share=practice is not None,
            related=lesson.read_more,
            readable=self._readable(),
        )

    def _post(self) -> Outbox:
        if self._outbox is None:
            from tutor.practice.opinion import Outbox

            self._outbox = Outbox(self._services.feedback())
        return self._outbox

    def leave_app(self) -> None:
        """Try once more to send what waits, and close; the result says what was lost.

        Asked twice it closes at once.
        """
        if self._outbox is None or self._leaving:
            self.exit("")
        else:
            self._leaving = True
            self._close(self._outbox)

    @work
    async def _close(self, outbox: Outbox) -> None:
        lost = await outbox.close()
        self.exit(_("Your answer about the lesson could not be kept.") if lost else "")


def run(services: Services, start: Start | None = None) -> str:
    """Run the app until the learner stops; a sentence to say afterwards, or empty."""
    return TutorApp(services, start).run_safely()
