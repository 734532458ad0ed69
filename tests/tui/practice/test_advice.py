"""The focus stands where the coach would go on, or where Enter does nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.practice import scenes
from tests.tui.practice.played import practice_app
from tests.tui.practice.scenes import LOGIN_VIEW, on_phone, with_coach, with_device, with_page
from tests.tui.seen import lines, text
from tutor.engine.event import Event
from tutor.engine.view import Bubble, ElementView, OptionView, PhoneView, ThreadView, View
from tutor.tui.base_app import BaseApp

NARROW, MIDDLE, WIDE = (50, 15), (80, 24), (120, 36)
QUESTION = ElementView(
    "fake/question", "question", "question", text="Is dit bericht echt of nep?",
    options=(OptionView("Echt"), OptionView("Nep")),
)  # fmt: skip
LINK = ElementView("fake/link", "button", "link", "https://pakketbode.betaal-nu.example/pakket")
FAKE = PhoneView(
    place="phone",
    app="Berichten",
    banner=scenes.BANNER,
    thread=ThreadView(
        "06 00 71 23 94",
        "sms",
        (
            Bubble(
                "fake", "",
                "Pakketbode: uw pakket staat stil. Betaal vandaag € 1,95, anders gaat het "
                "terug. Kijk snel hoe.",
                True, (LINK, QUESTION),
            ),
        ),
    ),
    can_go_back=True,
)  # fmt: skip
JUDGING = with_coach(
    replace(LOGIN_VIEW, devices=(FAKE,)),
    place="phone",
    next=Event("answer", "fake/question", "Nep"),
)
OTHER_TURN = with_coach(JUDGING, next=Event("app", "MijnKPN"))
COOKIES = with_coach(
    replace(LOGIN_VIEW, devices=(scenes.COOKIES,)), place="phone",
    next=Event("press", "cookies/no"),
)  # fmt: skip
FORM = with_device(LOGIN_VIEW, replace(scenes.HOME, banner=scenes.BANNER))


@pytest.mark.parametrize(
    ("view", "size", "events"),
    [
        pytest.param(
            with_coach(on_phone(), next=Event("app", "MijnKPN")), MIDDLE,
            [Event("app", "MijnKPN")], id="the app, not the first one",
        ),
        pytest.param(COOKIES, MIDDLE, [Event("press", "cookies/no")], id="no cookies"),
        pytest.param(with_coach(COOKIES, next=None), MIDDLE, [], id="no advice, no button"),
        pytest.param(JUDGING, MIDDLE, [], id="no answer by itself"),
        pytest.param(OTHER_TURN, MIDDLE, [], id="no link of another message"),
        pytest.param(
            with_coach(FORM, place="phone", next=Event("banner")), WIDE, [Event("banner")],
            id="the notification, not the box beside it",
        ),
        pytest.param(
            with_coach(LOGIN_VIEW, place="computer", next=Event("back", "computer")), MIDDLE,
            [Event("back", "computer")], id="the arrow back",
        ),
    ],
)  # fmt: skip
@pytest.mark.fast_rows(2)
async def test_enter_does_what_the_coach_says_or_nothing(
    view: View, size: tuple[int, int], events: list[Event]
) -> None:
    app, practice, _store = practice_app(view)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        assert practice.events == events


async def test_from_a_question_tab_goes_to_its_answers() -> None:
    app, practice, _store = practice_app(JUDGING)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await pilot.press("tab", "tab", "enter")
        assert practice.events == [Event("answer", "fake/question", "Nep")]


async def test_a_double_enter_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    view = with_coach(on_phone(), next=Event("app", "MijnKPN"))
    app, practice, _store = practice_app(view, {Event("app", "MijnKPN"): COOKIES})
    monkeypatch.setattr(BaseApp, "DOUBLE_PRESS", 1000)
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await pilot.press("enter", "enter", "enter")
        assert practice.events == [Event("app", "MijnKPN")]
        await pilot.press("space")
        assert practice.events[1:] == [Event("press", "cookies/no")]


async def test_after_a_step_the_focus_goes_where_the_coach_goes_on() -> None:
    read = with_coach(LOGIN_VIEW, number=3, next=Event("press", "login/Inloggen"))
    app, practice, _store = practice_app(LOGIN_VIEW, {Event("press", "login/forgot"): read})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await pilot.press("tab", "tab", "tab", "tab", "enter")
        await pilot.pause()
        await pilot.press("enter")
        assert [event.target for event in practice.events] == ["login/forgot", "login/Inloggen"]


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE, (200, 50)], ids=str)
@pytest.mark.fast_rows(1)
async def test_what_must_be_judged_is_in_sight_with_the_question(size: tuple[int, int]) -> None:
    app, _practice, _store = practice_app(JUDGING)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        shown = text(app)
        for words in ("Pakketbode: uw", "betaal-nu.example", "echt of nep?", "Echt", "Nep"):
            assert words in shown, words


async def test_a_long_message_is_read_from_its_start() -> None:
    bubble = Bubble("fake", "", "Hier begint het. " + "Een zin. " * 80, True, (LINK, QUESTION))
    thread = ThreadView("KPN", "sms", (bubble,))
    app, practice, _store = practice_app(replace(JUDGING, devices=(replace(FAKE, thread=thread),)))
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "Hier begint het." in text(app)
        assert "echt of nep?" not in text(app)
        await pilot.press("enter", *["down"] * 20)
        await pilot.pause()
        assert "echt of nep?" in text(app)
        assert practice.events == []


async def test_the_end_of_an_address_is_never_cut_off() -> None:
    address = "https://www.pakketbode.betaal-nu.example/pakket/volgen/3489457"
    phone = replace(FAKE, thread=None, banner=None, page=scenes.EXPLANATION, address=address)
    browser = replace(scenes.BROWSER, address=address)
    app, _practice, _store = practice_app(replace(LOGIN_VIEW, devices=(browser, phone)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert sum(line.count("betaal-nu.example") for line in lines(app)) == 2


async def test_on_another_page_the_keyboard_is_calm_until_the_next_step() -> None:
    view = with_page(LOGIN_VIEW, scenes.EXPLANATION)
    app, practice, _store = practice_app(LOGIN_VIEW, {Event("hint"): view})
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press("enter", "space")
        assert practice.events == [Event("hint")]
