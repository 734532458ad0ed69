"""The card, the keyboard on the screen, the explanations, and stopping."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.practice import scenes
from tests.tui.practice.played import practice_app
from tests.tui.practice.scenes import LOGIN_VIEW, with_coach
from tests.tui.seen import click, find, send, text
from tutor.engine.event import Event
from tutor.engine.view import View

USER, PASSWORD = "login/user", "login/password"
MIDDLE, WIDE = (80, 24), (110, 32)
PIN = scenes.only(scenes.with_device(LOGIN_VIEW, scenes.PIN), "phone")
EMPTY = scenes.with_device(LOGIN_VIEW, scenes.EMPTY_TAB)


# --- the card -----------------------------------------------------------------


async def test_the_card_says_that_it_is_practice_data() -> None:
    app, _practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f7")
        await pilot.pause()
        shown = text(app)
        assert "Uw kaartje: dit zijn oefengegevens" in shown
        for row in scenes.CARD:
            assert row.label in shown
            assert row.value in shown


@pytest.mark.parametrize(
    ("size", "how"),
    [(MIDDLE, "keys"), (MIDDLE, "mouse"), (WIDE, "beside")],
    ids=["by key", "by mouse", "beside the screen"],
)
@pytest.mark.fast_rows(1)
async def test_a_line_of_the_card_goes_into_the_field(size: tuple[int, int], how: str) -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab")
        if how == "keys":
            await pilot.press("f7", "enter")
        else:
            if how == "mouse":
                await send(pilot, click(*find(app, "Kaartje")))
            await send(pilot, click(*find(app, "Fiets-Tuin-88")))
        assert practice.events == [Event("fill", PASSWORD, "Fiets-Tuin-88")]


async def test_a_line_of_the_card_can_be_copied() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f7", "ctrl+c", "escape", "ctrl+v", "enter")
        assert practice.events == [Event("fill", USER, "els.dewit@post.example")]


@pytest.mark.parametrize("how", ["keys", "clicks"])
@pytest.mark.fast_rows(1)
async def test_the_card_finds_the_box_that_asks_for_it_and_goes_on_to_the_next(how: str) -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        if how == "keys":
            await pilot.press("f7", "enter", "f7", "enter")
        else:
            await send(pilot, click(*find(app, "Fiets-Tuin-88")))
            await send(pilot, click(*find(app, "els.dewit@")))
        fills = [
            Event("fill", USER, "els.dewit@post.example"),
            Event("fill", PASSWORD, "Fiets-Tuin-88"),
        ]
        assert sorted(practice.events) == sorted(fills)


async def test_without_a_field_the_card_says_what_to_do() -> None:
    view = scenes.only(LOGIN_VIEW, "phone")
    app, practice, _store = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f7", "enter")
        await pilot.pause()
        assert "Kies eerst het vak" in text(app)
        assert practice.events == []


# --- the keyboard on the screen -----------------------------------------------


@pytest.mark.parametrize(
    ("view", "keys", "said"),
    [
        pytest.param(LOGIN_VIEW, "els", Event("fill", USER, "els"), id="letters"),
        pytest.param(PIN, "11305", Event("fill", "pin/code", "11305"), id="digits"),
        pytest.param(EMPTY, "kpn.com/", Event("address", "", "kpn.com/"), id="address"),
    ],
)
@pytest.mark.fast_rows(1)
async def test_the_mouse_alone_can_type(view: View, keys: str, said: Event) -> None:
    app, practice, _store = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, "Toetsenbord")))
        for key in keys:
            await send(pilot, click(*find(app, f" {key} ")))
        await send(pilot, click(*find(app, "Klaar (Enter)")))
        assert practice.events == [said]


async def test_what_is_to_be_typed_can_be_read_beside_the_keyboard() -> None:
    phone = replace(scenes.HOME, banner=scenes.BANNER)
    app, practice, _store = practice_app(scenes.with_device(LOGIN_VIEW, phone))
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f8")
        await pilot.pause()
        shown = " ".join(text(app).split())
        assert "gebruikersnaam" in shown
        assert "482913" in shown
        assert "els.dewit@post.example" in text(app)
        assert "06 00 12 34 56" in text(app)
        await send(pilot, click(*find(app, "els.dewit@")))
        await send(pilot, click(*find(app, "Klaar (Enter)")))
        assert practice.events == [Event("fill", USER, "els.dewit@post.example")]


async def test_capitals_and_rubbing_out() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, "Toetsenbord")))
        for key in ("Hoofdletters", " E ", "Hoofdletters", " l ", " x ", "Wissen", "Klaar"):
            await send(pilot, click(*find(app, key)))
        assert practice.events == [Event("fill", USER, "El")]


async def test_the_keyboard_on_the_screen_can_be_left() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("a", "f8", "right", "enter", "escape", "enter")
        assert practice.events == [Event("fill", USER, "a")]


async def test_the_keyboard_hides_a_secret() -> None:
    app, _practice, _store = practice_app(PIN)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f8", "enter", "enter")
        await pilot.pause()
        assert "••" in text(app)


# --- explanations -------------------------------------------------------------


@pytest.mark.parametrize(
    ("view", "key", "words"),
    [
        pytest.param(LOGIN_VIEW, "f1", ["oefencomputer", "F3", "wachtwoord"], id="pc"),
        pytest.param(with_coach(LOGIN_VIEW, place="phone"), "f1", ["oefentelefoon"], id="phone"),
        pytest.param(
            with_coach(LOGIN_VIEW, hint="Kijk op het kaartje."), "f9",
            ["Stap 2 van 4", "Kijk op het kaartje.", "► 2. Vul uw", "✓ 1. Ga naar", "○ 3. Klik op"],
            id="steps",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("close", ["enter", "escape"])
@pytest.mark.fast_rows(2)
async def test_what_can_be_read(view: View, key: str, words: list[str], close: str) -> None:
    app, practice, _store = practice_app(view)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert [each for each in words if each not in text(app)] == []
        await pilot.press(close)
        await pilot.pause()
        assert "Sluiten" not in text(app)
        assert practice.events == []


async def test_a_question_mark_explains_too_but_not_while_typing() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("question_mark", "tab")
        assert practice.events == [Event("fill", USER, "?")]
        await pilot.press("tab", "question_mark")
        await pilot.pause()
        assert "Waar ben ik?" in text(app)


async def test_a_long_explanation_can_be_read_to_its_end() -> None:
    app, _practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=(50, 15)) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        assert "plakken met Ctrl+V" not in text(app)
        for _time in range(20):
            await pilot.press("down")
        await pilot.pause()
        assert "Ctrl+V" in text(app)


# --- keeping and stopping -----------------------------------------------------


@pytest.mark.parametrize("size", [(50, 15), MIDDLE], ids=str)
@pytest.mark.fast_rows(1)
async def test_a_visible_line_when_nothing_can_be_kept(size: tuple[int, int]) -> None:
    answers = {Event("hint"): with_coach(LOGIN_VIEW, number=3)}
    app, _practice, store = practice_app(LOGIN_VIEW, answers, fails=True)
    async with app.run_test(size=size) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert "Uw voortgang kan nu" in text(app)
        assert store.saves == []


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        pytest.param("escape escape", False, id="Esc takes it back"),
        pytest.param("escape enter", False, id="the careful answer stands ready"),
        pytest.param("escape left enter", True, id="yes"),
    ],
)
@pytest.mark.fast_rows(1)
async def test_stopping_asks_first(keys: str, left: bool) -> None:
    app, practice, store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("e", *keys.split())
        await pilot.pause()
        assert (app.result is not None) is left
    if left:
        assert app.result is not None
        assert app.result.reason == "left"
        assert practice.events == [Event("fill", USER, "e")]
        assert len(store.saves) == 1


@pytest.mark.parametrize("size", [(50, 15), MIDDLE], ids=str)
@pytest.mark.fast_rows(1)
async def test_the_end_of_a_chapter_is_seen_before_it_is_left(size: tuple[int, int]) -> None:
    done = replace(
        with_coach(LOGIN_VIEW, text="", number=4), chapter_done=True, epilogue_waits=True
    )
    app, _practice, store = practice_app(LOGIN_VIEW, {Event("hint"): done})
    async with app.run_test(size=size) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert app.result is None
        assert "U hebt alle stappen gedaan." in " ".join(text(app).split())
        await send(pilot, click(*find(app, "Verder")))
    assert app.result is not None
    assert app.result.reason == "chapter_done"
    assert app.result.epilogue_waits
    assert store.saves[-1].step == 4


async def test_at_the_beginning_a_step_back_says_so() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f5")
        await pilot.pause()
        assert "Dit is de eerste stap." in text(app)
        assert practice.log == []
        await pilot.press("f3")
        await pilot.pause()
        assert "Dit is de eerste stap." not in text(app)


async def test_a_step_back_shows_the_moment_before() -> None:
    answers = {Event("hint"): with_coach(LOGIN_VIEW, number=3, text="Klik op **Inloggen**.")}
    app, practice, _store = practice_app(LOGIN_VIEW, answers)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert "Stap 3 van 4" in text(app)
        await send(pilot, click(*find(app, "Stap terug")))
        assert "Stap 2 van 4" in text(app)
        assert "step back" in practice.log
