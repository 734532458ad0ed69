"""What happens by itself when a screen comes in front."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.kinds import HEAD
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson

LESSON = """\
places: [computer, phone]
data: {pas: {make: code, length: 6}}
messages: {code: {from: Winkel, text: Uw code is $pas.}}
screens:
  start: {url: https://proef.example, content: [{link: Winkel, go: winkel}]}
  winkel:
    url: https://proef.example/winkel
    on_arrival: {send: code}
    content: [{link: Verder, go: na}, {link: Hulp, new_tab: hulp}]
  na: {content: [{field: Code, kind: code, length: 6, expect: $pas}, {button: Klaar, go: einde}]}
  hulp: {content: [Hulp.]}
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Winkel
  - press: Verder
  - fill: Code
  - press: Klaar
"""
Make = Callable[[str], Lesson]
SHOP = "https://proef.example/winkel"


@pytest.mark.parametrize(
    ("before", "way"),
    [
        ([], Event("address", "", SHOP)),
        ([Event("address", "", "https://proef.example")], Event("press", "start/Winkel")),
        ([Event("address", "", SHOP), Event("press", "winkel/Verder")], Event("back", "computer")),
        ([Event("address", "", SHOP), Event("press", "winkel/Hulp")], Event("tab", "0")),
        ([Event("address", "", SHOP), Event("press", "winkel/Hulp")], Event("close", "1")),
    ],
    ids=["address", "link", "back", "tab", "close"],
)
def test_it_happens_by_whatever_way(make_lesson: Make, before: list[Event], way: Event) -> None:
    practice = Practice.begin(make_lesson(HEAD + LESSON), seed=1)
    for event in before:
        practice.do(event)
    sent = len(practice.state.world.inbox)
    practice.do(way)
    after = practice.state.world
    assert (len(after.inbox), after.inbox[-1].message) == (sent + 1, "code")
    assert any("bericht van" in said.text for said in practice.view().coach.messages)


def test_nothing_happens_where_the_screen_stays_and_nobody_can_press_it(make_lesson: Make) -> None:
    practice = Practice.begin(make_lesson(HEAD + LESSON), seed=1)
    practice.do(Event("address", "", SHOP))
    before = practice.state.world.inbox
    practice.do(Event("app", "Berichten"))
    practice.do(Event("press", "winkel/@arrival"))
    assert [a.message for a in practice.state.world.inbox] == [a.message for a in before]
    browser = practice.view().browser
    assert browser is not None
    assert browser.page is not None
    assert [element.label for element in browser.page.elements] == ["Verder", "Hulp"]
