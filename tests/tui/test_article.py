"""The page about an article: words that explain themselves, and the ways to practise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.fakes import (
    BEGUN,
    BROWSER,
    CATALOGUE,
    DAY,
    FINISHED,
    LESSON,
    Stage,
    article_screen,
    nothing_done,
)
from tests.tui.seen import click, find, send, text
from tutor.lesson.model import Lesson
from tutor.practice.words import long_date, places
from tutor.storage.progress_store import Overview
from tutor.tui.screens.article import ArticleScreen
from tutor.tui.screens.catalogue import ProgressSummary
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.dialog import Dialog


async def test_it_reads_like_an_article() -> None:
    app = Stage(article_screen())
    async with app.run_test(size=(110, 60)):
        page = text(app)
        assert "U bent hier: Alle lessen › Geld › Bankieren" in page
        in_order = [
            "Artikel", "Inloggen bij de bank", "Zo logt u veilig in", "Waarom", "niet genoeg",
            "Dit hebt u in het echt nodig", "De stappen", "Zo gaat het:", "1. Kijk rustig.",
            "2. Soms: Typ de code.", "Bent u geholpen", "Lees meer", "Mailen",
            "Op de website leest u ook", "Wat is een sms?",
            "Bron: https://www.bank.example", "24 november 2026",
        ]  # fmt: skip
        positions = [page.index(words) for words in in_order]
        assert positions == sorted(positions)
        assert "# Waarom" not in page


async def test_what_each_variant_needs_is_said() -> None:
    phone = replace(LESSON, id="bank-app", variant="In de app", needs=("De app van de bank",))
    variants = {"bank-browser": LESSON, "bank-app": phone}
    article = CATALOGUE.articles()[0]
    app = Stage(ArticleScreen(article, LESSON, nothing_done, set(), variants))
    async with app.run_test(size=(110, 60)):
        page = text(app)
        for words in ("echt nodig: In de browser", "• Een telefoon", "• De app van de bank"):
            assert words in page


@pytest.mark.parametrize(
    ("progress", "buttons"),
    [
        pytest.param(None, ["Begin met oefenen"], id="new"),
        pytest.param(BEGUN, ["Verder bij stap 4 van 13", "Opnieuw beginnen"], id="begun"),
        pytest.param(FINISHED, ["Nog eens oefenen"], id="finished"),
        pytest.param(
            replace(BEGUN, finished=True),
            ["Verder bij stap 4 van 13", "Opnieuw beginnen"],
            id="finished once and begun again",
        ),
    ],
)
async def test_what_can_be_pressed(progress: Overview | None, buttons: list[str]) -> None:
    article = replace(CATALOGUE.articles()[0], lessons=(BROWSER,))
    done = {"bank-browser": progress} if progress else {}
    app = Stage(ArticleScreen(article, LESSON, lambda: ProgressSummary(done, None), ()))
    async with app.run_test(size=(80, 24)):
        labels = [
            str(b.label) for b in app.screen.query("VariantPanel BigButton").results(BigButton)
        ]
        assert labels == buttons


@pytest.mark.parametrize(
    ("keys", "heard"),
    [
        pytest.param(["enter"], [("bank-browser", True)], id="go on"),
        pytest.param(["tab", "tab", "enter"], [("bank-app", False)], id="the other variant"),
        pytest.param(["tab", "enter", "enter"], [("bank-browser", True)], id="again? rather not"),
        pytest.param(["tab", "enter", "tab", "enter"], [("bank-browser", False)], id="again, yes"),
        pytest.param(["tab", "enter", "escape"], [], id="again? back"),
    ],
)
@pytest.mark.fast_rows(1)
async def test_beginning_by_keyboard(keys: list[str], heard: list[object]) -> None:
    app = Stage(article_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert app.heard == heard


TO_THE_FIRST_WORD = ["tab", "tab", "tab"]


@pytest.mark.parametrize(
    ("keys", "meaning"),
    [
        pytest.param(["enter"], "Een geheim woord.", id="the first word"),
        pytest.param(["tab", "enter"], "Een rij cijfers.", id="tab to the next in the paragraph"),
        pytest.param(["tab", "tab", "enter"], "Een kort bericht.", id="and in the next one"),
        pytest.param(["tab", "shift+tab", "enter"], "Een geheim woord.", id="and back"),
        pytest.param(["right", "space"], "Een rij cijfers.", id="with an arrow and space"),
    ],
)
@pytest.mark.fast_rows(1)
async def test_a_word_explains_itself_by_keyboard(keys: list[str], meaning: str) -> None:
    app = Stage(article_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*TO_THE_FIRST_WORD, *keys)
        await pilot.pause()
        assert meaning in text(app)
        await pilot.press("enter")
        assert isinstance(app.screen, ArticleScreen)


async def test_a_word_explains_itself_by_mouse() -> None:
    app = Stage(article_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        x, y = find(app, "cijfercode")
        await send(pilot, click(x + 3, y))
        assert "Een rij cijfers." in text(app)
        await send(pilot, click(*find(app, "Terug")))
        assert isinstance(app.screen, ArticleScreen)


async def test_only_the_first_use_of_a_word_is_marked() -> None:
    lesson = replace(LESSON, intro=("Een sms is kort.", "Open de sms."))
    app = Stage(ArticleScreen(CATALOGUE.articles()[0], lesson, nothing_done, ()))
    async with app.run_test(size=(110, 40)) as pilot:
        await send(pilot, click(*find(app, "sms.")))
        assert not isinstance(app.screen, Dialog)


async def test_reading_on_and_the_opinion() -> None:
    app = Stage(article_screen())
    async with app.run_test(size=(110, 60)) as pilot:
        buttons = [str(b.label) for b in app.screen.query("BigButton.more").results(BigButton)]
        assert buttons == ["Geef uw mening", "Bekijk deze les"]
        await send(pilot, click(*find(app, "Geef uw mening")))
        await send(pilot, click(*find(app, "Bekijk deze les")))
        assert app.heard == ["bank-browser", "mail"]


@pytest.mark.parametrize(
    "lesson",
    [
        pytest.param(
            Lesson("x", "Kaal", "", (), LESSON.persona, (), (), "v1", feedback=False), id="bare"
        ),
        pytest.param(replace(LESSON, intro=(), terms=()), id="no introduction"),
    ],
)
async def test_what_is_not_there_takes_no_place(lesson: Lesson) -> None:
    app = Stage(ArticleScreen(CATALOGUE.articles()[1], lesson, nothing_done, ()))
    async with app.run_test(size=(110, 60)):
        assert ("Bron" in text(app)) == bool(lesson.source)
        assert "Waarom" not in text(app)


async def test_it_shows_what_was_practised_meanwhile() -> None:
    seen = [nothing_done()]
    article = replace(CATALOGUE.articles()[0], lessons=(BROWSER,))
    app = Stage(ArticleScreen(article, LESSON, lambda: seen[-1], ()))
    async with app.run_test(size=(80, 24)) as pilot:
        seen.append(ProgressSummary({"bank-browser": Overview(5, 13, False, DAY, DAY, True)}, None))
        await pilot.press("f1", "escape")
        await pilot.pause()
        assert "Verder bij stap 6 van 13" in text(app)
        assert app.focused is not None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("2026-03-01", "1 maart 2026", id="a date"),
        pytest.param("ooit", "ooit", id="no date"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_dates_in_words(written: str, said: str) -> None:
    assert long_date(written) == said


def test_places_in_words() -> None:
    assert places(["computer", "phone"]) == "computer en telefoon"
    assert places(["phone", "tablet"]) == "telefoon en tablet"
