"""A button that asks a question first."""

from __future__ import annotations

from tests.tui.practice import scenes
from tests.tui.practice.played import practice_app
from tests.tui.practice.scenes import LOGIN_VIEW, with_element, with_page
from tests.tui.seen import text
from tutor.engine.event import Event
from tutor.engine.view import ElementView

BUTTON = "login/Inloggen"
QUESTION = "Weet u het zeker?"
ASKING = with_element(
    scenes.LOGIN, ElementView(BUTTON, "button", "button", "Inloggen", asks=QUESTION)
)


async def test_nothing_happens_before_a_yes() -> None:
    app, practice, _store = practice_app(with_page(LOGIN_VIEW, ASKING))
    async with app.run_test(size=(50, 15)) as pilot:
        await pilot.press("tab", "tab", "tab")
        for keys, events in (("enter", []), ("tab enter", [Event("press", BUTTON)])):
            await pilot.press("enter")
            assert QUESTION in text(app)
            assert practice.events == []
            await pilot.press(*keys.split())
            assert QUESTION not in text(app)
            assert practice.events == events
