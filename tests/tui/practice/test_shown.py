"""What the screen shows of a view."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.practice import scenes
from tests.tui.practice.played import practice_app
from tests.tui.practice.scenes import LOGIN_VIEW, on_phone, with_coach, with_page
from tests.tui.seen import click, find, send, text
from tutor.engine.event import Event
from tutor.engine.view import ElementView, Remark

PASSWORD, BUTTON = "login/password", "login/Inloggen"
NARROW, MIDDLE, WIDE = (50, 15), (80, 24), (110, 32)


WRONG = with_page(
    LOGIN_VIEW,
    scenes.with_element(
        scenes.LOGIN,
        replace(scenes.PASSWORD, value="fiets", error="Begin met een **hoofdletter**."),
    ),
)


async def test_an_error_stands_below_the_field_and_the_answer_stays() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW, {Event("press", BUTTON): WRONG})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, "Inloggen  ")))
        assert "! Begin met een hoofdletter." in text(app)
        await pilot.press("end", "X", "tab")
        assert practice.events[-1] == Event("fill", PASSWORD, "fietsX")


async def test_a_secret_is_hidden_until_the_learner_asks() -> None:
    app, _practice, _store = practice_app(WRONG)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        assert "fiets" not in text(app)
        await send(pilot, click(*find(app, "Toon")))
        assert "fiets" in text(app)
        await send(pilot, click(*find(app, "Verberg")))
        assert "fiets" not in text(app)


async def test_the_coach_says_what_happened_with_a_sign() -> None:
    remarks = (Remark("mistake", "Dat was **Registreren**."), Remark("info", "Er is een sms."))
    view = with_coach(LOGIN_VIEW, messages=remarks, hint="Zoek de knop.", elsewhere="Ga terug.")
    app, _practice, _store = practice_app(view)
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.pause()
        shown = text(app)
        for words in ("Stap 2 van 4", "! Dat was Registreren.", "i  Er is een sms.", "→ Ga terug."):
            assert words in shown
        assert "Zoek de knop." in shown


async def test_what_the_coach_points_to_is_brought_in_sight() -> None:
    elements = (
        *scenes.EXPLANATION.elements,
        ElementView("explanation/end", "button", "button", "Ik weet het"),
    )
    page = replace(scenes.EXPLANATION, elements=elements)
    pointed = replace(page, elements=(*elements[:-1], replace(elements[-1], highlighted=True)))
    app, _practice, _store = practice_app(
        with_page(LOGIN_VIEW, page), {Event("hint"): with_page(LOGIN_VIEW, pointed)}
    )
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        assert "Ik weet het" not in text(app)
        await pilot.press("f3")
        await pilot.pause()
        assert "Ik weet het" in text(app)
        assert "► Hier" in text(app)


async def test_a_dialog_hides_what_lies_below_it() -> None:
    view = scenes.only(scenes.with_device(LOGIN_VIEW, scenes.COOKIES), "phone")
    app, practice, _store = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        assert "Mogen wij cookies" in text(app)
        assert "Openen" not in text(app)
        await pilot.press("tab", "tab", "enter")
        assert practice.events == [Event("press", "cookies/no")]


async def test_the_newest_message_of_a_conversation_stands_out() -> None:
    view = scenes.with_device(with_coach(LOGIN_VIEW, place="phone"), scenes.THREAD)
    app, _practice, _store = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        shown = text(app)
        assert shown.index("Welkom bij KPN.") < shown.index("Nieuwste") < shown.index("482913")


async def test_a_browser_on_the_phone_can_be_empty() -> None:
    app, _practice, _store = practice_app(on_phone(app="Internet", apps=()))
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        assert "Hier is nu niets te doen." in text(app)


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE], ids=str)
@pytest.mark.fast_rows(1)
async def test_it_always_says_that_this_is_practice(
    size: tuple[int, int], subtests: pytest.Subtests
) -> None:
    """At the computer, at the first screen of the phone and in an app, each in front or not."""
    views = {Event("hint"): on_phone(), Event("show"): on_phone(app="X")}
    app, practice, _store = practice_app(LOGIN_VIEW, views)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in ("", "f3", "f4"):
            with subtests.test(key or "begin"):
                await pilot.press(*key.split())
                assert "OEFENING" in text(app)
                await pilot.press("f6")
                assert "OEFENING" in text(app)
    assert practice.view() == on_phone(app="X")
