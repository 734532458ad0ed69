"""The list of cards: lines of the right width, and only those that are in sight."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.screen import Screen

from tests.tui.fakes import CATALOGUE, Stage, catalogue_screen, many, nothing_done
from tests.tui.seen import click, find, lines, send, text
from tutor.lesson.template import clean_text
from tutor.tui.screens.catalogue import CatalogueScreen
from tutor.tui.widgets.card_rows import Card, Heading, Note, Row, lines_of, tops_of, wrap
from tutor.tui.widgets.cards import CardList

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Mn"]))


@pytest.mark.parametrize(
    ("words", "width", "broken"),
    [
        pytest.param("een twee drie", 20, ("een twee drie",), id="fits"),
        pytest.param("een twee drie", 8, ("een twee", "drie"), id="breaks at a space"),
        pytest.param("een twee drie", 7, ("een", "twee", "drie"), id="no room for two"),
        pytest.param("tweestaps", 4, ("twee", "stap", "s"), id="a word too long for a line"),
        pytest.param("日本 語", 4, ("日本", "語"), id="wide characters count double"),
        pytest.param("één\ntwee", 20, ("één twee",), id="a line end is a space"),
    ],
)
def test_breaking_lines(words: str, width: int, broken: tuple[str, ...]) -> None:
    assert wrap(words, width) == broken


@given(WORDS, st.integers(4, 40))
def test_no_line_is_too_wide_and_nothing_gets_lost(words: str, width: int) -> None:
    broken = wrap(words, width)
    assert all(cell_len(line) <= width for line in broken)
    assert "".join("".join(broken).split()) == "".join(words.split())


ROWS: st.SearchStrategy[Row] = st.one_of(
    st.builds(Heading, WORDS.filter(str.strip)),
    st.builds(Note, WORDS.filter(str.strip)),
    st.builds(Card, st.just("x"), WORDS.filter(str.strip), WORDS, WORDS, WORDS, WORDS),
)


@given(st.lists(ROWS, max_size=5), st.integers(8, 40))
def test_rows_are_as_high_as_their_lines(rows: list[Row], width: int) -> None:
    heights = [len(lines_of(row, width)) for row in rows]
    tops = tops_of(rows, width)
    assert [after - top for top, after in pairwise(tops)] == heights


def cards_of(screen: Screen[None]) -> CardList:
    return screen.query_one(CardList)


async def test_a_thousand_lessons_are_drawn_a_screen_at_a_time() -> None:
    screen = CatalogueScreen(lambda: many(1000), nothing_done)
    app = Stage(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        assert len(cards_of(screen)._drawn) < 12
        await send(pilot, "\x1b[F")
        assert "► Les 995" in text(app)
        assert len(cards_of(screen)._drawn) < 24
        assert len(list(screen.walk_children())) < 30


@pytest.mark.parametrize(
    ("keys", "lit"),
    [
        pytest.param([], "► Bankieren (browser)", id="the first card"),
        pytest.param(["down"], "► Inloggen bij de bank", id="down, over the heading"),
        pytest.param(["down", "up"], "► Bankieren (browser)", id="and back"),
        pytest.param(["end"], "► Een é-mail sturen", id="end"),
        pytest.param(["end", "home"], "► Bankieren (browser)", id="home"),
        pytest.param(["down"] * 9, "► Een é-mail sturen", id="not past the last"),
    ],
)
async def test_the_keyboard_lights_one_card(keys: list[str], lit: str) -> None:
    app = Stage(catalogue_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        assert lit in text(app)
        assert text(app).count("►") == 1


async def test_up_from_the_first_card_leads_to_what_is_above() -> None:
    app = Stage(catalogue_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("up")
        assert not isinstance(app.focused, CardList)


async def test_a_click_chooses_the_card_under_it_and_nothing_between() -> None:
    app = Stage(catalogue_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        x, y = find(app, "Inloggen bij de bank")
        await send(pilot, click(x, y + 2))
        gap = next(n for n, line in enumerate(lines(app)) if n > y and line.strip(" ▄▆█▂") == "")
        await send(pilot, click(x, gap))
        await send(pilot, click(*find(app, "Geld")))
        assert app.heard == ["article:bank"]


async def test_control_characters_of_a_title_do_not_reach_the_terminal() -> None:
    screen = CatalogueScreen(lambda: CATALOGUE, nothing_done)
    app = Stage(screen)
    async with app.run_test(size=(80, 24)):
        cards_of(screen).show([Card("x", "a\x1b]52;c;x\x07b")])
        assert clean_text(text(app)) == text(app)
