"""What a screen reader is given: the accessibility tree of one practice, kept as a text.

To renew it after a change of the pages, delete the file and run this test; then read it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.lessons.shipped import load
from tests.web.chromium.hands import Hands

pytestmark = pytest.mark.slow

KPN = "kpn-tweestapsverificatie-browser"
GOLDEN = Path(__file__).with_name("kpn.aria.txt")


def test_the_accessibility_tree_of_a_practice(chromium: Browser, address: str) -> None:
    lesson = load(KPN).lesson
    assert lesson is not None
    context = chromium.new_context(
        viewport={"width": 1280, "height": 800}, java_script_enabled=False
    )
    try:
        page = context.new_page()
        page.goto(f"{address}oefenen/{KPN}/?getal=3")
        hands = Hands(page, lesson)
        states = [page.locator("main").aria_snapshot()]
        while not hands.view.chapter_done:
            hands.waited(lambda: hands.press(hands.button('["show"]')))
            states.append(page.locator("main").aria_snapshot())
    finally:
        context.close()
    said = "\n\n".join(states) + "\n"
    if not GOLDEN.exists():
        GOLDEN.write_text(said, encoding="utf-8")
        pytest.fail(f"{GOLDEN.name} was made anew: read it, and run this test again", False)
    assert said == GOLDEN.read_text(encoding="utf-8")
