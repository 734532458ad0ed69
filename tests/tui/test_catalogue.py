"""The list of all lessons, as a learner meets it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.fakes import BROKEN, CATALOGUE, MAIL, Stage, catalogue_screen, nothing_done, summary
from tests.tui.seen import click, find, send, text
from tutor.loader.catalogue import Catalogue
from tutor.tui.screens.catalogue import CatalogueScreen, ProgressSummary
from tutor.tui.screens.catalogue_rows import rows
from tutor.tui.screens.topics import TopicsDialog
from tutor.tui.widgets.card_rows import Card, Heading, Note, Row
from tutor.tui.widgets.dialog import Dialog
from tutor.tui.widgets.field import TextField


def told(row: Row) -> str:
    """A row in one line."""
    if isinstance(row, Card):
        return " | ".join(filter(None, (row.title, row.facts, row.next, row.praise)))
    return f"- {row.text}" if isinstance(row, Heading) else f"({row.text})"


HELLO = "(Kies een les. U oefent veilig: u kunt niets kapotmaken.)"
BANK = "Inloggen bij de bank | Artikel · Beginner · 12 minuten · 2 manieren"
POST = "Een é-mail sturen | Oefening · 5 minuten"
NOT_READY = "(1 les is nog niet klaar. Redactie: tutor check)"
ALL = "Toon alle lessen"


@pytest.mark.parametrize(
    ("seen", "search", "topic", "shown"),
    [
        pytest.param(
            nothing_done(), "", "",
            [HELLO, "- Geld", BANK, "- Berichten", POST, NOT_READY],
            id="first visit",
        ),
        pytest.param(
            summary(), "", "",
            [
                HELLO, "- Verder waar u was", "Bankieren (browser) | U was bij stap 4 van 13.",
                "- Geld", f"{BANK} | Verder bij stap 4 van 13",
                "- Berichten", f"{POST} | ✓ Geoefend", NOT_READY,
            ],
            id="one begun, one finished",
        ),
        pytest.param(
            summary("mail"), "", "",
            [
                HELLO, "- Geld", f"{BANK} | Verder bij stap 4 van 13",
                "- Berichten", f"{POST} | ✓ Geoefend", NOT_READY,
            ],
            id="the last one is finished",
        ),
        pytest.param(
            nothing_done(), " E-MAIL ", "",
            ["(1 les gevonden.)", "- Berichten", POST, ALL, NOT_READY],
            id="capitals and accents make no difference",
        ),
        pytest.param(
            nothing_done(), "xyz", "",
            [
                "(We vonden niets. Probeer een ander woord, of bekijk alle lessen.)", ALL,
                NOT_READY,
            ],
            id="nothing found, and a way back",
        ),
        pytest.param(
            nothing_done(), "", "Geld",
            ["(1 les gevonden.)", "- Geld", BANK, ALL, NOT_READY],
            id="one topic",
        ),
    ],
)  # fmt: skip
def test_what_is_in_the_list(
    seen: ProgressSummary, search: str, topic: str, shown: list[str]
) -> None:
    found = rows(CATALOGUE, seen.progress, seen.last, search, topic)
    assert [told(row) for row in found] == shown


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        pytest.param((MAIL,), False, id="all are ready"),
        pytest.param((MAIL, BROKEN), True, id="one is not"),
    ],
)
def test_a_lesson_with_errors_is_not_offered(entries: tuple[object, ...], line: bool) -> None:
    catalogue = Catalogue(entries)  # type: ignore[arg-type]
    found = list(rows(catalogue, {}, None))
    assert not any("Kapotte les" in told(row) for row in found)
    assert isinstance(found[-1], Note) == line


@pytest.mark.parametrize(
    ("keys", "heard"),
    [
        pytest.param(["enter"], ["resume:bank-browser"], id="go on where you were"),
        pytest.param(["down", "enter"], ["article:bank"], id="an article"),
        pytest.param(["end", "space"], ["article:mail"], id="the last, with space"),
        pytest.param(
            ["shift+tab", "shift+tab", *"bericht", "enter", "enter"], ["article:mail"],
            id="search, enter to the list, enter",
        ),
        pytest.param(
            ["shift+tab", "shift+tab", *"qq", "enter", "enter", "home", "enter"],
            ["resume:bank-browser"], id="nothing found, all again",
        ),
    ],
)  # fmt: skip
async def test_by_keyboard_alone(keys: list[str], heard: list[str]) -> None:
    app = Stage(catalogue_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert app.heard == heard


async def test_by_mouse_alone() -> None:
    app = Stage(catalogue_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, click(*find(app, "Onderwerpen")))
        assert isinstance(app.screen, TopicsDialog)
        await send(pilot, click(*find(app, "Berichten")))
        assert "Inloggen bij de bank" not in text(app)
        await send(pilot, click(*find(app, "Toon alle lessen")))
        assert "Inloggen bij de bank" in text(app)
        await send(pilot, click(*find(app, "Esc")))
        assert isinstance(app.screen, Dialog)


async def test_escape_first_clears_and_only_then_asks_to_stop() -> None:
    screen = catalogue_screen()
    app = Stage(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("shift+tab", "shift+tab", "z", "escape")
        assert screen.query_one(TextField).value == ""
        assert app.screen is screen
        await pilot.press("escape")
        assert "Wilt u stoppen?" in text(app)
        await pilot.press("escape")
        assert app.screen is screen


async def test_progress_is_read_again_when_the_learner_comes_back() -> None:
    seen = [nothing_done()]
    app = Stage(CatalogueScreen(lambda: CATALOGUE, lambda: seen[-1]))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Verder waar u was" not in text(app)
        seen.append(summary())
        await pilot.press("ctrl+q", "escape")
        await pilot.pause()
        assert "Verder waar u was" in text(app)


async def test_the_topic_list_shows_what_was_chosen() -> None:
    app = Stage(catalogue_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("shift+tab", "enter", "down", "enter")
        await pilot.press("shift+tab", "enter")
        await pilot.pause()
        assert "(•) Berichten" in text(app)
        assert "( ) Alle onderwerpen" in text(app)


def many(*themes: str) -> Catalogue:
    """One article for each theme here, called as its number."""
    return Catalogue(
        tuple(
            replace(MAIL, id=f"les{at}", article=f"les{at}", title=f"Les {at}", theme=theme)
            for at, theme in enumerate(themes)
        )
    )


SCAMS, BASICS = "Oplichters herkennen", "De computer en de telefoon leren kennen"
NINE = many(*["scams"] * 6, *["basics"] * 3)


async def test_a_long_list_first_asks_where_to_begin() -> None:
    app = Stage(CatalogueScreen(lambda: NINE, nothing_done))
    async with app.run_test(size=(80, 24)) as pilot:
        seen = text(app)
        assert "Waar wilt u mee beginnen?" in seen
        assert seen.index(BASICS) < seen.index(SCAMS)
        await pilot.press("down", "enter")
        assert "6 lessen gevonden." in text(app)
        assert "Les 0" in text(app)
        assert BASICS not in text(app)
        await pilot.press("escape")
        assert "Waar wilt u mee beginnen?" in text(app)


@pytest.mark.parametrize(
    "catalogue",
    [
        pytest.param(many("basics", "scams"), id="a short list"),
        pytest.param(many(*["scams"] * 9), id="one theme"),
    ],
)
def test_there_is_no_question_where_there_is_little_to_choose(catalogue: Catalogue) -> None:
    assert "- Waar wilt u mee beginnen?" not in [told(row) for row in rows(catalogue, {}, None)]
