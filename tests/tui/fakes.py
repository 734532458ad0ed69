"""Small lessons and catalogues for the screens, without any file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from textual.screen import Screen

from tutor.feedback.entry import FeedbackEntry, FeedbackNotSaved, Given
from tutor.lesson.condition import Condition, Test
from tutor.lesson.model import Action, Epilogue, Lesson, Persona, Reading, Step, Term
from tutor.lesson.places import places_named
from tutor.loader.catalogue import Catalogue
from tutor.loader.catalogue_entry import CatalogueEntry
from tutor.storage.progress_store import Overview
from tutor.tui.base_app import BaseApp
from tutor.tui.screens.article import ArticleScreen
from tutor.tui.screens.catalogue import CatalogueScreen, ProgressSummary
from tutor.tui.screens.ending import EndingScreen
from tutor.tui.screens.feedback import FeedbackScreen

DAY = date(2026, 11, 24)

BROWSER = CatalogueEntry(
    id="bank-browser",
    article="bank",
    file="bank/browser.yaml",
    title="Bankieren (browser)",
    variant="In de browser",
    article_title="Inloggen bij de bank",
    summary="Zo logt u veilig in bij uw bank.",
    kind="Artikel",
    category="Geld",
    level="Beginner",
    minutes=12,
    steps=13,
    places=("computer", "phone"),
    version="v1",
)
APP = replace(
    BROWSER, id="bank-app", file="bank/app.yaml", title="Bankieren (app)", variant="In de app",
    minutes=8, steps=6, places=("phone",),
)  # fmt: skip
MAIL = CatalogueEntry(
    id="mail",
    article="mail",
    file="mail/lesson.yaml",
    title="Een é-mail sturen",
    summary="Schrijf uw eerste bericht.",
    kind="Oefening",
    category="Berichten",
    minutes=5,
    steps=4,
    places=("computer",),
    version="v1",
)
BROKEN = CatalogueEntry("stuk", "stuk", "stuk/lesson.yaml", title="Kapotte les", problems=2)

CATALOGUE = Catalogue((BROWSER, APP, MAIL, BROKEN))
BEGUN = Overview(3, 13, False, DAY, DAY, under_way=True)
FINISHED = Overview(4, 4, True, DAY, DAY)

LESSON = Lesson(
    id="bank-browser",
    title="Bankieren (browser)",
    summary="Zo logt u veilig in bij uw bank.",
    places=places_named(("computer", "phone")),
    persona=Persona("ria", {}),
    screens=(),
    steps=(
        Step((Action("read"),), "Kijk rustig."),
        Step((Action("read"),), "Typ de code.", Condition((Test("code_asked"),))),
    ),
    lead="Zo gaat het:",
    version="v1",
    article="bank",
    variant="In de browser",
    kind="Artikel",
    category="Geld",
    breadcrumb=("Geld", "Bankieren"),
    intro=(
        "# Waarom",
        "Een wachtwoord alleen is **niet genoeg**. Met een cijfercode bent u het zeker.",
        "De bank stuurt die code in een sms.",
    ),
    needs=("Een telefoon",),
    terms=(
        Term("wachtwoord", ("wachtwoord",), "Een geheim woord."),
        Term("cijfercode", ("cijfercode",), "Een rij cijfers."),
        Term("sms", ("sms",), "Een kort bericht."),
    ),
    read_more=(
        Reading("Wat is een sms?", "Lees het hier."),
        Reading("Mailen", "Schrijf uw eerste bericht.", "mail"),
    ),
    learnt=("U logt in met een code.",),
    source="https://www.bank.example/inloggen",
    reviewed="2026-11-24",
    ending="U bent ingelogd.",
    epilogue=Epilogue("Een volgende keer inloggen?", ("Dat gaat sneller.",), ending="Klaar!"),
)


def summary(last: str | None = "bank-browser") -> ProgressSummary:
    """One lesson begun and one finished."""
    return ProgressSummary({"bank-browser": BEGUN, "mail": FINISHED}, last)


def nothing_done() -> ProgressSummary:
    """A learner who comes for the first time."""
    return ProgressSummary({}, None)


class Stage(BaseApp):
    """An app with one screen, that remembers the messages which reach it."""

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self._opened = screen
        self.heard: list[object] = []
        self.result: object = "not yet"

    def on_mount(self) -> None:
        self.push_screen(self._opened, self._take)

    def _take(self, result: object) -> None:
        self.result = result

    def on_catalogue_screen_chosen(self, event: CatalogueScreen.Chosen) -> None:
        self.heard.append(event.value)

    def on_article_screen_begun(self, event: ArticleScreen.Begun) -> None:
        self.heard.append((event.lesson, event.resume))

    def on_article_screen_followed(self, event: ArticleScreen.Followed) -> None:
        self.heard.append(event.lesson)

    def on_article_screen_asked(self, event: ArticleScreen.Asked) -> None:
        self.heard.append(event.lesson.id)


class Sink:
    """Takes feedback, or not."""

    def __init__(self, *, works: bool = True) -> None:
        self.works = works
        self.taken: list[FeedbackEntry] = []

    async def give(self, entry: FeedbackEntry) -> Given:
        if not self.works:
            raise FeedbackNotSaved("Uw antwoord kon niet worden bewaard.")
        self.taken.append(entry)
        return Given.KEPT


def many(count: int) -> Catalogue:
    """So many lessons, over twelve topics."""
    numbers: Iterable[int] = range(count)
    return Catalogue(
        tuple(
            replace(
                MAIL, id=f"les-{n}", article=f"les-{n}", title=f"Les {n}",
                category=f"Onderwerp {n % 12:02}",
            )
            for n in numbers
        )
    )  # fmt: skip


def catalogue_screen() -> CatalogueScreen:
    """The catalogue of a learner who did something before."""
    return CatalogueScreen(lambda: CATALOGUE, summary)


def article_screen() -> ArticleScreen:
    """An article with two variants, of which one was begun."""
    return ArticleScreen(CATALOGUE.articles()[0], LESSON, summary, {"mail"})


def ending_screen() -> EndingScreen:
    """The end of a lesson with an epilogue."""
    return EndingScreen(LESSON, epilogue_waits=True, epilogue_done=False)


async def _not_kept(_opinion: object) -> str:
    return "Uw antwoord kon niet worden bewaard."


def feedback_screen() -> FeedbackScreen:
    """The questions, whose answer cannot be kept."""
    return FeedbackScreen(
        _not_kept,
        can_share=True,
        related=LESSON.read_more,
        readable={"mail"},
    )
