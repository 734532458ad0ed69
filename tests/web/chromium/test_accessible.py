"""axe-core on every page and on every state of five lessons; nothing scrolls sideways."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.lessons.shipped import load
from tests.web.chromium.hands import Hands

pytestmark = pytest.mark.slow

KPN = "kpn-tweestapsverificatie-browser"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {
  runOnly: {type: "tag", values: tags}, rules: {"color-contrast-enhanced": {enabled: true}},
}).then(found => found.violations.map(v => v.id + ": " + v.nodes.map(n => n.html).join(" | ")))"""
CONTRAST = """() => axe.run(document, {runOnly: ["color-contrast-enhanced"]})
  .then(found => found.violations.flatMap(v => v.nodes.map(n => n.html + n.any[0].message)))"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """() => [...document.querySelectorAll("button, .button, select, textarea, .entry")]
  .filter(e => e.offsetParent && !e.classList.contains("vh"))
  .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"""
SMALL_TEXT = """() => [...document.querySelectorAll("body *")]
  .filter(e => e.offsetParent && !e.closest(".vh") && [...e.childNodes]
    .some(n => n.nodeType === 3 && n.data.trim()))
  .filter(e => parseFloat(getComputedStyle(e).fontSize) < 18).map(e => e.outerHTML)"""

SIZES = [(320, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]
PAGES = ["", "artikel/kpn-tweestapsverificatie/", f"oefenen/{KPN}/?getal=3", f"mening/{KPN}/", "x/"]


def complaints(page: Page, axe: str) -> list[str]:
    """Everything that is not right with a page."""
    page.evaluate(axe)
    found: list[str] = page.evaluate(RUN, RULES)
    found += [f"contrast: {each}" for each in page.evaluate(CONTRAST)]
    found += [f"small: {each}" for each in page.evaluate(SMALL)]
    found += [f"small text: {each}" for each in page.evaluate(SMALL_TEXT)]
    if page.evaluate(SIDEWAYS) > 0:
        found.append("scrolls sideways")
    return found


def screen(width: int, theme: str) -> dict[str, Any]:
    """A screen on which everything is in sight: nothing lies under what stays in sight."""
    return {"viewport": {"width": width, "height": 4000}, "color_scheme": theme}


SCREENS = {f"{width} {theme}": screen(width, theme) for width, theme in SIZES}


@pytest.mark.parametrize("shown", SCREENS)
@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_a_fault(
    chromium: Browser, address: str, axe: str, path: str, shown: str
) -> None:
    context = chromium.new_context(**SCREENS[shown])
    try:
        page = context.new_page()
        page.goto(address + path)
        assert complaints(page, axe) == []
    finally:
        context.close()


@pytest.mark.parametrize("shown", ["390 dark", "1280 light"])
@pytest.mark.parametrize(
    "name", [KPN, "nep-sms", "eerst-wennen", "app-installeren", "ideal-betalen-qr"]
)
def test_no_state_of_a_lesson_has_a_fault(
    chromium: Browser, address: str, axe: str, name: str, shown: str
) -> None:
    """From the beginning to the feedback, with a hint that points at every step."""
    lesson = load(name).lesson
    assert lesson is not None
    context = chromium.new_context(**SCREENS[shown])
    found: dict[str, list[str]] = {}
    try:
        page = context.new_page()
        page.goto(f"{address}oefenen/{name}/?getal=3")
        hands = Hands(page, lesson)
        while not hands.view.chapter_done:
            hands.waited(lambda: hands.press(hands.button('["hint"]')))
            found[page.locator("#coach").inner_text()] = complaints(page, axe)
            hands.waited(lambda: hands.press(hands.button('["show"]')))
        hands.waited(lambda: hands.press(hands.button("finish")))
        found["ending"] = complaints(page, axe)
        page.locator("form[action*=mening] button").click()
        page.wait_for_url("**/mening/**")
        found["feedback"] = complaints(page, axe)
    finally:
        context.close()
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("size", ["large", "larger"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_larger_letters_do_not_scroll_sideways(
    chromium: Browser, address: str, width: int, size: str
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=False
    )
    context.add_cookies([{"name": "weergave", "value": f"{size}.", "url": address}])
    try:
        page = context.new_page()
        for path in PAGES:
            page.goto(address + path)
            assert page.evaluate(SIDEWAYS) <= 0, path
    finally:
        context.close()


def test_four_hundred_percent_is_one_column(chromium: Browser, address: str) -> None:
    """1280 pixels at 400 % are 320 wide and 256 high, each four pixels large."""
    context = chromium.new_context(
        viewport={"width": 320, "height": 256}, device_scale_factor=4, java_script_enabled=False
    )
    try:
        page = context.new_page()
        for path in PAGES:
            page.goto(address + path)
            assert page.evaluate(SIDEWAYS) <= 0, path
        page.goto(address + PAGES[2])
        stuck = "e => ['fixed', 'sticky'].includes(getComputedStyle(e).position)"
        assert not page.evaluate(f"() => [...document.querySelectorAll('body *')].some({stuck})")
    finally:
        context.close()
