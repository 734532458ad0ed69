"""The phone: where "back" leads, notifications that wait for a choice, numbers that were kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.scenario import Scenario
from tutor.engine.world.foreground import front_entry, phone_of
from tutor.engine.world.notices import banner
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]

HEAD = """\
format: 1
lesson: proef
title: De telefoon
summary: Twee apps en een melding.
persona: anna
places: [phone]
"""

TWO_APPS = (
    HEAD
    + """\
screens:
  winkel: {app: Winkel, content: [{button: Verder, go: next}]}
  mand: {app: Winkel, content: [{button: Naar de instellingen, go: meldingen}]}
  alles: {app: Instellingen, content: [{button: Meldingen, go: next}]}
  meldingen:
    app: Instellingen
    content: [{button: Klaar, go: back}, {button: Meer, go: next}, {button: Winkel, go: mand}]
  meer: {app: Instellingen, content: [Meer uitleg.]}
steps:
  - reach: meer
"""
)

CHOICE = (
    HEAD
    + """\
messages:
  vraag:
    from: Bank
    via: push
    text: Wilt u betalen?
    links: [{link: Ja, set: betaald}, {link: Nee, set: geweigerd}]
screens:
  winkel: {app: Winkel, content: [{button: Betalen, notify: vraag}]}
  klaar: {app: Winkel, end: yes, when: betaald, content: [Betaald.]}
steps:
  - press: Betalen
  - press: Ja
"""
)

NUMBER = (
    HEAD
    + """\
screens:
  vraag:
    app: Winkel
    content:
      - {field: Telefoon, kind: phone, keep: tel}
      - {button: Verder, go: next}
  klaar:
    app: Winkel
    end: yes
    content:
      - {text: Wij bellen $tel.}
      - {text: Dat is uw eigen nummer., when: tel = 0600123456}
steps:
  - fill: Telefoon
  - press: Verder
"""
)


def begin(lesson: Lesson, *events: Event) -> Practice:
    """A practice in which these events were done."""
    practice = Practice(PracticeContext(lesson, Scenario(1)))
    practice.do_all(events)
    return practice


def app(name: str) -> Event:
    return Event("app", name)


def press(element: str) -> Event:
    return Event("press", element)


BACK, HOME = Event("back", "phone"), Event("home")
TO_SETTINGS = (app("Winkel"), press("winkel/Verder"), press("mand/Naar de instellingen"))


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([press("meldingen/Klaar")], ("Winkel", "mand"), id="a button"),
        pytest.param([BACK], ("Winkel", "mand"), id="the gesture"),
        pytest.param([press("meldingen/Meer"), BACK, BACK], ("Winkel", "mand"), id="from deeper"),
        pytest.param([BACK, BACK], ("Winkel", "winkel"), id="then on in the app itself"),
        pytest.param([HOME, app("Instellingen"), BACK], ("", ""), id="not after the home screen"),
        pytest.param([press("meldingen/Winkel"), BACK], ("Winkel", "winkel"), id="gone back by go"),
    ],
)
def test_back_from_an_app_leads_to_the_app_whose_button_opened_it(
    make_lesson: Make, events: list[Event], expected: tuple[str, str]
) -> None:
    practice = begin(make_lesson(TWO_APPS), *TO_SETTINGS, *events)
    phone = phone_of(practice.state.world, "phone")
    assert phone is not None
    assert (phone.app, phone.front) == expected


TO_QUESTION = (app("Winkel"), press("winkel/Betalen"), Event("banner"))


@pytest.mark.parametrize("leave", [BACK, HOME])
def test_a_notification_that_was_left_without_a_choice_comes_back(
    make_lesson: Make, leave: Event
) -> None:
    practice = begin(make_lesson(CHOICE), *TO_QUESTION)
    assert banner(practice.context, practice.state.world, "phone") == ""
    practice.do(leave)
    assert banner(practice.context, practice.state.world, "phone") == "vraag"
    practice.do(Event("banner"))
    assert front_entry(practice.state.world, "phone").startswith("@")
    practice.do(press("message:vraag/Nee"))
    practice.do(leave)
    assert banner(practice.context, practice.state.world, "phone") == ""


@pytest.mark.parametrize("typed", ["0600123456", "06 00 12 34 56", "+31 6 00 12 34 56"])
def test_a_kept_number_reads_as_on_the_card_and_is_the_same_however_typed(
    make_lesson: Make, typed: str
) -> None:
    fill = Event("fill", "vraag/Telefoon", typed)
    practice = begin(make_lesson(NUMBER), app("Winkel"), fill, press("vraag/Verder"))
    phone = practice.view().phone
    assert phone is not None
    assert phone.page is not None
    texts = [element.text for element in phone.page.elements]
    # The condition asks for it in another spelling, and that is the one that then stands there.
    assert texts == ["Wij bellen 0600123456.", "Dat is uw eigen nummer."]
    other = begin(make_lesson(NUMBER.replace(", when: tel = 0600123456", "")), *practice.events)
    page = other.view().phone
    assert page is not None
    assert page.page is not None
    assert page.page.elements[0].text == "Wij bellen 06 00 12 34 56."


def test_the_title_of_a_screen_stands_above_it(make_lesson: Make) -> None:
    titled = TWO_APPS.replace("mand: {app: Winkel,", "mand: {app: Winkel, title: Uw mandje,")
    told = titled.replace("[{button: Naar de", "[{heading: Uw mandje}, {button: Naar de")
    headings = []
    for text in (TWO_APPS, titled, told):
        phone = begin(make_lesson(text), *TO_SETTINGS[:2]).view().phone
        headings.append(phone.heading if phone else "")
    # A title that the screen itself begins with is not said twice.
    assert headings == ["", "Winkel: Uw mandje", ""]


def test_an_app_that_a_lesson_draws_itself_is_no_inbox(make_lesson: Make) -> None:
    lesson = make_lesson(TWO_APPS.replace("app: Winkel", "app: WhatsApp"))
    phone = begin(lesson, app("WhatsApp")).view().phone
    assert phone is not None
    assert phone.page is not None
    assert [element.label for element in phone.page.elements] == ["Verder"]
