"""What is in sight at every size, and what a change of size leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.practice import scenes
from tests.tui.practice.played import practice_app
from tests.tui.practice.scenes import LOGIN_VIEW, with_coach, with_page
from tests.tui.seen import click, find, resize, send, text
from tutor.engine.event import Event
from tutor.engine.view import ObjectView, View

pytestmark = pytest.mark.slow

NARROW, MIDDLE, WIDE, TALL = (50, 15), (80, 24), (110, 32), (160, 45)
ON_PHONE = with_coach(LOGIN_VIEW, place="phone", text="Open de **sms**.", messages=())
PHONE_ONLY = scenes.only(ON_PHONE, "phone")
COMPUTER_ONLY = scenes.only(LOGIN_VIEW, "computer")
COMPUTER, PHONE = "inloggen.kpn.com/mfa", "10:15"


@pytest.mark.parametrize(
    ("view", "size", "there", "not_there"),
    [
        pytest.param(LOGIN_VIEW, WIDE, [COMPUTER, PHONE, "Fiets-Tuin-88"], [], id="wide"),
        pytest.param(LOGIN_VIEW, TALL, [COMPUTER, PHONE, "Fiets-Tuin-88"], [], id="very wide"),
        pytest.param(
            LOGIN_VIEW, MIDDLE, [COMPUTER, "Computer", "Telefoon ● 1 nieuw"], [PHONE], id="middle"
        ),
        pytest.param(
            ON_PHONE, MIDDLE, [PHONE, "Computer", "Telefoon"], [COMPUTER], id="middle, phone"
        ),
        pytest.param(
            LOGIN_VIEW, NARROW, [COMPUTER, "Telefoon ● 1 nieuw", "Gebruikersnaam"], [PHONE],
            id="narrow",
        ),
        pytest.param(ON_PHONE, NARROW, [PHONE, "Berichten"], [COMPUTER], id="narrow, phone"),
        pytest.param(PHONE_ONLY, WIDE, [PHONE, "Berichten"], ["Computer"], id="phone alone"),
        pytest.param(PHONE_ONLY, NARROW, [PHONE], ["Computer"], id="phone alone, narrow"),
        pytest.param(COMPUTER_ONLY, WIDE, [COMPUTER], [PHONE], id="computer alone"),
        pytest.param(COMPUTER_ONLY, MIDDLE, [COMPUTER], [PHONE], id="computer alone, middle"),
    ],
)  # fmt: skip
async def test_what_is_in_sight(
    view: View, size: tuple[int, int], there: list[str], not_there: list[str]
) -> None:
    app, _practice, _store = practice_app(view)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = text(app)
        assert [words for words in there if words not in shown] == []
        assert [words for words in not_there if words in shown] == []


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE], ids=str)
async def test_the_coach_is_always_in_sight(size: tuple[int, int]) -> None:
    app, _practice, _store = practice_app(ON_PHONE)
    async with app.run_test(size=size) as pilot:
        for _time in range(2):
            await pilot.press("f6")
            await pilot.pause()
            shown = text(app)
            assert "Open de sms." in shown
            for words in ("Hint", "Doe het voor", "Stap terug", "Stoppen", "F1", "F7"):
                assert words in shown, words


@pytest.mark.parametrize("size", [NARROW, MIDDLE], ids=str)
async def test_the_way_to_the_other_device(
    size: tuple[int, int], subtests: pytest.Subtests
) -> None:
    """By key, by the switch and, where there is room for a button of it, by the coach."""
    app, _practice, _store = practice_app(LOGIN_VIEW, {Event("hint"): ON_PHONE})
    async with app.run_test(size=size) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        for way in ["f6", "Telefoon ●", *["Naar de telefoon"] * (size == MIDDLE)]:
            with subtests.test(way):
                assert COMPUTER in text(app), "the screen does not jump by itself"
                assert "Naar de telefoon" in text(app)
                if way == "f6":
                    await pilot.press(way)
                else:
                    await send(pilot, click(*find(app, way)))
                await pilot.pause()
                assert PHONE in text(app)
                assert "Naar de telefoon" not in text(app)
                await pilot.press("f6")
                await pilot.pause()


async def test_f6_goes_to_the_place_that_is_meant_and_from_there_to_each_other_in_turn() -> None:
    letter = ObjectView(place="letter", title="Brief", kind="paper", empty="Nog geen brief.")
    app, _practice, _store = practice_app(replace(ON_PHONE, devices=(*ON_PHONE.devices, letter)))
    async with app.run_test(size=MIDDLE) as pilot:
        await send(pilot, click(*find(app, "Brief")))
        seen = []
        for _time in range(5):
            await pilot.press("f6")
            await pilot.pause()
            marks = {"Telefoon": PHONE, "Brief": "Nog geen brief.", "Computer": COMPUTER}
            seen += [place for place, mark in marks.items() if mark in text(app)]
            assert all(place in text(app) for place in ("F6", *marks))
        assert seen == ["Telefoon", "Brief", "Telefoon", "Computer", "Telefoon"]


@pytest.mark.parametrize(
    ("key", "where"),
    [
        pytest.param("f4", PHONE, id="who has it shown sees it happen"),
        pytest.param("f3", COMPUTER, id="a hint leaves the page where it is"),
    ],
)
async def test_what_the_coach_does_happens_in_sight(key: str, where: str) -> None:
    """The coach acts on the phone, while the computer is in front."""
    app, _practice, _store = practice_app(
        LOGIN_VIEW, {Event("hint"): ON_PHONE, Event("show"): ON_PHONE}
    )
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f3", key)
        await pilot.pause()
        assert where in text(app)


async def test_what_both_devices_show_needs_no_invitation() -> None:
    app, _practice, _store = practice_app(ON_PHONE)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("f6")
        await pilot.pause()
        assert "Naar de telefoon" not in text(app)


SIZES = [MIDDLE, NARROW, WIDE, (40, 10), MIDDLE]


async def test_a_change_of_size_leaves_what_was_typed_and_the_focus() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("e", "l", "s")
        focused = app.focused
        for width, height in SIZES:
            await resize(pilot, width, height)
            await pilot.pause()
            assert app.focused is focused
        await pilot.press("!")
        assert "els!" in text(app)
        assert practice.events == []


async def test_a_change_of_size_leaves_the_place_on_the_page() -> None:
    app, _practice, _store = practice_app(with_page(LOGIN_VIEW, scenes.EXPLANATION))
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("pagedown", "pagedown")
        await pilot.pause()
        assert "Zo werkt het" not in text(app).splitlines()[7]
        before = text(app)
        await resize(pilot, 80, 20)
        await resize(pilot, *MIDDLE)
        await pilot.pause()
        assert text(app) == before


async def test_a_narrower_screen_keeps_the_device_where_the_learner_is() -> None:
    app, _practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("f6")
        await resize(pilot, *MIDDLE)
        await pilot.pause()
        assert PHONE in text(app)
        assert "Naar de computer" in text(app)


@pytest.mark.parametrize("size", [(50, 15), (200, 10), (72, 60)], ids=str)
async def test_every_size_can_be_typed_in(size: tuple[int, int]) -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=size) as pilot:
        await pilot.press("e", "tab", "f6", "f3", "f6")
        assert practice.events == [Event("fill", "login/user", "e"), Event("hint")]


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (30, 8)], ids=str)
async def test_a_tiny_window_does_no_harm(size: tuple[int, int]) -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("e")
        await resize(pilot, *size)
        await pilot.pause()
        told = " ".join(text(app).split())
        assert size == (1, 1) or "Dit venster is te klein. Maak het groter." in told
        await resize(pilot, *MIDDLE)
        assert "te klein" not in text(app)
        await pilot.press("l", "tab")
        assert practice.events == [Event("fill", "login/user", "el")]
