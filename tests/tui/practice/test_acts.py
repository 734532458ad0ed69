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


Acts = dict[str, Event]

ON_MESSAGES = with_coach(LOGIN_VIEW, place="phone")


@pytest.mark.parametrize(
    ("view", "acts"),
    [
        pytest.param(
            LOGIN_VIEW,
            {
                "Inloggen  ": Event("press", BUTTON),
                "vergeten?": Event("press", "login/forgot"),
                "←": Event("back", "computer"),
                "✕": Event("close", "0"),
                "→ ": Event("address", "", scenes.BROWSER.address),
                "F3": Event("hint"),
                "F4": Event("show"),
            },
            id="computer",
        ),
        pytest.param(TABS, {"Zo werkt het": Event("tab", "1")}, id="tabs"),
        pytest.param(
            on_phone(banner=scenes.BANNER),
            {
                "Berichten: KPN": Event("banner"),
                "Internet": Event("app", "Internet"),
                "◀ Terug": Event("back", "phone"),
                "● Beginscherm": Event("home"),
            },
            id="phone",
        ),
        pytest.param(
            scenes.with_device(ON_MESSAGES, scenes.INBOX),
            {"Zie ik u zondag": Event("message", "kees")},
            id="messages",
        ),
        pytest.param(
            scenes.with_device(ON_MESSAGES, scenes.THREAD),
            {"kpn-hulp": Event("press", "code/link")},
            id="a message",
        ),
        pytest.param(READ, {"Verder": Event("continue"), "Overslaan": Event("skip")}, id="coach"),
    ],
)
@pytest.mark.fast_rows(2)
async def test_a_click_becomes_an_event(view: View, acts: Acts, subtests: pytest.Subtests) -> None:
    """Nothing comes of the events, so the same view stands there for each click."""
    app, practice, _store = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        for words, event in acts.items():
            with subtests.test(words):
                practice.events.clear()
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
    ],
)
@pytest.mark.fast_rows(1)
async def test_keys_that_walk_become_an_event(view: View, keys: str, event: Event) -> None:
    app, practice, _store = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press(*keys.split())
        assert practice.events == [event]


HELP_KEYS = {"f3": [Event("hint")], "f4": [Event("show")]}


@pytest.mark.parametrize(
    ("view", "acts"),
    [
        pytest.param(LOGIN_VIEW, HELP_KEYS | {"f10": [], "f11": []}, id="not offered"),
        pytest.param(
            READ, HELP_KEYS | {"f10": [Event("continue")], "f11": [Event("skip")]}, id="offered"
        ),
    ],
)
@pytest.mark.fast_rows(1)
async def test_a_key_of_the_coach_becomes_an_event_where_it_is_offered(
    view: View, acts: dict[str, list[Event]], subtests: pytest.Subtests
) -> None:
    app, practice, _store = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        for key, events in acts.items():
            with subtests.test(key):
                practice.events.clear()
                await pilot.press(key)
                assert practice.events == events


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
@pytest.mark.fast_rows(2)
async def test_typed_text_is_said_in_time(
    act: Callable[[Pilot[str]], object], said: list[Event]
) -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await act(pilot)  # type: ignore[misc]
        await pilot.pause()
        assert practice.events == said


async def test_enter_in_the_last_field_presses_nothing() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("e", "enter", "g", "enter")
        assert [event.verb for event in practice.events] == ["fill", "fill"]
        await pilot.press("enter")
        assert practice.events[-1] == Event("press", BUTTON)


@pytest.mark.parametrize("slowly", [True, False], ids=["typed", "all at once"])
@pytest.mark.fast_rows(1)
async def test_an_enter_after_a_full_code_presses_nothing(slowly: bool) -> None:
    view = scenes.only(scenes.with_device(LOGIN_VIEW, scenes.PIN), "phone")
    after = scenes.with_device(view, scenes.COOKIES)
    app, practice, _store = practice_app(view, {Event("fill", "pin/code", "12345"): after})
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
    app, practice, _store = practice_app(view)
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
    app, practice, _store = practice_app(view, {Event("fill", "pin/code", "12345"): after})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press(*"12345", *"38274", *"38274")
        texts = [event.text for event in practice.events]
        assert texts == ["12345", "38274", "38274"]


async def test_a_way_on_that_comes_too_early_says_so() -> None:
    app, practice, _store = practice_app(with_coach(LOGIN_VIEW, can_continue=True))
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f10")
        await pilot.pause()
        assert practice.events == [Event("continue")]
        assert "Kijk nog eens" in text(app)


async def test_a_click_in_the_address_bar_selects_it() -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, "inloggen.kpn.com")))
        await pilot.press(*"kpn.nl", "enter")
        assert practice.events == [Event("address", "", "kpn.nl")]


async def test_an_address_is_said_with_enter() -> None:
    view = scenes.with_device(LOGIN_VIEW, scenes.EMPTY_TAB)
    app, practice, _store = practice_app(view)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press(*"kpn.com", "enter")
        assert practice.events == [Event("address", "", "kpn.com")]


async def test_choosing_becomes_an_event(subtests: pytest.Subtests) -> None:
    acts = {
        "Onthoud mij": Event("fill", "all/tick", "yes"),
        "Meldingen": Event("fill", "all/switch", "no"),
        "Maandag": Event("fill", "all/choice", "Maandag"),
        "Leg uw vinger": Event("fill", "all/finger", "yes"),
        "Nee, dit is nep": Event("answer", "all/question", "Nee, dit is nep"),
    }
    app, practice, _store = practice_app(ELEMENTS)
    async with app.run_test(size=(110, 90)) as pilot:
        await pilot.pause()
        for words, event in acts.items():
            with subtests.test(words):
                practice.events.clear()
                await send(pilot, click(*find(app, words)))
                assert practice.events == [event]


@pytest.mark.parametrize(
    ("button", "keys", "said"),
    [
        pytest.param("Kies …", "down enter", ["all/list", "Breda"], id="chosen"),
        pytest.param("Kies …", "down escape", [], id="left as it was"),
        pytest.param("Maak een foto …", "enter", ["all/photo", "Scherp"], id="a photo"),
        pytest.param("Zoek en kies …", "h e i enter", ["all/bank", "Heidebank"], id="looked for"),
        pytest.param("Zoek en kies …", "d enter down enter", ["all/bank", "Duinbank"], id="left"),
        pytest.param("Zoek en kies …", "x enter escape", [], id="nothing found"),
    ],
)
@pytest.mark.fast_rows(1)
async def test_a_list_unfolds(button: str, keys: str, said: list[str]) -> None:
    app, practice, _store = practice_app(ELEMENTS)
    async with app.run_test(size=(110, 90)) as pilot:
        await pilot.pause()
        await send(pilot, click(*find(app, button)))
        await pilot.press(*keys.split())
        await pilot.pause()
        assert practice.events == ([Event("fill", *said)] if said else [])
        assert "Gouda" not in text(app)


async def test_a_double_click_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    app, practice, _store = practice_app(LOGIN_VIEW)
    monkeypatch.setattr(app, "CLICK_CHAIN_TIME_THRESHOLD", 60)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        x, y = find(app, "Inloggen  ")
        await send(pilot, click(x, y) + click(x, y))
        assert practice.events == [Event("press", BUTTON)]
