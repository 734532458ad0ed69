"""Where the focus is after an event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.practice import scenes
from tests.tui.practice.played import practice_app
from tests.tui.practice.scenes import LOGIN, LOGIN_VIEW, with_coach, with_element, with_page
from tests.tui.seen import text
from tutor.engine.event import Event
from tutor.engine.view import ElementView, PageView, View
from tutor.tui.practice.elements.field import Entry

USER, PASSWORD, BUTTON = "login/user", "login/password", "login/Inloggen"
MIDDLE = (80, 24)
EXTRA = with_page(LOGIN_VIEW, scenes.EXTRA_SAFE)
ERROR = with_page(LOGIN_VIEW, with_element(LOGIN, replace(scenes.PASSWORD, error="Nog leeg.")))
STRANGE = with_page(LOGIN_VIEW, replace(LOGIN, elements=LOGIN.elements[:1]))
ONE_MORE = with_page(
    LOGIN_VIEW,
    replace(
        LOGIN,
        elements=(
            LOGIN.elements[0],
            ElementView("login/new", "notice", "notice", text="Nieuw op deze pagina."),
            *LOGIN.elements[1:],
        ),
    ),
)


def where(app: object) -> str:
    """The id of the field with the focus, or the kind of widget."""
    focused = app.focused  # type: ignore[attr-defined]
    return focused.element if isinstance(focused, Entry) else type(focused).__name__


@pytest.mark.parametrize(
    ("keys", "after", "place"),
    [
        pytest.param("f3", LOGIN_VIEW, USER, id="nothing changed"),
        pytest.param("tab f3", with_coach(LOGIN_VIEW, hint="Kijk."), PASSWORD, id="same page"),
        pytest.param("f3", ERROR, PASSWORD, id="to what is newly wrong"),
        pytest.param("f3", EXTRA, "extra/number", id="to the first box of another page"),
        pytest.param("f3", STRANGE, "ElementList", id="to the page when nothing else is there"),
        pytest.param("tab f3", ONE_MORE, PASSWORD, id="something new appeared above"),
        pytest.param("shift+tab f3", EXTRA, "extra/number", id="from the address bar to the page"),
        pytest.param("shift+tab f3", LOGIN_VIEW, "_Go", id="the bar keeps it on the same page"),
    ],
)
@pytest.mark.fast_rows(2)
async def test_the_focus_after_an_event(keys: str, after: View, place: str) -> None:
    app, _practice, _store = practice_app(LOGIN_VIEW, {Event("hint"): after})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        assert where(app) == USER
        await pilot.press(*keys.split())
        await pilot.pause()
        assert where(app) == place


async def test_what_is_typed_stays_when_something_appears_on_the_page() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW, {Event("hint"): ONE_MORE})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert "Nieuw op deze pagina." in text(app)
        await pilot.press("e", "tab")
        assert practice.events[-1] == Event("fill", USER, "e")


async def test_each_device_remembers_where_the_learner_was() -> None:
    app, _practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("tab", "f6", "f6")
        await pilot.pause()
        assert where(app) == PASSWORD


LONG = PageView(
    "long",
    "Voorwaarden",
    (
        *scenes.EXPLANATION.elements,
        ElementView("long/agree", "button", "button", "Ik ga akkoord"),
    ),
)


async def test_a_long_page_is_read_from_the_top() -> None:
    app, practice, _store = practice_app(with_page(LOGIN_VIEW, LONG))
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        assert "Zo werkt het" in text(app)
        await pilot.press("enter")
        assert practice.events == []
        for _time in range(30):
            await pilot.press("down")
        await pilot.press("enter")
        assert practice.events == [Event("press", "long/agree")]


async def test_the_way_on_gets_the_focus_at_the_end() -> None:
    done = replace(with_coach(LOGIN_VIEW, text="", number=4), chapter_done=True)
    app, _practice, _store = practice_app(LOGIN_VIEW, {Event("hint"): done})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f3", "enter")
        await pilot.pause()
    assert app.result is not None
    assert app.result.reason == "chapter_done"
