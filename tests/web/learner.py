"""A learner who plays a lesson from page to page, by what a sighted engine would do next."""

from __future__ import annotations

from tests.html.reader import words
from tests.web.browser import Browser
from tutor.engine.event import Event
from tutor.html.carried import CarriedPractice, read_carried
from tutor.html.names import address_name, event_value, field_name
from tutor.lesson.model import Input, Lesson
from tutor.web.library import Library

MOST_TURNS = 80


def play_to_the_end(browser: Browser, library: Library, name: str, seed: int) -> None:
    """Play a lesson, typing and pressing, until the page after the last step."""
    lesson = library.lesson(name)
    assert lesson is not None
    browser.open(f"/oefenen/{name}/?getal={seed}")
    play_on(browser, lesson)


def play_on(browser: Browser, lesson: Lesson) -> None:
    """Play the lesson of this page until the page after the last step."""
    for _ in range(MOST_TURNS):
        if browser.page.by_class("praise") and not browser.page.by_class("coach"):
            return
        take_turn(browser, lesson)
    raise AssertionError(browser.text())


def take_turn(browser: Browser, lesson: Lesson) -> None:
    """Do what comes next, with a field or a button of the page."""
    page = browser.page
    if [b for b in page.all("button") if b.get("value") == "finish"]:
        browser.press("finish")
        return
    state = str(next(e.get("value") for e in page.all("input") if e.get("name") == "state"))
    following = CarriedPractice.play(lesson, read_carried(state)).view().coach.next
    assert following is not None, words(page.by_id("said"))
    do(browser, lesson, following)


def do(browser: Browser, lesson: Lesson, event: Event) -> None:
    """One act, as a person does it without scripts."""
    page = browser.page
    pressed = event_value(event)
    if event.verb == "fill" and any(b.get("value") == pressed for b in page.all("button")):
        browser.press(pressed)
    elif event.verb == "fill":
        fill(browser, lesson, event)
        browser.enter()
    elif event.verb == "address":
        page.by_id(address_name(event.target)).set("value", event.text)
        browser.press(event_value(event._replace(text="")))
    else:
        browser.press(event_value(event))


def fill(browser: Browser, lesson: Lesson, event: Event) -> None:
    """Type or choose a value in its field."""
    page, name = browser.page, field_name(event.target)
    element = next(e for s in lesson.screens for e in s.content if e.id == event.target)
    assert isinstance(element, Input)
    found = [e for e in page.all("input", "select") if e.get("name") == name]
    if element.kind == "flag":
        box = next(e for e in found if e.get("type") == "checkbox")
        box.attrib.pop("checked", None)
        if event.text == "yes":
            box.set("checked", "")
        return
    for each in found:
        if each.get("type") == "radio":
            each.attrib.pop("checked", None)
            if each.get("value") == event.text:
                each.set("checked", "")
        elif each.tag == "select":
            for option in each.iter("option"):
                option.attrib.pop("selected", None)
                if option.get("value") == event.text:
                    option.set("selected", "")
        else:
            each.set("value", event.text)
