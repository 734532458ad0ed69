"""What the learner does reaches the engine, by keyboard and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.tui.practice import scenes
from tests.tui.practice.played import practice_app
from tests.tui.practice.scenes import LOGIN_VIEW, on_phone, with_coach, with_element, with_page
from tests.tui.seen import click, find, send, text
from tutor.engine.event import Event
from tutor.engine.view import TabView, View

USER, PASSWORD, BUTTON = "login/user", "login/password", "login/Inloggen"
MIDDLE = (80, 24)

TABS = scenes.with_device(
    LOGIN_VIEW,
    replace(
        scenes.BROWSER, tabs=(TabView("Inloggen bij KPN", True), TabView("Zo werkt het", False))
    ),
)
READ = with_coach(LOGIN_VIEW, can_continue=True, can_skip=True)
ELEMENTS = with_page(LOGIN_VIEW, scenes.EVERYTHING)


@pytest.mark.parametrize(
    ("view", "words", "event"),
    [
        pytest.param(LOGIN_VIEW, "Inloggen  ", Event("press", BUTTON), id="button"),
        pytest.param(LOGIN_VIEW, "vergeten?", Event("press", "login/forgot"), id="link"),
        pytest.param(LOGIN_VIEW, "←", Event("back", "computer"), id="back on the computer"),
        pytest.param(TABS, "Zo werkt het", Event("tab", "1"), id="tab"),
        pytest.param(LOGIN_VIEW, "✕", Event("close", "0"), id="cross of a tab"),
        pytest.param(LOGIN_VIEW, "→ ", Event("address", "", scenes.BROWSER.address), id="go"),
        pytest.param(on_phone(), "Berichten", Event("app", "Berichten"), id="app"),
        pytest.param(on_phone(), "◀ Terug", Event("back", "phone"), id="back on the phone"),
        pytest.param(on_phone(), "● Begin", Event("home"), id="home"),
        pytest.param(
            on_phone(banner=scenes.BANNER), "Berichten: KPN", Event("banner"), id="notification"
        ),
        pytest.param(
            scenes.with_device(with_coach(LOGIN_VIEW, place="phone"), scenes.INBOX),
            "Zie ik u zondag", Event("message", "kees"), id="message",
        ),
        pytest.param(
            scenes.with_device(with_coach(LOGIN_VIEW, place="phone"), scenes.THREAD),
            "kpn-hulp", Event("press", "code/link"), id="link in a message",
        ),
        pytest.param(LOGIN_VIEW, "F3", Event("hint"), id="hint"),
        pytest.param(LOGIN_VIEW, "F4", Event("show"), id="do it for me"),
        pytest.param(READ, "Verder", Event("continue"), id="go on"),
        pytest.param(READ, "Overslaan", Event("skip"), id="skip"),
    ],
)  # fmt: skip
async def test_a_click_becomes_an_event(view: View, words: str, event: Event) -> None:
    app, practice, _keeper = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, words)))
        assert practice.events == [event]


@pytest.mark.parametrize(
    ("view", "keys", "event"),
    [
        pytest.param(LOGIN_VIEW, "tab tab tab enter", Event("press", BUTTON), id="Tab and Enter"),
        pytest.param(
            LOGIN_VIEW, "down down down space", Event("press", BUTTON), id="arrows, space"
        ),
        pytest.param(on_phone(), "right enter", Event("app", "E-mail"), id="apps, to the right"),
        pytest.param(on_phone(), "down enter", Event("app", "MijnKPN"), id="apps, down"),
        pytest.param(LOGIN_VIEW, "f3", Event("hint"), id="hint"),
        pytest.param(LOGIN_VIEW, "f4", Event("show"), id="do it for me"),
        pytest.param(READ, "f10", Event("continue"), id="go on"),
        pytest.param(READ, "f11", Event("skip"), id="skip"),
    ],
)
async def test_keys_become_an_event(view: View, keys: str, event: Event) -> None:
    app, practice, _keeper = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press(*keys.split())
        assert practice.events == [event]


@pytest.mark.parametrize("key", ["f10", "f11"])
async def test_keys_that_are_not_offered_do_nothing(key: str) -> None:
    app, practice, _keeper = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press(key)
        assert practice.events == []


@pytest.mark.parametrize(
    ("act", "said"),
    [
        pytest.param(lambda p: p.press("e", "l", "s"), [], id="typing says nothing"),
        pytest.param(
            lambda p: p.press("e", "l", "tab"), [Event("fill", USER, "el")], id="leaving the field"
        ),
        pytest.param(lambda p: p.press("e", "enter"), [Event("fill", USER, "e")], id="Enter"),
        pytest.param(
            lambda p: p.press("e", "f3"), [Event("fill", USER, "e"), Event("hint")], id="a key"
        ),
        pytest.param(
            lambda p: send(p, "els\x1bOR"), [Event("fill", USER, "els"), Event("hint")],
            id="everything at once",
        ),
        pytest.param(
            lambda p: send(p, "els" + click(*find(p.app, "Inloggen  "))),
            [Event("fill", USER, "els"), Event("press", BUTTON)],
            id="a click on a button",
        ),
        pytest.param(
            lambda p: send(p, "\x1b[200~els@post.example\x1b[201~\t"),
            [Event("fill", USER, "els@post.example")],
            id="pasting",
        ),
    ],
)  # fmt: skip
async def test_typed_text_is_said_in_time(
    act: Callable[[Pilot[str]], object], said: list[Event]
) -> None:
    app, practice, _keeper = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await act(pilot)  # type: ignore[misc]
        await pilot.pause()
        assert practice.events == said


async def test_enter_in_the_last_field_presses_nothing() -> None:
    app, practice, _keeper = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("e", "enter", "g", "enter")
        assert [event.verb for event in practice.events] == ["fill", "fill"]
        await pilot.press("enter")
        assert practice.events[-1] == Event("press", BUTTON)


@pytest.mark.parametrize("slowly", [True, False], ids=["typed", "all at once"])
async def test_an_enter_after_a_full_code_presses_nothing(slowly: bool) -> None:
    view = scenes.only(scenes.with_device(LOGIN_VIEW, scenes.PIN), "phone")
    after = scenes.with_device(view, scenes.COOKIES)
    app, practice, _keeper = practice_app(view, {Event("fill", "pin/code", "12345"): after})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        if slowly:
            await pilot.press(*"12345", "enter")
        else:
            await send(pilot, "12345\r")
        await pilot.pause()
        assert [event.verb for event in practice.events] == ["fill"]
        await pilot.press("enter")
        assert len(practice.events) == 1, "Enter rests where it presses nothing"
        await pilot.press("tab", "enter")
        assert practice.events[-1] == Event("press", "cookies/yes")


async def test_a_full_code_goes_on_by_itself() -> None:
    view = scenes.only(scenes.with_device(LOGIN_VIEW, scenes.PIN), "phone")
    app, practice, _keeper = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("1", "2", "3", "4")
        assert practice.events == []
        await pilot.press("5")
        assert practice.events == [Event("fill", "pin/code", "12345")]


async def test_a_refused_code_is_typed_in_an_empty_box() -> None:
    view = replace(LOGIN_VIEW, devices=(scenes.PIN,))
    page = scenes.PIN.page
    assert page is not None
    wrong = with_element(page, replace(page.elements[1], error="Te makkelijk."))
    after = replace(view, devices=(replace(scenes.PIN, page=wrong),))
    app, practice, _keeper = practice_app(view, {Event("fill", "pin/code", "12345"): after})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press(*"12345", *"38274", *"38274")
        texts = [event.text for event in practice.events]
        assert texts == ["12345", "38274", "38274"]


async def test_a_way_on_that_comes_too_early_says_so() -> None:
    app, practice, _keeper = practice_app(with_coach(LOGIN_VIEW, can_continue=True))
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f10")
        await pilot.pause()
        assert practice.events == [Event("continue")]
        assert "Kijk nog eens" in text(app)


async def test_a_click_in_the_address_bar_selects_it() -> None:
    app, practice, _keeper = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, "inloggen.kpn.com")))
        await pilot.press(*"kpn.nl", "enter")
        assert practice.events == [Event("address", "", "kpn.nl")]


async def test_an_address_is_said_with_enter() -> None:
    view = scenes.with_device(LOGIN_VIEW, scenes.EMPTY_TAB)
    app, practice, _keeper = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press(*"kpn.com", "enter")
        assert practice.events == [Event("address", "", "kpn.com")]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        pytest.param("Onthoud mij", Event("fill", "all/tick", "yes"), id="checkbox on"),
        pytest.param("Meldingen", Event("fill", "all/switch", "no"), id="switch off"),
        pytest.param("Maandag", Event("fill", "all/choice", "Maandag"), id="choice"),
        pytest.param(
            "Nee, dit is nep", Event("answer", "all/question", "Nee, dit is nep"), id="question"
        ),
    ],
)
async def test_choosing_becomes_an_event(words: str, event: Event) -> None:
    app, practice, _keeper = practice_app(ELEMENTS)
    async with app.run_test(size=(110, 60)) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, words)))
        assert practice.events == [event]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        pytest.param("down enter", [Event("fill", "all/list", "Breda")], id="chosen"),
        pytest.param("down escape", [], id="left as it was"),
    ],
)
async def test_a_list_unfolds(keys: str, said: list[Event]) -> None:
    app, practice, _keeper = practice_app(ELEMENTS)
    async with app.run_test(size=(110, 60)) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, "Kies …")))
        assert "Gouda" in text(app)
        await pilot.press(*keys.split())
        await pilot.pause()
        assert practice.events == said
        assert "Gouda" not in text(app)


async def test_a_double_click_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    app, practice, _keeper = practice_app(LOGIN_VIEW)
    monkeypatch.setattr(app, "CLICK_CHAIN_TIME_THRESHOLD", 60)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        x, y = find(app, "Inloggen  ")
        await send(pilot, click(x, y) + click(x, y))
        assert practice.events == [Event("press", BUTTON)]
