"""Lessons played to their end in Chromium: by keyboard, mouse and touch, and without JavaScript."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.lessons.shipped import load
from tests.web.chromium.hands import Finger, Hands, Keyboard

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
