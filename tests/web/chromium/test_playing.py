"""Lessons played to their end in Chromium: by keyboard, mouse and touch, and without JavaScript."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.lessons.shipped import load
from tests.web.chromium.hands import Finger, Hands, Keyboard, until
from tutor.html.carried import read_carried

pytestmark = pytest.mark.slow

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
WAYS: dict[str, tuple[type[Hands], dict[str, Any]]] = {
    "keyboard": (Keyboard, DESKTOP),
    "mouse": (Hands, DESKTOP),
    "touch": (Finger, PHONE),
    "no script": (Finger, PHONE | {"java_script_enabled": False}),
}
PLAYED = [
    ("kpn-tweestapsverificatie-browser", 3),
    ("kpn-tweestapsverificatie-browser", 8),
    ("kpn-tweestapsverificatie-app", 3),
    ("nep-sms", 2),
    ("eerst-wennen", 1),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("name", "seed"), PLAYED)
def test_a_lesson_is_played_to_its_end(
    chromium: Browser, address: str, name: str, seed: int, way: str
) -> None:
    lesson = load(name).lesson
    assert lesson is not None
    hands, options = WAYS[way]
    context = chromium.new_context(**options)
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    try:
        page.goto(f"{address}oefenen/{name}/?getal={seed}")
        hands(page, lesson).play_to_the_end()
    finally:
        context.close()
    assert all(each.startswith(address) for each in asked)


def test_a_double_click_is_one_act_and_who_comes_back_goes_on(
    chromium: Browser, address: str
) -> None:
    name = "kpn-tweestapsverificatie-browser"
    lesson = load(name).lesson
    assert lesson is not None
    context = chromium.new_context(**PHONE)
    try:
        page = context.new_page()
        page.goto(f"{address}oefenen/{name}/?getal=3")
        hands = Hands(page, lesson)
        hands.waited(lambda: hands.button('["show"]').dblclick())
        hands.waited(lambda: hands.button('["show"]').dblclick())
        shown = read_carried(hands.state).events
        assert [event.verb for event in shown].count("show") == 2
        before = page.locator("#coach").inner_text()
        page.locator("a.stop").click()
        page.go_back()
        until(lambda: page.locator("#coach").inner_text() == before)
        page.reload()
        until(lambda: page.locator("#coach").inner_text() == before)
    finally:
        context.close()
